// SPDX-License-Identifier: GPL-3.0-or-later
// What leads to a postcode, asked of the server of open data: requests as they are documented, answers that equal the official files.
#include "services/postcodes_io_bulk.h"
#include "services/postcodes_io_search.h"
#include "support/open_data_fixture.h"
#include "support/raw_server.h"

#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

Postcode postcode(QStringView text)
{
    return *Postcode::parse(text);
}

QStringList textsOf(const std::vector<Postcode> &postcodes)
{
    QStringList texts;
    for (const Postcode &one : postcodes)
        texts << one.text();
    return texts;
}

} // namespace

class TestOpenDataPlaces : public QObject {
    Q_OBJECT

    std::unique_ptr<OpenDataFixture> m_data;

    OpenDataServer &server() { return m_data->server; }
    QUrl lastUrl() { return server().asked().back().request.url; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
        m_data = std::make_unique<OpenDataFixture>();
    }

    void init()
    {
        server().forgetRequests();
        server().answerAgain();
    }

    void autocomplete()
    {
        const auto found = m_data->ask<PostcodesIoAutocomplete>({.beginning = u"st20 0l"_s, .limit = 100});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->size(), 20u); // as the directory has them
        QCOMPARE(textsOf(*found).first(3), (QStringList{u"ST20 0LA"_s, u"ST20 0LB"_s, u"ST20 0LD"_s}));
        QCOMPARE(lastUrl().path(QUrl::FullyEncoded), u"/postcodes/ST20%200L/autocomplete"_s);
        QCOMPARE(QUrlQuery(lastUrl()).queryItemValue(u"limit"_s), u"100"_s);
        QCOMPARE(m_data->ask<PostcodesIoAutocomplete>({.beginning = u"CF10"_s})->size(), 10u);
        QCOMPARE(m_data->ask<PostcodesIoAutocomplete>({.beginning = u"ZZ"_s})->size(), 0u);
        QCOMPARE(server().counts(), u"Autocomplete 3"_s);
    }

    // M10, M11 and others begin so as well, and come before M1 where spaces do not count.
    void autocompleteWithinAnOutcode_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("M1 1") << u"m1 1"_s << u"M1%201"_s << u"M1 1"_s;
        QTest::newRow("SE1 1") << u" se1  1 "_s << u"SE1%201"_s << u"SE1 1"_s;
        QTest::newRow("E1 1E") << u"E1 1 e"_s << u"E1%201E"_s << u"E1 1E"_s;
        QTest::newRow("M1") << u"M1 "_s << u"M1"_s << u"M1 "_s;
        QTest::newRow("M111") << u"M111"_s << u"M111"_s << u"M11 1"_s;
        QTest::newRow("spaces elsewhere") << u"c f10 1"_s << u"CF101"_s << u"CF10 1"_s;
    }
    void autocompleteWithinAnOutcode()
    {
        QFETCH(QString, typed);
        QFETCH(QString, asked);
        QFETCH(QString, beginning);
        const auto found = m_data->ask<PostcodesIoAutocomplete>({.beginning = typed});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(lastUrl().path(QUrl::FullyEncoded), u"/postcodes/%1/autocomplete"_s.arg(asked));
        QVERIFY(!found->empty());
        for (const Postcode &one : *found)
            QVERIFY2(one.text().startsWith(beginning), qPrintable(one.text()));
    }

    void outcode()
    {
        const auto found = m_data->ask<PostcodesIoOutcode>(u"CF10"_s);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->name, u"CF10"_s);
        QCOMPARE(found->country, u"Wales"_s);
        QCOMPARE(found->district, QStringList{u"Cardiff"_s});
        QVERIFY(std::abs(found->position->latitude - 51.4748) < 0.001 && std::abs(found->position->longitude + 3.1732) < 0.001);
        QCOMPARE(lastUrl().path(), u"/outcodes/CF10"_s);
        QCOMPARE(m_data->ask<PostcodesIoOutcode>(u"ZZ9"_s).error().kind, Error::Kind::NotFound);
    }

    void places()
    {
        const auto found = m_data->ask<PostcodesIoPlaces>({.name = u" Ravenscourt  Park"_s});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->size(), 2u); // North and South
        QCOMPARE(found->at(1).name, u"Ravenscourt Park South"_s);
        QCOMPARE(found->at(1).district, QStringList{u"Hammersmith and Fulham"_s});
        QCOMPARE(found->at(1).region, u"London"_s);
        QVERIFY(!found->at(1).isOutcode());
        QCOMPARE(lastUrl().path(), u"/places"_s);
        QCOMPARE(QUrlQuery(lastUrl()).queryItemValue(u"q"_s, QUrl::FullyDecoded), u"Ravenscourt Park"_s);
        QCOMPARE(m_data->ask<PostcodesIoPlaces>({.name = u"Nowhere at all"_s})->size(), 0u);
        // what would be syntax in an address is not
        QCOMPARE(m_data->ask<PostcodesIoPlaces>({.name = u"Gnosall & Haughton"_s})->size(), 1u);
        QCOMPARE(m_data->ask<PostcodesIoPlaces>({.name = u"a&limit=1#/../?"_s})->size(), 0u);
        QCOMPARE(lastUrl().path(), u"/places"_s);
    }

    void nearestOfAPostcode()
    {
        const auto found = m_data->ask<PostcodesIoNearest>({.around = postcode(u"ST20 0LY"), .limit = 5});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        const auto right = server().data().postcodesNear(52.787179, -2.247653, 2000, 5);
        QCOMPARE(right.front().text(), u"ST20 0LY"_s); // itself, which is not among the nearest to it
        QCOMPARE(found->size(), right.size() - 1);
        for (size_t i = 0; i < found->size(); ++i) {
            QCOMPARE(found->at(i).postcode.text(), right.at(i + 1).text());
            QVERIFY(std::abs(found->at(i).metres - right.at(i + 1).metres) < 0.01);
            QCOMPARE(found->at(i).district, u"Stafford"_s);
            QCOMPARE(found->at(i).country, u"England"_s);
        }
        QCOMPARE(lastUrl().path(), u"/postcodes/ST200LY/nearest"_s);
        QCOMPARE(m_data->ask<PostcodesIoNearest>({.around = postcode(u"ZZ1 1ZZ")}).error().kind, Error::Kind::NotFound);
    }

    void reverse()
    {
        const auto found = m_data->ask<PostcodesIoNearest>({.around = LatLong{52.787179, -2.247653}, .limit = 3});
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->size(), 3u);
        QCOMPARE(found->front().postcode.text(), u"ST20 0LY"_s);
        QCOMPARE(QUrlQuery(lastUrl()).queryItemValue(u"lat"_s), u"52.787179"_s);
        QCOMPARE(QUrlQuery(lastUrl()).queryItemValue(u"lon"_s), u"-2.247653"_s);
        QCOMPARE(m_data->ask<PostcodesIoNearest>({.around = LatLong{54.5, -6.0}})->size(), 0u); // the sea, to this directory
        QCOMPARE(server().counts(), u"Reverse 2"_s);
    }

    // The uplands between Rhayader and Tregaron: nobody lives within two kilometres.
    void reverseFarOut()
    {
        const LatLong uplands{52.26, -3.70};
        QVERIFY(server().data().postcodesNear(uplands.latitude, uplands.longitude, 2000, 1).empty());
        const auto right = server().data().postcodesNear(uplands.latitude, uplands.longitude, 20'000, 1);
        QVERIFY(!right.empty());
        QCOMPARE(m_data->ask<PostcodesIoNearest>({.around = uplands})->size(), 0u);
        const auto wide = m_data->ask<PostcodesIoNearest>({.around = uplands, .wide = true});
        QVERIFY(wide && !wide->empty() && wide->size() <= 10);
        QCOMPARE(wide->front().postcode.text(), right.front().text());
    }

    void terminated()
    {
        server().terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        QCOMPARE(m_data->ask<PostcodesIoTerminated>(postcode(u"ST20 0ZZ")).value(),
                 (EndedPostcode{postcode(u"ST20 0ZZ"), Month(2014, 6), LatLong{52.79, -2.25}}));
        QCOMPARE(m_data->ask<PostcodesIoTerminated>(postcode(u"ST20 0LY")).error().kind, Error::Kind::NotFound);
    }

    void aHundredInOneRequest()
    {
        PostcodesIoBulk::Query query;
        for (const QString &beginning : {u"CF10"_s, u"ST200"_s, u"W60"_s, u"LS1"_s}) {
            for (const OpenPostcode &one : server().data().postcodesStartingWith(beginning, 25))
                query.push_back(postcode(one.text()));
        }
        query[99] = postcode(u"ZZ1 1ZZ");
        QCOMPARE(query.size(), PostcodesIoBulk::most);
        const auto found = m_data->ask<PostcodesIoBulk>(query);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        for (size_t i = 0; i < 99; ++i) {
            const auto right = server().data().postcode(query[i].compact());
            QCOMPARE(found->at(i)->postcode, query[i].text());
            QCOMPARE(found->at(i)->outputArea(), right->outputArea);
            QCOMPARE(found->at(i)->latitude, right->latitude);
        }
        QVERIFY(!found->at(99));
        QCOMPARE(server().counts(), u"BulkLookUp 1"_s);
        const LocalServer::Request request = server().asked().back().request;
        QCOMPARE(request.url.fragment(), QString());
        QCOMPARE(QByteArray(request.headers.value(QHttpHeaders::WellKnownHeader::ContentType).toByteArray()), "application/json"_ba);
    }

    // What is posted tells two questions to the same address apart: in the memory, and while they are under way.
    void bodiesTellQuestionsApart()
    {
        const Source &source = m_data->catalogue.source(u"postcodes_io"_s);
        QStringList came;
        std::vector<std::unique_ptr<Call>> calls;
        const auto put = [&](const QString &text) {
            calls.push_back(m_data->fetcher.fetch<PostcodesIoBulk>(source, {postcode(text)}, [&came](const auto &found) {
                came << (found ? found->front()->postcode : found.error().detail);
            }));
        };
        put(u"ST20 0LY"_s);
        put(u"W6 0WW"_s);
        put(u"ST20 0LY"_s); // shares the first one's request
        QTRY_COMPARE(came.size(), 3);
        came.sort();
        QCOMPARE(came, (QStringList{u"ST20 0LY"_s, u"ST20 0LY"_s, u"W6 0WW"_s}));
        QCOMPARE(server().counts(), u"BulkLookUp 2"_s);
        put(u"W6 0WW"_s); // from memory
        QTRY_COMPARE(came.size(), 4);
        QCOMPARE(came.back(), u"W6 0WW"_s);
        QCOMPARE(server().counts(), u"BulkLookUp 2"_s);
    }

    void aSearchThatIsGivenUpArrivesNowhere()
    {
        server().setLatency(Kind::Autocomplete, std::chrono::minutes(1));
        bool hasCome = false;
        auto call = m_data->fetcher.fetch<PostcodesIoAutocomplete>(m_data->catalogue.source(u"postcodes_io"_s), {.beginning = u"LS1"_s},
                                                                   [&](const auto &) { hasCome = true; });
        QTRY_COMPARE(server().count(Kind::Autocomplete), 1);
        const FetchTally before = m_data->fetcher.tally();
        QCOMPARE(before.open(), 1);
        call.reset();
        QTRY_COMPARE(m_data->fetcher.tally().open(), 0);
        QCOMPARE(m_data->fetcher.tally().cancelled, before.cancelled + 1);
        QVERIFY(!hasCome);
        server().setLatency(Kind::Autocomplete, std::chrono::milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestOpenDataPlaces)
#include "tst_open_data_places.moc"
