// SPDX-License-Identifier: GPL-3.0-or-later
// ElidedLabel shows one line of text and, where there is no room for it, as much as fits; the tooltip has it all.
#pragma once

#include <QLabel>

namespace hereabouts {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hereabouts
