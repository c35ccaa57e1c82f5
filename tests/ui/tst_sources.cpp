// SPDX-License-Identifier: GPL-3.0-or-later
// Whose data are on screen: attribution, the panel of data and sources, and who is asked first.
#include "services/section_plan.h"
#include "support/local_server.h"
#include "support/samples.h"
#include "ui/about_dialog.h"
#include "ui/census_view.h"
#include "ui/data_dialog.h"
#include "ui/figures.h"
#include "ui/geography_panel.h"
#include "ui/profile_notes.h"
#include "ui/profile_page.h"
#include "ui/settings_dialog.h"
#include "ui/source_chip.h"
#include "ui/source_order.h"
#include "ui/status_line.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

// The words that the licences ask for (data-sources.md; Open Government Licence v3.0; Open Parliament Licence v3.0)
const QString os = u"Contains OS data © Crown copyright and database right"_s;
const QString royalMail = u"Contains Royal Mail data © Royal Mail copyright and database right"_s;
const QString statistics = u"Contains National Statistics data © Crown copyright and database right"_s;
const QString parliament = u"Contains Parliamentary information licensed under the Open Parliament Licence v3.0"_s;
const QString publicSector = u"Contains public sector information licensed under the Open Government Licence v3.0"_s;
const QString census = u"Source: Office for National Statistics, Census 2021"_s;
const QString police = u"Contains data from data.police.uk"_s;

QString valueOf(const std::vector<DataNote> &notes, const QString &title, const QString &label)
{
    for (const DataNote &note : notes) {
        if (note.title == title)
            return note.value(label);
    }
    return u"no note of "_s + title;
}

#define CONTAINS(text, part) QVERIFY2((text).contains(part), qPrintable(u"“%1” is not in: %2"_s.arg(part, text)))

QStringList textsOf(const QListWidget *list)
{
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts << list->item(row)->text();
    return texts;
}

} // namespace

class TestSources : public QObject {
    Q_OBJECT

    static QStringList inFull(WindowFixture &fixture) { return fixture.window().statusLine()->sourcesInFull().split(u'\n'); }

private Q_SLOTS:
    void theStatusLineNamesExactlyWhatIsOnScreen()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"CT1 2EH"_s));
        QCOMPARE(fixture.window().profile()->readyCount(), 4);
        QCOMPARE(inFull(fixture), QStringList({os, royalMail, statistics, parliament, census, police, publicSector}));
        CONTAINS(fixture.window().statusLine()->sourcesText(),
                 u"Census 2021: ONS, OGL v3\u00a0\u00a0·  Crime: data.police.uk, OGL v3\u00a0\u00a0·  Geography"_s);
        QVERIFY(!fixture.window().statusLine()->sourcesText().contains(u"Map"_s)); // there are no tiles

        QVERIFY(fixture.search(u"W6 0WW"_s)); // the Metropolitan Police's incidents are not in the pack
        QVERIFY(!fixture.window().profile()->crime.ready());
        QCOMPARE(inFull(fixture), QStringList({os, royalMail, statistics, parliament, census}));
        QVERIFY(!fixture.window().statusLine()->sourcesText().contains(u"Crime"_s));
    }

    void liveSourcesAreNamedToo()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url(), .withPack = false};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(inFull(fixture),
                 QStringList({os, royalMail, statistics, u"Source: Office for National Statistics, boundaries of the Census 2021"_s,
                              u"Census 2021 TS062, Office for National Statistics, supplied by PostcodeArea"_s,
                              u"Contains data from data.police.uk, supplied by PostcodeArea"_s, publicSector}));
        CONTAINS(fixture.window().statusLine()->sourcesText(), u"Census 2021: ONS, OGL v3, supplied by PostcodeArea"_s);
        QVERIFY(fixture.search(u"EH1 1YZ"_s)); // geography only
        QCOMPARE(inFull(fixture), QStringList({os, royalMail, statistics}));
    }

    void theMapIsCreditedWhileThereAreTiles()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QTRY_VERIFY(fixture.window().page()->map()->hasMap());
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const StatusLine *line = fixture.window().statusLine();
        QVERIFY(!line->sourcesText().contains(u"Map"_s));
        fixture.preferences().setTiles(std::nullopt);
        CONTAINS(line->sourcesText(), u"Map © OpenStreetMap contributors"_s);
        CONTAINS(line->sourcesInFull(), u"© OpenStreetMap contributors"_s);
        fixture.preferences().setTiles(QUrl());
        QVERIFY(!line->sourcesText().contains(u"OpenStreetMap"_s));
        QVERIFY(!line->sourcesInFull().contains(u"OpenStreetMap"_s));
    }

    void aboutNamesWhatIsOnScreen()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        const AboutDialog about(fixture.catalogue(), QString(), fixture.window().notes()->attribution());
        const QString text = about.findChild<QTextBrowser *>()->toPlainText();
        const QString onScreen = text.first(text.indexOf(u"Where the data come from"_s));
        for (const QString &line : {os, royalMail, statistics, parliament, census})
            CONTAINS(onScreen, line);
        QVERIFY(!onScreen.contains(u"police"_s));
        QVERIFY(!onScreen.contains(u"OpenStreetMap"_s));
    }

    void figuresNameTheirOwnSourcesOnly()
    {
        const SourceCatalogue catalogue = *SourceCatalogue::builtIn();
        const QString ons = u"Source: Office for National Statistics, Census 2021, table TS063, licensed under the Open Government Licence "
                            "v3.0."_s;
        QCOMPARE(censusSourceLines(CensusTopic::Occupation, u"pack"_s, AreaLevel::Msoa, catalogue), QStringList({ons, statistics}));
        QCOMPARE(censusSourceLines(CensusTopic::Occupation, u"crystalroof"_s, AreaLevel::Msoa, catalogue),
                 QStringList({ons + u" Supplied by Crystal Roof."_s, statistics}));
        const QString crime = u"Source: data.police.uk, licensed under the Open Government Licence v3.0."_s;
        QCOMPARE(crimeSourceLines(u"police"_s, catalogue), QStringList({crime, publicSector}));
        QCOMPARE(crimeSourceLines(u"postcodearea"_s, catalogue), QStringList({crime + u" Supplied by PostcodeArea."_s, publicSector}));
    }

    void thePanelTellsOfEverySection()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"CF10 1EP"_s));
        QTest::mouseClick(fixture.window().chip(), Qt::LeftButton);
        auto *dialog = fixture.window().findChild<DataDialog *>();
        QVERIFY(dialog);
        const auto &notes = dialog->notes();
        QCOMPARE(notes.size(), 4);
        QCOMPARE(valueOf(notes, u"Geography"_s, u"Source"_s), u"Bundled data"_s);
        CONTAINS(valueOf(notes, u"Geography"_s, u"Release"_s), u"ONS Postcode Directory, "_s);
        CONTAINS(valueOf(notes, u"Geography"_s, u"Attribution"_s), parliament);
        QCOMPARE(valueOf(notes, u"Occupation"_s, u"What"_s),
                 u"Census 2021, table TS063: Output area W00010208; 115 residents aged 16 and over in employment"_s);
        QCOMPARE(valueOf(notes, u"Occupation"_s, u"Release"_s), u"Census of 21 March 2021"_s);
        QCOMPARE(valueOf(notes, u"Occupation"_s, u"Compared with"_s), u"Wales, from bundled data"_s);
        QCOMPARE(valueOf(notes, u"Occupation"_s, u"Fetched"_s), u"Not at all: it is in the data file on this computer"_s);
        QCOMPARE(valueOf(notes, u"Crime"_s, u"Release"_s), u"January to December 2025"_s);
        QCOMPARE(valueOf(notes, u"Crime"_s, u"Licence"_s), u"Open Government Licence v3.0"_s);
        CONTAINS(dialog->browser()->toHtml(), u"href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\""_s);

        QVERIFY(fixture.search(u"W6 0WW"_s)); // it is still open, and follows
        QTRY_COMPARE(dialog->notes().size(), 3);
        QTest::keyClick(fixture.window().chip(), Qt::Key_Space);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy as text"_s)
                button->click();
        }
        CONTAINS(QApplication::clipboard()->text(), u"Licence: Open Government Licence v3.0 <https://www.nationalarchives.gov.uk/"_s);
        CONTAINS(QApplication::clipboard()->text(), u"Output area E00183158"_s);
    }

    void thePanelTellsWhenItWasFetchedAndHowLongItIsHeld()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url(), .withPack = false};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        const QDateTime before = QDateTime::currentDateTime();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        fixture.window().notes()->showData();
        auto *dialog = fixture.window().findChild<DataDialog *>();
        const QString nsSec = u"Socio-economic class (NS-SeC)"_s;
        QCOMPARE(valueOf(dialog->notes(), nsSec, u"Source"_s), u"PostcodeArea"_s);
        const auto timeText = [](const QDateTime &time) { return time.toString(u"d MMMM yyyy 'at' HH:mm"_s); };
        const QStringList nowish{timeText(before), timeText(QDateTime::currentDateTime())};
        QVERIFY2(nowish.contains(valueOf(dialog->notes(), nsSec, u"Fetched"_s)), qPrintable(valueOf(dialog->notes(), nsSec, u"Fetched"_s)));
        const QStringList inAnHour{timeText(before.addSecs(3600)), timeText(QDateTime::currentDateTime().addSecs(3600))};
        const QString held = valueOf(dialog->notes(), nsSec, u"Held"_s);
        QVERIFY2(std::ranges::any_of(inAnHour,
                                     [&](const QString &time) { return held == u"In memory only, until %1 at the latest"_s.arg(time); }),
                 qPrintable(held));
        QVERIFY(!dialog->browser()->toHtml().contains(fakeKey));
        QVERIFY(!dataNotesText(dialog->notes()).contains(fakeKey));

        QVERIFY(fixture.search(u"ST20 0LY"_s)); // from memory
        QTRY_VERIFY(valueOf(dialog->notes(), nsSec, u"Fetched"_s).endsWith(u", and kept since"_s));
    }

    void residentsFromNomisAreAttributed()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/api/v01/dataset/NM_2021_1.data.csv"_s,
                     {.body = sampleBody(u"nomis/ts001_st200ly.csv"_s), .contentType = "text/csv"});
        WindowFixture fixture(
            {.server = server.url(), .pins = {{Section::Occupation, u"crystalroof"_s}, {Section::NsSec, u"postcodearea"_s}}});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QVERIFY(!fixture.window().profile()->occupation.ready() && !fixture.window().profile()->nsSec.ready()); // there are no keys
        fixture.window().notes()->showData();
        const auto *dialog = fixture.window().findChild<DataDialog *>();
        const QString residents = valueOf(dialog->notes(), u"Geography"_s, u"Residents"_s);
        CONTAINS(residents, u"TS001"_s);
        CONTAINS(fixture.window().notes()->attribution().join(u'\n'), census);
    }

    void theOrderIsRememberedAndApplied()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        QCOMPARE(fixture.window().profile()->occupation.ready()->source, u"crystalroof"_s); // the key for everybody is good here

        SettingsDialog settings(fixture.settings(), &fixture.window());
        settings.show();
        SourceOrder *order = settings.sourceOrder();
        order->sections()->setCurrentRow(1);
        QCOMPARE(textsOf(order->sections()), QStringList({u"Geography"_s, u"Occupation"_s, u"NS-SeC"_s, u"Crime"_s}));
        QCOMPARE(textsOf(order->sources()),
                 QStringList({u"1. Crystal Roof (no key)"_s, u"2. Nomis, Office for National Statistics"_s, u"3. Bundled data"_s}));
        for (const QListWidget *list : {order->sections(), order->sources()}) {
            const QRect last = list->visualItemRect(list->item(list->count() - 1));
            QVERIFY(last.height() > list->fontMetrics().height()); // so that no row is painted over its neighbour
            QVERIFY(list->viewport()->rect().contains(last));
        }
        QVERIFY(!order->upButton()->isEnabled() && order->downButton()->isEnabled() && !order->automaticButton()->isEnabled());
        order->sources()->setCurrentRow(2);
        QVERIFY(order->upButton()->isEnabled() && !order->downButton()->isEnabled());
        order->upButton()->click();
        order->upButton()->click(); // what was moved stays the current one
        QCOMPARE(textsOf(order->sources()),
                 QStringList({u"1. Bundled data"_s, u"2. Crystal Roof (no key)"_s, u"3. Nomis, Office for National Statistics"_s}));
        QVERIFY(!order->upButton()->isEnabled() && order->automaticButton()->isEnabled());
        QCOMPARE(order->sections()->item(1)->text(), u"Occupation (own order)"_s);
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        settings.accept();
        QVERIFY(settled.wait(10000)); // the place on screen is asked for anew
        QCOMPARE(fixture.window().profile()->occupation.ready()->source, u"pack"_s);
        QCOMPARE(fixture.window().profile()->geography.ready()->source, u"postcodes_io"_s);

        const Preferences again(fixture.folder() + u"/preferences.ini"_s);
        QCOMPARE(again.sourceOrder(Section::Occupation), QStringList({u"pack"_s, u"crystalroof"_s, u"nomis"_s}));
        QCOMPARE(again.sourceOrder(Section::Crime), QStringList());
        fixture.preferences().setSourceOrder(Section::Occupation, {});
        QVERIFY(settled.wait(10000));
        QCOMPARE(fixture.window().profile()->occupation.ready()->source, u"crystalroof"_s);
    }

    void theOrderIsChangedByKeyboardAndReset()
    {
        WindowFixture fixture({.offline = true});
        fixture.preferences().setSourceOrder(Section::Geography, {u"pack"_s});
        SettingsDialog settings(fixture.settings());
        settings.show();
        QVERIFY(QTest::qWaitForWindowActive(&settings));
        SourceOrder *order = settings.sourceOrder();
        QCOMPARE(textsOf(order->sources()), QStringList({u"1. Bundled data"_s, u"2. Postcodes.io"_s}));
        order->automaticButton()->click();
        QCOMPARE(textsOf(order->sources()), QStringList({u"1. Postcodes.io"_s, u"2. Bundled data"_s}));
        order->sections()->setCurrentRow(3);
        order->sources()->setFocus();
        QCOMPARE(order->sources()->count(), 3);
        QTest::keyClick(order->sources(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(order->sources(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(order->sources(), Qt::Key_Down, Qt::AltModifier); // it is the last already
        QCOMPARE(order->sources()->currentRow(), 2);
        QTest::keyClick(order->sources(), Qt::Key_Up, Qt::AltModifier);
        settings.accept();
        QCOMPARE(fixture.preferences().sourceOrder(Section::Geography), QStringList());
        QCOMPARE(fixture.preferences().sourceOrder(Section::Crime), QStringList({u"police"_s, u"postcodearea"_s, u"pack"_s}));
    }

    void withoutSavingNothingIsChanged()
    {
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        settings.sourceOrder()->downButton()->click();
        settings.reject();
        QVERIFY(fixture.preferences().sourceOrders().isEmpty());
    }

    void whatAnEarlierVersionKeptStaysFirst()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"p.ini"_s);
        {
            QSettings earlier(path, QSettings::IniFormat);
            earlier.setValue("sources/ns_sec", u"pack"_s); // one source, asked before the others
            earlier.setValue("sources/crime", u"crystalroof"_s);
        }
        Preferences preferences(path);
        QCOMPARE(preferences.sourceOrder(Section::NsSec), QStringList({u"pack"_s, u"postcodearea"_s, u"nomis"_s}));
        QCOMPARE(preferences.sourceOrder(Section::Crime), QStringList()); // it has no crime
        QCOMPARE(preferences.sourceOrders().size(), 1);
        QSignalSpy changed(&preferences, &Preferences::sourceOrderChanged);
        preferences.setSourceOrder(Section::NsSec, preferences.sourceOrder(Section::NsSec));
        QCOMPARE(changed.count(), 0);
        preferences.setSourceOrder(Section::NsSec, sourcesFor(Section::NsSec)); // the automatic one
        QCOMPARE(changed.count(), 1);
        QVERIFY(preferences.sourceOrders().isEmpty());
    }

    void aSourceThatNobodyKnowsIsNotPreferred()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"p.ini"_s));
        preferences.setSourceOrder(Section::Crime, {u"crystalroof"_s}); // it has no crime
        QVERIFY(preferences.sourceOrders().isEmpty());
    }

    void aMissingKeyIsSeenInTheChoice()
    {
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        SourceOrder *order = settings.sourceOrder();
        order->sections()->setCurrentRow(2);
        QCOMPARE(order->sources()->item(0)->text(), u"1. PostcodeArea (no key)"_s);
        fixture.credentials().set(u"postcodearea"_s, fakeKey);
        QCOMPARE(order->sources()->item(0)->text(), u"1. PostcodeArea"_s);
    }

    void whoIsPassedOverForWantOfAKeyIsSeen()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        fixture.preferences().setSourceOrder(Section::NsSec, {u"postcodearea"_s, u"pack"_s});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(fixture.window().profile()->nsSec.ready()->source, u"pack"_s);
        const QString notes = fixture.window().page()->census(CensusTopic::NsSec)->footnotes();
        QVERIFY2(notes.contains(u"PostcodeArea needs a key"_s), qPrintable(notes));
        const QString others = fixture.window().page()->census(CensusTopic::Occupation)->footnotes();
        QVERIFY2(!others.contains(u"needs a key"_s), qPrintable(others)); // there nobody has chosen
    }

    void whoWasAskedInVainIsSeen()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s, {.status = 500, .body = R"({"error":"broken"})"});
        server.reply(u"/crime-incidents/"_s, {.status = 401, .body = "no"});
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(fixture.window().profile()->nsSec.ready()->source, u"postcodearea"_s); // it answered at once
        const QString plain = fixture.window().page()->census(CensusTopic::NsSec)->footnotes();
        QVERIFY2(plain.endsWith(u"278 residents 16+\u00a0· *\u00a0under\u00a010 | NS-SeC, TS062 · PostcodeArea"_s), qPrintable(plain));
        QVERIFY(fixture.search(u"W6 0WW"_s));
        QCOMPARE(fixture.window().profile()->occupation.ready()->source, u"pack"_s); // after Crystal Roof and Nomis
        const QString footnotes = fixture.window().page()->census(CensusTopic::Occupation)->footnotes();
        CONTAINS(footnotes, u"Crystal Roof could not answer"_s);
        CONTAINS(footnotes, u"TS063 · bundled data"_s);
        QVERIFY(fixture.search(u"CF10 1EP"_s));
        CONTAINS(fixture.window().page()->crimeSection()->footnotes(), u"PostcodeArea did not accept the key"_s);
        QVERIFY(fixture.search(u"CT1 2EH"_s)); // this server knows neither: the panel says that, too
        CONTAINS(fixture.window().page()->geography()->section()->footnotes(), u"Postcodes.io does not have this place"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestSources test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sources.moc"
