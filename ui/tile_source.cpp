// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_source.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

} // namespace

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
