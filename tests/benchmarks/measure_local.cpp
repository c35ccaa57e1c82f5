// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured without a network: parsing, the pack, pictures.
#include "measures.h"
#include "pack/pack_reader.h"
#include "services/postcodearea_incidents.h"
#include "services/profile_session.h"
#include "services/source_catalogue.h"
#include "ui/crime_map_painter.h"
#include "ui/figure_export.h"
#include "ui/figures.h"

#include <QEventLoop>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hereabouts {

void measureParsing(Report &report)
{
    const HttpAnswer answer{.status = 200, .headers = {}, .body = manyIncidents(10000)};
    const PostcodeAreaIncidents::Query query{*Postcode::parse(u"ST20 0LY"_s), {}};
    const double parsing = medianTimeOf([&] {
        if (!PostcodeAreaIncidents::parse(answer, query))
            qFatal("the incidents could not be read");
    });
    const double json = medianTimeOf([&] { (void)QJsonDocument::fromJson(answer.body); });
    report.add(u"10,000 incidents, bytes to values"_s, parsing, u"QJsonDocument::fromJson alone"_s, json);
}

namespace {

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

} // namespace

void measurePack(Report &report, const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue)
{
    const Postcode cardiff = *Postcode::parse(u"CF10 1EP"_s);
    const double profile = medianTimeOf([&] { (void)readProfile(pack, catalogue, cardiff.text()); });
    const double sequence = medianTimeOf([&] {
        (void)pack->geography(cardiff);
        (void)pack->census(cardiff, CensusTopic::Occupation);
        (void)pack->census(cardiff, CensusTopic::NsSec);
        (void)pack->crime(cardiff);
    });
    report.add(u"whole profile of CF10 1EP from the pack"_s, profile, u"its four readings, one after the other"_s, sequence);
}

void measurePictures(Report &report, const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue)
{
    const AreaProfile profile = readProfile(pack, catalogue, u"CF10 1EP"_s);
    const auto figure = makeFigure(FigureKind::Occupation, profile, catalogue);
    const double drawn = medianTimeOf([&] { (void)figureImage(*figure, {.logical = {}, .scale = 2}); });
    const double blank = medianTimeOf([] {
        QImage image(2400, 1600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        (void)image.convertToFormat(QImage::Format_RGB32);
    });
    report.add(u"occupation figure at 2×"_s, drawn, u"a white image of that size"_s, blank);

    const CrimeReport &crime = profile.crime.ready()->value;
    CrimeMapScene scene;
    scene.store = std::make_shared<const IncidentStore>(*IncidentStore::of(crime.incidents));
    scene.counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*scene.store, {}));
    scene.centre = LatLong{crime.latitude, crime.longitude};
    scene.theme = Theme::light();
    scene.view = viewOfCircle(*scene.centre, oneMileInMetres, {1036, 730}, 18);
    QImage frame(1036, 730, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&frame](const CrimeMapScene &what) {
        QPainter painter(&frame);
        paintGround(painter, what);
        paintSymbols(painter, what);
    };
    CrimeMapScene empty = scene;
    placeSymbols(scene);
    report.add(u"map picture, a year of central Cardiff (%1 points)"_s.arg(scene.symbols.size()), medianTimeOf([&] { paint(scene); }),
               u"the empty map"_s, medianTimeOf([&] { paint(empty); }));
}

} // namespace hereabouts
