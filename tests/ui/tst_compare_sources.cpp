// SPDX-License-Identifier: GPL-3.0-or-later
// Providers side by side: nobody is asked before it is demanded, each once, and what they answer is compared figure by figure.
#include "support/open_data_server.h"
#include "support/samples.h"
#include "ui/compare_sources_dialog.h"
#include "ui/profile_notes.h"
#include "ui/search_bar.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

CompareSourcesDialog *compare(WindowFixture &fixture, Section section)
{
    fixture.window().notes()->compareSources(section);
    const auto dialogs = fixture.window().findChildren<CompareSourcesDialog *>();
    for (CompareSourcesDialog *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QStringList row(const CompareSourcesDialog *dialog, int number)
{
    QStringList cells;
    for (int column = 0; column < dialog->model()->columnCount(); ++column)
        cells << dialog->model()->index(number, column).data().toString();
    return cells;
}

QStringList headings(const CompareSourcesDialog *dialog)
{
    QStringList cells;
    for (int column = 0; column < dialog->model()->columnCount(); ++column)
        cells << dialog->model()->headerData(column, Qt::Horizontal).toString();
    return cells;
}

#define CONTAINS(text, part) QVERIFY2((text).contains(part), qPrintable(u"“%1” is not in: %2"_s.arg(part, text)))

} // namespace

class TestCompareSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyIsAskedUntilItIsDemandedAndThenOnce()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.preferences().setSourceOrder(Section::NsSec, {u"pack"_s});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(fixture.window().profile()->nsSec.ready()->source, u"pack"_s);
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), 0);

        CompareSourcesDialog *dialog = compare(fixture, Section::NsSec);
        QVERIFY(dialog);
        CONTAINS(dialog->costNote(), u"Asking PostcodeArea is one call at most, which it counts and may charge for."_s);
        CONTAINS(dialog->costNote(), u"Asking Nomis, Office for National Statistics costs nothing."_s);
        QTest::qWait(50);
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), 0);
        QCOMPARE(dialog->model()->rowCount(), 0);
        CONTAINS(dialog->notes(), u"PostcodeArea: not asked yet"_s);

        QTest::mouseClick(dialog->askButton(), Qt::LeftButton);
        QTRY_COMPARE(dialog->verdict(), u"All figures are the same."_s); // the document's sample is that very output area
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), 1);
        QVERIFY(!dialog->askButton()->isEnabled());
        QCOMPARE(headings(dialog), QStringList({u"Residents"_s, u"PostcodeArea"_s, u"Bundled data"_s, u"Bundled data − PostcodeArea"_s}));
        QCOMPARE(row(dialog, 0), QStringList({u"All"_s, u"278 (100%)"_s, u"278 (100%)"_s, u"0"_s}));
        QCOMPARE(row(dialog, 2),
                 QStringList({u"Lower managerial, administrative and professional occupations"_s, u"79 (28%)"_s, u"79 (28%)"_s, u"0"_s}));
        CONTAINS(dialog->notes(), u"Bundled data: table TS062, Output area E00151363"_s);
        QTRY_VERIFY(dialog->notes().contains(u"Nomis, Office for National Statistics: "_s)); // this server has no census: it says so
        QTRY_VERIFY(!dialog->notes().contains(u"being asked"_s));
        fixture.window().notes()->begin(); // another search
        QVERIFY(!dialog->isVisible());
    }

    void differencesAreShown()
    {
        LocalServer server;
        serveSamples(server);
        // two professionals more than there are
        QByteArray body = sampleBody(u"crystalroof/w60ww.json"_s);
        QVERIFY(body.contains("39"));
        const qsizetype at = body.indexOf("39");
        body.replace(at, 2, "41");
        server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s, {.body = body});
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        QCOMPARE(fixture.window().profile()->occupation.ready()->source, u"crystalroof"_s);
        CompareSourcesDialog *dialog = compare(fixture, Section::Occupation);
        QVERIFY(!dialog->costNote().contains(u"Crystal Roof"_s)); // it is on screen, and not asked again
        QTest::mouseClick(dialog->askButton(), Qt::LeftButton);
        QTRY_COMPARE(dialog->verdict(), u"1 of 10 figures differ."_s);
        QCOMPARE(row(dialog, 2), QStringList({u"Professional occupations"_s, u"41 (42%)"_s, u"39 (40%)"_s, u"-2"_s}));
        QCOMPARE(server.requestCount(u"/customer-api/"_s), 1);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy table"_s)
                button->click();
        }
        CONTAINS(QApplication::clipboard()->text(), u"Professional occupations\t41 (42%)\t39 (40%)\t-2"_s);
    }

    void crimeIsComparedInTheMonthsThatAllHave()
    {
        if (const QString reason = OpenDataServer::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        OpenDataServer server;
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QVERIFY(fixture.search(u"CT1 2EH"_s));
        QCOMPARE(fixture.window().profile()->crime.ready()->source, u"police"_s);
        CompareSourcesDialog *dialog = compare(fixture, Section::Crime);
        CONTAINS(dialog->notes(), u"PostcodeArea: needs a key, which Settings takes"_s);
        QTest::mouseClick(dialog->askButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog->verdict().isEmpty());
        const int total = fixture.window().profile()->crime.ready()->value.total();
        QVERIFY(total > 1000);
        QCOMPARE(headings(dialog), QStringList({u"Incidents, January to December 2025"_s, u"data.police.uk"_s, u"Bundled data"_s,
                                                u"Bundled data − data.police.uk"_s}));
        // Both are of the same archive, of which packs leave out the British Transport Police
        const OpenPostcode place = *server.data().postcode(u"CT12EH"_s);
        std::map<QString, int> theirs;
        int ofTransportPolice = 0;
        for (const QString &month : server.data().months()) {
            for (const OpenCrime &crime : server.data().crimes(month, *place.latitude - 0.02, *place.latitude + 0.02,
                                                               *place.longitude - 0.04, *place.longitude + 0.04)) {
                const double metres = greatCircleMetres(*place.latitude, *place.longitude, crime.latitude / 1e6, crime.longitude / 1e6);
                if (crime.isTransportPolice && metres <= oneMileInMetres) {
                    ++theirs[crime.type];
                    ++ofTransportPolice;
                }
            }
        }
        QVERIFY(ofTransportPolice > 0);
        QCOMPARE(row(dialog, 0), QStringList({u"All"_s, QLocale().toString(total), QLocale().toString(total - ofTransportPolice),
                                              QLocale().toString(-ofTransportPolice)}));
        QCOMPARE(dialog->verdict(), u"%1 of %2 figures differ."_s.arg(theirs.size() + 1).arg(dialog->model()->rowCount()));
        CONTAINS(dialog->notes(), u"The bundled data leave out what the British Transport Police recorded"_s);
    }

    void crimeOfDifferentMonthsIsNotCompared()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s)); // the sample is of December 2024, the pack's months are of 2025
        CompareSourcesDialog *dialog = compare(fixture, Section::Crime);
        QTest::mouseClick(dialog->askButton(), Qt::LeftButton);
        QTRY_VERIFY2(dialog->notes().contains(u"They have no month in common"_s), qPrintable(dialog->notes()));
        QCOMPARE(dialog->model()->rowCount(), 0);
    }

    void whatMayNotBeHeldAnyLongerGoes()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        AreaProfile profile = *fixture.window().profile();
        Ready<CensusProfile> supplied = *profile.nsSec.ready();
        supplied.source = u"postcodearea"_s;
        supplied.life = Lifetime(Moment::now(), std::chrono::milliseconds(600));
        profile.nsSec = Loadable<CensusProfile>(supplied);
        const auto pack = fixture.pack();
        CompareSourcesDialog dialog(
            std::make_unique<ProviderComparison>(
                ServiceContext{.fetcher = nullptr, .catalogue = &fixture.catalogue(), .credentials = nullptr, .pack = pack}, profile,
                Section::NsSec, true),
            fixture.catalogue());
        dialog.show();
        CONTAINS(dialog.notes(), u"Nomis, Office for National Statistics: not asked, because the network is not used"_s);
        QTest::mouseClick(dialog.askButton(), Qt::LeftButton);
        QTRY_COMPARE(dialog.model()->rowCount(), 10);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.model()->rowCount(), 0, 5000);
        QVERIFY(dialog.verdict().isEmpty());
    }

    void smallerLevelsOnlyAreSaidSo()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().levelBox()->setCurrentIndex(static_cast<int>(AreaLevel::District));
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const CompareSourcesDialog *dialog = compare(fixture, Section::NsSec);
        CONTAINS(dialog->notes(), u"PostcodeArea: has output areas only"_s);
        QVERIFY(!dialog->costNote().contains(u"PostcodeArea"_s));
    }

    void itOpensWhenTheSectionAndTheLookUpHaveSettled()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/postcodes/ST200LY"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s), .delay = std::chrono::seconds(2)});
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.preferences().setSourceOrder(Section::NsSec, {u"pack"_s});
        fixture.window().show();
        QSignalSpy said(fixture.window().notes(), &ProfileNotes::said);
        QTest::keyClicks(fixture.window().searchBar(), u"ST20 0LY"_s);
        QTest::keyClick(fixture.window().searchBar(), Qt::Key_Return);
        QVERIFY(!fixture.window().profile()->isSettled(Section::NsSec));
        QVERIFY(!compare(fixture, Section::NsSec));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.last().first().toString(),
                 u"Socio-economic class (NS-SeC) for ST20 0LY is still being loaded. Its sources can be compared after that."_s);

        QTRY_VERIFY(fixture.window().profile()->isSettled(Section::NsSec));
        QVERIFY(!fixture.window().profile()->geography.isSettled());
        QVERIFY(!compare(fixture, Section::NsSec)); // Nomis would wait for the look-up for ever
        QCOMPARE(said.count(), 2);
        QCOMPARE(said.last().first().toString(), u"Where ST20 0LY lies is still being looked up. Sources can be compared after that."_s);

        QTRY_VERIFY(fixture.window().profile()->geography.isSettled());
        CompareSourcesDialog *dialog = compare(fixture, Section::NsSec);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->askButton(), Qt::LeftButton);
        QTRY_VERIFY2(!dialog->notes().contains(u"being asked"_s), qPrintable(dialog->notes()));
    }

    void itClosesWhenItIsOfAnotherLevelThanTheScreen()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().levelBox()->setCurrentIndex(static_cast<int>(AreaLevel::OutputArea));
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const auto show = [&fixture](AreaLevel level) {
            fixture.window().levelBox()->setCurrentIndex(static_cast<int>(level));
            Q_EMIT fixture.window().levelBox()->activated(static_cast<int>(level));
        };
        const QPointer<CompareSourcesDialog> census = compare(fixture, Section::Occupation);
        QVERIFY(census && census->isVisible());
        show(AreaLevel::District);
        QTRY_VERIFY(!census);
        const QPointer<CompareSourcesDialog> crime = compare(fixture, Section::Crime);
        QVERIFY(crime && crime->isVisible());
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        show(AreaLevel::OutputArea);
        QVERIFY(settled.count() > 0 || settled.wait(5000));
        QVERIFY(crime && crime->isVisible()); // crime has no levels
    }

    void nobodyIsOfferedWhereNobodyHasFigures()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"EH1 1YZ"_s));
        const CompareSourcesDialog *dialog = compare(fixture, Section::NsSec);
        QVERIFY(dialog);
        QVERIFY(!dialog->askButton()->isEnabled());
        QCOMPARE(dialog->costNote(), u"There is no other source that could be asked."_s);
        CONTAINS(dialog->notes(), u"PostcodeArea: Not covered in Scotland"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCompareSources test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_compare_sources.moc"
