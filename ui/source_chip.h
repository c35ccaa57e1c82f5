// SPDX-License-Identifier: GPL-3.0-or-later
// SourceChip says in two words where the figures on screen come from, and in its tooltip in full.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

#include <QLabel>

namespace hereabouts {

class SourceChip : public QLabel {
    Q_OBJECT
public:
    explicit SourceChip(QWidget *parent = nullptr);
    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    enum class Kind { None, Live, Mixed, Bundled };
    Kind m_kind = Kind::None;
};

} // namespace hereabouts
