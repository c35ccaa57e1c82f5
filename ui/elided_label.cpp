// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/elided_label.h"

#include <QPainter>

#include <algorithm>

namespace hereabouts {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextFormat(Qt::PlainText);
}

QString ElidedLabel::shownText() const
{
    const int room = contentsRect().width();
    const auto found =
        std::ranges::find_if(m_wordings, [&](const QString &wording) { return fontMetrics().horizontalAdvance(wording) <= room; });
    return found == m_wordings.end() ? text() : *found;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(shownText(), Qt::ElideRight, contentsRect().width()));
}

} // namespace hereabouts
