// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what people wait for, each beside a baseline of the same run, and prints the ratio. BENCH_JSON=FILE writes the figures too.
#include "measure_crime_map.h"
#include "measure_map_frames.h"
#include "measures.h"
#include "pack/pack_reader.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hereabouts {

QByteArray sampleAnswer(const QString &name)
{
    QFile file(QStringLiteral(HEREABOUTS_TEST_DATA "/services/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing: %s", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray manyIncidents(int count)
{
    constexpr int streets = 700;
    QJsonObject envelope = QJsonDocument::fromJson(sampleAnswer(u"postcodearea/incidents_st200ly.json"_s)).object();
    const QJsonArray sample = envelope[u"data"_s].toArray();
    QJsonArray data;
    for (int i = 0; i < count; ++i) {
        QJsonObject incident = sample.at(i % sample.size()).toObject();
        const int street = i * 37 % streets;
        incident[u"id"_s] = 125000000 + i;
        incident[u"location"_s] =
            QJsonObject{{u"latitude"_s, QString::number(52.77 + street % 25 * 0.0009, 'f', 6)},
                        {u"longitude"_s, QString::number(-2.27 + street / 25 * 0.0014, 'f', 6)},
                        {u"street"_s, QJsonObject{{u"id"_s, 1745000 + street}, {u"name"_s, u"On or near Street No. %1"_s.arg(street)}}}};
        data.append(incident);
    }
    envelope[u"data"_s] = data;
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

} // namespace hereabouts

int main(int argc, char **argv)
{
    using namespace hereabouts;
    QApplication application(argc, argv);
    const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
    const auto catalogue = SourceCatalogue::builtIn();
    if (!pack || !catalogue)
        qFatal("the sample pack or the list of sources is missing");
    Report report;
    measureParsing(report);
    measureStalls(report);
    measureWaits(report);
    measurePack(report, *pack, *catalogue);
    measurePictures(report, *pack, *catalogue);
    measureCrimeMap(report);
    measureMapFrames(report);
    return 0;
}
