// SPDX-License-Identifier: GPL-3.0-or-later
// How long answers may be kept by their headers and by what is stated of their source.
#include "services/crystalroof_occupation.h"
#include "services/freshness.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

constexpr qint64 day = 24 * 3600;
constexpr CachePolicy openData{CachePolicy::Where::MemoryOrDisk, std::chrono::hours(24)};

QHttpHeaders headersOf(const QByteArray &lines)
{
    QHttpHeaders headers;
    for (const QByteArray &line : lines.split('\n')) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            headers.append(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return headers;
}

} // namespace

class TestFreshness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openDataByItsHeaders_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<qint64>("seconds");
        const auto row = [](const char *headers, qint64 seconds) { QTest::newRow(headers) << QByteArray(headers) << seconds; };
        row("", day); // by the stated age
        row("Cache-Control: public", day);
        row("Cache-Control: max-age=60", 60);
        row("Cache-Control: public, max-age=\"60\", must-revalidate", 60);
        row("CACHE-CONTROL: MAX-AGE=60", 60);
        row("Cache-Control: public\nCache-Control: max-age=60", 60);
        row("Cache-Control: max-age=0", 0);
        row("Cache-Control: max-age=604800", day); // never more than stated
        row("Cache-Control: max-age=99999999999999999999999", day);
        row("Cache-Control: max-age=-1", 0); // RFC 9111, 4.2.1: what is not valid is stale
        row("Cache-Control: max-age=soon", 0);
        row("Cache-Control: max-age", 0);
        row("Cache-Control: max-age=10, max-age=60", 10);
        row("Cache-Control: no-cache", 0);
        row("Cache-Control: no-store", 0);
        row("Cache-Control: no-store, max-age=60", 0);
        row("Cache-Control: max-age=60, no-cache", 0);
        row("Cache-Control: no-cache=\"Set-Cookie\"", 0);
        row("Cache-Control: s-maxage=60", day); // for shared caches, which this is not
        row("Cache-Control: max-age=60\nAge: 20", 40);
        row("Cache-Control: max-age=60\nAge: 90", 0);
        row("Cache-Control: max-age=60\nAge: nonsense", 60);
        row("Date: Sat, 31 Jan 2026 12:00:00 GMT\nExpires: Sat, 31 Jan 2026 12:10:00 GMT", 600);
        row("Date: Sat, 31 Jan 2026 12:00:00 GMT\nExpires: Sat, 31 Jan 2026 12:10:00 GMT\nAge: 60", 540);
        row("Date: Sat, 31 Jan 2026 12:00:00 GMT\nExpires: Sat, 31 Jan 2026 11:00:00 GMT", 0);
        row("Date: Sat, 31 Jan 2026 12:00:00 GMT\nExpires: Sun, 31 Jan 2027 12:00:00 GMT", day);
        row("Expires: Sat, 31 Jan 1998 12:00:00 GMT", 0);
        row("Expires: 0", 0);
        row("Expires: -1", 0);
        row("Cache-Control: max-age=60\nExpires: 0", 60); // max-age comes first
        row("Cache-Control: no-store\nExpires: Sun, 31 Jan 2100 12:00:00 GMT", 0);
    }

    void openDataByItsHeaders()
    {
        QFETCH(QByteArray, headers);
        QFETCH(qint64, seconds);
        QCOMPARE(freshnessOf(headersOf(headers), openData), std::chrono::seconds(seconds));
    }

    void termsComeBeforeHeaders()
    {
        constexpr CachePolicy terms{CachePolicy::Where::MemoryOnly, std::chrono::hours(1)};
        for (const char *headers : {"", "Cache-Control: max-age=999999", "Cache-Control: no-store", "Expires: 0"})
            QCOMPARE(freshnessOf(headersOf(headers), terms), 1h);
        QCOMPARE(freshnessOf({}, CachePolicy{}), 0h);
    }

    void policiesOfTheProviders()
    {
        for (const ProviderFacts &facts : {PostcodeAreaNsSec::facts, PostcodeAreaIncidents::facts}) {
            QVERIFY(facts.cache.where == CachePolicy::Where::MemoryOnly);
            QVERIFY(facts.cache.longest <= 1h);
        }
        QVERIFY(CrystalRoofOccupationProvider::facts.cache.where == CachePolicy::Where::MemoryOnly);
        QVERIFY(PostcodesIo::facts.cache.where == CachePolicy::Where::MemoryOrDisk);
        QCOMPARE(PostcodesIo::facts.cache.negative, 5min);
    }

    void onlyWhatLasts()
    {
        using Kind = Error::Kind;
        for (const Kind kind : {Kind::InvalidPostcode, Kind::NotFound, Kind::Terminated, Kind::NotCovered, Kind::NoData})
            QVERIFY(isLastingNo(kind));
        for (const Kind kind : {Kind::Offline, Kind::Timeout, Kind::Malformed, Kind::TooLarge, Kind::Server, Kind::RateLimited,
                                Kind::Unauthorised, Kind::QuotaExhausted, Kind::Forbidden, Kind::Cancelled})
            QVERIFY(!isLastingNo(kind));
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"
