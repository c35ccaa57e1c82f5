// SPDX-License-Identifier: GPL-3.0-or-later
// Exported figures, opened again and measured: sizes, text that stays text, tables, labels that are never cut, failed writes.
#include "pack/pack_reader.h"
#include "pictures.h"
#include "services/profile_session.h"
#include "support/samples.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/distribution_plot.h"
#include "ui/figure_export.h"
#include "ui/figures.h"
#include "ui/summary_text.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QGraphicsScene>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// The profile of a bundled place, from the pack alone.
AreaProfile bundled(const QString &postcode, AreaLevel level = AreaLevel::OutputArea)
{
    const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
    const SourceCatalogue catalogue = *SourceCatalogue::builtIn();
    ProfileSession session({.fetcher = nullptr, .catalogue = &catalogue, .credentials = nullptr, .pack = *pack}, *Postcode::parse(postcode),
                           {.level = level, .offline = true, .pins = {}});
    QSignalSpy settled(&session, &ProfileSession::settled);
    session.start();
    if (!settled.wait(10000))
        qFatal("the pack did not answer");
    return session.profile();
}

std::unique_ptr<Figure> figureOf(const AreaProfile &profile, FigureKind kind)
{
    const SourceCatalogue catalogue = *SourceCatalogue::builtIn();
    const CrimeFilter filter = profile.crime.ready() ? newestMonth(profile.crime.ready()->value) : CrimeFilter();
    auto figure = makeFigure(kind, profile, catalogue, filter);
    if (figure)
        figure->setMadeOn(QDate(2026, 11, 21));
    return figure;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString pathFor(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void pngsHaveTheSizeAsked_data()
    {
        QTest::addColumn<QSizeF>("logical");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("own size") << QSizeF() << 1.0 << QSize(1200, 800);
        QTest::newRow("2×") << QSizeF(1200, 800) << 2.0 << QSize(2400, 1600);
        QTest::newRow("4×") << QSizeF(600, 400) << 4.0 << QSize(2400, 1600);
        QTest::newRow("small") << QSizeF(320, 240) << 1.0 << QSize(320, 240);
        QTest::newRow("tall") << QSizeF(700, 1400) << 1.0 << QSize(700, 1400);
    }
    void pngsHaveTheSizeAsked()
    {
        QFETCH(QSizeF, logical);
        QFETCH(double, scale);
        QFETCH(QSize, pixels);
        const auto figure = figureOf(bundled(u"ST20 0LY"_s), FigureKind::Occupation);
        const QString path = pathFor(u"size.png"_s);
        QVERIFY(writeFigure(*figure, FigureFormat::Png, {logical, scale}, path));
        const QImage image(path);
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void svgKeepsTextAsText()
    {
        const QString path = pathFor(u"a.svg"_s);
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s), FigureKind::NsSec), FigureFormat::Svg, {}, path));
        const QByteArray svg = contentOf(path);
        QVERIFY(svg.contains("<text"));
        QVERIFY(svg.contains("Full-time students"));
        QVERIFY(svg.contains("E00151363"));
        QVERIFY(svg.contains("Open Government Licence"));
        QVERIFY(!svg.contains("<image")); // nothing is a picture inside the drawing
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(1200, 800));
    }

    void theProfileHasTheSummaryInWords()
    {
        const QString path = pathFor(u"profile.svg"_s);
        for (const AreaLevel level : {AreaLevel::OutputArea, AreaLevel::Msoa}) {
            const AreaProfile profile = bundled(u"CF10 1EP"_s, level);
            QVERIFY(writeFigure(*figureOf(profile, FigureKind::Profile), FigureFormat::Svg, {}, path));
            // Drawn line by line, wherever a line ends: the words in their order
            static const QRegularExpression text(u"<text[^>]*>([^<]*)</text>"_s);
            QStringList pieces;
            const QString svg = QString::fromUtf8(contentOf(path));
            for (const auto &match : text.globalMatch(svg))
                pieces << match.captured(1).trimmed();
            const QString words = QTextDocumentFragment::fromHtml(pieces.join(u' ')).toPlainText().simplified();
            QVERIFY2(words.contains(u"In brief CF10 1EP is in Cathays South"_s), qPrintable(words));
            const auto sentences = summarySentences(profile, *SourceCatalogue::builtIn());
            QVERIFY(sentences.size() > 10);
            for (const SummarySentence &sentence : sentences)
                QVERIFY2(words.contains(sentence.text), qPrintable(sentence.text + u" / "_s + words));
            QCOMPARE(words.contains(u"% of output areas."_s), level == AreaLevel::OutputArea);
            QCOMPARE(words.contains(u"% of MSOAs."_s), level == AreaLevel::Msoa);
            // and whose data the page shows, each once
            for (const QString &owner : {u"Contains OS data"_s, u"Contains Royal Mail data"_s, u"Contains National Statistics data"_s,
                                         u"Contains Parliamentary information"_s, u"Contains public sector information"_s})
                QCOMPARE(words.count(owner), 1);
            QVERIFY(!words.contains(u"OpenStreetMap"_s)); // an exported map is drawn without tiles
        }
    }

    void pdfKeepsTextAsText()
    {
        const QString path = pathFor(u"a.pdf"_s);
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s), FigureKind::Occupation), FigureFormat::Pdf, {}, path));
        QVERIFY(contentOf(path).startsWith("%PDF"));
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(tool, {path, u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput()).simplified();
        for (const QString &expected : {u"Professional occupations"_s, u"36% 50 residents"_s, u"output area E00151363"_s, u"England"_s,
                                        u"139 residents aged 16 and over in employment"_s, u"Open Government Licence v3.0"_s})
            QVERIFY2(text.contains(expected), qPrintable(text));
    }

    void theCsvHoldsTheFigures()
    {
        const QString path = pathFor(u"a.csv"_s);
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s), FigureKind::NsSec), FigureFormat::Csv, {}, path));
        const QList<QByteArray> lines = contentOf(path).split('\n');
        QCOMPARE(lines.size(), 11); // headings, nine classes, nothing after the last line's end
        QVERIFY(lines.at(0).endsWith('\r'));
        QVERIFY(lines.at(1).startsWith("ST20 0LY,oa,E00151363,,TS062,L1-L3,\"Higher managerial, administrative and professional "
                                       "occupations\",71,no,278,no,yes,25.54,England,13.24,12.30,193,91,91,188880,2021-03-21,"));
        // no index of seven people
        QVERIFY2(lines.at(9).contains("L15,Full-time students,7,yes,278,no,yes,2.52,England,7.67,-5.16,,9,9,188880,2021-03-21,"),
                 lines.at(9));
        const QList<QByteArray> headings = lines.at(0).trimmed().split(',');
        for (int row = 1; row <= 9; ++row) // one quoted name has a comma, others none
            QVERIFY(lines.at(row).split(',').size() - headings.size() <= 1);
        QVERIFY(headings.contains("percent_of_areas_lower"));
    }

    void theProfilesTableTellsOfThemToo()
    {
        const FigureTable table = figureOf(bundled(u"ST20 0LY"_s), FigureKind::Profile)->table();
        for (const QStringList &row : table)
            QCOMPARE(row.size(), table.front().size());
        const auto lower = table.front().indexOf(u"percent_of_areas_lower"_s);
        const auto points = table.front().indexOf(u"difference_points"_s);
        const auto professionals =
            std::ranges::find_if(table, [](const QStringList &row) { return row.at(2) == "Professional occupations"_L1; });
        QVERIFY(professionals != table.end());
        QCOMPARE(professionals->at(lower), u"94"_s);
        QCOMPARE(professionals->at(points), u"15.68"_s); // 50 of 139 against 5,356,785 of 26,405,386
    }

    void theFigureTellsWhoseFiguresTheyAre()
    {
        const QString path = pathFor(u"notes.svg"_s);
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s), FigureKind::Occupation), FigureFormat::Svg, {}, path));
        static const QRegularExpression tags(u"<[^>]*>"_s); // wrapped text is one element a line
        const QString svg = QString::fromUtf8(contentOf(path)).remove(tags).simplified();
        for (const QString &expected :
             {u"Percentile among all output areas"_s, u"9* residents"_s, u"These are figures of output area E00151363"_s,
              u"To protect people, the census swaps"_s, u"188,880 output areas"_s})
            QVERIFY2(svg.contains(expected), qPrintable(expected));
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s, AreaLevel::Country), FigureKind::Occupation), FigureFormat::Svg, {}, path));
        const QString country = QString::fromUtf8(contentOf(path)).remove(tags).simplified();
        QVERIFY(!country.contains(u"Percentile"_s));
        QVERIFY(!country.contains(u"best fit"_s));
        QVERIFY(country.contains(u"too few countries"_s));
    }

    void csvQuotes()
    {
        QCOMPARE(toCsv({{u"a"_s, u"b,c"_s}, {u"say \"x\""_s, u"two\nlines"_s}}),
                 QByteArray("a,\"b,c\"\r\n\"say \"\"x\"\"\",\"two\nlines\"\r\n"));
    }

    void noLabelIsCut_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<bool>("fullNames");
        QTest::addColumn<bool>("hasStrips");
        QTest::newRow("figure") << QSizeF(1104, 460) << true << true;
        QTest::newRow("page") << QSizeF(640, 440) << true << true;
        QTest::newRow("window 1440") << QSizeF(500, 290) << false << true;
        QTest::newRow("window 1024") << QSizeF(336, 184) << false << true;                     // beneath the bars
        QTest::newRow("smaller than the window can be") << QSizeF(312, 130) << false << false; // bars come before strips
    }
    void noLabelIsCut()
    {
        QFETCH(QSizeF, size);
        QFETCH(bool, fullNames);
        QFETCH(bool, hasStrips);
        for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
            const AreaProfile profile = bundled(u"ST20 0LY"_s);
            QGraphicsScene scene;
            auto *plot = new DistributionPlot;
            scene.addItem(plot);
            plot->setLook(
                {.theme = Theme::light(), .font = QApplication::font(), .smallFont = QApplication::font(), .fullNames = fullNames});
            plot->setDistribution(*profile.figures(topic), profile.benchmark(topic)->distribution, profile.standings(topic));
            plot->layoutIn(size);
            const auto labels = plot->labels();
            const auto strips = plot->strips();
            QCOMPARE(strips.size(), hasStrips ? 9 : 0);
            QCOMPARE(labels.size(), hasStrips ? 28 : 27); // the caption
            const QRectF room = QRectF(QPointF(0, 0), size).adjusted(-1, -4, 1, 4);
            for (qsizetype i = 0; i < labels.size(); ++i) {
                QVERIFY2(room.contains(labels[i].second), qPrintable(labels[i].first));
                for (qsizetype j = i + 1; j < labels.size(); ++j)
                    QVERIFY2(!labels[i].second.adjusted(0, 2, 0, -2).intersects(labels[j].second.adjusted(0, 2, 0, -2)),
                             qPrintable(labels[i].first + u" / "_s + labels[j].first));
                for (const QRectF &strip : strips)
                    QVERIFY2(room.contains(strip) && !strip.intersects(labels[i].second.adjusted(0, 2, 0, -2)),
                             qPrintable(labels[i].first));
            }
            if (fullNames) {
                QStringList texts;
                for (const auto &[text, rect] : labels)
                    texts << text;
                for (int i = 0; i < categoryCount; ++i)
                    QVERIFY(texts.contains(categoryName(topic, i)));
            }
        }
    }

    void titlesAreShort()
    {
        for (const QString &postcode : {u"ST20 0LY"_s, u"EC2M 7PY"_s, u"CF10 1EP"_s}) {
            const AreaProfile profile = bundled(postcode);
            for (const FigureKind kind : allFigureKinds) {
                const auto figure = figureOf(profile, kind);
                QVERIFY(figure);
                QVERIFY2(figure->title().split(u' ', Qt::SkipEmptyParts).size() <= 10, qPrintable(figure->title()));
            }
        }
    }

    void aMissingSectionHasNoFigure()
    {
        const AreaProfile profile = bundled(u"M20 2LN"_s); // the force publishes nothing
        QVERIFY(!figureOf(profile, FigureKind::CrimeMap));
        QVERIFY(figureOf(profile, FigureKind::Profile));
    }

    void crimeMapSymbolsAreDrawings()
    {
        const QString path = pathFor(u"map.svg"_s);
        QVERIFY(writeFigure(*figureOf(bundled(u"ST20 0LY"_s), FigureKind::CrimeMap), FigureFormat::Svg, {}, path));
        const QByteArray svg = contentOf(path);
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("snapped to nearby street points"));
    }

    /// Counted in the official files by other means: 10 incidents, 9 of which can have an outcome, 2,891 residents.
    void crimeIsSummedUp()
    {
        const AreaProfile profile = bundled(u"ST20 0LY"_s);
        const QString path = pathFor(u"profile.csv"_s);
        QVERIFY(writeFigure(*figureOf(profile, FigureKind::Profile), FigureFormat::Csv, {}, path));
        const QByteArray csv = contentOf(path);
        QVERIFY(csv.contains("\nST20 0LY,crime,\"Incidents per 1,000 residents\",3.46,,,2891,,,2025-12,bundled data,Open Government"));
        QVERIFY(csv.contains("\nST20 0LY,crime,Outcome: Unable to prosecute suspect,5,,,9,55.56,,2025-12,bundled data,Open Government"));
        QVERIFY(!csv.contains("a year before")); // the pack has no such months
        const QString picture = pathFor(u"summed-up.svg"_s);
        QVERIFY(writeFigure(*figureOf(profile, FigureKind::CrimeMap), FigureFormat::Svg, {}, picture));
        const QByteArray svg = contentOf(picture);
        QVERIFY(svg.contains("3.5 per 1,000 residents in December 2025"));
        QVERIFY(svg.contains("few residents and many visitors"));
    }

    void theYearBeforeIsInTheProfile()
    {
        AreaProfile profile = bundled(u"ST20 0LY"_s);
        CrimeReport &report = profile.crime.ready()->value;
        for (int i = 0; i < 8; ++i)
            report.incidents.push_back({.category = u"drugs"_s, .latitude = 52.787, .longitude = -2.247, .month = Month(2024, 12)});
        report.months.insert(report.months.begin(), Month(2024, 12));
        const QString path = pathFor(u"two-years.csv"_s);
        QVERIFY(writeFigure(*figureOf(profile, FigureKind::Profile), FigureFormat::Csv, {}, path));
        const QByteArray csv = contentOf(path);
        QVERIFY(csv.contains("crime,Incidents in the months compared,10,,,,,,2025-12,"));
        QVERIFY(csv.contains("crime,Incidents in the same months a year before,8,,,,,,2024-12,"));
        QVERIFY(
            crimeSentences(profile, newestMonth(report)).contains(u"10 incidents in December 2025, 8 in December 2024: 2 more (25%)."_s));
    }

    void recordsLeftOutAreTold_data()
    {
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<QString>("told");
        const QString where = u"Locations are snapped to nearby street points"_s;
        QTest::newRow("none") << 0 << where;
        QTest::newRow("one") << 1 << where + u"; 1 record without a usable position, category or month is left out"_s;
        QTest::newRow("many") << 1234 << where + u"; 1,234 records without a usable position, category or month are left out"_s;
    }

    void recordsLeftOutAreTold()
    {
        QFETCH(int, leftOut);
        QTEST(crimeCaveats({.recordsLeftOut = leftOut}), "told");
    }

    void aFailedWriteLeavesNothing()
    {
        const auto figure = figureOf(bundled(u"ST20 0LY"_s), FigureKind::Occupation);
        for (const FigureFormat format : allFigureFormats) {
            const QString file = pathFor(u"file"_s);
            QFile blocker(file);
            QVERIFY(blocker.open(QIODevice::WriteOnly));
            const auto written = writeFigure(*figure, format, {}, file + u"/inside"_s);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Error::Kind::Storage);
            QVERIFY(!written.error().detail.isEmpty());
        }
        // a folder in the way: what is there stays
        QVERIFY(QDir(m_folder.path()).mkpath(u"taken.png"_s));
        QVERIFY(!writeFigure(*figure, FigureFormat::Png, {}, pathFor(u"taken.png"_s)));
        QVERIFY(QFileInfo(pathFor(u"taken.png"_s)).isDir());
        const QStringList left = QDir(m_folder.path()).entryList({u"taken.png*"_s});
        QCOMPARE(left.size(), 1);
    }

    void picturesAreAsTheyWere_data()
    {
        QTest::addColumn<FigureKind>("kind");
        for (const FigureKind kind : allFigureKinds)
            QTest::newRow(figureKey(kind).data()) << kind;
    }
    void picturesAreAsTheyWere()
    {
        QFETCH(FigureKind, kind);
        const QImage now = figureImage(*figureOf(bundled(u"ST20 0LY"_s), kind), {.logical = {}, .scale = 0.5});
        CHECK_PICTURE(now, figureKey(kind));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    usePictureFont();
    TestFigures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_figures.moc"
