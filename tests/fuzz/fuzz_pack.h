// SPDX-License-Identifier: GPL-3.0-or-later
// What the two fuzzers of packs share: a small good pack, and all that a reader can be asked.
#pragma once

#include "fuzz.h"
#include "pack/pack_reader.h"
#include "pack/pack_schema.h"
#include "pack/sql_connection.h"
#include "pack_fixture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hereabouts::fuzz {

inline void startQt(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv); // Qt finds its SQLite driver through it
    qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &, const QString &text) { require(type != QtFatalMsg, qPrintable(text)); });
}

/// The pack of the invented country, in pages of 512 bytes: the smaller, the more of it each change hits.
inline QByteArray smallPack()
{
    const QTemporaryDir folder;
    const PackRequest request = test::writeCountry(folder);
    require(test::build(request).has_value(), "the country's pack can be built");
    {
        const auto connection = SqlConnection::open(request.out, SqlConnection::Mode::ReadWrite);
        require(connection && connection->run(QStringLiteral("PRAGMA page_size = 512")) && connection->run(QStringLiteral("VACUUM")),
                "the pack can be made smaller");
    }
    QFile file(request.out);
    require(file.open(QIODevice::ReadOnly), "the pack can be read");
    return file.readAll();
}

/// A file of tiles with two of them, in pages of 512 bytes.
inline QByteArray smallTiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.mbtiles"));
    {
        const auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite);
        require(connection.has_value(), "a file of tiles can be made");
        for (const char *statement : {"PRAGMA page_size = 512", "CREATE TABLE metadata (name text, value text)",
                                      "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)",
                                      "INSERT INTO metadata VALUES ('format', 'png'), ('attribution', '&copy; <b>X</b>')",
                                      "INSERT INTO tiles VALUES (0, 0, 0, 'a'), (3, 0, 7, 'b')"})
            require(connection->run(QString::fromLatin1(statement)).has_value(), statement);
    }
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "the tiles can be read");
    return file.readAll();
}

inline void requireMonth(Month month)
{
    require(month >= Month(1900, 1) && month <= Month(9999, 12), "a month is one of four digits and two");
}

inline void requireSound(const Distribution &distribution)
{
    require(distribution.base >= 0, "a total is a count");
    for (int i = 0; i < categoryCount; ++i)
        require(distribution.counts.at(static_cast<size_t>(i)) >= 0, "a part is a count");
    (void)distribution.partsAddUp();
}

inline void requireSound(const CrimeReport &report)
{
    require(std::abs(report.latitude) <= 90 && std::abs(report.longitude) <= 180, "the centre lies on the Earth");
    require(std::ranges::is_sorted(report.months) && std::ranges::is_sorted(report.missingMonths), "months ascend");
    require(report.months.size() + report.missingMonths.size() < 10'000U * 12, "months are of years that have a name");
    std::ranges::for_each(report.months, requireMonth);
    std::ranges::for_each(report.missingMonths, requireMonth);
    for (const Incident &incident : report.incidents) {
        require(incident.count >= 1, "an incident stands for one at least");
        require(std::abs(incident.latitude) <= 90 && std::abs(incident.longitude) <= 180, "an incident lies on the Earth");
        require(std::ranges::binary_search(report.months, incident.month), "an incident is of a month that was supplied");
    }
    require(report.total() >= 0, "a total is a count");
    (void)totalsByCategory(report);
    (void)totalsByMonth(report);
}

inline void requireSound(const ShareBreakpoints &standing)
{
    require(standing.areas >= 1, "breakpoints are of one area at least");
    for (const Breakpoints &breakpoints : standing.categories) {
        require(std::ranges::is_sorted(breakpoints) && breakpoints.front() >= 0 && std::isfinite(breakpoints.back()),
                "breakpoints ascend from 0 or more");
        for (const double share : {0.0, 0.2, 1.0}) {
            const ShareStanding where = standingOf(share, breakpoints);
            require(where.higherThan >= 0 && where.higherThan <= where.atLeastAsHighAs && where.atLeastAsHighAs <= 100,
                    "percents are such");
        }
    }
}

inline void requireSound(const ResidentsAround &around)
{
    require(around.residents >= 0 && !around.lsoas.isEmpty(), "residents are those of an LSOA at least");
    require(around.lsoas.size() == 1 || !around.isNearest, "one LSOA is the nearest");
    require(around.nearestMetres >= 0 && around.nearestMetres < 2.1e7, "no two places lie farther apart than half the Earth");
    for (const QString &code : around.lsoas)
        require(GssCode::parse(code).has_value(), "an LSOA has a code");
}

/// Opens the file and asks it everything.
inline void askEverything(const QString &path)
{
    const auto opened = PackReader::open(path);
    if (!opened)
        return;
    const PackReader &pack = **opened;
    if (const auto info = pack.info()) {
        for (const ForceCoverage &force : info->forces)
            std::ranges::for_each(force.months, requireMonth);
        require(info->postcodes >= 0 && info->areas >= 0 && info->incidents >= 0 && info->streetPoints >= 0, "counts are not negative");
    }
    const Postcode placed = *Postcode::parse(u"AA1 1AA"), withdrawn = *Postcode::parse(u"AA1 1AE");
    for (const Postcode &postcode : {placed, withdrawn}) {
        if (const auto geography = pack.geography(postcode)) {
            require(Postcode::parse(geography->postcode) == postcode, "the place is the one that was asked for");
            require(std::abs(geography->latitude.value_or(0)) <= 90, "a latitude is one");
            require(std::abs(geography->longitude.value_or(0)) <= 180, "a longitude is one");
        } else if (geography.error().kind == Error::Kind::Terminated) {
            require(Month::parse(geography.error().detail).has_value(), "the month of a withdrawal is a month");
        }
    }
    if (const auto profile = pack.census(placed, CensusTopic::NsSec)) {
        for (const Distribution &distribution : profile->areas)
            requireSound(distribution);
    }
    if (const auto crime = pack.crime(placed))
        requireSound(crime->report);
    if (const auto benchmark = pack.distribution(QStringLiteral("E92000001"), CensusTopic::Occupation))
        requireSound(*benchmark);
    if (const auto residents = pack.residentsOf(QStringLiteral("E92000001")))
        require(*residents >= 0, "residents are a count");
    for (const CensusTopic topic : {CensusTopic::NsSec, CensusTopic::Occupation}) {
        for (const AreaLevel level : allAreaLevels) {
            if (const auto standing = pack.standing(topic, level))
                requireSound(*standing);
        }
    }
    for (const double radius : {0.0, 1609.0, 1e9}) {
        if (const auto around = pack.residentsAround(52, -2, radius))
            requireSound(*around);
    }
    if (const auto samples = pack.samples(5))
        require(samples->size() <= 5, "no more samples than were asked for");
    if (const auto found = pack.postcodesThatBegin(QStringLiteral("A"), 5))
        require(found->size() <= 5, "no more postcodes than were asked for");
}

} // namespace hereabouts::fuzz
