// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_report_loader.h"

#include "services/background.h"

#include <algorithm>
#include <ranges>

namespace hereabouts {

PoliceProgress::~PoliceProgress()
{
    if (!months.empty())
        startInBackground(*QThreadPool::globalInstance(), [gone = std::move(months)]() mutable { gone.clear(); });
}

PoliceReportLoader::PoliceReportLoader(Fetcher &fetcher, Source source, const LatLong &position, int monthsWanted,
                                       const FetchOptions &options, Said said, std::shared_ptr<PoliceProgress> progress)
    : m_fetcher(fetcher), m_source(std::move(source)), m_position(position), m_monthsWanted(std::max(1, monthsWanted)), m_options(options),
      m_said(std::move(said)), m_progress(std::move(progress))
{
    if (std::exchange(m_progress->position, m_position) != m_position)
        months().clear();
    if (months().size() >= static_cast<size_t>(m_monthsWanted)) {
        QMetaObject::invokeMethod(this, &PoliceReportLoader::goOn, Qt::QueuedConnection);
        return;
    }
    m_list = m_fetcher.fetch<PoliceCrimeMonths>(
        m_source, {},
        [this](const Result<std::vector<Month>> &listed) {
            m_list.release()->deleteLater(); // it is on the stack below
            takeList(listed);
        },
        m_options);
}

void PoliceReportLoader::takeList(const Result<std::vector<Month>> &listed)
{
    if (!listed) {
        m_isTold = true;
        m_said(std::unexpected(listed.error()));
        return;
    }
    std::vector<PoliceMonth> wanted;
    const Month newest = listed->back();
    for (Month month = Month::fromNumber(newest.number() - m_monthsWanted + 1); month <= newest; month = month.next()) {
        const auto known = std::ranges::find(months(), month, &PoliceMonth::month);
        const auto state = std::ranges::binary_search(*listed, month) ? PoliceMonth::State::ToCome : PoliceMonth::State::NotSupplied;
        const bool isAnswered = known != months().end() && known->state == PoliceMonth::State::Answered;
        wanted.push_back(isAnswered ? *known : PoliceMonth{.month = month, .state = state, .records = {}});
    }
    months() = std::move(wanted);
    goOn();
    if (!m_progress->categoryNames)
        askCategories(newest); // after the first months, which people wait for
}

void PoliceReportLoader::askCategories(Month month)
{
    FetchOptions options = m_options;
    options.waiting = nullptr;
    m_categories = m_fetcher.fetch<PoliceCategories>(
        m_source, month,
        [this](const Result<std::vector<PoliceCategory>> &categories) {
            m_categories.release()->deleteLater(); // it is on the stack below
            if (categories) {
                CrimeCategoryNames &names = m_progress->categoryNames.emplace();
                for (const PoliceCategory &category : *categories) {
                    if (!isKnownCrimeCategory(category.key))
                        names.insert(category.key, category.name);
                }
            }
            if (std::exchange(m_waitsForNames, false))
                assemble();
        },
        options);
}

void PoliceReportLoader::goOn()
{
    bool isAnythingKnown = false;
    for (PoliceMonth &month : months()) {
        if (month.state == PoliceMonth::State::Failed)
            month.state = PoliceMonth::State::ToCome;
        isAnythingKnown = isAnythingKnown || month.state == PoliceMonth::State::Answered;
    }
    if (isAnythingKnown)
        assemble();
    askMore();
}

void PoliceReportLoader::askMore()
{
    for (const PoliceMonth &month : months() | std::views::reverse) {
        if (m_underWay.size() >= mostAtOnce)
            return;
        if (month.state == PoliceMonth::State::ToCome && !m_underWay.contains(month.month))
            ask(month.month);
    }
}

void PoliceReportLoader::ask(Month month)
{
    const auto done = [this, month](Result<PoliceIncidents> result) {
        m_underWay.extract(month).mapped().call.release()->deleteLater(); // it is on the stack below
        take(month, std::move(result));
    };
    FetchOptions options = m_options;
    options.waiting = [this, month](const std::optional<Wait> &wait) {
        m_underWay[month].wait = wait;
        tellWait();
    };
    m_underWay[month].call = std::make_unique<PoliceMonthLoader>(m_fetcher, m_source, m_position, month, options, done);
}

void PoliceReportLoader::take(Month month, Result<PoliceIncidents> result)
{
    PoliceMonth &taken = *std::ranges::find(months(), month, &PoliceMonth::month);
    if (result) {
        taken.state = PoliceMonth::State::Answered;
        taken.records = std::make_shared<const PoliceIncidents>(*std::move(result));
    } else {
        taken.state = result.error().kind == Error::Kind::NoData ? PoliceMonth::State::NotSupplied : PoliceMonth::State::Failed;
        m_errors.emplace(month, result.error());
    }
    askMore();
    QMetaObject::invokeMethod(this, &PoliceReportLoader::tellWait, Qt::QueuedConnection); // whoever is told may let go of this
    const bool isVain = std::ranges::none_of(months(), [](const PoliceMonth &m) { return m.state == PoliceMonth::State::Answered; });
    if (!isVain) {
        assemble();
    } else if (isSettled()) {
        m_isTold = true;
        m_said(std::unexpected(errorOfAll()));
    }
}

bool PoliceReportLoader::isSettled() const
{
    return std::ranges::none_of(months(), [](const PoliceMonth &month) { return month.state == PoliceMonth::State::ToCome; });
}

/// That of the newest month that failed; of the newest at all where the service has none of them.
Error PoliceReportLoader::errorOfAll() const
{
    const auto newestFirst = m_errors | std::views::reverse | std::views::values;
    const auto failed = std::ranges::find_if(newestFirst, [](const Error &error) { return error.kind != Error::Kind::NoData; });
    return failed == newestFirst.end() ? newestFirst.front() : *failed;
}

/// On a pool thread; what comes meanwhile is put together afterwards, all at once.
void PoliceReportLoader::assemble()
{
    if (m_assembling) {
        m_isToBeAssembled = true;
        return;
    }
    struct Assembled {
        CrimeReport report;
        bool isLackingNames = false;
    };
    m_assembling = inBackground(
        [months = months(), centre = m_position, names = m_progress->categoryNames] {
            Assembled assembled{.report = crimeReportOf(months, centre)};
            if (names)
                assembled.report.categoryNames = *names;
            assembled.isLackingNames = !names && hasUnnamedCategory(assembled.report);
            return assembled;
        },
        [this](Result<Assembled> assembled) {
            m_assembling.release()->deleteLater(); // it is on the stack below
            if (std::exchange(m_isToBeAssembled, false))
                assemble();
            if (assembled)
                take(std::move(assembled->report), assembled->isLackingNames);
            else if (!std::exchange(m_isTold, true)) // our fault, or no memory
                m_said(std::unexpected(assembled.error()));
        });
}

/// Whoever is told the last report may let go of this, and of the names that are on their way.
void PoliceReportLoader::take(CrimeReport report, bool isLackingNames)
{
    const bool isToBeNamed = isLackingNames && report.monthsToCome.empty();
    if (isToBeNamed && m_categories)
        m_waitsForNames = true;
    else if (!isToBeNamed || !m_progress->categoryNames)
        tell(std::move(report));
    else if (!m_assembling) // the names came while it was put together
        assemble();
}

void PoliceReportLoader::tell(CrimeReport report)
{
    if (report.months.empty())
        return;
    m_isTold = true;
    m_said(std::move(report));
}

/// One month that has to be asked again keeps nobody waiting who sees the others come.
void PoliceReportLoader::tellWait()
{
    if (m_isTold || m_assembling || !m_options.waiting)
        return;
    std::optional<Wait> first;
    for (const Asked &asked : m_underWay | std::views::values) {
        if (!asked.wait) {
            first.reset();
            break;
        }
        if (!first || asked.wait->until < first->until)
            first = asked.wait;
    }
    if (first == m_wait)
        return;
    m_wait = first;
    m_options.waiting(m_wait);
}

} // namespace hereabouts
