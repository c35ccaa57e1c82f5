// SPDX-License-Identifier: GPL-3.0-or-later
// SourceChip says in two words where the figures on screen come from, in its tooltip in full; a click on it asks for more.
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

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    enum class Kind { None, Live, Mixed, Bundled };
    Kind m_kind = Kind::None;
};

} // namespace hereabouts
