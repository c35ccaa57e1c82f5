// SPDX-License-Identifier: GPL-3.0-or-later
// PoliceMonthLoader has the street-level crime of one month within a mile of a position, in as many requests as the service makes it take.
#pragma once

#include "services/fetcher.h"
#include "services/police_area.h"

namespace hereabouts {

/// One request, around the position, whose answer is taken as it is. Where the service refuses it because of more than 10,000 crimes, the
/// mile is divided into four rectangles, and each of those that is refused into four again, up to mostDivisions times; they are asked
/// one after the other. Destroying it stops it.
class PoliceMonthLoader : public QObject {
    Q_OBJECT

public:
    /// 256 rectangles of 200 metres. A service that refuses everything is asked once for each of them and the whole, then believed.
    static constexpr int mostDivisions = 4;

    using Done = std::function<void(Result<PoliceIncidents>)>;

    /// `done` is called once, from the event loop; it must not destroy the loader, but may deleteLater() it. It is told the first error:
    /// a part of a month is no month.
    PoliceMonthLoader(Fetcher &fetcher, Source source, const LatLong &position, Month month, FetchOptions options, Done done);

private:
    void ask(const PoliceStreetCrime::Query &query, const PoliceRectangle &rectangle);
    void askNext();
    void take(const PoliceRectangle &rectangle, Result<PoliceIncidents> result);
    void join();

    Fetcher &m_fetcher;
    const Source m_source;
    const LatLong m_position;
    const Month m_month;
    const FetchOptions m_options;
    const Done m_done;
    std::vector<PoliceRectangle> m_toAsk; ///< the next one at its end
    std::vector<PolicePiece> m_pieces;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
