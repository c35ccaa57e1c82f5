// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/source_asker.h"

#include "services/credentials.h"
#include "services/crystalroof_occupation.h"
#include "services/fetcher.h"
#include "services/geography_corrections.h"
#include "services/network_log.h"
#include "services/nomis_places.h"
#include "services/open_geography_boundary.h"
#include "services/pack_reading.h"
#include "services/police_report_loader.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView crystalRoof{"crystalroof"};
constexpr QLatin1StringView postcodeArea{"postcodearea"};
/// A map without a boundary is a map: nothing waits for it for long.
constexpr std::chrono::seconds boundaryPatience{4};

template <typename T> Loadable<T> failedBy(const QString &source, const Error &error)
{
    return {Failed{.error = error, .source = source}};
}

/// Terms limit how long some figures may be held, by whom they were supplied.
std::optional<Lifetime> termsOf(const QString &source, const Lifetime &life)
{
    return source == postcodeArea ? std::optional(life.cutTo(postcodeAreaCachePolicy.longest)) : std::nullopt;
}

QDateTime fetchedAt(const Lifetime &life)
{
    return QDateTime::fromMSecsSinceEpoch(life.born().wallMs);
}

Loadable<CensusProfile> readyAt(const QString &source, const Distribution &distribution, QDate asOf, const Lifetime &life)
{
    return {Ready<CensusProfile>{.value = {.topic = distribution.topic, .areas = {distribution}},
                                 .source = source,
                                 .asOf = asOf,
                                 .life = termsOf(source, life),
                                 .fetched = fetchedAt(life)}};
}

Loadable<CrimeReport> crimeFrom(const QString &source, CrimeReport report, const std::optional<Lifetime> &life = {},
                                const QDateTime &fetched = {})
{
    if (report.incidents.empty() && !report.monthsToCome.empty())
        return {Loading{.source = source}};
    if (report.incidents.empty() && report.monthsFailed.empty()) // what failed may hold some, and can be asked for again
        return {Empty{.why = {Why::Code::NoIncidents, report.months.empty() ? source : QString()}, .source = source}};
    const QDate asOf =
        report.months.empty() ? QDate() : QDate(report.months.back().next().year(), report.months.back().next().month(), 1).addDays(-1);
    return {
        Ready<CrimeReport>{.value = std::move(report), .source = source, .asOf = asOf, .life = life, .attempts = {}, .fetched = fetched}};
}

Loadable<CrimeReport> crimeFromPack(OfflineCrime crime, bool inVain)
{
    using Coverage = OfflineCrime::Coverage;
    if (crime.coverage == Coverage::ForceDoesNotPublish)
        return {NotCovered{.why = {Why::Code::ForceDoesNotPublish, crime.force}, .source = packSource}};
    const bool nothingOfSomeForce = crime.report.incidents.empty() && !crime.report.forcesNotSupplied.isEmpty();
    if (crime.coverage == Coverage::ForceNotInPack || nothingOfSomeForce) {
        const QString force = crime.force.isEmpty() ? crime.report.forcesNotSupplied.join(", "_L1) : crime.force;
        if (inVain)
            return failedBy<CrimeReport>(packSource, {.kind = Error::Kind::NoData, .detail = u"nothing of %1"_s.arg(force)});
        return {NotCovered{.why = {Why::Code::ForceNotInPack, force}, .source = packSource}};
    }
    if (crime.report.incidents.empty() && crime.report.months.empty())
        return failedBy<CrimeReport>(packSource, {.kind = Error::Kind::NoData, .detail = u"no months"_s});
    return crimeFrom(packSource, std::move(crime.report));
}

} // namespace

SourceAsker::SourceAsker(const ServiceContext &context, const Postcode &postcode, GeographyGate &gate)
    : m_context(context), m_postcode(postcode), m_gate(gate), m_crimeMonths(PoliceReportLoader::usualMonths),
      m_policeProgress(std::make_shared<PoliceProgress>())
{
}

QString SourceAsker::key(const QString &source) const
{
    QString own = m_context.credentials ? m_context.credentials->key(source) : QString();
    if (own.isEmpty() && source == crystalRoof && demoKeyIsValidFor(m_postcode))
        return crystalRoofDemoKey;
    return own;
}

bool SourceAsker::isMetered(const QString &source) const
{
    return about(source).metered;
}

bool SourceAsker::hasKey(const QString &source) const
{
    return (source != crystalRoof && source != postcodeArea) || !key(source).isEmpty();
}

const Source &SourceAsker::about(const QString &source) const
{
    return m_context.catalogue->source(source);
}

template <typename T> FetchOptions SourceAsker::optionsFor(const QString &source, const Said<T> &said) const
{
    return {.deadline = m_deadline,
            .waiting = [source, said](const std::optional<Wait> &wait) { said({Loading{.source = source, .wait = wait}}); }};
}

/// The session keeps a section back whose first source is metered; here it is those that come after others, the pack for instance.
template <typename T>
std::unique_ptr<QObject> SourceAsker::afterLookUp(Section section, const QString &source, const Said<T> &said,
                                                  std::function<std::unique_ptr<QObject>()> ask) const
{
    const auto whyNot = [section, source](const Loadable<Geography> &place) -> std::optional<Loadable<T>> {
        if (const Failed *refused = refusedByLookUp(place))
            return failedBy<T>(source, refused->error);
        if (const auto notCovered = place.ready() ? notCoveredIn(section, place.ready()->value) : std::nullopt)
            return Loadable<T>(*notCovered);
        return std::nullopt;
    };
    if (!m_gate.mustWait(section, isMetered(source)) && !whyNot(m_gate.geography()))
        return ask();
    return m_gate.whenOpen(section, [whyNot, said, ask = std::move(ask)](const Loadable<Geography> &place) -> std::unique_ptr<QObject> {
        const auto answer = whyNot(place);
        if (!answer)
            return ask();
        said(*answer);
        return nullptr;
    });
}

std::unique_ptr<QObject> SourceAsker::geography(const QString &source, const Said<Geography> &said) const
{
    const auto answered = [source, said](Result<Geography> result, const QDateTime &fetched) {
        said(result ? Loadable<Geography>(Ready<Geography>{.value = *std::move(result), .source = source, .fetched = fetched})
                    : failedBy<Geography>(source, result.error()));
    };
    if (source == packSource)
        return readPack(
            m_context.pack, [postcode = m_postcode](const OfflineSource &pack) { return pack.geography(postcode); },
            [answered](Result<Geography> result) { answered(std::move(result), {}); });
    if (m_lookedUp) {
        auto later = std::make_unique<QObject>();
        QTimer::singleShot(0, later.get(), [answered, lookedUp = *m_lookedUp] { answered(lookedUp, {}); });
        return later;
    }
    return m_context.fetcher->fetchHeld<PostcodesIo>(
        about(source), m_postcode,
        [answered](Result<Geography> result, const Lifetime &life) { answered(std::move(result), fetchedAt(life)); },
        optionsFor(source, said));
}

std::unique_ptr<QObject> SourceAsker::packCensus(CensusTopic topic, AreaLevel level, Said<CensusProfile> said) const
{
    return readPack(
        m_context.pack, [postcode = m_postcode, topic](const OfflineSource &pack) { return pack.census(postcode, topic); },
        [level, said = std::move(said)](Result<CensusProfile> result) {
            if (!result)
                said(failedBy<CensusProfile>(packSource, result.error()));
            else if (!result->at(level))
                said(failedBy<CensusProfile>(packSource, {.kind = Error::Kind::NoData, .detail = u"not at this level"_s}));
            else
                said({Ready<CensusProfile>{.value = *std::move(result), .source = packSource, .asOf = censusDay2021}});
        });
}

namespace {

/// True where a look-up said that there is no such postcode, or that it was withdrawn: nobody else need be asked.
bool thereIsNoSuchPlace(const Loadable<Geography> &geography)
{
    using Kind = Error::Kind;
    const Failed *failed = geography.failed();
    return failed
           && (failed->error.kind == Kind::NotFound || failed->error.kind == Kind::Terminated
               || failed->error.kind == Kind::InvalidPostcode);
}

} // namespace

std::unique_ptr<QObject> SourceAsker::nomisCensus(CensusTopic topic, AreaLevel level, const Said<CensusProfile> &said) const
{
    return m_gate.whenSettled([this, topic, level, said](const Loadable<Geography> &place) -> std::unique_ptr<QObject> {
        const Geography geography = place.ready() ? place.ready()->value : Geography{};
        std::optional<NomisPlace> question = nomisAreasOf(geography, allAreaLevels);
        if (const auto itsOwn = nomisPostcodeLevel(level); !question && itsOwn)
            question = NomisPostcode{m_postcode, *itsOwn}; // Nomis matches postcodes to areas itself
        if (thereIsNoSuchPlace(place)) {
            said(failedBy<CensusProfile>(place.failed()->source, place.failed()->error)); // in the words of who said so
            return nullptr;
        }
        if (!question) {
            said(failedBy<CensusProfile>(nomisSource, {.kind = Error::Kind::NotFound, .detail = u"its areas are not known"_s}));
            return nullptr;
        }
        const auto done = [topic, level, geography, said, isKnown = place.ready() != nullptr](Result<NomisCensusAnswer> answer,
                                                                                              const Lifetime &life) {
            if (!answer) {
                Error error = answer.error();
                if (isKnown && error.kind == Error::Kind::NotFound)
                    error.kind = Error::Kind::NoData; // there is such a postcode: it is the figures that are not found
                said(failedBy<CensusProfile>(nomisSource, error));
                return;
            }
            const bool byCodes = namesAnArea(geography.area(AreaLevel::OutputArea).code);
            CensusProfile profile = byCodes ? nomisProfile(topic, *std::move(answer), geography)
                                            : CensusProfile{.topic = topic, .areas = std::move(answer->areas)};
            if (profile.at(level))
                said({Ready<CensusProfile>{
                    .value = std::move(profile), .source = nomisSource, .asOf = censusDay2021, .fetched = fetchedAt(life)}});
            else
                said(failedBy<CensusProfile>(nomisSource, {.kind = Error::Kind::NoData, .detail = u"not at this level"_s}));
        };
        return m_context.fetcher->fetchHeld<NomisCensus>(about(nomisSource), {topic, *question}, done, optionsFor(nomisSource, said));
    });
}

std::unique_ptr<QObject> SourceAsker::areasAround(const Geography &geography, CensusTopic topic,
                                                  std::function<void(Result<CensusProfile>)> done) const
{
    const auto areas = nomisAreasOf(geography, std::span(allAreaLevels).subspan(1));
    if (!hasNetwork() || !areas)
        return nullptr;
    return m_context.fetcher->fetch<NomisCensus>(
        about(nomisSource), {topic, *areas},
        [topic, geography, done = std::move(done)](Result<NomisCensusAnswer> answer) {
            done(answer.transform([&](NomisCensusAnswer &value) { return nomisProfile(topic, std::move(value), geography); }));
        },
        {.deadline = m_deadline});
}

std::unique_ptr<QObject> SourceAsker::census(const QString &source, CensusTopic topic, AreaLevel level, Said<CensusProfile> said) const
{
    if (source == packSource)
        return packCensus(topic, level, std::move(said));
    if (source == nomisSource)
        return nomisCensus(topic, level, said);
    return afterLookUp<CensusProfile>(sectionOf(topic), source, said, [this, source, topic, level, said] {
        return topic == CensusTopic::NsSec ? paidNsSec(source, said) : paidOccupation(source, level, said);
    });
}

std::unique_ptr<QObject> SourceAsker::paidNsSec(const QString &source, const Said<CensusProfile> &said) const
{
    return m_context.fetcher->fetchHeld<PostcodeAreaNsSec>(
        about(source), {m_postcode, key(source)},
        [source, said](const Result<Distribution> &result, const Lifetime &life) {
            said(result ? readyAt(source, *result, censusDay2021, life) : failedBy<CensusProfile>(source, result.error()));
        },
        optionsFor(source, said));
}

std::unique_ptr<QObject> SourceAsker::paidOccupation(const QString &source, AreaLevel level, const Said<CensusProfile> &said) const
{
    return m_context.fetcher->fetchHeld<CrystalRoofOccupationProvider>(
        about(source), {m_postcode, level, key(source)},
        [source, said](const Result<CrystalRoofOccupation> &result, const Lifetime &life) {
            said(result ? readyAt(source, result->distribution, result->asOf, life) : failedBy<CensusProfile>(source, result.error()));
        },
        optionsFor(source, said));
}

std::unique_ptr<QObject> SourceAsker::policeCrime(const Said<CrimeReport> &said) const
{
    return m_gate.whenSettled([this, said](const Loadable<Geography> &place) -> std::unique_ptr<QObject> {
        if (const auto notCovered = place.ready() ? notCoveredIn(Section::Crime, place.ready()->value) : std::nullopt) {
            said({*notCovered}); // asked after the pack, which did not know the place
            return nullptr;
        }
        const QGeoCoordinate position = place.ready() ? place.ready()->value.position() : QGeoCoordinate();
        if (!position.isValid()) {
            const Error noPosition{.kind = Error::Kind::NoData,
                                   .detail = u"its position is not known"_s,
                                   .cause = place.ready() ? Error::Cause::NoPosition : Error::Cause::Unsaid};
            said(failedBy<CrimeReport>(policeSource, place.failed() ? place.failed()->error : noPosition));
            return nullptr;
        }
        return std::make_unique<PoliceReportLoader>(
            *m_context.fetcher, about(policeSource), LatLong{position.latitude(), position.longitude()}, m_crimeMonths,
            optionsFor(policeSource, said),
            [said](Result<CrimeReport> report) {
                said(report ? crimeFrom(policeSource, *std::move(report)) : failedBy<CrimeReport>(policeSource, report.error()));
            },
            m_policeProgress);
    });
}

std::unique_ptr<QObject> SourceAsker::crime(const QString &source, bool inVain, Said<CrimeReport> said) const
{
    if (source == policeSource)
        return policeCrime(said);
    if (source == packSource) {
        return readPack(
            m_context.pack, [postcode = m_postcode](const OfflineSource &pack) { return pack.crime(postcode); },
            [inVain, said = std::move(said)](Result<OfflineCrime> result) {
                said(result ? crimeFromPack(*std::move(result), inVain) : failedBy<CrimeReport>(packSource, result.error()));
            });
    }
    return afterLookUp<CrimeReport>(Section::Crime, source, said, [this, source, said] { return paidCrime(source, said); });
}

std::unique_ptr<QObject> SourceAsker::paidCrime(const QString &source, const Said<CrimeReport> &said) const
{
    return m_context.fetcher->fetchHeld<PostcodeAreaIncidents>(
        about(source), {m_postcode, key(source)},
        [source, said](Result<CrimeReport> result, const Lifetime &life) {
            if (result && result->recordsLeftOut > 0)
                qCInfo(networkLog).noquote() << source << "records left out:" << result->recordsLeftOut;
            said(result ? crimeFrom(source, *std::move(result), termsOf(source, life), fetchedAt(life))
                        : failedBy<CrimeReport>(source, result.error()));
        },
        optionsFor(source, said));
}

std::unique_ptr<QObject> SourceAsker::residentsAround(const LatLong &centre, double radiusMetres,
                                                      std::function<void(Result<ResidentsAround>)> done) const
{
    return readPack(
        m_context.pack,
        [centre, radiusMetres](const OfflineSource &pack) { return pack.residentsAround(centre.latitude, centre.longitude, radiusMetres); },
        std::move(done));
}

std::unique_ptr<QObject> SourceAsker::packResidents(const Geography &geography, std::function<void(Result<LevelResidents>)> done) const
{
    return readPack(
        m_context.pack,
        [geography](const OfflineSource &pack) {
            return levelResidents(geography, [&pack](const QString &code) {
                const auto count = pack.residentsOf(code);
                return count ? std::optional(*count) : std::nullopt;
            });
        },
        std::move(done));
}

std::unique_ptr<QObject> SourceAsker::nomisResidents(const Geography &geography, std::function<void(Result<LevelResidents>)> done) const
{
    const auto areas = nomisAreasOf(geography, allAreaLevels);
    if (!hasNetwork() || !areas)
        return nullptr;
    return m_context.fetcher->fetch<NomisResidents>(
        about(nomisSource), *areas,
        [geography, done = std::move(done)](const Result<NomisResidentsAnswer> &answer) {
            done(answer.transform([&geography](const NomisResidentsAnswer &value) {
                return levelResidents(geography, [&value](const QString &code) {
                    const auto found = std::ranges::find(value.areas, code, [](const AreaResidents &area) { return area.area.code; });
                    return found == value.areas.end() ? std::nullopt : std::optional(found->residents);
                });
            }));
        },
        {.deadline = m_deadline});
}

std::unique_ptr<QObject> SourceAsker::boundary(const GssCode &area,
                                               std::function<void(Result<AreaOutline>, const QDateTime &fetched)> done) const
{
    return m_context.fetcher->fetchHeld<OpenGeographyBoundary>(
        about(QString(OpenGeographyBoundary::facts.source)), area,
        [done = std::move(done)](Result<AreaOutline> outline, const Lifetime &life) { done(std::move(outline), fetchedAt(life)); },
        {.deadline = std::min(m_deadline, QDeadlineTimer(boundaryPatience))});
}

std::unique_ptr<QObject> SourceAsker::benchmark(const QString &gssCode, CensusTopic topic,
                                                std::function<void(Result<Distribution>)> done) const
{
    return readPack(
        m_context.pack, [gssCode, topic](const OfflineSource &pack) { return pack.distribution(gssCode, topic); }, std::move(done));
}

std::unique_ptr<QObject> SourceAsker::breakpoints(CensusTopic topic, std::function<void(Result<KnownBreakpoints>)> done) const
{
    return readPack(
        m_context.pack,
        [topic](const OfflineSource &pack) {
            KnownBreakpoints known;
            for (const AreaLevel level : standingLevels) {
                if (const auto breakpoints = pack.standing(topic, level))
                    known.emplace(level, std::make_shared<const ShareBreakpoints>(*breakpoints));
                else if (breakpoints.error().kind != Error::Kind::NoData)
                    qCWarning(networkLog).noquote() << "the pack's breakpoints cannot be read:" << breakpoints.error().detail;
            }
            return known;
        },
        std::move(done));
}

} // namespace hereabouts
