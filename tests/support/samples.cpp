// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hereabouts {

QByteArray sampleBody(const QString &name)
{
    QFile file(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/services/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing: %s", qPrintable(file.fileName()));
    return file.readAll();
}

void serveSamples(LocalServer &server)
{
    server.reply(u"/postcodes/"_s, {.status = 404, .body = sampleBody(u"postcodes_io/not_found.json"_s)});
    for (const QString &postcode : {u"ST200LY"_s, u"W60WW"_s, u"BR87RE"_s, u"EH11YZ"_s, u"TD90TU"_s})
        server.reply(u"/postcodes/"_s + postcode, {.body = sampleBody(u"postcodes_io/%1.json"_s.arg(postcode.toLower()))});
    const QString occupation = u"/customer-api/work-and-travel/occupation/postcode/v1/"_s;
    server.reply(occupation, {.status = 404, .body = sampleBody(u"crystalroof/404.json"_s)});
    server.reply(occupation + u"W60WW"_s, {.body = sampleBody(u"crystalroof/w60ww.json"_s)});
    server.reply(u"/census-ts062/"_s, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s)});
    server.reply(u"/Output_Areas_2021_EW_BGC_V2/"_s, {.body = sampleBody(u"open_geography/oa_e00151363.json"_s)});
    server.reply(u"/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5/"_s,
                 {.body = sampleBody(u"open_geography/lsoa_e01029709.json"_s)});
    server.reply(u"/crime-incidents/"_s, {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s)});
}

QByteArray overlayFor(const QUrl &server, int timeoutMs)
{
    QJsonObject overlay;
    for (const QString &name :
         {u"postcodes_io"_s, u"crystalroof"_s, u"postcodearea"_s, u"police"_s, u"nomis"_s, u"open_geography"_s, u"tiles"_s})
        overlay[name] = QJsonObject{{u"base_url"_s, server.toString()},
                                    {u"timeout_ms"_s, timeoutMs},
                                    {u"requests_per_second"_s, 10000},
                                    {u"burst"_s, 10000},
                                    {u"retry_pause_ms"_s, 4}};
    return QJsonDocument(overlay).toJson();
}

SourceCatalogue catalogueAt(const QUrl &server, int timeoutMs)
{
    auto catalogue = SourceCatalogue::builtIn();
    if (!catalogue || !catalogue->overlay(overlayFor(server, timeoutMs)))
        qFatal("the catalogue cannot be read");
    return *std::move(catalogue);
}

} // namespace hereabouts
