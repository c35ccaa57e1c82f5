// SPDX-License-Identifier: GPL-3.0-or-later
// The command line taken apart: what is understood, and what is refused with which words.
#include "app/options.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

template <typename T> T commandOf(const QStringList &words)
{
    const Options options = parseOptions(words);
    if (const auto *print = std::get_if<PrintCommand>(&options.command))
        qWarning("%s", qPrintable(print->text));
    return std::get<T>(options.command);
}

} // namespace

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void windows()
    {
        QVERIFY(!commandOf<WindowCommand>({}).postcode);
        QCOMPARE(commandOf<WindowCommand>({u"st20"_s, u"0ly"_s}).postcode->text(), u"ST20 0LY"_s);
        QCOMPARE(commandOf<WindowCommand>({u"--offline"_s, u"w60ww"_s}).postcode->text(), u"W6 0WW"_s);
    }

    void profiles()
    {
        QCOMPARE(commandOf<ProfileCommand>({u"profile"_s, u"st200ly"_s}).postcode.text(), u"ST20 0LY"_s);
        QVERIFY(commandOf<ProfileCommand>({u"profile"_s, u"ST20 0LY"_s, u"--format"_s, u"json"_s}).json);
        const Options options = parseOptions({u"--offline"_s, u"profile"_s, u"w6"_s, u"0ww"_s, u"--level=msoa"_s, u"--source"_s,
                                              u"occupation=pack"_s, u"--pack"_s, u"x.pack"_s, u"--sources"_s, u"s.json"_s});
        QVERIFY(std::holds_alternative<ProfileCommand>(options.command));
        QVERIFY(options.profile.offline);
        QCOMPARE(options.profile.level, AreaLevel::Msoa);
        QCOMPARE(options.profile.pins.value(Section::Occupation), u"pack"_s);
        QCOMPARE(options.packFile, u"x.pack"_s);
        QCOMPARE(options.sourcesFile, u"s.json"_s);
    }

    void exports()
    {
        const auto command = commandOf<ExportCommand>({u"export"_s, u"ST20 0LY"_s, u"w60ww"_s, u"CF10"_s, u"1EP"_s, u"--out"_s, u"d"_s,
                                                       u"--what"_s, u"occupation,crime-map"_s, u"--format"_s, u"svg,csv"_s, u"--size"_s,
                                                       u"900x600"_s, u"--scale"_s, u"3"_s});
        QCOMPARE(command.postcodes.size(), 3u);
        QCOMPARE(command.postcodes.back().text(), u"CF10 1EP"_s);
        QCOMPARE(command.figures, (std::vector{FigureKind::Occupation, FigureKind::CrimeMap}));
        QCOMPARE(command.formats, (std::vector{FigureFormat::Svg, FigureFormat::Csv}));
        QCOMPARE(command.size.logical, QSizeF(900, 600));
        QCOMPARE(command.size.scale, 3.0);
        const auto plain = commandOf<ExportCommand>({u"export"_s, u"ST20 0LY"_s, u"--out"_s, u"d"_s});
        QCOMPARE(plain.figures.size(), 4u);
        QCOMPARE(plain.formats, std::vector{FigureFormat::Png});
        QVERIFY(plain.size.logical.isEmpty());
        QCOMPARE(plain.size.scale, 2.0);
    }

    void listsOfPostcodes()
    {
        QTemporaryFile list;
        QVERIFY(list.open());
        list.write("w60ww\nST20 0LY\nCF10 1EP\n");
        list.close();
        const auto command = commandOf<ExportCommand>({u"export"_s, u"ST20 0LY"_s, u"--postcodes"_s, list.fileName(), u"--out"_s, u"d"_s});
        QCOMPARE(command.postcodes.size(), 3u); // each once, those named first
        QCOMPARE(command.postcodes.front().text(), u"ST20 0LY"_s);
        QCOMPARE(command.postcodes.back().text(), u"CF10 1EP"_s);
        QCOMPARE(commandOf<ExportCommand>({u"export"_s, u"w60ww"_s, u"W6 0WW"_s, u"--out"_s, u"d"_s}).postcodes.size(), 1u);
        QCOMPARE(commandOf<ExportCommand>({u"export"_s, u"w60ww"_s, u"--out"_s, u"d"_s, u"--format"_s, u"png,csv,png"_s}).formats.size(),
                 2u);
        QCOMPARE(commandOf<PackBuildCommand>(
                     {u"pack"_s, u"build"_s, u"--out"_s, u"x"_s, u"--onspd"_s, u"o"_s, u"--postcodes"_s, u"ST20 0LY,st200ly"_s})
                     .postcodes.size(),
                 1u);
    }

    void packs()
    {
        QTemporaryFile list;
        QVERIFY(list.open());
        list.write("# places\nST20 0LY # Gnosall\n\nw60ww\n");
        list.close();
        const auto build = commandOf<PackBuildCommand>({u"pack"_s, u"build"_s, u"--out"_s, u"x.pack"_s, u"--onspd"_s, u"o.zip"_s,
                                                        u"--census"_s, u"a.zip"_s, u"--census"_s, u"b.zip"_s, u"--crime"_s, u"c.zip"_s,
                                                        u"--names"_s, u"n.csv"_s, u"--postcodes"_s, list.fileName()});
        QCOMPARE(build.census, (QStringList{u"a.zip"_s, u"b.zip"_s}));
        QCOMPARE(build.postcodes.size(), 2u);
        QCOMPARE(commandOf<PackBuildCommand>(
                     {u"pack"_s, u"build"_s, u"--out"_s, u"x"_s, u"--onspd"_s, u"o"_s, u"--postcodes"_s, u"ST20 0LY,W6 0WW"_s})
                     .postcodes.size(),
                 2u);
        QCOMPARE(commandOf<PackInfoCommand>({u"pack"_s, u"info"_s, u"x.pack"_s}).file, u"x.pack"_s);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("nonsense") << QStringList{u"profile"_s, u"not a postcode"_s} << u"“not a postcode” is not a postcode"_s;
        QTest::newRow("nonsense, unquoted") << QStringList{u"profile"_s, u"not"_s, u"a"_s, u"postcode"_s} << u"“not a postcode”"_s;
        QTest::newRow("no postcode") << QStringList{u"profile"_s} << u"Which postcode?"_s;
        QTest::newRow("outcode only") << QStringList{u"profile"_s, u"ST20"_s} << u"“ST20” is not a postcode"_s;
        QTest::newRow("level") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--level"_s, u"ward"_s} << u"“ward” is not one of: oa, lsoa"_s;
        QTest::newRow("format") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--format"_s, u"xml"_s}
                                << u"“xml” is not one of: text, json"_s;
        QTest::newRow("unknown option") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--fast"_s} << u"fast"_s;
        QTest::newRow("other's option") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--scale"_s, u"2"_s}
                                        << u"--scale is not an option of “profile”"_s;
        QTest::newRow("command's option on the window") << QStringList{u"--out"_s, u"x"_s} << u"--out belongs to a command"_s;
        QTest::newRow("no folder") << QStringList{u"export"_s, u"ST20 0LY"_s} << u"--out DIR"_s;
        QTest::newRow("no postcode to export") << QStringList{u"export"_s, u"--out"_s, u"d"_s} << u"Which postcode?"_s;
        QTest::newRow("no list") << QStringList{u"export"_s, u"--out"_s, u"d"_s, u"--postcodes"_s, u"/nowhere.txt"_s}
                                 << u"neither a file that can be found nor a postcode"_s;
        QTest::newRow("size") << QStringList{u"export"_s, u"ST20 0LY"_s, u"--out"_s, u"d"_s, u"--size"_s, u"big"_s}
                              << u"“big” is not a size"_s;
        QTest::newRow("scale") << QStringList{u"export"_s, u"ST20 0LY"_s, u"--out"_s, u"d"_s, u"--scale"_s, u"5"_s}
                               << u"“5” is not a scale"_s;
        QTest::newRow("figure") << QStringList{u"export"_s, u"ST20 0LY"_s, u"--out"_s, u"d"_s, u"--what"_s, u"pie"_s}
                                << u"“pie” is not one of"_s;
        QTest::newRow("pin without name") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--source"_s, u"crime"_s}
                                          << u"is not SECTION=NAME"_s;
        QTest::newRow("pin of another section") << QStringList{u"profile"_s, u"ST20 0LY"_s, u"--source"_s, u"crime=crystalroof"_s}
                                                << u"“crystalroof” is not a source of crime"_s;
        QTest::newRow("pack") << QStringList{u"pack"_s, u"eat"_s} << u"build and info"_s;
        QTest::newRow("pack without directory") << QStringList{u"pack"_s, u"build"_s, u"--out"_s, u"x"_s} << u"--onspd ZIP"_s;
        QTest::newRow("window of nonsense") << QStringList{u"hello"_s} << u"“hello” is not a postcode"_s;
    }
    void wrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Options options = parseOptions(words);
        const auto *print = std::get_if<PrintCommand>(&options.command);
        QVERIFY(print);
        QCOMPARE(print->exitCode, exitUsage);
        QVERIFY2(print->text.contains(said), qPrintable(print->text));
    }

    void help()
    {
        for (const QString &command : {QString(), u"profile"_s, u"export"_s, u"pack"_s}) {
            const Options options = parseOptions(command.isEmpty() ? QStringList{u"--help"_s} : QStringList{command, u"--help"_s});
            const auto *print = std::get_if<PrintCommand>(&options.command);
            QVERIFY(print);
            QCOMPARE(print->exitCode, exitComplete);
            QVERIFY(print->text.contains(u"Exit codes"_s));
            for (const QString &line : print->text.split(u'\n'))
                QVERIFY2(line.size() <= 100, qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
