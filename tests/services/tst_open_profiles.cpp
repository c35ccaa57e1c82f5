// SPDX-License-Identifier: GPL-3.0-or-later
// Whole profiles with the network and no key, of places all over England and Wales, against the official files: every figure of every
// level, every incident, and how many requests it took.
#include "core/crime_category.h"
#include "support/open_data_fixture.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

QString codeOf(const OpenPostcode &place, AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return place.outputArea;
    case AreaLevel::Lsoa: return place.lsoa;
    case AreaLevel::Msoa: return place.msoa;
    case AreaLevel::District: return place.district;
    case AreaLevel::Region: return place.country == "W92000004"_L1 ? place.country : place.region; // Wales has no regions
    case AreaLevel::Country: return place.country;
    }
    Q_UNREACHABLE_RETURN({});
}

QString tableOf(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? u"ts063"_s : u"ts062"_s;
}

/// "12.9 20.3 …": the parts of a row in per cent.
QString percentages(const OpenTableRow &row)
{
    QStringList shares;
    for (size_t i = 1; i < row.cells.size(); ++i)
        shares << QString::number(100.0 * row.cells[i] / row.cells[0], 'f', 1);
    return shares.join(u' ');
}

// Districts of today that the tables of 2021 have in parts, with the parts' names there.
const QMap<QString, QStringList> mergedDistricts{
    {u"E06000063"_s, {u"Allerdale"_s, u"Carlisle"_s, u"Copeland"_s}},
    {u"E06000064"_s, {u"Barrow-in-Furness"_s, u"Eden"_s, u"South Lakeland"_s}},
    {u"E06000065"_s, {u"Craven"_s, u"Hambleton"_s, u"Harrogate"_s, u"Richmondshire"_s, u"Ryedale"_s, u"Scarborough"_s, u"Selby"_s}},
    {u"E06000066"_s, {u"Mendip"_s, u"Sedgemoor"_s, u"Somerset West and Taunton"_s, u"South Somerset"_s}},
    {u"E08000038"_s, {u"Barnsley"_s}},
    {u"E08000039"_s, {u"Sheffield"_s}}};

std::optional<OpenTableRow> censusRow(const OpenData &data, const QString &table, const QString &code)
{
    const QStringList parts = mergedDistricts.value(code);
    if (parts.isEmpty())
        return data.tableRow(table, code);
    OpenTableRow sum{.code = code, .name = {}, .cells = {}};
    for (const QString &kind : {u"E07"_s, u"E08"_s}) { // non-metropolitan and metropolitan districts
        for (const OpenTableRow &row : data.tableRows(table, kind, 1000)) {
            if (!parts.contains(row.name))
                continue;
            sum.cells.resize(row.cells.size());
            std::ranges::transform(sum.cells, row.cells, sum.cells.begin(), std::plus());
        }
    }
    return sum;
}

/// All that a report says of an incident and the archives do too, in an order of its own.
QStringList told(const CrimeReport &report)
{
    QStringList lines;
    for (const Incident &incident : report.incidents) {
        if (incident.count != 1)
            qWarning("an incident of a live service stands for %d", incident.count);
        lines << u"%1 %2 %3 %4 %5 %6 %7"_s.arg(incident.id)
                     .arg(incident.month.key(), incident.category)
                     .arg(std::lround(incident.latitude * 1e6))
                     .arg(std::lround(incident.longitude * 1e6))
                     .arg(incident.street, incident.outcome);
    }
    lines.sort();
    return lines;
}

QStringList recorded(const OpenData &data, const OpenPostcode &place, const QString &month)
{
    constexpr double mile = 1609.344;
    constexpr double margin = 0.03; // degrees: more than a mile in each direction
    QStringList lines;
    for (const OpenCrime &crime :
         data.crimes(month, *place.latitude - margin, *place.latitude + margin, *place.longitude - margin, *place.longitude + margin)) {
        if (greatCircleMetres(*place.latitude, *place.longitude, crime.latitude / 1e6, crime.longitude / 1e6) > mile)
            continue;
        lines << u"%1 %2 %3 %4 %5 %6 %7"_s.arg(crime.id)
                     .arg(crime.month, crimeCategoryKeyFromArchive(crime.type))
                     .arg(crime.latitude)
                     .arg(crime.longitude)
                     .arg(crime.streetName, crime.outcome);
    }
    return lines;
}

} // namespace

class TestOpenProfiles : public QObject {
    Q_OBJECT

    std::unique_ptr<OpenDataFixture> m_data;
    Credentials m_credentials{Credentials::Storage::ThisRunOnly};

    const OpenData &data() const { return m_data->server.data(); }

    std::unique_ptr<ProfileSession> complete(const QString &postcode)
    {
        const ServiceContext context{
            .fetcher = &m_data->fetcher, .catalogue = &m_data->catalogue, .credentials = &m_credentials, .pack = nullptr};
        auto session = std::make_unique<ProfileSession>(context, *Postcode::parse(postcode), ProfileOptions{.levelResidents = true});
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        session->start();
        if (!settled.wait(30000))
            qWarning("the session did not settle");
        return session;
    }

    void compareGeography(const Geography &geography, const OpenPostcode &place) const
    {
        QCOMPARE(geography.postcode, place.text());
        QCOMPARE(geography.quality, place.quality);
        QCOMPARE(geography.position().isValid(), place.latitude.has_value());
        if (place.latitude) {
            QCOMPARE(geography.latitude, place.latitude);
            QCOMPARE(geography.longitude, place.longitude);
            QCOMPARE(geography.eastings, place.easting);
            QCOMPARE(geography.northings, place.northing);
        }
        for (const AreaLevel level : allAreaLevels) {
            const QString code = codeOf(place, level);
            const AreaRef area = geography.area(level);
            QCOMPARE(namesAnArea(area.code) ? area.code : QString(), namesAnArea(code) ? code : QString());
        }
        QCOMPARE(geography.adminDistrict, data().name(place.district));
        QCOMPARE(geography.adminWard, data().name(place.ward));
    }

    void compareFigures(const Distribution &figures, const OpenTableRow &row) const
    {
        QCOMPARE(figures.area.code, row.code);
        QCOMPARE(figures.base, row.cells.at(0));
        QCOMPARE(row.cells.size(), figures.counts.size() + 1);
        for (size_t i = 0; i < figures.counts.size(); ++i) {
            QCOMPARE(figures.counts[i], row.cells[i + 1]);
            QCOMPARE(figures.share(static_cast<int>(i)), static_cast<double>(row.cells[i + 1]) / row.cells[0]);
        }
    }

    void compareWithBenchmark(const Distribution &figures, const Benchmark &benchmark, const OpenTableRow &own,
                              const OpenTableRow &around) const
    {
        compareFigures(benchmark.distribution, around);
        for (int i = 0; i < categoryCount; ++i) {
            const auto cell = static_cast<size_t>(i) + 1;
            const double ownShare = 100.0 * own.cells[cell] / own.cells[0], share = 100.0 * around.cells[cell] / around.cells[0];
            QVERIFY(qAbs(figures.pointsAbove(benchmark.distribution, i) - (ownShare - share)) < 1e-9);
            QVERIFY(qAbs(*figures.indexAgainst(benchmark.distribution, i) - 100.0 * ownShare / share) < 1e-9);
        }
    }

    void compareCensus(ProfileSession &session, const OpenPostcode &place, CensusTopic topic) const
    {
        const AreaProfile &profile = session.profile();
        QCOMPARE(stateOf(profile.census(topic)), u"ready nomis"_s);
        const QString table = tableOf(topic);
        const auto country = data().tableRow(table, place.country), both = data().tableRow(table, u"K04000001"_s);
        for (const AreaLevel level : allAreaLevels) {
            const QString code = codeOf(place, level);
            if (!namesAnArea(code)) // a postcode without a district
                continue;
            const auto row = censusRow(data(), table, code);
            session.setLevel(level);
            QVERIFY2(profile.census(topic).ready(), qPrintable(code));
            const Distribution *figures = profile.census(topic).ready()->value.at(level);
            QVERIFY2(figures && row, qPrintable(code));
            compareFigures(*figures, *row);
            const Benchmark *benchmark = profile.benchmark(topic);
            QVERIFY2(benchmark, qPrintable(code));
            // nothing is compared with itself, nor Wales as its own region
            compareWithBenchmark(*figures, *benchmark, *row, code == place.country ? *both : *country);
        }
        session.setLevel(AreaLevel::OutputArea);
        session.setBenchmark(BenchmarkLevel::EnglandAndWales);
        QVERIFY(profile.benchmark(topic));
        compareFigures(profile.benchmark(topic)->distribution, *data().tableRow(table, u"K04000001"_s));
        session.setBenchmark(BenchmarkLevel::Country);
    }

    void compareResidents(const AreaProfile &profile, const OpenPostcode &place) const
    {
        QCOMPARE(stateOf(profile.levelResidents), u"ready nomis"_s);
        LevelResidents expected;
        for (const AreaLevel level : allAreaLevels) {
            if (const QString code = codeOf(place, level); namesAnArea(code))
                expected.emplace(level, censusRow(data(), u"ts001"_s, code)->cells.at(0));
        }
        QCOMPARE(profile.levelResidents.ready()->value, expected);
    }

    void compareCrime(const AreaProfile &profile, const OpenPostcode &place) const
    {
        if (place.pfa == "E23000005"_L1) { // Greater Manchester's force publishes no incidents
            QCOMPARE(stateOf(profile.crime), u"not-covered "_s);
            QCOMPARE(m_data->server.count(Kind::CrimeMonth), 0);
            return;
        }
        QStringList expected;
        std::map<QString, qsizetype> byMonth;
        for (const QString &month : data().months()) {
            const QStringList lines = recorded(data(), place, month);
            byMonth[month] = lines.size();
            expected += lines;
        }
        expected.sort();
        QCOMPARE(m_data->server.count(Kind::CrimeMonth), data().months().size());
        if (expected.isEmpty()) {
            QCOMPARE(stateOf(profile.crime), u"empty police"_s);
            return;
        }
        QCOMPARE(stateOf(profile.crime), u"ready police"_s);
        const CrimeReport &report = profile.crime.ready()->value;
        QCOMPARE(told(report), expected);
        QCOMPARE(report.recordsLeftOut, 0);
        QVERIFY(report.monthsToCome.empty() && report.monthsFailed.empty());
        QCOMPARE(report.months.size() + report.missingMonths.size(), static_cast<size_t>(data().months().size()));
        for (const MonthTotal &total : totalsByMonth(report)) {
            if (total.count)
                QCOMPARE(*total.count, byMonth.at(total.month.key()));
            else
                QCOMPARE(byMonth.at(total.month.key()), 0); // nothing that was recorded is called missing
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
        m_data = std::make_unique<OpenDataFixture>();
    }

    void init() { m_data->server.forgetRequests(); }

    void theListHasTwelveSamplesAndFiftyOtherPlaces()
    {
        const auto places = openDataPlaces();
        const auto samples = std::ranges::count_if(places, &OpenDataPlace::isSample);
        QCOMPARE(samples, 12);
        QVERIFY(static_cast<qsizetype>(places.size()) - samples >= 50);
    }

    void bothCountriesShares()
    {
        // of the documents
        QCOMPARE(percentages(*data().tableRow(u"ts063"_s, u"E92000001"_s)), u"12.9 20.3 13.3 9.3 10.2 9.3 7.5 6.9 10.5"_s);
        QCOMPARE(percentages(*data().tableRow(u"ts062"_s, u"E92000001"_s)), u"13.2 19.9 11.4 10.6 5.3 11.3 12.0 8.5 7.7"_s);
    }

    void profile_data()
    {
        QTest::addColumn<QString>("postcode");
        for (const OpenDataPlace &place : openDataPlaces())
            QTest::addRow("%s %s", qPrintable(place.postcode), qPrintable(place.why)) << place.postcode;
    }
    void profile()
    {
        QFETCH(QString, postcode);
        const auto place = data().postcode(QString(postcode).remove(u' '));
        QVERIFY(place);
        const auto session = complete(postcode);
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready postcodes_io"_s);
        compareGeography(profile.geography.ready()->value, *place);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_data->server.count(Kind::LookUp), 1);
        if (place->outputArea.isEmpty() || !namesAnArea(place->outputArea)) {
            QVERIFY(profile.occupation.isSettled() && profile.nsSec.isSettled() && profile.crime.isSettled());
            QVERIFY(!profile.occupation.ready() && !profile.nsSec.ready() && !profile.crime.ready());
            return;
        }
        QCOMPARE(m_data->server.count(Kind::CensusTable), 3); // occupation, NS-SeC and residents: one each
        compareResidents(profile, *place);
        compareCrime(profile, *place);
        const int requests = m_data->server.count();
        compareCensus(*session, *place, CensusTopic::Occupation);
        compareCensus(*session, *place, CensusTopic::NsSec);
        QTest::qWait(1);
        QCOMPARE(m_data->server.count(), requests); // levels and benchmarks cost nothing
        QCOMPARE(m_data->server.count(Kind::Keyed),
                 place->text() == "W6 0WW"_L1 ? 1 : 0); // where Crystal Roof's demonstration key is valid
        QCOMPARE(m_data->server.count(Kind::Other), 0);
        QVERIFY(m_data->server.count(Kind::CrimeDates) <= 1 && m_data->server.count(Kind::CrimeCategories) <= 1);
    }
};

QTEST_GUILESS_MAIN(TestOpenProfiles)
#include "tst_open_profiles.moc"
