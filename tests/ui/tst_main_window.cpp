// SPDX-License-Identifier: GPL-3.0-or-later
// The real main window, driven as a person drives it: type, press Enter, look at what is shown.
#include "models/distribution_model.h"
#include "models/geography_model.h"
#include "support/local_server.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/census_view.h"
#include "ui/crime_panel.h"
#include "ui/distribution_chart.h"
#include "ui/distribution_plot.h"
#include "ui/geography_panel.h"
#include "ui/profile_page.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/tile_settings.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

std::array<int, categoryCount> countsShown(WindowFixture &fixture, CensusTopic topic)
{
    std::array<int, categoryCount> counts{};
    const DistributionModel *model = fixture.window().page()->census(topic)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const int category = model->index(row, 0).data(DistributionModel::CategoryIndexRole).toInt();
        counts.at(static_cast<size_t>(category)) =
            model->index(row, DistributionModel::CountColumn).data(DistributionModel::NumberRole).toInt();
    }
    return counts;
}

using Counts = std::array<int, categoryCount>;
constexpr Counts gnosallNsSec{71, 79, 37, 34, 9, 23, 9, 9, 7};
constexpr Counts gnosallOccupation{22, 50, 21, 9, 15, 6, 8, 4, 4};
constexpr Counts hammersmithOccupation{9, 39, 12, 6, 7, 13, 4, 3, 5};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstStartShowsABundledPlace()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        fixture.window().start(std::nullopt);
        QVERIFY(settled.wait(10000));
        QCOMPARE(fixture.window().profile()->readyCount(), 4);
        QCOMPARE(fixture.window().searchBar()->text(), fixture.window().profile()->postcode.text());
    }

    void aTypedPostcodeIsNormalisedAndShown()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"st200ly"_s));
        QCOMPARE(fixture.window().searchBar()->text(), u"ST20 0LY"_s);
        QCOMPARE(countsShown(fixture, CensusTopic::NsSec), gnosallNsSec);
        QCOMPARE(countsShown(fixture, CensusTopic::Occupation), gnosallOccupation);
        QCOMPARE(fixture.window().page()->census(CensusTopic::NsSec)->subtitle(), u"Output area E00151363"_s);
        QVERIFY(fixture.window().statusText().startsWith(u"Profile in "_s));
        QVERIFY(fixture.search(u"W6 0WW"_s));
        QCOMPARE(countsShown(fixture, CensusTopic::Occupation), hammersmithOccupation);
    }

    void nonsenseIsRefusedWithoutNetworkAndWithoutLoss()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const auto requests = server.requests().size();
        SearchBar *bar = fixture.window().searchBar();
        bar->clear();
        QTest::keyClicks(bar, u"not 1 postcode"_s); // nor the name of a place, which the service would be asked for
        QTest::keyClick(bar, Qt::Key_Return);
        QVERIFY(bar->problem().contains(u"not 1 postcode"_s));
        QVERIFY(fixture.window().statusText().contains(u"is not a postcode"_s));
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), requests);
        QCOMPARE(countsShown(fixture, CensusTopic::NsSec), gnosallNsSec); // what was shown is still there
        QTest::keyClick(bar, Qt::Key_Backspace);
        QCOMPARE(bar->problem(), QString());
    }

    void theFourServicesFillTheSections()
    {
        LocalServer server;
        serveSamples(server);
        FixtureOptions options{.server = server.url(), .withPack = false};
        options.keys = {{u"postcodearea"_s, fakeKey}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(countsShown(fixture, CensusTopic::NsSec), gnosallNsSec);
        QCOMPARE(fixture.window().page()->crimePanel()->shownTotal(), 12);
        QCOMPARE(fixture.window().page()->crimeSection()->page(), SectionView::Page::Content);
        // no key for Crystal Roof, the demonstration key is not valid here, and this server has no census: the section says who was asked
        CensusView *occupation = fixture.window().page()->census(CensusTopic::Occupation);
        QCOMPARE(occupation->page(), SectionView::Page::Message);
        QVERIFY2(occupation->messageText().contains(u"Nomis"_s), qPrintable(occupation->messageText()));
        QVERIFY(fixture.search(u"w60ww"_s));
        QCOMPARE(countsShown(fixture, CensusTopic::Occupation), hammersmithOccupation);
    }

    void aScottishPostcodeShowsWhatThereIs()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        fixture.window().show();
        QVERIFY(fixture.search(u"EH1 1YZ"_s));
        ProfilePage *page = fixture.window().page();
        QCOMPARE(page->geography()->section()->page(), SectionView::Page::Content);
        for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec})
            QVERIFY(page->census(topic)->messageText().contains(u"Not covered in Scotland"_s));
        QVERIFY(page->crimeSection()->messageText().contains(u"Not covered in Scotland"_s));
        QCOMPARE(server.requestCount(), server.requestCount(u"/postcodes/"_s));
    }

    void sectionsThatTheBundledDataCannotFillSayWhy_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("said");
        QTest::newRow("force not supplied") << u"W6 0WW"_s << u"Not supplied by Metropolitan Police Service"_s;
        QTest::newRow("force not supplied, too") << u"WS3 3PD"_s << u"Not supplied by West Midlands Police"_s;
        QTest::newRow("force publishes none") << u"M20 2LN"_s << u"Greater Manchester Police publishes no street-level crime"_s;
    }
    void sectionsThatTheBundledDataCannotFillSayWhy()
    {
        QFETCH(QString, postcode);
        QFETCH(QString, said);
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(postcode));
        const QString text = fixture.window().page()->crimeSection()->messageText();
        QVERIFY2(text.contains(said), qPrintable(text));
        QVERIFY(text.contains(u"not zero crime"_s));
        QCOMPARE(fixture.window().profile()->readyCount(), 3);
    }

    void aServerThatNeverAnswersEndsInASentence()
    {
        RawServer silent({});
        WindowFixture fixture({.server = silent.url(), .timeoutMs = 300});
        fixture.window().show();
        fixture.window().search(*Postcode::parse(u"LS1 4DY"_s));
        QTRY_COMPARE(fixture.window().page()->geography()->section()->page(), SectionView::Page::Loading);
        QTRY_COMPARE(fixture.window().page()->geography()->section()->page(), SectionView::Page::Message);
        QVERIFY(fixture.window().page()->geography()->section()->messageText().contains(u"did not answer in time"_s));
    }

    void aNewSearchSupersedesTheOldOne()
    {
        RawServer silent({});
        WindowFixture fixture({.server = silent.url(), .timeoutMs = 20000});
        fixture.window().show();
        fixture.window().search(*Postcode::parse(u"LS1 4DY"_s));
        QTRY_VERIFY(silent.opened() > 0);
        fixture.window().search(*Postcode::parse(u"LS2 7EW"_s));
        // only the new look-up's connection is left (it may be the old one's, where nothing had been sent over it yet)
        QTRY_VERIFY(silent.opened() > 0 && silent.opened() - silent.closed() <= 1);
        QCOMPARE(fixture.window().profile()->postcode.text(), u"LS2 7EW"_s);
    }

    void theLevelSwitchesBothChartsAtOnce()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QComboBox *levels = fixture.window().levelBox();
        levels->setCurrentIndex(static_cast<int>(AreaLevel::Country));
        Q_EMIT levels->activated(levels->currentIndex());
        QTRY_COMPARE(fixture.window().page()->census(CensusTopic::Occupation)->subtitle(), u"England"_s);
        QCOMPARE(countsShown(fixture, CensusTopic::Occupation),
                 (Counts{3403933, 5356785, 3499815, 2446818, 2682626, 2447400, 1972870, 1832369, 2762770}));
        QTRY_COMPARE(fixture.window().page()->census(CensusTopic::NsSec)->subtitle(), u"England"_s);
        QCOMPARE(fixture.preferences().level(), AreaLevel::Country);
    }

    void thePageIsDividedAlikeForEveryPlace()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QSet<int> boundaries;
        for (const QString &postcode : {u"ST20 0LY"_s, u"EC2M 7PY"_s, u"CT1 2EH"_s, u"M20 2LN"_s, u"BS1 1NG"_s}) {
            QVERIFY(fixture.search(postcode));
            QTest::qWait(20);
            boundaries << fixture.window().page()->census(CensusTopic::Occupation)->geometry().bottom();
        }
        QCOMPARE(boundaries.size(), 1);
    }

    void geographyIsGroupedAndCanBeCopied()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        QListView *list = fixture.window().page()->geography()->list();
        QModelIndex county;
        QModelIndex district;
        QStringList residents; // who live in the areas, which are called by the same names
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(GeographyModel::LabelRole).toString() == "County"_L1)
                county = index;
            if (index.data(GeographyModel::LabelRole).toString() == "District"_L1 && !district.isValid())
                district = index;
            if (const QString spoken = index.data(Qt::AccessibleTextRole).toString(); spoken.startsWith("Residents in 2021, "_L1))
                residents << spoken;
        }
        QCOMPARE(county.data(GeographyModel::CodeRole).toString(), QString()); // London has none: a dash, no E99999999
        list->setCurrentIndex(district);
        list->setFocus();
        QTest::keySequence(list, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"Hammersmith and Fulham (E09000013)"_s);
        QVERIFY(fixture.window().page()->geography()->placeName().contains(u"Ravenscourt Park South"_s));
        QCOMPARE(residents.size(), 4);
        QCOMPARE(residents.constFirst(), u"Residents in 2021, Output area: 195"_s); // Census 2021, TS001
        QCOMPARE(residents.constLast(), u"Residents in 2021, District: 183,166"_s);
    }

    void figuresAreCopiedAndSaved()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        fixture.window().page()->census(CensusTopic::Occupation)->chart()->setFocus();
        fixture.window().saver()->copy(FigureKind::Occupation);
        const QImage copied = QApplication::clipboard()->mimeData()->imageData().value<QImage>();
        QCOMPARE(copied.size(), QSize(2400, 1600)); // 1200×800 at 2×
        QString suggested;
        const QString path = fixture.folder() + u"/saved.svg"_s;
        fixture.window().saver()->setChooser([&](QWidget *, const QString &name, const QString &) {
            suggested = name;
            return path;
        });
        fixture.window().saver()->saveAs(FigureKind::NsSec, FigureFormat::Svg);
        QVERIFY(suggested.endsWith(u"ST20-0LY-ns-sec.svg"_s));
        QVERIFY(QFile::exists(path));
        QVERIFY(fixture.window().statusText().startsWith(u"Saved"_s));
        fixture.window().saver()->setChooser(
            [&](QWidget *, const QString &, const QString &) { return fixture.folder() + u"/none/x.png"_s; });
        fixture.window().saver()->saveAs(FigureKind::Profile, FigureFormat::Png);
        QVERIFY2(fixture.window().statusText().contains(u"could not be written"_s), qPrintable(fixture.window().statusText()));
    }

    void searchesAndChoicesPersist()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"p.ini"_s);
        {
            Preferences preferences(path);
            for (const QString &text : {u"ST20 0LY"_s, u"W6 0WW"_s, u"st200ly"_s})
                preferences.addRecentSearch(*Postcode::parse(text));
            preferences.setLevel(AreaLevel::Msoa);
            preferences.setPngScale(3);
            preferences.setTiles(QUrl(u"https://tiles.example/"_s));
        }
        const Preferences again(path);
        QCOMPARE(again.recentSearches().size(), 2u);
        QCOMPARE(again.recentSearches().front().text(), u"ST20 0LY"_s);
        QCOMPARE(again.level(), AreaLevel::Msoa);
        QCOMPARE(again.pngScale(), 3);
        QCOMPARE(again.tileAddress(), QUrl(u"https://tiles.example/"_s));
    }

    void aKeyEnteredInSettingsIsUsedAtOnceAndNeverWrittenToPreferences()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url(), .withPack = false});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(fixture.window().page()->census(CensusTopic::NsSec)->page(), SectionView::Page::Message);
        SettingsDialog settings(fixture.settings());
        settings.keyField(u"postcodearea"_s)->setText(fakeKey);
        QSignalSpy settled(&fixture.window(), &MainWindow::profileSettled);
        settings.accept();
        QVERIFY(settled.wait(10000));
        QCOMPARE(countsShown(fixture, CensusTopic::NsSec), gnosallNsSec);
        QFile preferences(fixture.folder() + u"/preferences.ini"_s);
        QVERIFY(!preferences.open(QIODevice::ReadOnly) || !preferences.readAll().contains(QByteArray(fakeKey.data())));
    }

    void wrongTileAddressesAreRefused()
    {
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        settings.show();
        settings.tiles()->address()->setText(u"http://tiles.example/"_s);
        settings.accept();
        QVERIFY(settings.isVisible());
        settings.tiles()->address()->setText(u"https://tiles.example/"_s);
        settings.accept();
        QVERIFY(!settings.isVisible());
        QCOMPARE(fixture.preferences().tileAddress(), QUrl(u"https://tiles.example/"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_main_window.moc"
