// SPDX-License-Identifier: GPL-3.0-or-later
// The summary in words: every figure in it against the official files, in the window, in the clipboard and for every level.
#include "pack/pack_reader.h"
#include "support/open_data_server.h"
#include "ui/census_words.h"
#include "ui/display_text.h"
#include "ui/geography_panel.h"
#include "ui/profile_notes.h"
#include "ui/profile_page.h"
#include "ui/summary_dialog.h"
#include "ui/summary_text.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

QString occupation(int index)
{
    return categoryName(CensusTopic::Occupation, index);
}

double percentOf(const OpenTableRow &row, int category)
{
    return 100.0 * row.cells.at(static_cast<size_t>(category + 1)) / row.cells.at(0);
}

/// How many in a hundred of all areas whose codes begin so have a lower share, counted one by one in the official table.
int percentLower(const OpenData &data, const QString &table, const QStringList &beginnings, const OpenTableRow &area, int category)
{
    qint64 lower = 0, all = 0;
    for (const QString &beginning : beginnings) {
        for (const OpenTableRow &row : data.tableRows(table, beginning, 1'000'000)) {
            const qint64 mine = static_cast<qint64>(area.cells.at(static_cast<size_t>(category + 1))) * row.cells.at(0);
            const qint64 its = static_cast<qint64>(row.cells.at(static_cast<size_t>(category + 1))) * area.cells.at(0);
            all += row.cells.at(0) > 0 ? 1 : 0;
            lower += row.cells.at(0) > 0 && its < mine ? 1 : 0;
        }
    }
    return static_cast<int>(100 * lower / all);
}

class SummaryWindow {
public:
    explicit SummaryWindow(const FixtureOptions &options = {.offline = true}) : fixture(options) { fixture.window().show(); }

    /// After everything has settled.
    QString textOf(const QString &postcode)
    {
        if (!fixture.search(postcode))
            return {};
        return text();
    }
    QString text()
    {
        if (!dialog())
            fixture.window().notes()->showSummary();
        return dialog()->text();
    }
    SummaryDialog *dialog() { return fixture.window().findChild<SummaryDialog *>(); }
    void setLevel(AreaLevel level)
    {
        fixture.window().levelBox()->setCurrentIndex(static_cast<int>(level));
        Q_EMIT fixture.window().levelBox()->activated(static_cast<int>(level));
        QTest::qWait(0);
    }

    WindowFixture fixture;
};

#define CONTAINS(text, part) QVERIFY2((text).contains(part), qPrintable(u"“%1” is not in: %2"_s.arg(part, text)))

} // namespace

class TestSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void censusSentencesHaveTheOfficialFigures()
    {
        if (const QString why = OpenData::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const OpenData data;
        const OpenTableRow here = *data.tableRow(u"ts063"_s, u"E00183158"_s);
        const OpenTableRow england = *data.tableRow(u"ts063"_s, u"E92000001"_s);
        QCOMPARE(here.cells.at(0), 98);
        SummaryWindow window;
        const QString text = window.textOf(u"W6 0WW"_s);
        CONTAINS(text, u"Among 98 residents aged 16 and over in employment in output area E00183158, the largest occupation groups are: "_s
                           + u"%1 (40%, 39); %2 (13%, 13); %3 (12%, 12)."_s.arg(occupation(1), occupation(5), occupation(2)));
        CONTAINS(text, u"The share of “%1” (40%) is %2 percentage points above that of England (%3%)."_s.arg(
                           occupation(1), QString::number(percentOf(here, 1) - percentOf(england, 1), 'f', 1),
                           QString::number(percentOf(england, 1), 'f', 1)));
        CONTAINS(text, u"It is higher than in %1% of output areas."_s.arg(percentLower(data, u"ts063"_s, {u"E00"_s, u"W00"_s}, here, 1)));
        CONTAINS(text, u"The share of “%1” (5%) is %2 percentage points below that of England (10.5%). It is higher than in %3% of"_s.arg(
                           occupation(8), QString::number(percentOf(england, 8) - percentOf(here, 8), 'f', 1),
                           QString::number(percentLower(data, u"ts063"_s, {u"E00"_s, u"W00"_s}, here, 8))));
        CONTAINS(text, u"6 of the nine counts are under 10"_s);
        CONTAINS(text, u"One person is more than 1% of these 98 residents aged 16 and over in employment."_s);
        CONTAINS(text, u"W6 0WW is in Ravenscourt Park South, Hammersmith and Fulham, London, England."_s);
        CONTAINS(text, u"Crime: no figures. Not supplied by Metropolitan Police Service."_s);
    }

    void sentencesFollowLevelAndBenchmark()
    {
        if (const QString why = OpenData::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const OpenData data;
        SummaryWindow window;
        (void)window.textOf(u"W6 0WW"_s);
        window.setLevel(AreaLevel::District);
        QString text = window.text();
        const OpenTableRow district = *data.tableRow(u"ts062"_s, u"E09000013"_s);
        const OpenTableRow england = *data.tableRow(u"ts062"_s, u"E92000001"_s);
        CONTAINS(text, u"Among %1 residents aged 16 and over in Hammersmith and Fulham (district), the largest"_s.arg(
                           countText(district.cells.at(0))));
        CONTAINS(text,
                 u"(%1%) is %2 percentage points above that of England (%3%). It is higher than in %4% of districts."_s.arg(
                     QString::number(percentOf(district, 0), 'f', 1),
                     QString::number(percentOf(district, 0) - percentOf(england, 0), 'f', 1),
                     QString::number(percentOf(england, 0), 'f', 1),
                     QString::number(percentLower(data, u"ts062"_s, {u"E06"_s, u"E07"_s, u"E08"_s, u"E09"_s, u"W06"_s}, district, 0))));
        QVERIFY(!text.contains(u"the best fit for"_s)); // a district is no guess
        QVERIFY(!text.contains(u"the nine counts"_s));  // and not small
        QVERIFY(!text.contains(u"output area E0018"_s));

        for (QAction *action : window.fixture.window().findChildren<QAction *>()) {
            if (action->text() == u"England and Wales"_s)
                action->trigger();
        }
        const OpenTableRow all = *data.tableRow(u"ts062"_s, u"K04000001"_s);
        const QString wanted = u"is %1 percentage points above that of England and Wales (%2%)."_s.arg(
            QString::number(percentOf(district, 0) - percentOf(all, 0), 'f', 1), QString::number(percentOf(all, 0), 'f', 1));
        QTRY_VERIFY2(window.dialog()->text().contains(wanted), qPrintable(window.dialog()->text())); // by itself: it is still open

        window.setLevel(AreaLevel::Country); // no standing among two, and no country to compare with
        QTRY_VERIFY(window.text().contains(u"residents aged 16 and over in England, the largest"_s));
        QVERIFY(!window.text().contains(u"higher than in"_s));
    }

    void crimeSentencesHaveTheOfficialFigures()
    {
        if (const QString why = OpenData::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const OpenData data;
        const OpenPostcode cardiff = *data.postcode(u"CF101EP"_s);
        QMap<QString, int> byType;
        int total = 0;
        for (const QString &month : data.months()) {
            for (const OpenCrime &crime : data.crimes(month, *cardiff.latitude - 0.02, *cardiff.latitude + 0.02, *cardiff.longitude - 0.04,
                                                      *cardiff.longitude + 0.04)) {
                const double metres = greatCircleMetres(*cardiff.latitude, *cardiff.longitude, crime.latitude / 1e6, crime.longitude / 1e6);
                if (!crime.isTransportPolice && metres <= oneMileInMetres) {
                    ++byType[crime.type];
                    ++total;
                }
            }
        }
        SummaryWindow window;
        const QString text = window.textOf(u"CF10 1EP"_s);
        CONTAINS(text, u"The police recorded %1 incidents within 1 mile in the 12 months from January 2025 to December 2025."_s.arg(
                           countText(total)));
        CONTAINS(
            text,
            u"The most frequent categories are: Violence and sexual offences (%1); Shoplifting (%2); Anti-social behaviour (%3)."_s.arg(
                countText(byType[u"Violence and sexual offences"_s]), countText(byType[u"Shoplifting"_s]),
                countText(byType[u"Anti-social behaviour"_s])));
        const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        const auto residents = (*pack)->residentsAround(*cardiff.latitude, *cardiff.longitude, oneMileInMetres);
        int residentsThere = 0; // of the same LSOAs in the official table
        for (const QString &lsoa : residents->lsoas)
            residentsThere += data.tableRow(u"ts001"_s, lsoa)->cells.at(0);
        CONTAINS(text, u"The incidents recorded come to %1 for every 1,000 of the %2 residents of the %3 LSOAs"_s
                           .arg(QString::number(1000.0 * total / residentsThere, 'f', 1000 * total < 100 * residentsThere ? 1 : 0),
                                countText(residentsThere))
                           .arg(residents->lsoas.size()));
        CONTAINS(text, u"How that compares with the year before is not known."_s);
    }

    void monthsThatWereNotSuppliedAreTold()
    {
        SummaryWindow window;
        const QString text = window.textOf(u"BS1 1NG"_s);
        CONTAINS(text, u"incidents within 1 mile in 6 months from January 2025 to December 2025."_s);
        CONTAINS(text, u"6 months between May 2025 and November 2025 were not supplied: missing is not zero."_s);
    }

    void theYearBeforeIsCompared_data()
    {
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("words");
        QTest::newRow("more")
            << 11 << 10
            << u"In the 12 months known in both years there were 132 incidents, 12 more than in the year before (120), or 10%."_s;
        QTest::newRow("fewer")
            << 5 << 10
            << u"In the 12 months known in both years there were 60 incidents, 60 fewer than in the year before (120), or 50%."_s;
        QTest::newRow("as many") << 5 << 5
                                 << u"In the 12 months known in both years there were as many incidents (60) as in the year before."_s;
        QTest::newRow("none before")
            << 1 << 0 << u"In the 12 months known in both years there were 12 incidents, 12 more than in the year before (0)."_s;
    }
    void theYearBeforeIsCompared()
    {
        QFETCH(int, now);
        QFETCH(int, before);
        AreaProfile profile{.postcode = *Postcode::parse(u"W6 0WW")};
        CrimeReport report{.radiusMetres = oneMileInMetres};
        for (Month month(2024, 1); month <= Month(2025, 12); month = month.next()) {
            report.months.push_back(month);
            if (const int count = month.year() == 2025 ? now : before; count > 0)
                report.incidents.push_back({.category = u"drugs"_s, .month = month, .count = count});
        }
        profile.crime = Loadable<CrimeReport>(Ready<CrimeReport>{.value = report, .source = u"police"_s});
        const auto sentences = summarySentences(profile, *SourceCatalogue::builtIn());
        const QString text = summaryParagraph(sentences, Section::Crime);
        QFETCH(QString, words);
        CONTAINS(text, words);
    }

    void standingsNeitherSayTooMuchNorMislead()
    {
        QCOMPARE(standingInSentence({.higherThan = 97, .atLeastAsHighAs = 97}, AreaLevel::OutputArea),
                 u"higher than in 97% of output areas"_s);
        QCOMPARE(standingInSentence({.higherThan = 0, .atLeastAsHighAs = 12}, AreaLevel::Lsoa),
                 u"the same as in, or higher than in, 12% of LSOAs"_s);
        QCOMPARE(standingInSentence({.higherThan = 0, .atLeastAsHighAs = 0}, AreaLevel::Msoa), u"higher than in fewer than 1% of MSOAs"_s);
    }

    void noSentenceValuesAPlace()
    {
        static const QRegularExpression worth(
            u"\\b(good|bad|better|worse|best|worst|nice|rough|poor|rich|wealthy|affluent|deprived|prosperous|safe|safer|unsafe|dangerous|"
            "desirable|undesirable|quiet|troubled|decent|respectable|disappointing|impressive|excellent|terrible|unfortunately|"
            "fortunately|only|merely|alarming|reassuring|attractive|notorious|popular|exclusive|struggling|thriving|healthy)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        SummaryWindow window;
        QVERIFY(window.fixture.search(u"W6 0WW"_s));
        const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        const auto samples = (*pack)->samples(12);
        QVERIFY(samples && samples->size() == 12);
        int sentences = 0;
        for (const auto &[postcode, place] : *samples) {
            QVERIFY(window.fixture.search(postcode.text()));
            for (const AreaLevel level : allAreaLevels) {
                window.setLevel(level);
                QString text = window.text();
                text.replace(u"the best fit for"_s, u"the fit for"_s); // the term for how postcodes are matched to areas
                const auto match = worth.match(text);
                QVERIFY2(!match.hasMatch(), qPrintable(match.captured() + u": "_s + text));
                sentences += static_cast<int>(window.dialog()->sentenceLabels().size());
            }
        }
        QVERIFY2(sentences > 12 * 6 * 5, qPrintable(QString::number(sentences)));
    }

    void everySentenceTellsWhereItsFiguresComeFrom()
    {
        SummaryWindow window;
        (void)window.textOf(u"CF10 1EP"_s);
        QVERIFY(window.dialog()->sentenceLabels().size() > 10);
        for (const QLabel *label : window.dialog()->sentenceLabels())
            QVERIFY2(label->toolTip().contains(u"bundled data"_s), qPrintable(label->text() + u" / "_s + label->toolTip()));
        const QString tip = window.dialog()->sentenceLabels().at(3)->toolTip();
        QCOMPARE(tip, u"Census 2021 (21 March 2021), table TS063, output area W00010208, from bundled data; Wales from bundled data; "
                      "standing among output areas of England and Wales in table TS063, from bundled data"_s);
    }

    void theSummaryIsCopiedAsPlainText()
    {
        SummaryWindow window;
        QVERIFY(window.fixture.search(u"W6 0WW"_s));
        QApplication::clipboard()->clear();
        QTest::keyClick(&window.fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"W6 0WW in brief\n\nW6 0WW is in "_s), qPrintable(copied));
        CONTAINS(copied, u"It is higher than in 97% of output areas."_s);
        CONTAINS(copied, u"Census 2021 (21 March 2021), table TS062, output area E00183158, from bundled data"_s);
        QCOMPARE(window.fixture.window().statusText(), u"Summary copied"_s);

        QApplication::clipboard()->clear();
        window.fixture.window().page()->geography()->summaryButton()->click();
        QVERIFY(window.dialog());
        for (QPushButton *button : window.dialog()->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy as text"_s)
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), copied);
    }

    void anotherPlaceIsAnotherSummary()
    {
        SummaryWindow window;
        (void)window.textOf(u"W6 0WW"_s);
        QVERIFY(window.fixture.search(u"CF10 1EP"_s));
        QTRY_VERIFY(window.dialog()->text().contains(u"CF10 1EP is in Cathays South & Bute Park, Cardiff, Wales."_s));
        QTRY_VERIFY(window.dialog()->text().contains(u"for every 1,000 of the"_s)); // read for this place
        QVERIFY(!window.dialog()->text().contains(u"W6 0WW"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestSummary test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_summary.moc"
