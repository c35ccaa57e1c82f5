// SPDX-License-Identifier: GPL-3.0-or-later
// BusiestStreets ranks street points by what the filter accepts there, no further than somebody looks.
#pragma once

#include "core/crime_counts.h"

namespace hereabouts {

struct BusyStreet {
    quint32 point = 0;
    QString street;                        ///< "On or near Monks Walk"
    int count = 0;                         ///< of what the filter accepts; never 0
    std::vector<CategoryTotal> categories; ///< the most frequent ones

    bool operator==(const BusyStreet &) const = default;
};

/// Most incidents first; of equals the southernmost, then the westernmost, as streetPoints() has it. Street points with nothing
/// accepted are not among them. For one thread: what is looked at is put in order then.
class BusiestStreets {
public:
    BusiestStreets(std::shared_ptr<const IncidentStore> store, std::shared_ptr<const CrimeCounts> counts);

    quint32 size() const { return static_cast<quint32>(m_points.size()); }
    quint32 pointAt(quint32 rank);
    BusyStreet at(quint32 rank, size_t categories = 3);

private:
    void putInOrder(size_t ranks);

    std::shared_ptr<const IncidentStore> m_store;
    std::shared_ptr<const CrimeCounts> m_counts;
    std::vector<quint32> m_points; ///< the first m_inOrder in order; none behind them comes before them
    size_t m_inOrder = 0;
};

} // namespace hereabouts
