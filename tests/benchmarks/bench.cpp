// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what people wait for, each beside a baseline of the same run, and prints the ratio. BENCH_JSON=FILE writes the figures too.
#include "pack/pack_reader.h"
#include "services/postcodearea_incidents.h"
#include "services/profile_session.h"
#include "services/source_catalogue.h"
#include "ui/crime_map_painter.h"
#include "ui/figure_export.h"
#include "ui/figures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr int runs = 9;

/// The median of some runs after one to warm up, in milliseconds.
double medianOf(const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[runs / 2];
}

class Report {
public:
    void add(const QString &name, double value, const QString &baselineName, double baseline)
    {
        std::printf("%-58s %9.2f ms   %-44s %9.2f ms   ratio %6.2f\n", qPrintable(name), value, qPrintable(baselineName), baseline,
                    value / baseline);
        m_rows.append(QJsonObject{
            {u"name"_s, name}, {u"value"_s, value}, {u"unit"_s, u"ms"_s}, {u"baseline"_s, baseline}, {u"ratio"_s, value / baseline}});
    }
    ~Report()
    {
        QFile file(qEnvironmentVariable("BENCH_JSON"));
        if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(m_rows).toJson());
    }

private:
    QJsonArray m_rows;
};

/// An answer of PostcodeArea with at least that many incidents: the document's sample, repeated.
QByteArray manyIncidents(int atLeast)
{
    QFile file(QStringLiteral(HEREABOUTS_TEST_DATA "/services/postcodearea/incidents_st200ly.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample of incidents is missing");
    QJsonObject envelope = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray sample = envelope[u"data"_s].toArray();
    QJsonArray data;
    while (data.size() < atLeast) {
        for (const QJsonValue &incident : sample)
            data.append(incident);
    }
    envelope[u"data"_s] = data;
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

void measureParsing(Report &report)
{
    const HttpAnswer answer{.status = 200, .headers = {}, .body = manyIncidents(10000)};
    const PostcodeAreaIncidents::Query query{*Postcode::parse(u"ST20 0LY"_s), {}};
    const double parsing = medianOf([&] {
        if (!PostcodeAreaIncidents::parse(answer, query))
            qFatal("the incidents could not be read");
    });
    const double json = medianOf([&] { (void)QJsonDocument::fromJson(answer.body); });
    report.add(u"10,000 incidents, bytes to values"_s, parsing, u"QJsonDocument::fromJson alone"_s, json);
}

AreaProfile readProfile(const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue, const QString &postcode)
{
    ProfileSession session({.fetcher = nullptr, .catalogue = &catalogue, .credentials = nullptr, .pack = pack}, *Postcode::parse(postcode),
                           {.offline = true});
    QEventLoop loop;
    QObject::connect(&session, &ProfileSession::settled, &loop, &QEventLoop::quit);
    session.start();
    loop.exec();
    return session.profile();
}

void measurePack(Report &report, const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue)
{
    const Postcode cardiff = *Postcode::parse(u"CF10 1EP"_s);
    const double profile = medianOf([&] { (void)readProfile(pack, catalogue, cardiff.text()); });
    const double sequence = medianOf([&] {
        (void)pack->geography(cardiff);
        (void)pack->census(cardiff, CensusTopic::Occupation);
        (void)pack->census(cardiff, CensusTopic::NsSec);
        (void)pack->crime(cardiff);
    });
    report.add(u"whole profile of CF10 1EP from the pack"_s, profile, u"its four readings, one after the other"_s, sequence);
}

void measurePictures(Report &report, const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    const auto figure = makeFigure(FigureKind::Occupation, profile, catalogue);
    const double drawn = medianOf([&] { (void)figureImage(*figure, {.logical = {}, .scale = 2}); });
    const double blank = medianOf([] {
        QImage image(2400, 1600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        (void)image.convertToFormat(QImage::Format_RGB32);
    });
    report.add(u"occupation figure at 2×"_s, drawn, u"a white image of that size"_s, blank);

    const CrimeReport &crime = profile.crime.ready()->value;
    CrimeMapScene scene{
        .points = streetPoints(crime), .view = {}, .centre = LatLong{crime.latitude, crime.longitude}, .theme = Theme::light()};
    scene.view = viewOfCircle(*scene.centre, oneMileInMetres, {1036, 730}, 18);
    QImage frame(1036, 730, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&frame](const CrimeMapScene &what) {
        QPainter painter(&frame);
        paintGround(painter, what);
        paintSymbols(painter, what);
    };
    CrimeMapScene empty = scene;
    empty.points.clear();
    report.add(u"map frame, a year of central Cardiff (%1 points)"_s.arg(scene.points.size()), medianOf([&] { paint(scene); }),
               u"the empty map"_s, medianOf([&] { paint(empty); }));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
    const auto catalogue = SourceCatalogue::builtIn();
    if (!pack || !catalogue)
        qFatal("the sample pack or the list of sources is missing");
    Report report;
    measureParsing(report);
    measurePack(report, *pack, *catalogue);
    measurePictures(report, readProfile(*pack, *catalogue, u"CF10 1EP"_s), *catalogue);
    return 0;
}
