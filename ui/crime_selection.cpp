// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_selection.h"

#include "services/background.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace hereabouts {

namespace {

/// Fewer take less than the 8 ms that anything may take on this thread: 3.6 ms for 10,000, counted 0.4 ms for 100,000 (ADR 0009).
constexpr qsizetype storedAtOnce = 10'000;
constexpr quint32 countedAtOnce = 200'000;

CrimeReport outlineOf(const CrimeReport &report, const IncidentStore &store)
{
    CrimeReport outline = report;
    outline.incidents.clear();
    outline.incidents.reserve(static_cast<qsizetype>(store.kinds().size()));
    for (size_t i = 0; i < store.kinds().size(); ++i) {
        const IncidentKind &kind = store.kinds()[i];
        outline.incidents.push_back({.category = store.categories()[kind.category],
                                     .month = store.months()[kind.month],
                                     .outcome = store.outcomes()[kind.outcome],
                                     .count = store.kindTotals()[i]});
    }
    return outline;
}

} // namespace

/// One choice that can be taken back.
class FilterCommand final : public QUndoCommand {
public:
    FilterCommand(CrimeSelection *selection, CrimeFilter now, const QString &what, int mergeId)
        : QUndoCommand(what), m_selection(selection), m_before(selection->m_filter), m_now(std::move(now)),
          m_hadMonths(selection->m_areMonthsChosen), m_mergeId(mergeId)
    {
    }

    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        m_now = static_cast<const FilterCommand *>(other)->m_now;
        setObsolete(m_now == m_before);
        return true;
    }
    void redo() override
    {
        m_selection->m_areMonthsChosen = m_hadMonths || m_now.months != m_before.months;
        m_selection->apply(m_now);
    }
    void undo() override
    {
        m_selection->m_areMonthsChosen = m_hadMonths;
        // where nobody had chosen months before, a newer one may have come since
        CrimeFilter before = m_before;
        if (!m_hadMonths)
            before.months = m_selection->firstFilter().months;
        m_selection->apply(before);
    }

private:
    CrimeSelection *m_selection;
    CrimeFilter m_before, m_now;
    bool m_hadMonths;
    int m_mergeId;
};

CrimeSelection::CrimeSelection(QObject *parent)
    : QObject(parent), m_store(std::make_shared<const IncidentStore>()), m_counts(std::make_shared<const CrimeCounts>()),
      m_undo(new QUndoStack(this))
{
}

CrimeSelection::~CrimeSelection()
{
    stopWork();
}

void CrimeSelection::stopWork()
{
    m_stop.request_stop();
    m_stop = {};
    m_storing.reset();
    m_counting.reset();
}

void CrimeSelection::begin(const CrimeReport &report)
{
    clear();
    m_isAnotherPlace = true;
    makeStore(report);
}

void CrimeSelection::update(const CrimeReport &report)
{
    makeStore(report);
}

void CrimeSelection::clear()
{
    stopWork();
    m_undo->clear();
    m_report = m_outline = {};
    m_filter = {};
    m_store = std::make_shared<const IncidentStore>();
    m_counts = std::make_shared<const CrimeCounts>();
    m_facets = {};
    m_areMonthsChosen = false;
    if (std::exchange(m_isReady, false)) {
        Q_EMIT reportChanged();
        Q_EMIT changed();
    }
}

void CrimeSelection::makeStore(const CrimeReport &report)
{
    stopWork();
    if (report.incidents.size() <= storedAtOnce) {
        take(report, std::make_shared<const IncidentStore>(*IncidentStore::of(report.incidents)));
        return;
    }
    const auto put = [incidents = report.incidents, stop = m_stop.get_token()] {
        auto store = IncidentStore::of(incidents, stop);
        return store ? std::make_shared<const IncidentStore>(*std::move(store)) : nullptr;
    };
    m_storing = inBackground(put, [this, report](Result<std::shared_ptr<const IncidentStore>> store) {
        m_storing.release()->deleteLater();
        if (store && *store)
            take(report, *store);
        else if (!store)
            qWarning("The incidents could not be put in order: %s", qPrintable(store.error().detail));
    });
}

void CrimeSelection::take(const CrimeReport &report, std::shared_ptr<const IncidentStore> store)
{
    m_report = report;
    m_store = std::move(store);
    m_outline = outlineOf(m_report, *m_store);
    if (std::exchange(m_isAnotherPlace, false))
        m_filter = firstFilter();
    else if (!m_areMonthsChosen) // the newest need not have come first
        m_filter.months = firstFilter().months;
    m_isReady = true;
    m_facets = facetCounts(*m_store, m_filter);
    m_counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*m_store, m_filter));
    Q_EMIT reportChanged();
    Q_EMIT changed();
}

CrimeFilter CrimeSelection::firstFilter() const
{
    return m_report.months.empty() ? CrimeFilter() : CrimeFilter::of(m_report.months.back());
}

std::vector<MonthTotal> CrimeSelection::months() const
{
    return totalsByMonth(m_outline, m_filter);
}

void CrimeSelection::choose(const CrimeFilter &filter, const QString &what, int mergeId)
{
    if (m_isReady && filter != m_filter)
        m_undo->push(new FilterCommand(this, filter, what, mergeId));
}

void CrimeSelection::apply(const CrimeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_facets = facetCounts(*m_store, m_filter);
    if (m_store->entryCount() <= countedAtOnce)
        count();
    else
        countLater();
}

void CrimeSelection::count()
{
    m_counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*m_store, m_filter));
    Q_EMIT changed();
}

void CrimeSelection::countLater()
{
    m_counting.reset();
    const auto work = [store = m_store, filter = m_filter, stop = m_stop.get_token()] {
        auto counts = CrimeCounts::of(*store, filter, stop);
        return counts ? std::make_shared<const CrimeCounts>(*std::move(counts)) : nullptr;
    };
    m_counting = inBackground(work, [this](Result<std::shared_ptr<const CrimeCounts>> counts) {
        m_counting.release()->deleteLater();
        if (!counts || !*counts)
            return;
        m_counts = *counts;
        Q_EMIT changed();
    });
}

void CrimeSelection::setCategoryOn(const QString &key, bool isOn)
{
    CrimeFilter filter = m_filter;
    if (isOn)
        filter.excludedCategories.remove(key);
    else
        filter.excludedCategories.insert(key);
    choose(filter, tr("categories"));
}

void CrimeSelection::setOutcomeOn(const QString &outcome, bool isOn)
{
    CrimeFilter filter = m_filter;
    if (isOn)
        filter.excludedOutcomes.remove(outcome);
    else
        filter.excludedOutcomes.insert(outcome);
    choose(filter, tr("outcomes"));
}

void CrimeSelection::setAllCategoriesOn()
{
    CrimeFilter filter = m_filter;
    filter.excludedCategories.clear();
    choose(filter, tr("categories"));
}

void CrimeSelection::setMonths(const std::optional<MonthRange> &months, int gesture)
{
    CrimeFilter filter = m_filter;
    filter.months = months;
    choose(filter, tr("months"), gesture);
}

void CrimeSelection::reset()
{
    choose(firstFilter(), tr("all choices"));
    m_areMonthsChosen = false;
}

} // namespace hereabouts
