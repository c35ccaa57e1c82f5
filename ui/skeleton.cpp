// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/skeleton.h"

#include "ui/theme.h"

#include <QPainter>

namespace hereabouts {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent) {}

void Skeleton::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleName(caption);
    update();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.skeleton);
    constexpr double lengths[] = {0.80, 0.46, 0.40, 0.33, 0.22};
    const double captionHeight = 28;
    double y = 8;
    for (const double length : lengths) {
        if (y + 16 > height() - captionHeight)
            break;
        painter.drawRoundedRect(QRectF(0, y, width() * length, 16), 3, 3);
        y += 26;
    }
    painter.setFont(typeFont(font(), TypeSize::Small));
    painter.setPen(theme.faintText);
    painter.drawText(QRectF(0, height() - captionHeight, width(), captionHeight), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
}

} // namespace hereabouts
