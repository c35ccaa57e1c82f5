// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_controls.h"

#include "ui/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hereabouts {

MapControls::MapControls(QWidget *map)
    : QObject(map), m_map(map), m_modes(new QWidget(map)), m_modeButtons(new QButtonGroup(this)), m_zoom(new QWidget(map)),
      m_credit(new QLabel(map))
{
    m_credit->setTextFormat(Qt::PlainText);
    makeModes();
    makeZoom();
}

void MapControls::makeModes()
{
    m_modes->setObjectName(u"mapModes"_s);
    m_modes->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(m_modes);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(1);
    const auto add = [&](MapMode mode, const QString &name, const QString &tip) {
        auto *button = new QToolButton;
        button->setObjectName(u"segment"_s);
        button->setText(name);
        button->setToolTip(tip);
        button->setCheckable(true);
        m_modeButtons->addButton(button, static_cast<int>(mode));
        row->addWidget(button);
    };
    add(MapMode::StreetPoints, tr("Street points"), tr("One symbol for each street point that incidents are snapped to"));
    add(MapMode::Clusters, tr("Clusters"), tr("Street points that would cover each other are one symbol; zooming in divides them"));
    add(MapMode::Density, tr("Density"), tr("Incidents for each square kilometre, in hexagons no finer than positions are known"));
    connect(m_modeButtons, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT modeChosen(static_cast<MapMode>(id)); });
}

void MapControls::makeZoom()
{
    auto *column = new QVBoxLayout(m_zoom);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const QString &icon, const QString &name, auto action) {
        auto *button = new QToolButton;
        button->setObjectName(u"boxed"_s);
        button->setProperty("iconName", icon);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setStyleSheet(u"padding: 5px;"_s);
        connect(button, &QToolButton::clicked, this, action);
        column->addWidget(button);
    };
    add(u"plus"_s, tr("Zoom in"), [this] { Q_EMIT zoomed(0.5); });
    add(u"minus"_s, tr("Zoom out"), [this] { Q_EMIT zoomed(-0.5); });
    add(u"home"_s, tr("Show the whole circle"), [this] { Q_EMIT homeRequested(); });
}

void MapControls::setMode(MapMode mode)
{
    modeButton(mode)->setChecked(true);
}

QAbstractButton *MapControls::modeButton(MapMode mode) const
{
    return m_modeButtons->button(static_cast<int>(mode));
}

void MapControls::setCredit(const QString &text)
{
    m_credit->setText(text);
    place();
}

void MapControls::setFoot(QWidget *foot)
{
    m_foot = foot;
    foot->setParent(m_map);
    foot->installEventFilter(this);
    place();
}

bool MapControls::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        place();
    return QObject::eventFilter(watched, event);
}

void MapControls::place()
{
    constexpr int edge = gridUnit + 4;
    m_modes->adjustSize();
    m_modes->move(edge, edge);
    m_zoom->adjustSize();
    m_zoom->move(m_map->width() - m_zoom->width() - edge, edge);
    m_credit->setWordWrap(false);
    const int room = m_map->width() - 2 * gridUnit;
    if (m_credit->sizeHint().width() <= room) {
        m_credit->adjustSize();
    } else { // a credit is never cut off
        m_credit->setWordWrap(true);
        m_credit->resize(room, m_credit->heightForWidth(room));
    }
    m_credit->move(m_map->width() - m_credit->width() - gridUnit, m_map->height() - m_credit->height() - gridUnit);
    for (QWidget *widget : {m_modes, m_zoom, static_cast<QWidget *>(m_credit)})
        widget->raise();
    // Beside the credit, or above it where that leaves too little for what has to be read there.
    constexpr int leastRoom = 360;
    const int beside = m_map->width() - m_credit->width() - 2 * edge - gridUnit;
    const bool isAbove = beside < leastRoom;
    int taken = isAbove ? m_credit->height() + 4 : 0;
    int wide = isAbove ? m_map->width() - 2 * edge : beside;
    if (m_foot) {
        const QSize foot = m_foot->sizeHint();
        constexpr int yields = 60; // it is as useful a little shorter
        const int besideCredit = m_map->width() - m_credit->width() - edge - 2 * gridUnit;
        const bool isBeside = foot.width() - yields <= besideCredit;
        const int lower = edge + (isBeside ? 0 : m_credit->height() + 4);
        m_foot->setGeometry(edge, m_map->height() - foot.height() - lower,
                            std::min(foot.width(), isBeside ? besideCredit : m_map->width() - 3 * gridUnit), foot.height());
        m_foot->raise();
        if (m_foot->isVisibleTo(m_map)) {
            taken = foot.height() + lower;
            wide = m_map->width() - 2 * edge;
        }
    }
    tellFoot(taken, wide);
}

void MapControls::tellFoot(int taken, int room)
{
    if (std::exchange(m_told, QSize(taken, room)) != QSize(taken, room))
        Q_EMIT footChanged(taken, room);
}

std::vector<QRectF> MapControls::boxes() const
{
    std::vector<QRectF> boxes;
    for (const QWidget *widget :
         {static_cast<const QWidget *>(m_modes), static_cast<const QWidget *>(m_credit), static_cast<const QWidget *>(m_foot)}) {
        if (widget && widget->isVisibleTo(m_map))
            boxes.emplace_back(widget->geometry());
    }
    return boxes;
}

void MapControls::applyTheme()
{
    const auto buttons = m_zoom->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setIcon(themedIcon(button->property("iconName").toString()));
    const auto modes = m_modeButtons->buttons();
    for (QAbstractButton *button : modes)
        button->setFont(typeFont(m_map->font(), TypeSize::Small));
    const Theme theme = Theme::current();
    m_credit->setFont(typeFont(m_map->font(), TypeSize::Small));
    m_credit->setStyleSheet(
        u"background: %1; color: %2; border-radius: 4px; padding: 2px 6px;"_s.arg(theme.card.name(), theme.mutedText.name()));
    place();
}

} // namespace hereabouts
