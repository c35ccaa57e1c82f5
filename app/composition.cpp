// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/command_line.h"
#include "ui/display_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

std::expected<SourceCatalogue, QString> loadCatalogue(const QString &overlayPath)
{
    auto catalogue = SourceCatalogue::builtIn();
    if (!catalogue)
        return std::unexpected(CommandLine::tr("The program's list of sources is damaged: %1").arg(catalogue.error().detail));
    if (overlayPath.isEmpty())
        return *catalogue;
    QFile file(overlayPath);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CommandLine::tr("%1 could not be read: %2").arg(overlayPath, file.errorString()));
    if (const auto applied = catalogue->overlay(file.readAll()); !applied)
        return std::unexpected(CommandLine::tr("%1 is not a list of sources: %2").arg(overlayPath, applied.error().detail));
    return *catalogue;
}

FetcherSettings fetcherSettings()
{
    const auto within = [](QStandardPaths::StandardLocation location, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(location);
        return folder.isEmpty() ? QString() : QDir(folder).filePath(name);
    };
    return {.cacheFolder = within(QStandardPaths::CacheLocation, u"answers"_s),
            .ledgerFile = within(QStandardPaths::AppDataLocation, u"calls-today.json"_s)};
}

QString countOf(qint64 number, const QString &what)
{
    return u"%1 %2"_s.arg(QLocale().toString(number), what);
}

} // namespace

Composition::Composition(SourceCatalogue catalogue, std::shared_ptr<const PackReader> pack, Credentials::Storage storage)
    : m_catalogue(std::move(catalogue)), m_credentials(storage), m_fetcher(fetcherSettings()), m_pack(std::move(pack))
{
    // What was had with one key is not held for another.
    for (const Source &source : m_catalogue.all())
        m_keysUsed.insert(source.name, m_credentials.key(source.name));
    QObject::connect(&m_credentials, &Credentials::changed, &m_fetcher, [this](const QString &source) {
        // That a key has moved into the keychain is no reason to pay for a call again.
        const QString key = m_credentials.key(source);
        if (std::exchange(m_keysUsed[source], key) != key)
            m_fetcher.forget(source);
    });
}

std::expected<std::unique_ptr<Composition>, QString> Composition::make(const Options &options)
{
    auto catalogue = loadCatalogue(options.sourcesFile);
    if (!catalogue)
        return std::unexpected(catalogue.error());
    const QString path = options.packFile.isEmpty() ? bundledPackPath() : options.packFile;
    std::shared_ptr<const PackReader> pack;
    if (!path.isEmpty()) {
        const auto opened = PackReader::open(path);
        if (!opened)
            return std::unexpected(CommandLine::tr("%1 could not be used as an offline pack: %2").arg(path, opened.error().detail));
        pack = *opened;
    }
    // Commands without a window take keys from the environment only: a keychain may ask the person at the screen.
    const bool hasWindow = std::holds_alternative<WindowCommand>(options.command);
    return std::unique_ptr<Composition>(new Composition(*std::move(catalogue), std::move(pack),
                                                        hasWindow ? Credentials::Storage::Keychain : Credentials::Storage::ThisRunOnly));
}

ServiceContext Composition::services()
{
    return {.fetcher = &m_fetcher, .catalogue = &m_catalogue, .credentials = &m_credentials, .pack = m_pack};
}

QString Composition::packDescription() const
{
    if (!m_pack)
        return {};
    const auto info = m_pack->info();
    return info ? packText(*info) : QString();
}

std::vector<PackSource> Composition::packSources() const
{
    const auto info = m_pack ? m_pack->info() : fail(Error::Kind::NotFound);
    return info ? info->sources : std::vector<PackSource>();
}

QString bundledPackPath()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &place : {u"../share/hereabouts/sample.pack"_s, u"../Resources/sample.pack"_s, u"sample.pack"_s}) {
        const QString path = here.filePath(place);
        if (QFileInfo(path).isFile())
            return QDir::cleanPath(path);
    }
    return {};
}

QString packText(const PackInfo &info)
{
    QStringList lines;
    lines << CommandLine::tr("Format version %1").arg(info.formatVersion);
    lines << QStringList{countOf(info.postcodes, CommandLine::tr("postcodes")), countOf(info.areas, CommandLine::tr("areas")),
                         countOf(info.streetPoints, CommandLine::tr("street points")),
                         countOf(info.incidents, CommandLine::tr("incidents"))}
                 .join(u", "_s);
    if (info.lsoas > 0)
        lines << countOf(info.lsoas, CommandLine::tr("LSOAs with centre and residents"));
    for (const StandingCoverage &standing : info.standings)
        lines << CommandLine::tr("%1: how shares stand among %2 areas (%3)")
                     .arg(censusTableId(standing.topic), QLocale().toString(standing.areas), areaLevelKey(standing.level));
    if (info.firstMonth && info.lastMonth)
        lines << CommandLine::tr("Crime from %1 to %2").arg(longMonthText(*info.firstMonth), longMonthText(*info.lastMonth));
    for (const ForceCoverage &coverage : info.forces)
        lines << CommandLine::tr("  %1: %2").arg(coverage.force, monthsText(coverage.months));
    for (const PackSource &source : info.sources) {
        lines << QString() << source.title << CommandLine::tr("  Release: %1").arg(source.release)
              << CommandLine::tr("  Licence: %1").arg(source.licence) << u"  "_s + source.attribution;
        if (!source.url.isEmpty())
            lines << u"  "_s + source.url;
    }
    return lines.join(u'\n');
}

} // namespace hereabouts
