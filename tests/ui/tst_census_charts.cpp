// SPDX-License-Identifier: GPL-3.0-or-later
// The two census charts in the real window: where shares stand, differences, marks of small numbers, and what is said of them.
#include "models/distribution_model.h"
#include "pack/open_data.h"
#include "support/local_server.h"
#include "support/samples.h"
#include "ui/aligned_header.h"
#include "ui/census_view.h"
#include "ui/census_words.h"
#include "ui/distribution_chart.h"
#include "ui/distribution_plot.h"
#include "ui/profile_page.h"
#include "ui/standing_strip.h"
#include "ui/table_dialog.h"
#include "ui/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Percents = std::array<int, categoryCount>;

/// Percent of output areas with a lower share, counted from the official tables (188,880 areas) apart from this program.
constexpr Percents gnosallOccupation{74, 94, 70, 20, 54, 8, 31, 16, 6};
constexpr Percents gnosallNsSec{91, 90, 69, 71, 17, 24, 5, 12, 9};

Percents standingsShown(WindowFixture &fixture, CensusTopic topic)
{
    Percents percents{};
    const DistributionModel *model = fixture.window().page()->census(topic)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QVariant shown = model->index(row, DistributionModel::StandingColumn).data(DistributionModel::NumberRole);
        percents.at(static_cast<size_t>(model->index(row, 0).data(DistributionModel::CategoryIndexRole).toInt())) =
            shown.isValid() ? qRound(shown.toDouble()) : -1;
    }
    return percents;
}

void chooseLevel(WindowFixture &fixture, AreaLevel level)
{
    QComboBox *levels = fixture.window().levelBox();
    levels->setCurrentIndex(static_cast<int>(level));
    Q_EMIT levels->activated(levels->currentIndex());
}

/// By the official table of one level, in whole numbers, for the figures that are shown.
Percents counted(const Distribution &shown, const QString &file)
{
    std::array<qint64, categoryCount> lower{};
    qint64 areas = 0;
    bool isHeader = true;
    const QString table = shown.topic == CensusTopic::Occupation ? u"ts063"_s : u"ts062"_s;
    const bool isRead = test::forEachLine(u"census/census2021-%1.zip"_s.arg(table), u"-%1.csv"_s.arg(file), [&](const QByteArray &line) {
        if (std::exchange(isHeader, false))
            return;
        const QByteArrayList fields = test::fieldsOf(line);
        const qint64 base = fields.at(3).toLongLong();
        if (base <= 0)
            return;
        ++areas;
        for (size_t i = 0; i < lower.size(); ++i)
            lower.at(i) += fields.at(4 + static_cast<qsizetype>(i)).toLongLong() * shown.base < shown.counts.at(i) * base ? 1 : 0;
    });
    Percents percents{};
    for (size_t i = 0; i < lower.size(); ++i)
        percents.at(i) = isRead && areas > 0 ? static_cast<int>(100 * lower.at(i) / areas) : -2;
    return percents;
}

QString tipAt(DistributionChart *chart, int row)
{
    const auto &plot = *chart->plot();
    for (int y = 0; y < chart->viewport()->height(); ++y) {
        if (plot.categoryAt(y) != plot.order().at(static_cast<size_t>(row)))
            continue;
        const QPoint at(chart->viewport()->width() / 2, y + 3);
        QHelpEvent help(QEvent::ToolTip, at, chart->viewport()->mapToGlobal(at));
        QApplication::sendEvent(chart->viewport(), &help);
        const QString text = QToolTip::text();
        QToolTip::hideText();
        return text;
    }
    return {};
}

QString footerOf(const CensusView *view)
{
    QStringList texts;
    for (const QLabel *label : view->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n').replace(QChar::Nbsp, u' ');
}

} // namespace

class TestCensusCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standingsAreThoseOfTheOfficialTables()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(standingsShown(fixture, CensusTopic::Occupation), gnosallOccupation);
        QCOMPARE(standingsShown(fixture, CensusTopic::NsSec), gnosallNsSec);
        QAbstractItemModelTester tester(fixture.window().page()->census(CensusTopic::NsSec)->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        chooseLevel(fixture, AreaLevel::District);
        QTRY_COMPARE(standingsShown(fixture, CensusTopic::Occupation), (Percents{63, 70, 70, 45, 31, 26, 41, 35, 58})); // of 331
        chooseLevel(fixture, AreaLevel::Country);
        Percents none;
        none.fill(-1);
        QTRY_COMPARE(standingsShown(fixture, CensusTopic::Occupation), none);
        QVERIFY(fixture.window().page()->census(CensusTopic::Occupation)->chart()->plot()->strips().isEmpty());
    }

    void everyLevelStandsWhereTheOfficialTablesSay()
    {
        if (!test::openData.exists(u"census/census2021-ts063.zip"_s))
            QSKIP("the official files are not at hand (../shared/data)");
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"CF10 1EP"_s)); // in Wales
        for (const auto &[level, file] : {std::pair(AreaLevel::OutputArea, u"oa"_s), std::pair(AreaLevel::Lsoa, u"lsoa"_s),
                                          std::pair(AreaLevel::Msoa, u"msoa"_s), std::pair(AreaLevel::District, u"ltla"_s)}) {
            chooseLevel(fixture, level);
            for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
                const DistributionModel *model = fixture.window().page()->census(topic)->model();
                QTRY_COMPARE(model->distribution()->area.level, level);
                QCOMPARE(standingsShown(fixture, topic), counted(*model->distribution(), file));
            }
        }
    }

    void theTipTellsAllOfABar()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        DistributionChart *chart = fixture.window().page()->census(CensusTopic::Occupation)->chart();
        QTRY_COMPARE(chart->plot()->strips().size(), 9);
        // 39 of 98 are 39.80%, England's 5,356,785 of 26,405,386 are 20.29%: 19.5 points; lower in 183,316 of 188,880 output areas
        QCOMPARE(tipAt(chart, 0), u"Professional occupations\n40% · 39 of 98 residents\n19.5 percentage points above England (20.3%)\n"
                                  "Higher than in 97% of output areas in England and Wales"_s);
        // 3 of 98, 3.06%; England's 1,832,369 are 6.94%; 33,850 areas are lower
        QCOMPARE(tipAt(chart, 8),
                 u"Process, plant and machine operatives\n3% · 3 of 98 residents\n3.9 percentage points below England (6.9%)\n"
                 "Higher than in 17% of output areas in England and Wales\n"
                 "* Fewer than 10 people: small counts are altered slightly to protect them"_s);
    }

    void whoHearsTheChartHearsTheSame()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        const QString heard = fixture.window().page()->census(CensusTopic::Occupation)->chart()->accessibleDescription();
        for (const QString &part :
             {u"Output area E00183158."_s, u"98 residents aged 16 and over in employment, a small base"_s,
              u"Professional occupations. 40% · 39 of 98 residents. 19.5 percentage points above England (20.3%). "
              "Higher than in 97% of output areas in England and Wales."_s,
              u"Caring, leisure and other service occupations. 13% · 13 of 98 residents. 4.0 percentage points above England (9.3%). "
              "Higher than in 80% of output areas in England and Wales."_s})
            QVERIFY2(heard.contains(part), qPrintable(heard));
        // in the order of the bars
        QVERIFY(heard.indexOf(u"Professional occupations"_s) < heard.indexOf(u"Caring, leisure"_s));
        QVERIFY(heard.indexOf(u"Caring, leisure"_s) < heard.indexOf(u"Managers"_s));
    }

    void smallNumbersAreMarkedWithoutColourAndExplained()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        const CensusView *occupation = fixture.window().page()->census(CensusTopic::Occupation);
        QStringList texts;
        for (const auto &[text, rect] : occupation->chart()->plot()->labels())
            texts << text;
        for (const QString &count : {u"39"_s, u"13"_s, u"12"_s, u"9*"_s, u"7*"_s, u"3*"_s})
            QVERIFY2(texts.contains(count), qPrintable(texts.join(u' ')));
        const QString footer = footerOf(occupation);
        QVERIFY2(footer.contains(u"98 residents 16+ in employment (small base) · * under 10"_s), qPrintable(footer));
        const CensusView *nsSec = fixture.window().page()->census(CensusTopic::NsSec);
        QVERIFY2(footerOf(nsSec).contains(u" residents 16+ · * under 10"_s), qPrintable(footerOf(nsSec))); // its own base, not a small one
        chooseLevel(fixture, AreaLevel::District);
        QTRY_VERIFY(!footerOf(occupation).contains(u'*'));
        QVERIFY(!footerOf(occupation).contains(u"small base"_s));
    }

    void theOutputAreaIsSaidToBeTheBestFit()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const CensusView *view = fixture.window().page()->census(CensusTopic::Occupation);
        const auto sentence = u"These are figures of output area E00151363, the best fit for this postcode."_s;
        const auto isTold = [&] {
            return std::ranges::any_of(view->findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->toolTip() == sentence && label->accessibleName() == sentence;
            });
        };
        QVERIFY(isTold());
        chooseLevel(fixture, AreaLevel::Lsoa);
        QTRY_COMPARE(view->subtitle(), u"LSOA Stafford 015E"_s);
        QVERIFY(!isTold());
    }

    void stripsGoBeneathTheBarsWhereTheseNeedTheRoom()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec})
            QTRY_COMPARE(fixture.window().page()->census(topic)->chart()->plot()->strips().size(), 9);
        fixture.window().resize(1024, 700);
        const DistributionPlot *occupation = fixture.window().page()->census(CensusTopic::Occupation)->chart()->plot();
        const DistributionPlot *nsSec = fixture.window().page()->census(CensusTopic::NsSec)->chart()->plot();
        // beneath the bars, each nearer to its own row than to the next
        QTRY_VERIFY(nsSec->strips().size() == 9 && nsSec->strips().front().height() < StandingStrip::usualHeight);
        QCOMPARE(occupation->strips().size(), 9);
        for (const DistributionPlot *plot : {occupation, nsSec}) {
            const auto labels = plot->labels(); // nine names, nine shares
            for (qsizetype row = 0; row < 9; ++row) {
                const double strip = plot->strips().at(row).center().y();
                QVERIFY(strip > labels.at(9 + row).second.center().y());
                QVERIFY(row == 8 || strip - labels.at(9 + row).second.center().y() < labels.at(10 + row).second.center().y() - strip - 2);
                QVERIFY(plot->strips().at(row).right() <= plot->size().width() && plot->strips().at(row).bottom() <= plot->size().height());
            }
        }
        for (const AreaLevel level : allAreaLevels) {
            chooseLevel(fixture, level);
            QTRY_COMPARE(fixture.window().page()->census(CensusTopic::NsSec)->model()->distribution()->area.level, level);
            QVERIFY2(nsSec->typeSize() == occupation->typeSize(), qPrintable(QString(areaLevelKey(level)))); // in narrow cards too
            for (const DistributionPlot *plot : {occupation, nsSec}) {
                const QRectF room = QRectF(QPointF(), plot->size()).adjusted(-1, -4, 1, 4);
                for (const auto &[text, rect] : plot->labels())
                    QVERIFY2(room.contains(rect), qPrintable(text));
            }
        }
        // the counts of millions have given way; those of a small area never do
        QCOMPARE(nsSec->labels().size(), 18);
        chooseLevel(fixture, AreaLevel::OutputArea);
        QTRY_COMPARE(nsSec->labels().size(), 28); // and the caption of the strips
    }

    void theTableHasEverything()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s));
        fixture.window().page()->census(CensusTopic::Occupation)->showTable();
        auto *dialog = fixture.window().findChild<TableDialog *>(u"table"_s);
        QVERIFY(dialog);
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto copy = std::ranges::find_if(buttons, [](const QPushButton *button) { return button->text() == "Copy table"_L1; });
        QVERIFY(copy != buttons.end());
        (*copy)->click();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 10);
        QCOMPARE(lines.at(0), u"Category\tResidents\tShare, %\tEngland, %\tDifference, points\tIndex, England = 100\t"
                              "Higher than in, % of output areas\tNote"_s);
        // 39.796 ÷ 20.287 = 1.9617
        QCOMPARE(lines.at(1), u"Professional occupations\t39\t39.8\t20.3\t+19.5\t196\t97\t"_s);
        QCOMPARE(lines.at(9), u"Process, plant and machine operatives\t3\t3.1\t6.9\t\u22123.9\t\t17\tunder 10"_s);
        const auto *header = qobject_cast<AlignedHeader *>(dialog->table()->horizontalHeader());
        QVERIFY(header);
        QCOMPARE(header->alignmentOf(0) & Qt::AlignHorizontal_Mask, Qt::AlignLeft); // names
        for (int column = 1; column < header->count(); ++column)
            QCOMPARE(header->alignmentOf(column) & Qt::AlignHorizontal_Mask, Qt::AlignRight); // numbers
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"To protect people, the census swaps"_s)
                   && label->text().contains(u"of all 188,880 output areas in England and Wales"_s)
                   && label->text().contains(u"These are figures of output area E00183158, the best fit for this postcode."_s);
        }));
    }

    void levelAndBenchmarkAskNoServer()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/api/v01/dataset/NM_2079_1.data.csv"_s,
                     {.body = sampleBody(u"nomis/ts062_st200ly.csv"_s), .contentType = "text/csv"});
        WindowFixture fixture({.server = server.url(), .pins = {{Section::NsSec, u"nomis"_s}}});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(standingsShown(fixture, CensusTopic::NsSec), gnosallNsSec); // figures from Nomis, ranked by the pack
        const int requests = server.requestCount(u"/api/v01/"_s);
        QVERIFY(requests >= 1);
        for (const AreaLevel level : allAreaLevels) {
            chooseLevel(fixture, level);
            QTRY_COMPARE(fixture.window().page()->census(CensusTopic::NsSec)->model()->distribution()->area.level, level);
        }
        QCOMPARE(fixture.fetcher().tally().open(), 0);
        QCOMPARE(server.requestCount(u"/api/v01/"_s), requests);
    }

    void figuresOfAnotherDateAreNotComparedAndThatIsSaid()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s,
                     {.body = sampleBody(u"crystalroof/w60ww.json"_s).replace("2021-03-21", "2011-03-27")});
        FixtureOptions options{.server = server.url()};
        options.pins = {{Section::Occupation, u"crystalroof"_s}};
        WindowFixture fixture(options);
        fixture.window().show();
        QVERIFY(fixture.search(u"W6 0WW"_s)); // with the demonstration key
        CensusView *view = fixture.window().page()->census(CensusTopic::Occupation);
        QCOMPARE(view->page(), SectionView::Page::Content);
        QVERIFY(!view->model()->benchmark());
        QVERIFY2(footerOf(view).contains(u"Not compared: other date · base: 98 residents"_s), qPrintable(footerOf(view)));
        const QString heard = view->chart()->accessibleDescription();
        QVERIFY(heard.contains(u"Professional occupations. 40% · 39 of 98 residents."_s));
        QVERIFY(!heard.contains(u"England"_s));
        const AreaProfile &profile = *fixture.window().profile();
        QCOMPARE(noBenchmarkText(profile, CensusTopic::Occupation), u"Not compared with England: its figures are of 21 March 2021"_s);
    }

    void wordsForStandings_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("lower");
        QTest::addColumn<int>("notHigher");
        QTest::addColumn<QString>("said");
        QTest::newRow("usual") << 5 << 97 << 97 << u"Higher than in 97% of output areas in England and Wales"_s;
        QTest::newRow("rounding is no tie") << 5 << 30 << 31 << u"Higher than in 30% of output areas in England and Wales"_s;
        QTest::newRow("ties") << 5 << 30 << 41
                              << u"Higher than in 30% of output areas in England and Wales, the same or higher than in 41%"_s;
        QTest::newRow("nobody") << 0 << 0 << 3 << u"None here, as in 3% of output areas in England and Wales"_s;
        QTest::newRow("nobody, rare") << 0 << 0 << 0 << u"None here, as in fewer than 1% of output areas in England and Wales"_s;
        QTest::newRow("few are lower") << 5 << 0 << 1 << u"Higher than in fewer than 1% of output areas in England and Wales"_s;
        QTest::newRow("the lowest hundredth") << 5 << 0 << 0 << u"Lower than in more than 99% of output areas in England and Wales"_s;
        QTest::newRow("the highest") << 5 << 99 << 100 << u"The highest share of all output areas in England and Wales"_s;
        QTest::newRow("above all") << 5 << 100 << 100 << u"Higher than in all output areas in England and Wales"_s;
    }
    void wordsForStandings()
    {
        QFETCH(int, count);
        QFETCH(int, lower);
        QFETCH(int, notHigher);
        const Distribution area{
            .topic = CensusTopic::NsSec, .area = {AreaLevel::OutputArea, {}, {}}, .base = 100, .counts = {count, 100 - count}};
        QTEST(standingText({lower, notHigher}, area, 0), "said");
    }

    void wordsForDifferences()
    {
        const Distribution area{.topic = CensusTopic::NsSec, .area = {}, .base = 100, .counts = {25, 75}};
        const Distribution other{.topic = CensusTopic::NsSec, .area = {}, .base = 10000, .counts = {2502, 7498}};
        QCOMPARE(differenceText(area, {.benchmark = other, .benchmarkName = u"England"_s, .standings = {}}, 0),
                 u"The same share as England (25.0%)"_s);
        const Distribution far{.topic = CensusTopic::NsSec, .area = {}, .base = 10000, .counts = {2631, 7369}};
        QCOMPARE(differenceText(area, {.benchmark = far, .benchmarkName = u"England"_s, .standings = {}}, 0),
                 u"1.3 percentage points below England (26.3%)"_s);
        QCOMPARE(differenceText(area, {.benchmark = far, .benchmarkName = u"England"_s, .standings = {}}, 1),
                 u"1.3 percentage points above England (73.7%)"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCensusCharts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_census_charts.moc"
