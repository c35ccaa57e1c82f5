// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/commands.h"
#include "app/console.h"
#include "pack/pack_builder.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <csignal>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

volatile std::sig_atomic_t buildingWasStopped = 0;

void stopBuilding(int)
{
    buildingWasStopped = 1;
}

QString stepText(const PackProgress &progress)
{
    switch (progress.step) {
    case PackProgress::Step::Postcodes: return CommandLine::tr("Reading postcodes");
    case PackProgress::Step::Census: return CommandLine::tr("Reading the census: %1").arg(QFileInfo(progress.file).fileName());
    case PackProgress::Step::Crime: return CommandLine::tr("Reading crime: %1").arg(QFileInfo(progress.file).fileName());
    case PackProgress::Step::Names: return CommandLine::tr("Reading names");
    case PackProgress::Step::Writing: return CommandLine::tr("Writing the pack");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

int runPackBuild(const PackBuildCommand &command)
{
    const PackRequest request{.out = command.out,
                              .onspdZip = command.onspd,
                              .censusZips = command.census,
                              .crimeZips = command.crime,
                              .namesCsv = command.names,
                              .postcodes = command.postcodes};
    Console console;
    // Ctrl+C gives the builder the chance to take its half-written file away.
    std::signal(SIGINT, stopBuilding);
    const auto summary = buildPack(request, [&console](const PackProgress &progress) {
        console.progress(progress.fraction, stepText(progress));
        return buildingWasStopped == 0;
    });
    if (!summary) {
        console.message(summary.error().kind == Error::Kind::Cancelled
                            ? CommandLine::tr("Cancelled; nothing was written.")
                            : CommandLine::tr("The pack could not be made: %1").arg(summary.error().detail));
        return exitNothing;
    }
    const QLocale locale;
    console.result(CommandLine::tr("%1: %2 postcodes, %3 areas, %4 street points, %5 incidents, %6\n")
                       .arg(QDir::toNativeSeparators(command.out), locale.toString(summary->postcodes), locale.toString(summary->areas),
                            locale.toString(summary->streetPoints), locale.toString(summary->incidents),
                            locale.formattedDataSize(summary->fileBytes)));
    for (const QString &note : summary->notes)
        console.message(note);
    const bool someAreMissing = !command.postcodes.empty() && summary->postcodes < static_cast<qint64>(command.postcodes.size());
    return someAreMissing ? exitPartial : exitComplete;
}

int runPackInfo(const PackInfoCommand &command)
{
    Console console;
    const auto reader = PackReader::open(command.file);
    const auto info = reader ? (*reader)->info() : std::unexpected(reader.error());
    if (!info) {
        console.message(CommandLine::tr("%1 could not be read as a pack: %2").arg(command.file, info.error().detail));
        return exitNothing;
    }
    console.result(packText(*info) + u'\n');
    return exitComplete;
}

} // namespace hereabouts
