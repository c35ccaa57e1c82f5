// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled sample pack against the official files themselves; skipped where they are not at hand.
#include "core/crime_category.h"
#include "pack/csv_file.h"
#include "pack/pack_builder.h"
#include "pack/pack_reader.h"

#include <QDir>
#include <QFile>
#include <QGeoCoordinate>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

const QDir openData(QStringLiteral(HEREABOUTS_OPEN_DATA));

/// Incidents by month, category and outcome.
using Table = std::map<QString, int>;

QStringList crimeZips()
{
    return {openData.filePath(u"crime/police-2025-six-forces.zip"_s), openData.filePath(u"crime/police-2025-12-all-forces.zip"_s)};
}

std::vector<Postcode> sampleList()
{
    QFile file(QFileInfo(QStringLiteral(HEREABOUTS_SAMPLE_PACK)).dir().filePath(u"sample-postcodes.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Postcode> postcodes;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto postcode = Postcode::parse(line.section(u'#', 0, 0)))
            postcodes.push_back(*postcode);
    }
    return postcodes;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Counts straight from the lines of the files, by other means than the pack's: split at commas, distances by Qt.
void countIncidents(const QByteArray &csv, const QString &month, const std::vector<QGeoCoordinate> &centres, std::vector<Table> &tables)
{
    for (const QByteArray &line : csv.split('\n')) {
        QByteArray plain = line;
        while (const qsizetype quote = plain.indexOf('"') + 1) { // commas within quotes are not wanted here: take them out
            const qsizetype end = plain.indexOf('"', quote);
            plain = plain.first(quote - 1) + plain.sliced(quote, end - quote).replace(',', ';') + plain.sliced(end + 1);
        }
        const QList<QByteArray> fields = plain.split(',');
        if (fields.size() < 12 || fields.at(4).isEmpty() || fields.at(0) == "Crime ID")
            continue;
        const QGeoCoordinate place(fields.at(5).toDouble(), fields.at(4).toDouble());
        for (size_t i = 0; i < centres.size(); ++i) {
            if (std::abs(place.latitude() - centres[i].latitude()) < 0.02 && place.distanceTo(centres[i]) <= 1609)
                ++tables[i][u"%1/%2/%3"_s.arg(month, crimeCategoryKeyFromArchive(QString::fromUtf8(fields.at(9))),
                                              QString::fromUtf8(fields.at(10)))];
        }
    }
}

bool isSupplied(const QString &key, const std::vector<Month> &months)
{
    return std::ranges::find(months, *Month::parse(key.first(7))) != months.end();
}

QByteArray unpack(const ZipFile &zip, const ZipFile::Entry &entry)
{
    QByteArray bytes(entry.size, Qt::Uninitialized);
    auto stream = zip.read(entry);
    qsizetype length = 0;
    while (stream && length < bytes.size())
        length += *stream->read(std::span(bytes.data() + length, static_cast<size_t>(bytes.size() - length)));
    return bytes;
}

} // namespace

class TestSampleRebuild : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!openData.exists(u"onspd/ONSPD_NOV_2025.zip"_s))
            QSKIP("the official files are not at hand (../shared/data)");
    }
    void ourCommandMakesTheBundledFile()
    {
        const QTemporaryDir folder;
        PackRequest request;
        request.out = folder.filePath(u"sample.pack"_s);
        request.onspdZip = openData.filePath(u"onspd/ONSPD_NOV_2025.zip"_s);
        for (const QString &table : {u"ts001"_s, u"ts062"_s, u"ts063"_s})
            request.censusZips << openData.filePath(u"census/census2021-%1.zip"_s.arg(table));
        request.crimeZips = crimeZips();
        request.namesCsv = openData.filePath(u"names/MSOA-Names-2021.csv"_s);
        request.postcodes = sampleList();
        QCOMPARE(request.postcodes.size(), 12U);
        const auto summary = buildPack(request, [](const PackProgress &) { return true; });
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(summary->postcodes, 12);
        const QByteArray bundled = contents(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        QCOMPARE(summary->fileBytes, bundled.size());
        QVERIFY2(contents(request.out) == bundled, "the bundled pack is not the one that our command makes");
    }
    void crimeIsWhatTheFilesSay()
    {
        const std::vector places{*Postcode::parse(u"ST20 0LY"), *Postcode::parse(u"BR8 7RE"), *Postcode::parse(u"BS1 1NG")};
        const auto reader = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        QVERIFY(reader.has_value());
        std::vector<QGeoCoordinate> centres;
        for (const Postcode &place : places)
            centres.push_back((*reader)->geography(place)->position());

        // All forces: now and then one of them records a crime far outside its own area (Devon & Cornwall one in Gnosall).
        std::vector<Table> expected(places.size());
        std::set<QString> done;
        for (const QString &path : crimeZips()) {
            const auto zip = ZipFile::open(path);
            QVERIFY(zip.has_value());
            for (const ZipFile::Entry &entry : zip->entries()) {
                const QString name = entry.name.section(u'/', -1);
                const bool leftOut = name.contains("btp"_L1) || name.contains("northern-ireland"_L1); // see the notes of a build
                if (!leftOut && done.insert(name).second)
                    countIncidents(unpack(*zip, entry), name.first(7), centres, expected);
            }
        }
        for (size_t i = 0; i < places.size(); ++i) {
            Table found;
            const auto crime = (*reader)->crime(places[i]);
            QVERIFY(crime.has_value());
            for (const Incident &incident : crime->report.incidents)
                found[u"%1/%2/%3"_s.arg(incident.month.key(), incident.category, incident.outcome)] += incident.count;
            QVERIFY(!found.empty());
            const QString where = places[i].text() + u": "_s;
            std::erase_if(expected[i], [&](const auto &entry) { return !isSupplied(entry.first, crime->report.months); });
            for (const auto &[key, count] : expected[i])
                QVERIFY2(found[key] == count,
                         qPrintable(where + u"%1: %2 in the pack, %3 in the files"_s.arg(key).arg(found[key]).arg(count)));
            QVERIFY2(found.size() == expected[i].size(), qPrintable(where + u"more in the pack than in the files"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestSampleRebuild)
#include "tst_sample_rebuild.moc"
