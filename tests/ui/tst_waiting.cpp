// SPDX-License-Identifier: GPL-3.0-or-later
// While a source is to be asked again after a pause: what the sections say, how they count, and how one gives up.
#include "support/local_server.h"
#include "support/samples.h"
#include "ui/census_view.h"
#include "ui/geography_panel.h"
#include "ui/profile_page.h"
#include "ui/window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

LocalServer::Reply refusal(int status, const QByteArray &retryAfter)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, retryAfter);
    return {.status = status, .headers = headers};
}

FixtureOptions withKeys(const LocalServer &server, bool withPack = false)
{
    FixtureOptions options{.server = server.url(), .withPack = withPack};
    options.keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}};
    return options;
}

QPushButton *cancelButton(const SectionView *section)
{
    for (QPushButton *button : section->findChildren<QPushButton *>()) {
        if (button->text() == "Cancel"_L1)
            return button;
    }
    return nullptr;
}

// What a screen reader is told
int announcements = 0;
int namesOfLabels = 0;
void hear(QAccessibleEvent *event)
{
    announcements += event->type() == QAccessible::Announcement ? 1 : 0;
    namesOfLabels += event->type() == QAccessible::NameChanged && qobject_cast<QLabel *>(event->object()) ? 1 : 0;
}

} // namespace

class TestWaiting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSecondsAreCountedDownInSilence()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/census-ts062/"_s, refusal(429, "8"));
        WindowFixture fixture(withKeys(server));
        fixture.window().show();
        announcements = 0;
        const auto before = QAccessible::installUpdateHandler(hear);
        fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
        CensusView *nsSec = fixture.window().page()->census(CensusTopic::NsSec);
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Waiting);
        const QRegularExpression told(uR"(^PostcodeArea asks us to wait\. Too many requests\. Trying again in [5-9] s \(2 of 4\)\.$)"_s);
        QVERIFY2(told.match(nsSec->messageText()).hasMatch(), qPrintable(nsSec->messageText()));
        QTRY_COMPARE(fixture.window().page()->geography()->section()->page(), SectionView::Page::Content);          // the others go on
        QTRY_COMPARE(fixture.window().page()->census(CensusTopic::Occupation)->page(), SectionView::Page::Message); // and settle
        const QString heard = nsSec->heardText();
        QCOMPARE(heard, u"PostcodeArea asks us to wait. Too many requests. It will be asked again (2 of 4)."_s);
        namesOfLabels = 0;
        const QString first = nsSec->messageText();
        QTRY_VERIFY(nsSec->messageText() != first);
        const QString second = nsSec->messageText();
        QTRY_VERIFY(nsSec->messageText() != second);
        QVERIFY2(second < first && nsSec->messageText() < second, qPrintable(nsSec->messageText())); // one digit: they go down
        QCOMPARE(namesOfLabels, 0);
        QCOMPARE(nsSec->heardText(), heard);
        QVERIFY(announcements >= 1 && announcements <= 2); // crime may have been held back, too
        QAccessible::installUpdateHandler(before);
    }

    void whenThePauseIsOverItIsAskedAgain()
    {
        LocalServer server;
        serveSamples(server);
        const LocalServer::Reply sample{.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s),
                                        .delay = std::chrono::milliseconds(3000)};
        server.replies(u"/census-ts062/"_s, {refusal(503, "2"), sample});
        WindowFixture fixture(withKeys(server));
        fixture.window().show();
        fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
        CensusView *nsSec = fixture.window().page()->census(CensusTopic::NsSec);
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Waiting);
        QVERIFY2(nsSec->messageText().startsWith(u"PostcodeArea cannot answer. It is out of service at the moment. Trying again in "_s),
                 qPrintable(nsSec->messageText()));
        QTRY_COMPARE(nsSec->messageText(), u"PostcodeArea cannot answer. Asking again…"_s);
        QCOMPARE(nsSec->heardText(), nsSec->messageText());
        QVERIFY(!nsSec->isCountingDown());
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Content);
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), 2);
    }

    void allFourSectionsSaySo()
    {
        LocalServer server;
        server.reply(u"/"_s, refusal(429, "6"));
        WindowFixture fixture(withKeys(server));
        fixture.window().show();
        fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
        ProfilePage *page = fixture.window().page();
        const QList<std::pair<SectionView *, QString>> expected{{page->geography()->section(), u"Postcodes.io asks us to wait"_s},
                                                                {page->census(CensusTopic::Occupation), u"Crystal Roof asks us to wait"_s},
                                                                {page->census(CensusTopic::NsSec), u"PostcodeArea asks us to wait"_s},
                                                                {page->crimeSection(), u"PostcodeArea asks us to wait"_s}};
        for (const auto &[section, title] : expected) {
            QTRY_COMPARE(section->page(), SectionView::Page::Waiting);
            QVERIFY2(section->messageText().startsWith(title), qPrintable(section->messageText()));
            QVERIFY(cancelButton(section));
        }
        // each of them gives up by itself, one source after the other
        const auto givesUp = [](SectionView *section) {
            if (section->page() == SectionView::Page::Waiting)
                QTest::mouseClick(cancelButton(section), Qt::LeftButton);
            return section->page() == SectionView::Page::Message;
        };
        for (const auto &[section, title] : expected)
            QTRY_VERIFY(givesUp(section));
    }

    void cancellingGoesOnToTheNextSource()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/census-ts062/"_s, refusal(429, "20"));
        WindowFixture fixture(withKeys(server, true));
        fixture.window().show();
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
        CensusView *nsSec = fixture.window().page()->census(CensusTopic::NsSec);
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Waiting);
        cancelButton(nsSec)->setFocus();
        QTest::keyClick(cancelButton(nsSec), Qt::Key_Space);
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Content);
        QCOMPARE(fixture.window().profile()->nsSec.ready()->source, u"pack"_s);
        QCOMPARE(fixture.window().profile()->nsSec.ready()->attempts.front().source, u"postcodearea"_s);
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), 1);
    }

    void countsOnlyWhileItIsSeen()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/census-ts062/"_s, refusal(429, "20"));
        WindowFixture fixture(withKeys(server));
        fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
        CensusView *nsSec = fixture.window().page()->census(CensusTopic::NsSec);
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Waiting);
        QVERIFY(!nsSec->isCountingDown());
        fixture.window().show();
        QVERIFY(nsSec->isCountingDown());
        fixture.window().hide();
        QVERIFY(!nsSec->isCountingDown());
        fixture.window().show();
        QVERIFY(nsSec->isCountingDown());
        // Telling the state once more leaves the button alone: it may be pressed at this moment.
        const QPushButton *button = cancelButton(nsSec);
        fixture.window().page()->show(*fixture.window().profile(), Section::NsSec);
        QCOMPARE(cancelButton(nsSec), button);
        fixture.window().search(*Postcode::parse(u"EH1 1YZ"_s));
        QTRY_COMPARE(nsSec->page(), SectionView::Page::Message);
        QVERIFY(!nsSec->isCountingDown());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestWaiting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_waiting.moc"
