// SPDX-License-Identifier: GPL-3.0-or-later
// ProfileSession fills the profile of one postcode from its sources; destroying it stops everything it has under way.
#pragma once

#include "core/area_profile.h"
#include "core/offline_source.h"
#include "services/section_plan.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>
#include <set>

namespace hereabouts {

class Credentials;
class Fetcher;
class SourceCatalogue;

struct ProfileOptions {
    AreaLevel level = AreaLevel::OutputArea;
    BenchmarkLevel benchmarkLevel = BenchmarkLevel::Country; ///< what occupation and NS-SeC are compared with
    bool offline = false;                                    ///< ask the pack only
    QHash<Section, QString> pins;                            ///< sections that only the named source is asked for, see sourcesFor()
    /// Sections of which people have chosen in which order the sources are asked; of the others sourcesFor() is the order.
    QHash<Section, QStringList> order;
    bool outline = false;        ///< whether the area's boundary is wanted, see AreaProfile::outline
    bool levelResidents = false; ///< whether it is wanted to know who lives in the postcode's areas, see AreaProfile::levelResidents
    /// What is wanted at all; the others stay idle, so that nobody is asked, and paid, for what is not looked at.
    /// The geography is always loaded: the figures' areas are named by it.
    std::set<Section> sections{allSections.begin(), allSections.end()};
    /// Sources that refused a section for good while other postcodes were asked for, with what they said: they are not asked again,
    /// and this error stands where no other source has the section.
    QHash<Section, QHash<QString, Error>> refused;
    /// What Postcodes.io has just said of the postcode, where many were looked up at once: it is not asked again.
    std::optional<Geography> lookedUp = {};
    /// How long PostcodeArea's figures are held; its terms allow one hour at most, a shorter time is for tests.
    std::chrono::milliseconds postcodeAreaLife = std::chrono::hours(1);
    /// How long the network may take for everything that one start, retry or change of level asks for, pauses before further tries
    /// included. What has not answered by then has failed.
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
};

/// What a session works with. Everything must outlive it; null pointers stand for what is not there.
struct ServiceContext {
    Fetcher *fetcher = nullptr;
    const SourceCatalogue *catalogue = nullptr;
    const Credentials *credentials = nullptr;
    std::shared_ptr<const OfflineSource> pack;
};

class ProfileSession : public QObject {
    Q_OBJECT

public:
    ProfileSession(const ServiceContext &context, const Postcode &postcode, const ProfileOptions &options, QObject *parent = nullptr);
    /// Aborts everything; nothing arrives afterwards.
    ~ProfileSession() override;

    void start(); ///< once

    const AreaProfile &profile() const;

    /// Asks again only where the loaded values do not hold that level.
    void setLevel(AreaLevel level);

    /// Asks only where what was loaded does not hold it.
    void setBenchmark(BenchmarkLevel level);

    /// Asks again for a section that failed, that no source had, or whose figures have expired; does nothing for others.
    void retry(Section section);

    /// Asks data.police.uk again for the months of crime that it failed to give, and for these only; what is there stays. Does nothing
    /// where there are none, or they are being asked for.
    void retryFailedMonths();

    /// Asks data.police.uk for the months a year before those of the report of crime too, and for months that failed; what is there stays.
    /// Does nothing where the report is not its, or reaches as far back, or more of it is being asked for. See AreaProfile::moreCrime.
    void loadYearBefore();

    /// Does not wait any longer for a source that is to be asked again, and goes on to the next one.
    void stopWaiting(Section section);

Q_SIGNALS:
    /// The section, or its benchmark, is another one in profile(). Comes from the event loop, never from within a function above;
    /// several changes of a section may come as one.
    void changed(hereabouts::Section section);
    /// All sections wanted have settled; benchmarks, breakpoints, all residents are in. Once after start(), again after setLevel() or retry().
    void settled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hereabouts
