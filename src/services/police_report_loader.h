// SPDX-License-Identifier: GPL-3.0-or-later
// PoliceReportLoader asks data.police.uk for the crime around a position, month by month, and tells of what has come so far.
#pragma once

#include "services/police_month_loader.h"
#include "services/police_report.h"

#include <map>

namespace hereabouts {

/// What loaders have come to know of the crime around a place, so that another one can go on from there.
struct PoliceProgress {
    LatLong position;
    std::vector<PoliceMonth> months; ///< ascending, one after the other
    /// What the service calls the categories that the program does not know; empty where it has not been asked, or asked in vain.
    std::optional<CrimeCategoryNames> categoryNames;

    PoliceProgress() = default;
    ~PoliceProgress(); ///< lets go of a hundred thousand incidents on a pool thread
    Q_DISABLE_COPY_MOVE(PoliceProgress)
};

/// Asks which months there are, then for each of the wanted ones in a request of its own, newest first, a few at a time at the source's
/// pace; and once, beside them, how the categories of the newest one are called. Destroying it stops everything.
class PoliceReportLoader : public QObject {
    Q_OBJECT

public:
    static constexpr int usualMonths = 12;
    static constexpr int mostAtOnce = 4; ///< months

    using Said = std::function<void(Result<CrimeReport>)>;

    /// The `monthsWanted` are calendar months that end with the newest that the service has; one that it does not list is missing, and
    /// not asked for. A position is needed: where there is none, nothing can be asked.
    ///
    /// `said` is called from the event loop: after a month has come (or several together), with a report of everything so far, the last
    /// time when no month is to come any more; nothing is told before there is a month to show. Or once, with an error: where the list of
    /// months cannot be had, and where none of them could be had (then the newest one's). It must not destroy the loader, but may
    /// deleteLater() it.
    ///
    /// Nothing waits for the categories' names but the last report, and that only where it has a category of which the program knows no
    /// name. Where they cannot be had, the key of such a category stands for its name (see crimeCategoryName), and nothing else is lost.
    ///
    /// With `progress` of the same place it goes on from there: months that failed are asked for again, and none that is known. Where no
    /// other months are wanted, which ones there are is not asked either. What it holds is told at once, and kept up to date.
    ///
    /// `options.waiting` is told until the first report, and only where all that is asked for at the time has to wait.
    PoliceReportLoader(Fetcher &fetcher, Source source, const LatLong &position, int monthsWanted, const FetchOptions &options, Said said,
                       std::shared_ptr<PoliceProgress> progress = std::make_shared<PoliceProgress>());

private:
    struct Asked {
        std::unique_ptr<QObject> call;
        std::optional<Wait> wait;
    };

    std::vector<PoliceMonth> &months() const { return m_progress->months; }
    void takeList(const Result<std::vector<Month>> &listed);
    void goOn();
    void askCategories(Month month);
    void askMore();
    void ask(Month month);
    void take(Month month, Result<PoliceIncidents> result);
    bool isSettled() const;
    Error errorOfAll() const;
    void assemble();
    void take(CrimeReport report, bool isLackingNames);
    void tell(CrimeReport report);
    void tellWait();

    Fetcher &m_fetcher;
    const Source m_source;
    const LatLong m_position;
    const int m_monthsWanted;
    const FetchOptions m_options;
    const Said m_said;
    const std::shared_ptr<PoliceProgress> m_progress;
    std::unique_ptr<QObject> m_list;
    std::unique_ptr<QObject> m_categories;
    std::map<Month, Error> m_errors; ///< of the months that were asked in vain
    std::map<Month, Asked> m_underWay;
    std::unique_ptr<QObject> m_assembling;
    std::optional<Wait> m_wait; ///< as it was told
    bool m_isToBeAssembled = false;
    bool m_waitsForNames = false; ///< with the last report
    bool m_isTold = false;        ///< a report, or an error
};

} // namespace hereabouts
