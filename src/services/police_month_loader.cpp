// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_month_loader.h"

#include "services/background.h"

#include <ranges>

namespace hereabouts {

PoliceMonthLoader::PoliceMonthLoader(Fetcher &fetcher, Source source, const LatLong &position, Month month, FetchOptions options, Done done)
    : m_fetcher(fetcher), m_source(std::move(source)), m_position(position), m_month(month), m_options(std::move(options)),
      m_done(std::move(done))
{
    ask({.area = m_position, .month = m_month}, PoliceRectangle::around(m_position));
}

void PoliceMonthLoader::ask(const PoliceStreetCrime::Query &query, const PoliceRectangle &rectangle)
{
    m_underWay = m_fetcher.fetch<PoliceStreetCrime>(
        m_source, query,
        [this, rectangle](Result<PoliceIncidents> result) {
            m_underWay.release()->deleteLater(); // it is on the stack below
            take(rectangle, std::move(result));
        },
        m_options);
}

void PoliceMonthLoader::askNext()
{
    if (m_toAsk.empty()) {
        join();
        return;
    }
    const PoliceRectangle next = m_toAsk.back();
    m_toAsk.pop_back();
    ask({.area = next.polygon(), .month = m_month}, next);
}

void PoliceMonthLoader::take(const PoliceRectangle &rectangle, Result<PoliceIncidents> result)
{
    const bool isWhole = rectangle.depth == 0;
    if (result && isWhole) {
        m_done(std::move(result));
        return;
    }
    if (result) {
        m_pieces.push_back({rectangle, *std::move(result)});
        askNext();
        return;
    }
    if (result.error().kind != Error::Kind::TooManyIncidents || rectangle.depth == mostDivisions) {
        m_done(std::move(result));
        return;
    }
    for (const PoliceRectangle &quarter : rectangle.quarters() | std::views::reverse) {
        if (quarter.reachesMileAround(m_position))
            m_toAsk.push_back(quarter);
    }
    askNext();
}

void PoliceMonthLoader::join()
{
    m_underWay =
        inBackground([pieces = std::move(m_pieces), centre = m_position]() mutable { return joinedWithinMile(std::move(pieces), centre); },
                     [this](Result<PoliceIncidents> joined) {
                         m_underWay.release()->deleteLater(); // it is on the stack below
                         m_done(std::move(joined));
                     });
}

} // namespace hereabouts
