// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody types and submits two hundred postcodes faster than any of them is answered.
#include "support/samples.h"
#include "ui/search_bar.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// ST19 0AA, ST19 0AB, …: of the form of a postcode, whether or not Royal Mail has given it out.
QString numbered(int number)
{
    const QString letters = u"ABDEFGHJLNPQRSTUWXYZ"_s;
    return u"ST19 %1%2%3"_s.arg(number / 400).arg(letters[number / 20 % 20]).arg(letters[number % 20]);
}

void serveSlowly(LocalServer &server, int searches)
{
    serveSamples(server);
    const std::chrono::milliseconds delay(40);
    const auto slowly = [&server, delay](const QString &path, const QByteArray &body) {
        server.reply(path, {.body = body, .delay = delay});
    };
    const QByteArray geography = sampleBody(u"postcodes_io/st200ly.json"_s);
    slowly(u"/postcodes/ST200LY"_s, geography);
    for (int i = 0; i < searches; ++i) {
        QByteArray body = geography;
        const QString postcode = numbered(i);
        slowly(u"/postcodes/"_s + QString(postcode).remove(u' '),
               body.replace("ST20 0LY", postcode.toLatin1()).replace("Gnosall", "Elsewhere"));
    }
    slowly(u"/census-ts062/"_s, sampleBody(u"postcodearea/ns_sec_st200ly.json"_s));
    slowly(u"/crime-incidents/"_s, sampleBody(u"postcodearea/incidents_st200ly.json"_s));
}

} // namespace

class TestSuperseding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(*qApp); }

    void twoHundredPostcodes()
    {
        constexpr int searches = 199;
        LocalServer server;
        serveSlowly(server, searches);
        WindowFixture fixture({.server = server.url(), .withPack = false, .keys = {{u"postcodearea"_s, QString(fakeKey)}}});
        fixture.window().show();
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        const auto submit = [&fixture](const QString &postcode) {
            fixture.window().searchBar()->clear();
            QTest::keyClicks(fixture.window().searchBar(), postcode);
            QTest::keyClick(fixture.window().searchBar(), Qt::Key_Return);
        };
        for (int i = 0; i < searches; ++i) {
            submit(numbered(i));
            if (i % 10 == 0)
                QTest::qWait(15); // so that some are on the wire when the next one comes
        }
        submit(u"ST20 0LY"_s);
        QVERIFY(settled.wait(20000));

        const AreaProfile *profile = fixture.window().profile();
        QCOMPARE(profile->postcode.text(), u"ST20 0LY"_s);
        QVERIFY(profile->geography.ready());
        QCOMPARE(profile->nsSec.ready()->value.at(AreaLevel::OutputArea)->base, 278);
        QCOMPARE(profile->crime.ready()->value.total(), 12);
        // On screen is that one, and nothing of any other
        QVERIFY(fixture.window().windowTitle().contains(u"ST20 0LY"_s));
        for (const QLabel *label : fixture.window().findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"ST19"_s) && !label->text().contains(u"Elsewhere"_s), qPrintable(label->text()));
        QCOMPARE(settled.count(), 1);

        // Nothing goes on behind: every question is accounted for, and the connections are given back
        const FetchTally &tally = fixture.fetcher().tally();
        QCOMPARE(tally.open(), 0);
        QVERIFY2(tally.cancelled > 100, qPrintable(QString::number(tally.cancelled)));
        const qsizetype asked = server.requests().size();
        QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, 15000);
        QCOMPARE(server.requests().size(), asked);
        QCOMPARE(settled.count(), 1);
    }
};

QTEST_MAIN(TestSuperseding)
#include "tst_superseding.moc"
