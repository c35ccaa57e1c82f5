// SPDX-License-Identifier: GPL-3.0-or-later
// ElidedLabel shows one line of text and, where there is no room for it, as much as fits; the tooltip has it all.
#pragma once

#include <QLabel>

namespace hereabouts {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Other wordings of text(), the longest first and text() among them: the first for which there is room is shown.
    void setWordings(const QStringList &wordings) { m_wordings = wordings; }
    QString shownText() const; ///< before it is cut, if it must be

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_wordings;
};

} // namespace hereabouts
