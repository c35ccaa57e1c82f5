// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeSelection holds the crime around the place that is shown, with what people have chosen to see of it: map, panel and lists follow it.
#pragma once

#include "core/crime_counts.h"
#include "core/incident.h"

#include <QObject>

#include <memory>
#include <stop_token>

class QUndoStack;

namespace hereabouts {

/// Report, store and outline always belong together, and so do filter and facets. Large reports are put in order on another thread: what was
/// there before is shown until then. The counts of very large ones follow a change of the filter a moment later, which is told again.
/// What people choose can be taken back (undoStack()).
class CrimeSelection : public QObject {
    Q_OBJECT
public:
    explicit CrimeSelection(QObject *parent = nullptr);
    ~CrimeSelection() override;

    /// Another place: the newest month is chosen, and nothing can be undone.
    void begin(const CrimeReport &report);
    /// The same place, with more months. What people have chosen stays; where they chose no months, the newest is shown.
    void update(const CrimeReport &report);
    /// Nothing of any report is kept.
    void clear();

    /// Whether there is a report, and all that follows from it.
    bool isReady() const { return m_isReady; }
    const CrimeReport &report() const { return m_report; }
    /// The report with one incident for each kind, that has no place, instead of its incidents: its sums are the same, and quick to make.
    const CrimeReport &outline() const { return m_outline; }
    const CrimeFilter &filter() const { return m_filter; }
    std::shared_ptr<const IncidentStore> store() const { return m_store; } ///< never null
    std::shared_ptr<const CrimeCounts> counts() const { return m_counts; } ///< of the store; never null
    const FacetCounts &facets() const { return m_facets; }
    std::vector<MonthTotal> months() const; ///< every month from the first to the last, gaps included; of the filter's other choices
    /// Everything of the newest month: what is shown before anybody chooses.
    CrimeFilter firstFilter() const;
    bool isFiltered() const { return m_filter != firstFilter(); }

    void setCategoryOn(const QString &key, bool isOn);
    void setOutcomeOn(const QString &outcome, bool isOn);
    /// Empty: all. Choices of the same gesture (dragging, playing; a number of its own) are one step of undo; -1: of none.
    void setMonths(const std::optional<MonthRange> &months, int gesture = -1);
    void reset();
    QUndoStack *undoStack() const { return m_undo; }

Q_SIGNALS:
    /// Another report, or more of it; what of all this is now true. `changed` follows.
    void reportChanged();
    void changed();

private:
    friend class FilterCommand;
    void choose(const CrimeFilter &filter, const QString &what, int mergeId = -1);
    void apply(const CrimeFilter &filter);
    /// A report that has been put in order, counted by the filter that it is shown with first.
    struct Stored {
        std::shared_ptr<const IncidentStore> store; ///< null where it was told to stop
        std::shared_ptr<const CrimeCounts> counts;
        CrimeFilter filter;
    };
    void take(const CrimeReport &report, const Stored &stored);
    void makeStore(const CrimeReport &report);
    void stopWork();
    void stopCounting();
    void countLater();

    CrimeReport m_report, m_outline;
    CrimeFilter m_filter;
    std::shared_ptr<const IncidentStore> m_store;
    std::shared_ptr<const CrimeCounts> m_counts;
    FacetCounts m_facets;
    bool m_isReady = false;
    bool m_isAnotherPlace = false;  ///< what is being put in order is not of the place shown
    bool m_areMonthsChosen = false; ///< by a person: a newer month that comes does not replace them
    QUndoStack *m_undo;
    std::stop_source m_stop, m_stopCounting;
    std::unique_ptr<QObject> m_storing, m_counting;
};

} // namespace hereabouts
