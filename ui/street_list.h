// SPDX-License-Identifier: GPL-3.0-or-later
// StreetList shows the busiest street points; the one that is chosen is ringed on the map, and the other way round.
#pragma once

#include "core/crime_counts.h"

#include <QListView>

namespace hereabouts {

class StreetModel;

class StreetList : public QListView {
    Q_OBJECT
public:
    explicit StreetList(QWidget *parent = nullptr);

    /// Neither is null; they belong together. What was chosen stays chosen where it is still listed.
    void setCounts(const std::shared_ptr<const IncidentStore> &store, const std::shared_ptr<const CrimeCounts> &counts);
    /// Without telling; one that is not among the first thousand is not looked for.
    void choose(std::optional<quint32> point);

Q_SIGNALS:
    void pointChosen(quint32 point);
    void pointOpened(quint32 point);

private:
    StreetModel *m_model;
    std::shared_ptr<const IncidentStore> m_store;
    bool m_isTold = true;
};

} // namespace hereabouts
