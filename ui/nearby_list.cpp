// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/nearby_list.h"

#include "ui/place_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int rowHeight = 26;

void mute(QLabel *label)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Theme::current().mutedText);
    label->setPalette(palette);
    label->setFont(typeFont(label->parentWidget() ? label->parentWidget()->font() : label->font(), TypeSize::Small));
}

} // namespace

NearbyList::NearbyList(QWidget *parent) : QWidget(parent), m_text(new QLabel), m_rows(new QVBoxLayout)
{
    m_text->setWordWrap(true);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_text);
    column->addLayout(m_rows);
    applyFonts();
    hide();
}

void NearbyList::showText(const QString &text)
{
    removeRows();
    m_text->setText(text);
    m_text->show();
    show();
}

void NearbyList::showPostcodes(const QString &heading, const std::vector<NearbyPostcode> &nearby)
{
    removeRows();
    m_text->setText(heading);
    m_text->setVisible(!heading.isEmpty());
    for (const NearbyPostcode &one : nearby)
        addRow(one);
    applyFonts();
    show();
}

void NearbyList::clear()
{
    removeRows();
    m_text->clear();
    hide();
}

QString NearbyList::text() const
{
    return m_text->text();
}

void NearbyList::removeRows()
{
    m_postcodes.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // One of them may be what was pressed: it goes a moment later.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void NearbyList::addRow(const NearbyPostcode &nearby)
{
    const Postcode postcode = nearby.postcode;
    m_postcodes.push_back(postcode);
    const QString detail = nearbyDetailText(nearby);
    auto *row = new QPushButton(postcode.text());
    row->setObjectName(u"row"_s);
    row->setFixedHeight(rowHeight);
    row->setCursor(Qt::PointingHandCursor);
    row->setAccessibleName(u"%1, %2"_s.arg(postcode.text(), detail));
    row->setToolTip(nearby.district);
    auto *distance = new QLabel(detail);
    distance->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inRow = new QHBoxLayout(row);
    inRow->setContentsMargins(0, 0, gridUnit / 2, 0);
    inRow->addWidget(distance, 0, Qt::AlignRight | Qt::AlignVCenter);
    connect(row, &QPushButton::clicked, this, [this, postcode] { Q_EMIT chosen(postcode); });
    m_rows->addWidget(row);
}

void NearbyList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void NearbyList::applyFonts()
{
    const auto labels = findChildren<QLabel *>();
    for (QLabel *label : labels)
        mute(label);
}

} // namespace hereabouts
