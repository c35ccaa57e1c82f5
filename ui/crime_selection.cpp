// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_selection.h"

#include "services/background.h"
#include "ui/figures.h"

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

/// One choice that can be taken back. Where nobody has chosen months, before or after, the newest of that time is shown, not of this one.
class FilterCommand final : public QUndoCommand {
public:
    FilterCommand(CrimeSelection *selection, CrimeFilter now, bool areMonthsChosen, const QString &what, int mergeId)
        : QUndoCommand(what), m_selection(selection), m_before{selection->m_filter, selection->m_areMonthsChosen},
          m_now{std::move(now), areMonthsChosen}, m_mergeId(mergeId)
    {
    }

    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        m_now = static_cast<const FilterCommand *>(other)->m_now;
        if (m_now.filter == m_before.filter) { // back where it began
            m_selection->m_areMonthsChosen = m_before.areMonthsChosen;
            setObsolete(true);
        }
        return true;
    }
    void redo() override { show(m_now); }
    void undo() override { show(m_before); }

private:
    struct State {
        CrimeFilter filter;
        bool areMonthsChosen;
    };
    void show(State state)
    {
        if (!state.areMonthsChosen)
            state.filter.months = m_selection->firstFilter().months;
        m_selection->m_areMonthsChosen = state.areMonthsChosen;
        m_selection->apply(state.filter);
    }

    CrimeSelection *m_selection;
    State m_before, m_now;
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
    m_undo->disconnect(); // it tells of its end, when nothing that could be asked for is left
    delete m_undo;
}

void CrimeSelection::stopWork()
{
    m_stop.request_stop();
    m_stop = {};
    m_storing.reset();
    stopCounting();
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
    CrimeFilter filter = m_isAnotherPlace ? CrimeFilter() : m_filter;
    if (m_isAnotherPlace || !m_areMonthsChosen) // the newest need not have come first
        filter.months = newestMonth(report).months;
    const auto put = [incidents = report.incidents, filter, stop = m_stop.get_token()]() -> Stored {
        auto store = IncidentStore::of(incidents, stop);
        auto counts = store ? CrimeCounts::of(*store, filter, stop) : std::nullopt;
        if (!counts)
            return {};
        return {std::make_shared<const IncidentStore>(*std::move(store)), std::make_shared<const CrimeCounts>(*std::move(counts)), filter};
    };
    if (report.incidents.size() <= storedAtOnce) {
        take(report, put());
        return;
    }
    m_storing = inBackground(put, [this, report](Result<Stored> stored) {
        m_storing.release()->deleteLater();
        if (stored && stored->store)
            take(report, *stored);
        else if (!stored)
            qWarning("The incidents could not be put in order: %s", qPrintable(stored.error().detail));
    });
}

void CrimeSelection::take(const CrimeReport &report, const Stored &stored)
{
    m_report = report;
    m_store = stored.store;
    m_counts = stored.counts;
    m_outline = outlineOf(m_report, *m_store);
    const bool isAnotherPlace = std::exchange(m_isAnotherPlace, false);
    const CrimeFilter chosenMeanwhile = m_filter;
    const bool hasChosen = !isAnotherPlace && m_areMonthsChosen;
    m_filter = stored.filter;
    m_isReady = true;
    m_facets = facetCounts(*m_store, m_filter);
    Q_EMIT reportChanged();
    Q_EMIT changed();
    CrimeFilter wanted = isAnotherPlace ? m_filter : chosenMeanwhile;
    if (!hasChosen)
        wanted.months = m_filter.months;
    apply(wanted);
}

CrimeFilter CrimeSelection::firstFilter() const
{
    return newestMonth(m_report);
}

std::vector<MonthTotal> CrimeSelection::months() const
{
    return totalsByMonth(m_outline, m_filter);
}

void CrimeSelection::choose(const CrimeFilter &filter, const QString &what, int mergeId)
{
    if (m_isReady && filter != m_filter)
        m_undo->push(new FilterCommand(this, filter, m_areMonthsChosen || filter.months != m_filter.months, what, mergeId));
}

void CrimeSelection::apply(const CrimeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_facets = facetCounts(*m_store, m_filter);
    stopCounting();
    if (m_store->entryCount() <= countedAtOnce)
        m_counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*m_store, m_filter));
    else
        countLater();
    Q_EMIT changed();
}

void CrimeSelection::stopCounting()
{
    m_stopCounting.request_stop();
    m_stopCounting = {};
    m_counting.reset();
}

void CrimeSelection::countLater()
{
    const auto work = [store = m_store, filter = m_filter, stop = m_stopCounting.get_token()] {
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

void CrimeSelection::setMonths(const std::optional<MonthRange> &months, int gesture)
{
    CrimeFilter filter = m_filter;
    filter.months = months;
    choose(filter, tr("months"), gesture);
}

void CrimeSelection::reset()
{
    if (m_isReady && isFiltered())
        m_undo->push(new FilterCommand(this, firstFilter(), false, tr("all choices"), -1));
}

} // namespace hereabouts
