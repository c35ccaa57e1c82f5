// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyGate lets sources that are asked by area or position wait until it is known where the postcode lies.
#pragma once

#include "core/geography.h"
#include "core/loadable.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hereabouts {

class GeographyGate : public QObject {
    Q_OBJECT

public:
    /// What is asked once the geography has settled (ready, or failed). Destroying what it returns stops it.
    using Next = std::function<std::unique_ptr<QObject>(const Loadable<Geography> &geography)>;

    /// `geography` must outlive it.
    explicit GeographyGate(const Loadable<Geography> &geography) : m_geography(geography) {}

    void geographyChanged();

    /// Never calls `next` before it has returned. Destroying what it returns stops the waiting, and what was asked after it.
    std::unique_ptr<QObject> whenSettled(Next next);

Q_SIGNALS:
    void settled();

private:
    const Loadable<Geography> &m_geography;
};

} // namespace hereabouts
