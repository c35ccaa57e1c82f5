// SPDX-License-Identifier: GPL-3.0-or-later
// Every member of every service's document, one after the other, missing or of the wrong shape: never a crash, never a wrong figure.
#include "services/crystalroof_occupation.h"
#include "services/geography_fields.h"
#include "services/nomis_census.h"
#include "services/open_geography_boundary.h"
#include "services/police_street_crime.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/mutants.h"
#include "support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");

QByteArray told(const Mutant &mutant)
{
    return mutant.told();
}

/// The paths without which there is no value, with the kind of error that it is then.
template <typename P> std::set<QString> indispensable(const QByteArray &body, const typename P::Query &query)
{
    std::set<QString> paths;
    for (const Mutant &mutant : mutantsOf(body)) {
        if (mutant.what == "removed"_L1) {
            if (const auto result = parsed<P>(mutant.document, query); !result)
                paths.insert(mutant.path + u' ' + outcome(result));
        }
    }
    return paths;
}

/// For the comparison of what a mutant can have changed with what it may have.
void copyField(const QString &path, const Geography &from, Geography &to)
{
    for (const GeographyField &field : geographyFields()) {
        if (path == u"result."_s + field.name.toString())
            std::visit([&](auto member) { to.*member = from.*member; }, field.member);
    }
    for (const GeographyCodeField &field : geographyCodeFields()) {
        if (path == "result.codes"_L1 || path == u"result.codes."_s + field.name.toString())
            to.codes.*field.member = from.codes.*field.member;
    }
}

NomisCensus::Query nomisQuery()
{
    std::vector<GssCode> codes;
    for (const char16_t *code : {u"E00151363", u"E01029709", u"E02006202", u"E07000197", u"E12000005", u"E92000001", u"K04000001"})
        codes.push_back(*GssCode::parse(code));
    return {CensusTopic::NsSec, *NomisAreas::of(codes)};
}

/// Quoted fields stay quoted.
QList<QByteArray> fieldsOf(const QByteArray &line)
{
    QList<QByteArray> fields{{}};
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted ^= c == '"';
        if (c == ',' && !isQuoted)
            fields.append(QByteArray());
        else
            fields.back() += c;
    }
    return fields;
}

QByteArray withField(QList<QByteArray> lines, qsizetype line, qsizetype field, const QByteArray &text)
{
    QList<QByteArray> fields = fieldsOf(lines[line]);
    fields[field] = text;
    lines[line] = fields.join(',');
    return lines.join('\n');
}

/// Names aside; with `butOne`, all but one count or total.
bool sameFigures(const Result<NomisCensusAnswer> &result, const Result<NomisCensusAnswer> &right, bool butOne)
{
    if (!result || result->areas.size() != right->areas.size())
        return false;
    int differences = 0;
    for (size_t i = 0; i < right->areas.size(); ++i) {
        differences += result->areas[i].base != right->areas[i].base;
        for (size_t k = 0; k < categoryCount; ++k)
            differences += result->areas[i].counts[k] != right->areas[i].counts[k];
    }
    return differences <= (butOne ? 1 : 0);
}

} // namespace

class TestWrongShapes : public QObject {
    Q_OBJECT

    const QByteArray m_geography = sampleBody(u"postcodes_io/st200ly.json"_s);
    const QByteArray m_occupation = sampleBody(u"crystalroof/w60ww.json"_s);
    const QByteArray m_nsSec = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s);
    const QByteArray m_incidents = sampleBody(u"postcodearea/incidents_st200ly.json"_s);
    const QByteArray m_streetCrime = sampleBody(u"police/crimes_st200ly.json"_s);
    const CrystalRoofOccupationProvider::Query m_occupationQuery{hammersmith, AreaLevel::OutputArea, fakeKey};
    const PostcodeAreaQuery m_keyed{gnosall, fakeKey};

private Q_SLOTS:
    void geography()
    {
        const auto right = parsed<PostcodesIo>(m_geography, gnosall);
        QVERIFY(right);
        const auto mutants = mutantsOf(m_geography);
        QVERIFY(mutants.size() > 600); // 54 members
        for (const Mutant &mutant : mutants) {
            auto result = parsed<PostcodesIo>(mutant.document, gnosall);
            const QByteArray context = told(mutant);
            if (!result) {
                const bool isNotFound = mutant.path == "result"_L1 && outcome(result) == "not-found"_L1;
                QVERIFY2(isNotFound || outcome(result) == "malformed"_L1, context.constData());
                continue;
            }
            QVERIFY2(!result->latitude || std::abs(*result->latitude) <= 90, context.constData());
            QVERIFY2(!result->longitude || std::abs(*result->longitude) <= 180, context.constData());
            QVERIFY2(!result->quality || (*result->quality >= 1 && *result->quality <= 9), context.constData());
            QVERIFY2(result->eastings.value_or(0) >= 0 && result->northings.value_or(0) >= 0, context.constData());
            QVERIFY2(result->postcode == right->postcode, context.constData());
            copyField(mutant.path, *right, *result);
            QVERIFY2(*result == *right, context.constData());
        }
    }

    void positionsThatAreNone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("detail"); // empty: it is one
        const auto row = [](const QString &field, const QJsonValue &value, const QString &detail = {}) {
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(field).arg(value.toDouble()))) << field << value << detail;
        };
        const QString quality = u"result.quality: expected a quality from 1 to 9, found a number"_s;
        row(u"quality"_s, -5, quality);
        row(u"quality"_s, 0, quality);
        row(u"quality"_s, 1);
        row(u"quality"_s, 9);
        row(u"quality"_s, 10, quality);
        row(u"eastings"_s, -1, u"result.eastings: expected metres from 0, found a number"_s);
        row(u"eastings"_s, 0);
        row(u"northings"_s, -1, u"result.northings: expected metres from 0, found a number"_s);
        row(u"northings"_s, 1219000); // Shetland
    }
    void positionsThatAreNone()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, detail);
        QJsonObject document = QJsonDocument::fromJson(m_geography).object();
        QJsonObject result = document[u"result"].toObject();
        QVERIFY(result.contains(field));
        result[field] = value;
        document[u"result"] = result;
        const auto geography = parsed<PostcodesIo>(QJsonDocument(document).toJson(), gnosall);
        QCOMPARE(outcome(geography), detail.isEmpty() ? u"-"_s : u"malformed"_s);
        if (!geography)
            QCOMPARE(geography.error().detail, detail);
    }

    void occupation()
    {
        const auto right = parsed<CrystalRoofOccupationProvider>(m_occupation, m_occupationQuery);
        QVERIFY(right);
        const auto mutants = mutantsOf(m_occupation);
        QVERIFY(mutants.size() > 250); // 24 members
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<CrystalRoofOccupationProvider>(mutant.document, m_occupationQuery);
            const bool isRight = result && result->distribution == right->distribution && result->asOf == right->asOf
                                 && (mutant.path.startsWith("data.rank"_L1) || result->rank == right->rank);
            QVERIFY2(isRight || outcome(result) == "malformed"_L1, told(mutant).constData());
            if (result && result->rank) {
                for (const int rank : *result->rank)
                    QVERIFY2(rank >= 1 && rank <= 10, told(mutant).constData());
            }
        }
    }

    void nsSec()
    {
        const auto right = parsed<PostcodeAreaNsSec>(m_nsSec, m_keyed);
        QVERIFY(right);
        const auto mutants = mutantsOf(m_nsSec);
        QVERIFY(mutants.size() > 130); // 11 members and the envelope
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<PostcodeAreaNsSec>(mutant.document, m_keyed);
            const bool hasNoRows = !result && result.error().kind == Error::Kind::NoData && mutant.path.startsWith("data"_L1);
            QVERIFY2((result && *result == *right) || hasNoRows || outcome(result) == "malformed"_L1, told(mutant).constData());
            QVERIFY2(result || !result.error().detail.contains(fakeKey), told(mutant).constData());
        }
    }

    void incidents()
    {
        const auto right = parsed<PostcodeAreaIncidents>(m_incidents, m_keyed);
        QVERIFY(right);
        const auto &incidents = right->incidents;
        QVERIFY(incidents.size() > 5);
        for (const Mutant &mutant : mutantsOf(m_incidents)) {
            const auto result = parsed<PostcodeAreaIncidents>(mutant.document, m_keyed);
            const QByteArray context = told(mutant);
            if (!result || mutant.path == "data"_L1) {
                QVERIFY2(mutant.path == "data"_L1 && (!result || result->incidents.empty()), context.constData());
                QVERIFY2(result || outcome(result) == "malformed"_L1, context.constData());
                continue;
            }
            // One record may be left out, and is counted then; all others are as they were.
            const bool isTakenAway = mutant.what == "removed"_L1 && mutant.path.endsWith(u']');
            const auto &found = result->incidents;
            QVERIFY2(found.size() + result->recordsLeftOut == incidents.size() - (isTakenAway ? 1 : 0), context.constData());
            const auto unchanged = std::ranges::count_if(found, [&](const Incident &i) { return std::ranges::contains(incidents, i); });
            QVERIFY2(unchanged + 1 >= incidents.size(), context.constData());
            for (const Incident &incident : found)
                QVERIFY2(std::abs(incident.latitude) <= 90 && std::abs(incident.longitude) <= 180 && !incident.category.isEmpty(),
                         context.constData());
        }
    }

    // A table has no members but fields. What a name says, and a count that is another count, cannot be known to be wrong.
    void nomisTable()
    {
        const NomisCensus::Query query = nomisQuery();
        const QByteArray table = sampleBody(u"nomis/ts062_st200ly.csv"_s);
        const auto right = parsed<NomisCensus>(table, query);
        QVERIFY(right);
        const QList<QByteArray> lines = table.split('\n');
        int mutants = 0;
        for (qsizetype line = 0; line < 13; ++line) {
            const QList<QByteArray> fields = fieldsOf(lines[line]);
            QCOMPARE(fields.size(), 6);
            for (qsizetype field = 0; field < fields.size(); ++field) {
                for (const QByteArray text : {"", "\"\"", "-5", "1.5", "1e308", "4294967296", "null", "[]", "\"7\"", "E00151364", ","}) {
                    const auto result = parsed<NomisCensus>(withField(lines, line, field, text), query);
                    const QByteArray context =
                        "line %1, field %2: "_ba.replace("%1", QByteArray::number(line)).replace("%2", QByteArray::number(field));
                    const bool isRight = ((field == 1 || field == 3) && text != ",") || text == '"' + fields[field] + '"';
                    const bool isAnotherCount = field == 4 && line > 0 && text == "\"7\"";
                    QVERIFY2(isRight || isAnotherCount ? sameFigures(result, right, isAnotherCount) : outcome(result) == "malformed"_L1,
                             (context + text).constData());
                    ++mutants;
                }
            }
        }
        QCOMPARE(mutants, 13 * 6 * 11);
    }

    void boundary()
    {
        const QByteArray body = sampleBody(u"open_geography/lsoa_e01029709.json"_s);
        const GssCode code = *GssCode::parse(u"E01029709");
        const auto right = parsed<OpenGeographyBoundary>(body, code);
        QVERIFY(right);
        const auto mutants = mutantsOf(body);
        QVERIFY(mutants.size() > 300); // three rings of sixteen corners
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<OpenGeographyBoundary>(mutant.document, code);
            const QByteArray context = told(mutant);
            if (!result) {
                const bool isNotFound = mutant.path.startsWith("features"_L1) && outcome(result) == "not-found"_L1;
                QVERIFY2(isNotFound || outcome(result) == "malformed"_L1, context.constData());
                continue;
            }
            QVERIFY2(result->area == right->area, context.constData());
            // A corner, a ring or a polygon that is missing cannot be known to be; all that is there was in the answer or is degrees.
            const bool isOfTheRings = mutant.path.contains("coordinates"_L1);
            QVERIFY2(isOfTheRings || *result == *right, context.constData());
            for (const auto &ring : result->rings) {
                QVERIFY2(ring.size() >= 3, context.constData());
                for (const LatLong &corner : ring)
                    QVERIFY2(std::abs(corner.latitude) <= 90 && std::abs(corner.longitude) <= 180, context.constData());
            }
        }
    }

    void streetCrime()
    {
        const PoliceStreetCrime::Query query{LatLong{.latitude = 52.785, .longitude = -2.254321}, Month(2024, 12)};
        const auto right = parsed<PoliceStreetCrime>(m_streetCrime, query);
        QVERIFY(right);
        const auto mutants = mutantsOf(m_streetCrime);
        QVERIFY(mutants.size() > 250); // two records of 11 members and more
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<PoliceStreetCrime>(mutant.document, query);
            const QByteArray context = told(mutant);
            QVERIFY2(result, context.constData());
            // One record may be left out, and is counted then; all others are as they were.
            const bool isTakenAway = mutant.what == "removed"_L1 && mutant.path.endsWith(u']');
            QVERIFY2(result->incidents.size() + static_cast<size_t>(result->leftOut) == right->incidents.size() - (isTakenAway ? 1 : 0),
                     context.constData());
            const auto unchanged =
                std::ranges::count_if(result->incidents, [&](const Incident &i) { return std::ranges::contains(right->incidents, i); });
            QVERIFY2(static_cast<size_t>(unchanged) + 1 >= right->incidents.size(), context.constData());
            for (const Incident &incident : result->incidents)
                QVERIFY2(incident.month == query.month, context.constData());
        }
    }

    void crimeMonths()
    {
        const QByteArray body = sampleBody(u"police/dates.json"_s);
        const auto right = parsed<PoliceCrimeMonths>(body, {});
        QVERIFY(right);
        for (const Mutant &mutant : mutantsOf(body)) {
            const auto result = parsed<PoliceCrimeMonths>(mutant.document, {});
            const bool isTakenAway = mutant.what == "removed"_L1 && mutant.path.endsWith(u']') && !mutant.path.contains(u'.');
            if (isTakenAway) { // the newest ones come first
                QVERIFY2(result && result->size() == right->size() - 1, told(mutant).constData());
                continue;
            }
            const bool isOfStopAndSearch = mutant.path.contains("stop-and-search"_L1);
            QVERIFY2(isOfStopAndSearch ? result == right : outcome(result) == "malformed"_L1, told(mutant).constData());
        }
    }

    void categories()
    {
        const QByteArray body = sampleBody(u"police/categories.json"_s);
        const auto right = parsed<PoliceCategories>(body, Month(2024, 12));
        QVERIFY(right);
        for (const Mutant &mutant : mutantsOf(body)) {
            const auto result = parsed<PoliceCategories>(mutant.document, Month(2024, 12));
            const bool isAnotherText = mutant.what == "a text"_L1 && mutant.path.contains(u'.');
            const bool isTakenAway = mutant.what == "removed"_L1 && mutant.path.endsWith(u']');
            QVERIFY2((isAnotherText || isTakenAway) ? result.has_value() : outcome(result) == "malformed"_L1, told(mutant).constData());
            if (!result)
                continue;
            for (const PoliceCategory &category : *result)
                QVERIFY2(!category.key.isEmpty() && !category.name.isEmpty(), told(mutant).constData());
        }
    }

    // Without anything else there is a value.
    void whatMustBeThere()
    {
        using Paths = std::set<QString>;
        QCOMPARE(indispensable<PostcodesIo>(m_geography, gnosall), (Paths{u"result malformed"_s, u"result.postcode malformed"_s}));

        Paths occupation{u"data malformed"_s, u"data.residents malformed"_s, u"data.residents.Total malformed"_s};
        const QStringList groups = QJsonDocument::fromJson(m_occupation)[u"data"][u"residents"].toObject().keys();
        QCOMPARE(groups.size(), 10);
        for (const QString &group : groups)
            occupation.insert(u"data.residents.%1 malformed"_s.arg(group));
        QCOMPARE(indispensable<CrystalRoofOccupationProvider>(m_occupation, m_occupationQuery), occupation);

        Paths nsSec{u"data malformed"_s, u"data[0] no-data"_s};
        const QStringList classes = QJsonDocument::fromJson(m_nsSec)[u"data"][0].toObject().keys();
        QCOMPARE(classes.size(), 11);
        for (const QString &label : classes)
            nsSec.insert(u"data[0].%1 malformed"_s.arg(label));
        QCOMPARE(indispensable<PostcodeAreaNsSec>(m_nsSec, m_keyed), nsSec);

        QCOMPARE(indispensable<PostcodeAreaIncidents>(m_incidents, m_keyed), Paths{u"data malformed"_s});
    }

    void recordsThatAreLeftOut()
    {
        std::set<QString> paths;
        for (const Mutant &mutant : mutantsOf(m_incidents)) {
            const auto result = parsed<PostcodeAreaIncidents>(mutant.document, m_keyed);
            if (mutant.what == "removed"_L1 && mutant.path.startsWith("data[0]."_L1) && result && result->recordsLeftOut == 1)
                paths.insert(mutant.path);
        }
        QCOMPARE(paths, (std::set<QString>{u"data[0].category"_s, u"data[0].location"_s, u"data[0].location.latitude"_s,
                                           u"data[0].location.longitude"_s, u"data[0].month"_s}));
    }

    void rootsOfAnotherKind()
    {
        for (const QByteArray body : {"[]", "{}", "[{}]", "{\"data\":{}}", "{\"result\":[]}", "{\"result\":\"\"}", "[[[]]]"}) {
            const auto geography = parsed<PostcodesIo>(body, gnosall);
            QVERIFY2(outcome(geography) == "malformed"_L1 || outcome(geography) == "not-found"_L1, body.constData());
            QVERIFY2(outcome(parsed<CrystalRoofOccupationProvider>(body, m_occupationQuery)) == "malformed"_L1, body.constData());
            QVERIFY2(outcome(parsed<PostcodeAreaNsSec>(body, m_keyed)) == "malformed"_L1, body.constData());
            QVERIFY2(outcome(parsed<PostcodeAreaIncidents>(body, m_keyed)) == "malformed"_L1, body.constData());
        }
    }

    /// Through the whole transport: kept as it came, and flagged.
    void partsThatDoNotAddUp()
    {
        LocalServer server;
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(server.url());
        QByteArray occupationBody = m_occupation;
        server.reply(u"/customer-api/"_s, {.body = occupationBody.replace("\"Total\": 98", "\"Total\": 100")});
        const auto occupation = ask<CrystalRoofOccupationProvider>(fetcher, catalogue, m_occupationQuery);
        QVERIFY(occupation);
        QCOMPARE(occupation->distribution.base, 100);
        QCOMPARE(occupation->distribution.sumOfParts(), 98);
        QVERIFY(!occupation->distribution.partsAddUp());

        QByteArray nsSecBody = m_nsSec;
        server.reply(u"/census-ts062/"_s, {.body = nsSecBody.replace("16 years and over\":278", "16 years and over\":270")});
        const auto nsSec = ask<PostcodeAreaNsSec>(fetcher, catalogue, m_keyed);
        QVERIFY(nsSec);
        QCOMPARE(nsSec->base, 270);
        QCOMPARE(nsSec->sumOfParts(), 278);
        QVERIFY(!nsSec->partsAddUp());
    }
};

QTEST_GUILESS_MAIN(TestWrongShapes)
#include "tst_wrong_shapes.moc"
