// SPDX-License-Identifier: GPL-3.0-or-later
// The search field with more than whole postcodes: what is typed is completed, outcodes and names lead to a list to choose from.
#include "places_fixture.h"
#include "support/fake_pack.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/place_text.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;
constexpr int longerThanThePause = 400; ///< after which completions are asked for, in milliseconds

QByteArray body(const QString &name)
{
    return sampleBody(u"postcodes_io_search/%1.json"_s.arg(name));
}

/// TD9 0TU, which lies in Scotland, as the nearest to somewhere.
QByteArray nearKelso()
{
    QJsonObject nearest = QJsonDocument::fromJson(sampleBody(u"postcodes_io/td90tu.json"_s)).object()[u"result"].toObject();
    nearest[u"distance"] = 312.5;
    return QJsonDocument(QJsonObject{{u"status"_s, 200}, {u"result"_s, QJsonArray{nearest}}}).toJson();
}

} // namespace

class TestPlaceSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
    }

    // Typing -------------------------------------------------------------------------------------------------------------------------

    void whatIsTypedIsCompleted()
    {
        PlacesFixture f;
        f.bar()->setFocus();
        QTest::keyClicks(f.bar(), u"cf10 1"_s, {}, 20); // as fast as people type at most
        QTRY_VERIFY(f.popup());
        QCOMPARE(f.server.count(Kind::Autocomplete), 1); // six keys, one question
        QStringList right;
        for (const OpenPostcode &postcode : f.server.data().postcodesStartingWith(u"CF101"_s, 10))
            right << postcode.text();
        QCOMPARE(f.offered(), right);
        QCOMPARE(right.size(), 10);
        QCOMPARE(f.bar()->text(), u"CF10 1"_s); // what was typed stays
        QVERIFY(!f.popup()->currentIndex().isValid());
        // what still fits stays offered until more is known
        const QString more = right.last().first(7);
        QTest::keyClick(f.bar(), more.back().toLatin1());
        QCOMPARE(f.offered(), right.filter(more));
        QVERIFY(!f.offered().isEmpty());
        QTRY_COMPARE(f.server.count(Kind::Autocomplete), 2);
    }

    void aCompletionIsChosenByKeyboardAndByMouse()
    {
        PlacesFixture f;
        f.type(u"st20 0l"_s);
        QTRY_COMPARE(f.offered().size(), 10);
        QVERIFY(f.choose(1));
        QCOMPARE(f.shown(), u"ST20 0LB"_s);
        QCOMPARE(f.bar()->text(), u"ST20 0LB"_s);
        QCOMPARE(f.geography()->note(), QString());
        f.type(u"w6 0w"_s);
        QTRY_VERIFY(f.popup());
        const QModelIndex first = f.popup()->model()->index(0, 0);
        const QString postcode = first.data().toString();
        QSignalSpy settled(&f.window(), &MainWindow::profileSettled);
        QTest::mouseClick(f.popup()->viewport(), Qt::LeftButton, {}, f.popup()->visualRect(first).center());
        QVERIFY(settled.wait(20000));
        QCOMPARE(f.shown(), postcode);
        QVERIFY(!f.popup());
    }

    void nothingIsAskedForWhatBeginsNoPostcode_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"Gnosall"_s, u"12"_s, u"W"_s, u"W6 0WW"_s, u"W6-0"_s, u"stafford"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void nothingIsAskedForWhatBeginsNoPostcode()
    {
        QFETCH(QString, text);
        PlacesFixture f;
        f.type(text);
        QTest::qWait(longerThanThePause);
        QCOMPARE(f.server.count(), 0);
        QVERIFY(!f.popup());
    }

    void namesKeepTheirCase()
    {
        PlacesFixture f;
        f.type(u"Stafford"_s);
        QCOMPARE(f.bar()->text(), u"Stafford"_s);
        f.type(u"st20 0ly"_s);
        QCOMPARE(f.bar()->text(), u"ST20 0LY"_s);
    }

    void enterIsNotHinderedByALateList()
    {
        PlacesFixture f;
        f.server.setLatency(Kind::Autocomplete, std::chrono::minutes(1));
        f.type(u"ST20 0L"_s);
        QTRY_COMPARE(f.server.count(Kind::Autocomplete), 1);
        QSignalSpy settled(&f.window(), &MainWindow::profileSettled);
        QTest::keyClick(f.bar(), Qt::Key_Y);
        QTest::keyClick(f.bar(), Qt::Key_Return);
        QVERIFY(settled.wait(20000));
        QCOMPARE(f.shown(), u"ST20 0LY"_s);
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QVERIFY(f.fixture->fetcher().tally().cancelled >= 1); // the list, which can come no more
        QVERIFY(!f.popup());
        QCOMPARE(f.bar()->text(), u"ST20 0LY"_s);
    }

    void typingGoesOnWhileCompletionsAreAskedFor()
    {
        PlacesFixture f;
        f.server.setLatency(Kind::Autocomplete, std::chrono::milliseconds(500));
        f.type(u"CF10"_s);
        QTRY_COMPARE(f.server.count(Kind::Autocomplete), 1);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(f.bar(), u" 1E"_s);
        QVERIFY2(timer.elapsed() < 200, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(f.bar()->text(), u"CF10 1E"_s);
        QTRY_VERIFY(f.popup());
        QCOMPARE(f.server.count(Kind::Autocomplete), 2);
        for (const QString &offered : f.offered())
            QVERIFY2(offered.startsWith(u"CF10 1E"_s), qPrintable(offered)); // never those of the question before
        QCOMPARE(f.fixture->fetcher().tally().cancelled, 1);
    }

    void completionsFailInSilence_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("500") << 500 << QByteArray(R"({"status":500,"error":"Service not ready"})");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>Sign in to the wireless network</html>");
        QTest::newRow("none") << 200 << QByteArray(R"({"status":200,"result":null})");
        QTest::newRow("another beginning") << 200 << QByteArray(R"({"status":200,"result":["W6 0WW"]})");
    }
    void completionsFailInSilence()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        PlacesFixture f;
        f.server.answerInstead(Kind::Autocomplete, {.status = status, .body = body});
        f.type(u"CF10"_s);
        QTRY_COMPARE(f.server.count(Kind::Autocomplete), 1);
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QTest::qWait(50);
        QVERIFY(!f.popup());
        QCOMPARE(f.bar()->problem(), QString());
        QCOMPARE(f.window().statusText(), QString());
    }

    void withoutANetworkThePackCompletes()
    {
        PlacesFixture f({.offline = true});
        f.type(u"CF"_s);
        QTRY_COMPARE(f.offered(), (QStringList{u"CF10 1EP"_s, u"CF24 0AB"_s}));
        QCOMPARE(f.server.count(), 0);
    }

    void packAndNetworkCompleteTogether()
    {
        PlacesFixture f({.withPack = true});
        f.type(u"ST20"_s);
        QTRY_COMPARE(f.offered().size(), 11); // ten of the service, which does not come to ST20 0LY, and that of the pack
        QVERIFY(f.offered().contains(u"ST20 0LY"_s));
    }

    // Outcodes and names -------------------------------------------------------------------------------------------------------------

    void anOutcodeIsASearch()
    {
        PlacesFixture f;
        f.submit(u"cf10"_s);
        QTRY_COMPARE(f.offered(), QStringList{u"CF10"_s});
        QCOMPARE(f.offered(SuggestionDetailRole), QStringList{u"Postcode district, Cardiff, Wales"_s});
        QCOMPARE(f.shown(), QString()); // nothing is opened before it is chosen
        QVERIFY(f.choose(0));
        const auto centre = f.server.data().outcode(u"CF10"_s);
        const auto right = f.server.data().postcodesNear(*centre->latitude, *centre->longitude, 2000, 10);
        const auto own = std::ranges::find(right, u"CF10"_s, &OpenPostcode::outcode);
        QVERIFY(own != right.end());
        QCOMPARE(f.shown(), own->text());
        QCOMPARE(f.bar()->text(), own->text());
        QCOMPARE(f.geography()->note(), u"Nearest to the middle of CF10, %1 away"_s.arg(distanceText(own->metres)));
        QCOMPARE(f.window().statusText(), u"%1 is the postcode nearest to the middle of CF10."_s.arg(own->text()));
        QCOMPARE(f.server.count(Kind::Outcode), 1);
        QCOMPARE(f.server.count(Kind::Reverse), 1);
        QCOMPARE(f.server.count(Kind::LookUp), 1);
    }

    void aNameIsASearch()
    {
        PlacesFixture f;
        f.submit(u"ravenscourt park"_s);
        QTRY_COMPARE(f.offered(), (QStringList{u"Ravenscourt Park North"_s, u"Ravenscourt Park South"_s}));
        QCOMPARE(f.offered(SuggestionDetailRole).last(), u"Suburban area, Hammersmith and Fulham, London"_s);
        const OpenPlace south = f.server.data().places(u"Ravenscourt Park South"_s, 1).front();
        const OpenPostcode right = f.server.data().postcodesNear(south.latitude, south.longitude, 2000, 1).front();
        QVERIFY(f.choose(1));
        QCOMPARE(f.shown(), right.text());
        QCOMPARE(f.geography()->note(), u"Nearest to the middle of Ravenscourt Park South, %1 away"_s.arg(distanceText(right.metres)));
        // that it was found so is no property of the next place
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        QCOMPARE(f.geography()->note(), QString());
        QVERIFY(f.window().statusText().startsWith(u"Profile in"_s));
    }

    void aPlaceInScotlandIsOpenedAndSaysSo()
    {
        PlacesFixture f;
        f.server.answerInstead(Kind::Places, {.body = body(u"places_stafford"_s)});
        f.server.answerInstead(Kind::Reverse, {.body = nearKelso()});
        f.server.answerInstead(Kind::LookUp, {.body = sampleBody(u"postcodes_io/td90tu.json"_s)});
        f.submit(u"Kelso"_s);
        QTRY_COMPARE(f.offered(), (QStringList{u"Stafford"_s, u"Kelso"_s}));
        QCOMPARE(f.offered(SuggestionDetailRole), (QStringList{u"Town, Stafford, West Midlands"_s, u"Town, Scottish Borders, Scotland"_s}));
        QVERIFY(f.choose(1));
        QCOMPARE(f.shown(), u"TD9 0TU"_s);
        QVERIFY2(f.window().statusText().contains(u"Kelso is in Scotland: census and crime figures are for England and Wales only."_s),
                 qPrintable(f.window().statusText()));
        QVERIFY(f.window().profile()->geography.ready());
    }

    void whatIsNotFoundIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("name") << u"Nowhere at all"_s << u"“Nowhere at all” is not a postcode, and no place of that name was found."_s;
        QTest::newRow("outcode") << u"ZZ9"_s << u"No postcodes in use begin with “ZZ9”. A full one looks like ST20 0LY or W6 0WW."_s;
        QTest::newRow("nonsense") << u"what? 12"_s << u"“what? 12” is not a postcode. A full one looks like ST20 0LY or W6 0WW."_s;
        QTest::newRow("half") << u"ST20 0L"_s << u"“ST20 0L” is not a postcode. A full one looks like ST20 0LY or W6 0WW."_s;
    }
    void whatIsNotFoundIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        f.submit(text);
        QTRY_COMPARE(f.bar()->problem(), said);
        QCOMPARE(f.window().statusText(), said);
        QCOMPARE(f.shown(), u"ST20 0LY"_s); // nothing is lost
        QVERIFY(f.window().profile()->geography.ready());
        QTest::keyClick(f.bar(), Qt::Key_A);
        QCOMPARE(f.bar()->problem(), QString());
    }

    void whatFailsIsSaid()
    {
        PlacesFixture f;
        f.server.answerInstead(Kind::Places, {.status = 500, .body = "{}"});
        f.submit(u"Stafford"_s);
        QTRY_VERIFY(f.bar()->problem().startsWith(u"“Stafford” could not be looked up: Postcodes.io has a problem"_s));
        f.server.answerAgain();
        f.server.answerInstead(Kind::Reverse, {.status = 500, .body = "{}"});
        f.submit(u"Gnosall"_s);
        QTRY_VERIFY(f.popup());
        QTest::keyClick(f.popup(), Qt::Key_Down);
        QTest::keyClick(f.popup(), Qt::Key_Return);
        QTRY_VERIFY(f.window().statusText().startsWith(u"No postcode of Gnosall & Haughton could be found: Postcodes.io has a problem"_s));
        f.server.answerInstead(Kind::Reverse, {.body = body(u"none"_s)});
        f.submit(u"Gnosall"_s);
        QTRY_VERIFY(f.popup());
        QTest::keyClick(f.popup(), Qt::Key_Down);
        QTest::keyClick(f.popup(), Qt::Key_Return);
        QTRY_COMPARE(f.window().statusText(), u"No postcode in use was found near Gnosall & Haughton."_s);
        QCOMPARE(f.server.count(Kind::Reverse), 3); // within 2 km, then within 20
    }

    void aNewTextSupersedesASearch()
    {
        PlacesFixture f;
        f.server.setLatency(Kind::Places, std::chrono::minutes(1));
        f.submit(u"Gnosall"_s);
        QTRY_COMPARE(f.server.count(Kind::Places), 1);
        QCOMPARE(f.window().statusText(), u"Looking for “Gnosall”…"_s);
        QVERIFY(f.fixture->search(u"W6 0WW"_s));
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QVERIFY(f.fixture->fetcher().tally().cancelled >= 1);
        QVERIFY(!f.popup());
        QCOMPARE(f.shown(), u"W6 0WW"_s);
        QCOMPARE(f.bar()->problem(), QString());
    }

    void typingGoesOnWhileAPlaceIsOpened()
    {
        PlacesFixture f;
        f.submit(u"Gnosall"_s);
        QTRY_VERIFY(f.popup());
        f.server.setLatency(Kind::Reverse, std::chrono::minutes(1));
        QTest::keyClick(f.popup(), Qt::Key_Down);
        QTest::keyClick(f.popup(), Qt::Key_Return);
        QTRY_COMPARE(f.server.count(Kind::Reverse), 1);
        QCOMPARE(f.window().statusText(), u"Looking for the postcode nearest to Gnosall & Haughton…"_s);
        f.type(u"Truro"_s);
        QCOMPARE(f.window().statusText(), QString());
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QVERIFY(f.fixture->fetcher().tally().cancelled >= 1);
        QCOMPARE(f.bar()->text(), u"Truro"_s); // not replaced by what was chosen before
        QCOMPARE(f.shown(), QString());
    }

    void whatIsStoppedArrivesNoMore()
    {
        SearchBar bar;
        PlaceGuide guide({}, true, &bar, nullptr);
        QSignalSpy warned(&guide, &PlaceGuide::warned);
        const FoundPlace nowhere{
            .name = u"Nowhere"_s, .kind = {}, .district = {}, .county = {}, .region = {}, .country = {}, .outcode = {}, .position = {}};
        Q_EMIT bar.placeChosen(nowhere); // is answered at once, through the event loop
        guide.stop();
        QTest::qWait(20);
        QCOMPARE(warned.count(), 0);
        Q_EMIT bar.placeChosen(nowhere);
        QTRY_COMPARE(warned.count(), 1);
    }

    // Ten of M11 come before those of M1 where spaces do not count.
    void aShortOutcodeIsFoundInThePack()
    {
        const auto pack = std::make_shared<FakePack>();
        for (const QChar last : u"ABDEFGHJLNPQ"_s)
            pack->geographies.insert(u"M11 1A"_s + last, {});
        pack->geographies.insert(u"M1 1AE"_s, {});
        SearchBar bar;
        bar.show();
        const PlaceGuide guide({.fetcher = nullptr, .catalogue = nullptr, .credentials = nullptr, .pack = pack}, true, &bar, nullptr);
        const auto offered = [popup = bar.findChild<QCompleter *>()->popup()] {
            QStringList rows;
            for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
                rows << popup->model()->index(row, 0).data().toString();
            return rows;
        };
        QTest::keyClicks(&bar, u"m1"_s);
        QTRY_COMPARE(offered().size(), 10); // all of M11
        QTest::keyClick(&bar, Qt::Key_Space);
        QCOMPARE(offered(), QStringList()); // until more is known
        QTRY_COMPARE(offered(), QStringList{u"M1 1AE"_s});
        QTest::keyClick(&bar, Qt::Key_Return);
        QTRY_COMPARE(offered(), (QStringList{u"Bundled places, no network needed"_s, u"M1 1AE"_s}));
    }

    void withoutANetworkThePackIsAsked()
    {
        PlacesFixture f({.offline = true});
        f.submit(u"CF10"_s);
        QTRY_COMPARE(f.offered(), (QStringList{u"Bundled places, no network needed"_s, u"CF10 1EP"_s}));
        f.submit(u"ravenscourt"_s);
        QTRY_COMPARE(f.offered().last(), u"W6 0WW"_s);
        QCOMPARE(f.offered(SuggestionDetailRole).last(), u"Ravenscourt Park South, Hammersmith and Fulham"_s);
        QVERIFY(f.choose(0)); // the heading cannot be chosen
        QCOMPARE(f.shown(), u"W6 0WW"_s);
        for (const QString &text : {u"Kelso"_s, u"LS1"_s}) {
            f.submit(text);
            QTRY_COMPARE(f.bar()->problem(),
                         u"“%1” is not among the bundled places, and others cannot be looked up without the network."_s.arg(text));
        }
        QCOMPARE(f.server.count(), 0);
    }

    void aServiceThatCannotBeReachedLeavesThePack()
    {
        WindowFixture fixture({}); // nobody listens
        fixture.window().show();
        SearchBar *bar = fixture.window().searchBar();
        bar->setFocus();
        QTest::keyClicks(bar, u"Kelso"_s);
        QTest::keyClick(bar, Qt::Key_Return);
        QTRY_COMPARE(bar->problem(),
                     u"“Kelso” could not be looked up: Postcodes.io could not be reached. Check the network connection, then "
                     "try again."_s);
        bar->clear();
        QTest::keyClicks(bar, u"Ravenscourt"_s);
        QTest::keyClick(bar, Qt::Key_Return);
        QTRY_VERIFY(bar->findChild<QCompleter *>()->popup()->isVisible());
        QVERIFY(fixture.window().statusText().startsWith(u"“Ravenscourt” could not be looked up"_s));
        QCOMPARE(bar->findChild<QCompleter *>()->popup()->model()->rowCount(), 2);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestPlaceSearch test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_place_search.moc"
