// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine stands at the foot of the window: whose data are on screen, and what has just happened.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

#include <QWidget>

class QLabel;

namespace hereabouts {

class ElidedLabel;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Sources and licences of exactly the sections that are ready.
    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue);
    void say(const QString &text);
    void warn(const QString &text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void put(const QString &text, bool isProblem);

    ElidedLabel *m_sources;
    QLabel *m_status;
    bool m_isProblem = false;
};

} // namespace hereabouts
