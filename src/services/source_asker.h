// SPDX-License-Identifier: GPL-3.0-or-later
// SourceAsker asks any one source for any one section of a postcode and puts its answer into the section's terms.
#pragma once

#include "core/web_mercator.h"
#include "services/geography_gate.h"
#include "services/profile_session.h"
#include "services/section_loader.h"

namespace hereabouts {

struct FetchOptions;
struct PoliceProgress;
struct Source;

/// Everything asked arrives through the event loop; destroying the returned object stops it. The context must outlive those.
class SourceAsker {
public:
    /// `gate` must outlive it, and what was asked.
    SourceAsker(const ServiceContext &context, const Postcode &postcode, GeographyGate &gate);

    /// For whatever is asked from now on.
    void setDeadline(const QDeadlineTimer &deadline) { m_deadline = deadline; }

    /// What Postcodes.io has said already; it is not asked then.
    void setLookedUp(std::optional<Geography> geography) { m_lookedUp = std::move(geography); }

    bool hasNetwork() const { return m_context.fetcher && m_context.catalogue; }
    bool hasPack() const { return m_context.pack != nullptr; }
    /// True where no key is needed, or there is one that is good for this postcode.
    bool hasKey(const QString &source) const;
    bool isMetered(const QString &source) const;

    std::unique_ptr<QObject> geography(const QString &source, const Said<Geography> &said) const;
    std::unique_ptr<QObject> census(const QString &source, CensusTopic topic, AreaLevel level, Said<CensusProfile> said) const;
    /// `inVain`: others have failed before, so that a gap in the pack is no answer.
    std::unique_ptr<QObject> crime(const QString &source, bool inVain, Said<CrimeReport> said) const;

    /// How many months data.police.uk is asked for from now on, PoliceReportLoader::usualMonths at first. Months that it has given are not
    /// asked for again while this lives, and those that failed are.
    void setCrimeMonths(int months) { m_crimeMonths = months; }

    /// From the pack, which must be there.
    std::unique_ptr<QObject> residentsAround(const LatLong &centre, double radiusMetres,
                                             std::function<void(Result<ResidentsAround>)> done) const;

    /// From the pack, which must be there: those of the postcode's areas that it has.
    std::unique_ptr<QObject> packResidents(const Geography &geography, std::function<void(Result<LevelResidents>)> done) const;
    /// From Nomis: those of all the postcode's areas, in one request. Null where the network must not be used or the postcode lies in no
    /// output area that is known.
    std::unique_ptr<QObject> nomisResidents(const Geography &geography, std::function<void(Result<LevelResidents>)> done) const;

    /// From ONS Open Geography, and not waited for longer than some seconds. The network must be there.
    std::unique_ptr<QObject> boundary(const GssCode &area, std::function<void(Result<AreaOutline>, const QDateTime &fetched)> done) const;

    /// From the pack, which must be there.
    std::unique_ptr<QObject> benchmark(const QString &gssCode, CensusTopic topic, std::function<void(Result<Distribution>)> done) const;

    /// From the pack, which must be there: how shares stand at every level that it ranks. An error only where reading threw.
    std::unique_ptr<QObject> breakpoints(CensusTopic topic, std::function<void(Result<KnownBreakpoints>)> done) const;

    /// From Nomis: all that a postcode's smallest area can be compared with, in one request. Null where the network must not be used or
    /// the postcode lies in no area that is known.
    std::unique_ptr<QObject> areasAround(const Geography &geography, CensusTopic topic,
                                         std::function<void(Result<CensusProfile>)> done) const;

private:
    QString key(const QString &source) const;
    const Source &about(const QString &source) const;
    std::unique_ptr<QObject> nomisCensus(CensusTopic topic, AreaLevel level, const Said<CensusProfile> &said) const;
    std::unique_ptr<QObject> paidNsSec(const QString &source, const Said<CensusProfile> &said) const;
    std::unique_ptr<QObject> paidOccupation(const QString &source, AreaLevel level, const Said<CensusProfile> &said) const;
    std::unique_ptr<QObject> paidCrime(const QString &source, const Said<CrimeReport> &said) const;
    std::unique_ptr<QObject> policeCrime(const Said<CrimeReport> &said) const;
    std::unique_ptr<QObject> packCensus(CensusTopic topic, AreaLevel level, Said<CensusProfile> said) const;

    /// For metered sources. `ask` as soon as the look-up need not be waited for; never where it has told that there is nothing to ask for.
    template <typename T>
    std::unique_ptr<QObject> afterLookUp(Section section, const QString &source, const Said<T> &said,
                                         std::function<std::unique_ptr<QObject>()> ask) const;

    template <typename T> FetchOptions optionsFor(const QString &source, const Said<T> &said) const;

    ServiceContext m_context;
    Postcode m_postcode;
    GeographyGate &m_gate;
    int m_crimeMonths;
    std::shared_ptr<PoliceProgress> m_policeProgress;
    std::optional<Geography> m_lookedUp;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

} // namespace hereabouts
