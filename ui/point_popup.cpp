// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/point_popup.h"

#include "models/incident_model.h"
#include "ui/aligned_header.h"
#include "ui/display_text.h"
#include "ui/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace hereabouts {

PointPopup::PointPopup(const QString &street, const std::vector<Incident> &incidents, const CrimeCategoryNames &names, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_table(new QTableView)
{
    setObjectName(u"card"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_NoMouseReplay); // a click that closes it is no click on the map
    auto *model = new IncidentModel({tr("Category"), tr("Month"), tr("Outcome"), tr("Count")}, tr("None recorded"), this);
    model->setIncidents(incidents, names);

    auto *title = new QLabel(street);
    title->setFont(typeFont(font(), TypeSize::Heading));
    const int total = std::accumulate(incidents.begin(), incidents.end(), 0, [](int sum, const Incident &one) { return sum + one.count; });
    auto *count = new QLabel(total == 1 ? tr("1 incident, snapped to this street point")
                                        : tr("%1 incidents, snapped to this street point").arg(countText(total)));
    count->setFont(typeFont(font(), TypeSize::Small));
    m_table->setHorizontalHeader(new AlignedHeader);
    m_table->setModel(model);
    m_table->setAccessibleName(tr("Incidents: %1").arg(street));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(IncidentModel::OutcomeColumn, QHeaderView::Stretch);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(title);
    column->addWidget(count);
    column->addWidget(m_table);
    const int rows = model->rowCount();
    resize(640, std::clamp(120 + rows * 30, 160, 360));
}

void PointPopup::showAt(QPoint globalPosition)
{
    QPoint position = globalPosition + QPoint(12, 12);
    if (const QScreen *screen = QGuiApplication::screenAt(globalPosition)) {
        const QRect room = screen->availableGeometry();
        position.setX(std::clamp(position.x(), room.left(), std::max(room.left(), room.right() - width())));
        position.setY(std::clamp(position.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(position);
    show();
    m_table->resizeRowsToContents(); // only now is the width known that outcomes wrap to
    m_table->setFocus();
}

} // namespace hereabouts
