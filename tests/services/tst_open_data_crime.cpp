// SPDX-License-Identifier: GPL-3.0-or-later
// The server of open data: crime, against plain counts of the archives' lines, and the documents' traps.
#include "services/police_incidents.h"
#include "support/open_data_fixture.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestOpenDataCrime : public QObject {
    Q_OBJECT

    using Got = OpenDataFixture::Got;
    std::unique_ptr<OpenDataFixture> m_data;

    Got get(const QString &path, const QByteArray &body = {}) { return m_data->get(path, body); }

    QJsonArray crimes(const QString &parameters, const QString &category = u"all-crime"_s)
    {
        const Got got = get(u"/api/crimes-street/%1?%2"_s.arg(category, parameters));
        if (got.status != 200)
            qWarning("status %d", got.status);
        return got.json().array();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
        m_data = std::make_unique<OpenDataFixture>();
    }

    void init() { m_data->server.forgetRequests(); }

    // Counted in the archives' lines by other means: all within 1,609.344 m on a sphere.
    void crimesWithinAMile_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("month");
        QTest::addColumn<int>("count");
        QTest::newRow("Gnosall") << u"ST200LY"_s << u"2025-12"_s << 10;
        QTest::newRow("City of London") << u"EC2M7PY"_s << u"2025-12"_s << 700;
        QTest::newRow("City of London in April") << u"EC2M7PY"_s << u"2025-04"_s << 622;
        QTest::newRow("Bristol") << u"BS11NG"_s << u"2025-12"_s << 1860;
        QTest::newRow("Bristol in April") << u"BS11NG"_s << u"2025-04"_s << 1604;
        QTest::newRow("Bristol in May, when its force's file is missing") << u"BS11NG"_s << u"2025-05"_s << 1;
        QTest::newRow("Liverpool") << u"L11JD"_s << u"2025-12"_s << 1850;
        QTest::newRow("Manchester, whose force publishes none") << u"M202LN"_s << u"2025-12"_s << 0;
        QTest::newRow("Walsall, another force's near the border") << u"WS33PD"_s << u"2025-12"_s << 1;
    }
    void crimesWithinAMile()
    {
        QFETCH(QString, postcode);
        QFETCH(QString, month);
        QFETCH(int, count);
        const auto place = m_data->server.data().postcode(postcode);
        const QString parameters = u"lat=%1&lng=%2"_s.arg(*place->latitude, 0, 'f', 6).arg(*place->longitude, 0, 'f', 6);
        const Got got = get(u"/api/crimes-street/all-crime?%1&date=%2"_s.arg(parameters, month));
        const auto parsed = parsePoliceIncidents(got.body);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
        QCOMPARE(parsed->incidents.size(), static_cast<size_t>(count));
        QCOMPARE(parsed->leftOut, 0);
        if (month == "2025-12"_L1) // the newest
            QCOMPARE(crimes(parameters).size(), count);
        QCOMPARE(m_data->server.count(OpenDataServer::Kind::CrimeMonth), month == "2025-12"_L1 ? 2 : 1);
    }

    void categories()
    {
        const QString liverpool = u"lat=53.407941&lng=-2.978237&date=2025-12"_s;
        const QJsonArray list = get(u"/api/crime-categories?date=2025-12"_s).json().array();
        QCOMPARE(list.size(), 15);
        QCOMPARE(list.first()[u"url"], u"all-crime"_s);
        qsizetype sum = 0;
        for (const QJsonValue &category : list)
            sum += category[u"url"] == u"all-crime"_s ? 0 : crimes(liverpool, category[u"url"].toString()).size();
        QCOMPARE(sum, 1850);
        QCOMPARE(crimes(liverpool, u"drugs"_s).size(), 338);
        QCOMPARE(crimes(liverpool, u"drugs-and-rock"_s).size(), 1850); // the trap
    }

    void recordsHaveTheDocumentsShape()
    {
        const QJsonObject sample = QJsonDocument::fromJson(sampleBody(u"postcodearea/incidents_st200ly.json"_s))[u"data"][0].toObject();
        const QJsonArray records = crimes(u"lat=52.787179&lng=-2.247653"_s);
        QCOMPARE(records.size(), 10);
        int withoutOutcome = 0;
        QSet<qint64> ids;
        for (const QJsonValue &record : records) {
            QCOMPARE(record.toObject().keys(), sample.keys());
            const QJsonObject location = record[u"location"].toObject();
            QCOMPARE(location.keys(), sample[u"location"].toObject().keys());
            QVERIFY(location[u"latitude"].isString() && location[u"longitude"].isString());
            QVERIFY(location[u"street"][u"id"].isDouble() && location[u"street"][u"name"].toString().startsWith("On or near"_L1));
            QCOMPARE(record[u"month"], u"2025-12"_s);
            const bool isAntiSocial = record[u"category"] == u"anti-social-behaviour"_s;
            QCOMPARE(record[u"persistent_id"].toString().size(), isAntiSocial ? 0 : 64);
            QCOMPARE(record[u"outcome_status"].isObject(), !isAntiSocial);
            withoutOutcome += record[u"outcome_status"].isNull() ? 1 : 0;
            ids << record[u"id"].toInteger();
        }
        QCOMPARE(withoutOutcome, 1);
        QCOMPARE(ids.size(), 10);
    }

    void months()
    {
        const QJsonArray dates = get(u"/api/crimes-street-dates"_s).json().array();
        QCOMPARE(dates.size(), 12);
        QCOMPARE(dates.first()[u"date"], u"2025-12"_s);
        QCOMPARE(dates.last()[u"date"], u"2025-01"_s);
        QCOMPARE(get(u"/api/crime-last-updated"_s).json()[u"date"], u"2025-12-01"_s);
        const QString place = u"/api/crimes-street/all-crime?lat=51.518091&lng=-0.082128&date="_s;
        QCOMPARE(get(place + u"2026-01"_s).body, "[]");
        QCOMPARE(get(place + u"2024-12"_s).status, 404);
        QCOMPARE(get(u"/api/crimes-street/all-crime?lat=here&lng=there"_s).status, 400);
    }

    void polygons()
    {
        // around the City of London, and all of England
        const QString box = u"51.50,-0.12:51.50,-0.06:51.53,-0.06:51.53,-0.12"_s;
        const Got got = get(u"/api/crimes-street/all-crime?poly=%1"_s.arg(box));
        const qsizetype inBox = got.json().array().size();
        QVERIFY(inBox > 700);
        const Got posted = get(u"/api/crimes-street/all-crime"_s, "date=2025-12&poly=" + QUrl::toPercentEncoding(box));
        QCOMPARE(posted.body, got.body);
        // two halves are the whole
        const QString west = QString(box).replace(u"-0.06"_s, u"-0.0900001"_s), east = QString(box).replace(u"-0.12"_s, u"-0.0900001"_s);
        QCOMPARE(crimes(u"poly="_s + west).size() + crimes(u"poly="_s + east).size(), inBox);

        const Got tooMany = get(u"/api/crimes-street/all-crime?poly=50,-6:50,2:55,2:55,-6"_s);
        QCOMPARE(tooMany.status, 503);
        QVERIFY(tooMany.body.isEmpty());

        QString corners = box;
        while (corners.size() < 4094) // the longest address that is documented
            corners += u":51.53,-0.12"_s;
        QCOMPARE(get(u"/api/crimes-street/all-crime?poly="_s + corners).status, 414);
        QCOMPARE(get(u"/api/crimes-street/all-crime"_s, "poly=" + corners.toUtf8()).json().array().size(), inBox);
    }
};

QTEST_GUILESS_MAIN(TestOpenDataCrime)
#include "tst_open_data_crime.moc"
