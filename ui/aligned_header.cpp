// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aligned_header.h"

#include <QStyleOptionHeader>

namespace hereabouts {

AlignedHeader::AlignedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
}

Qt::Alignment AlignedHeader::alignmentOf(int column) const
{
    const QVariant told = model() ? model()->index(0, column).data(Qt::TextAlignmentRole) : QVariant();
    const bool isFlags = told.metaType() == QMetaType::fromType<Qt::Alignment>(); // models may tell it as a number, too
    const Qt::Alignment cell = isFlags ? told.value<Qt::Alignment>() : Qt::Alignment::fromInt(told.toInt());
    const Qt::Alignment across = cell & Qt::AlignHorizontal_Mask;
    return (across ? across : Qt::Alignment(Qt::AlignLeft)) | Qt::AlignBottom | Qt::Alignment::fromInt(Qt::TextWordWrap);
}

void AlignedHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    option->textAlignment = alignmentOf(column);
}

} // namespace hereabouts
