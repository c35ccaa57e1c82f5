// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/street_list.h"

#include "models/category_model.h"
#include "models/street_model.h"
#include "ui/category_delegate.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int lookedThrough = 1000;

// CategoryDelegate draws both models.
static_assert(int(StreetModel::CountRole) == int(CategoryModel::CountRole)
              && int(StreetModel::LargestRole) == int(CategoryModel::LargestRole));

} // namespace

StreetList::StreetList(QWidget *parent) : QListView(parent), m_model(new StreetModel(this))
{
    setObjectName(u"plain"_s);
    setModel(m_model);
    setItemDelegate(new CategoryDelegate(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Street points, the busiest first; Enter lists the incidents"));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_isTold && index.isValid())
            Q_EMIT pointChosen(index.data(StreetModel::PointRole).toUInt());
    });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT pointOpened(index.data(StreetModel::PointRole).toUInt()); });
}

void StreetList::setCounts(const std::shared_ptr<const IncidentStore> &store, const std::shared_ptr<const CrimeCounts> &counts)
{
    const bool isSameStore = std::exchange(m_store, store) == store;
    const QVariant before = isSameStore ? currentIndex().data(StreetModel::PointRole) : QVariant();
    m_model->setCounts(store, counts);
    if (before.isValid())
        choose(before.toUInt());
}

void StreetList::choose(std::optional<quint32> point)
{
    m_isTold = false;
    const QModelIndex index = point ? m_model->indexOf(*point, lookedThrough) : QModelIndex();
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    m_isTold = true;
}

} // namespace hereabouts
