// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_source.h"

#include "services/credentials.h"
#include "services/redaction.h"
#include "services/source_catalogue.h"
#include "ui/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

constexpr QLatin1StringView keyPlace{"{key}"};

} // namespace

bool TileSource::lacksKey() const
{
    return key.isEmpty() && !address.isLocalFile() && tileAddressText(address).contains(keyPlace);
}

TileSource tileSourceOf(Preferences &preferences, Credentials &credentials, const SourceCatalogue &catalogue, bool offline)
{
    const Source &standard = catalogue.source(tilesSource);
    const auto [address, pasted, places] = withoutKey(preferences.tileAddress().value_or(standard.baseUrl));
    if (!pasted.isEmpty()) {
        preferences.setTiles(address, preferences.tileCredit()); // first: whoever is told of either looks here again
        credentials.set(tilesSource, pasted);
    }
    if (address.isLocalFile())
        return {.address = address, .key = {}, .isKeyAwaited = false, .attribution = {}};
    if (offline || address.isEmpty())
        return {};
    const bool isStandard = address == standard.baseUrl;
    const QString credit = isStandard ? standard.attribution.join(u". "_s) : preferences.tileCredit();
    const bool wantsKey = tileAddressText(address).contains(keyPlace);
    return {.address = address,
            .key = wantsKey ? credentials.key(tilesSource) : QString(),
            .isKeyAwaited = credentials.underWay(tilesSource) == Credentials::Deed::Read,
            .attribution = credit.isEmpty() ? Tiles::tr("Map tiles: %1").arg(address.host()) : credit};
}

QString tileAddressText(const QUrl &address)
{
    if (address.isLocalFile())
        return QDir::toNativeSeparators(address.toLocalFile());
    QString text = QString::fromLatin1(address.toEncoded());
    return text.replace("%7B"_L1, "{"_L1, Qt::CaseInsensitive).replace("%7D"_L1, "}"_L1, Qt::CaseInsensitive);
}

KeylessAddress withoutKey(const QUrl &address)
{
    if (address.isLocalFile())
        return {address, {}};
    KeylessAddress keyless{address, {}};
    QUrlQuery query;
    const auto items = QUrlQuery(address).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        const QString plain = QUrl::fromPercentEncoding(value.toLatin1());
        const bool isKey = namesAKey(name) && !plain.isEmpty() && plain != keyPlace;
        if (isKey && keyless.key.isEmpty())
            keyless.key = plain;
        keyless.places += isKey || plain == keyPlace ? 1 : 0;
        query.addQueryItem(name, isKey ? QString(keyPlace) : value);
    }
    if (!keyless.key.isEmpty())
        keyless.address.setQuery(query);
    return keyless;
}

QUrl tileAddressFrom(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    const bool isPath = QFileInfo(typed).isAbsolute() || typed.endsWith(".mbtiles"_L1, Qt::CaseInsensitive);
    return isPath && !typed.contains("://"_L1) ? QUrl::fromLocalFile(QFileInfo(typed).absoluteFilePath()) : QUrl::fromUserInput(typed);
}

QString tileProblemText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotCovered: return Tiles::tr("The file holds vector tiles; only pictures (raster MBTiles) can be shown.");
    case Error::Kind::Malformed: return Tiles::tr("The file is no MBTiles file, or holds no tiles.");
    default: return Tiles::tr("The file of tiles cannot be opened.");
    }
}

} // namespace hereabouts
