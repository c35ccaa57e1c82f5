// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_stage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGeoCoordinate>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// The plugin's file names leave out the host: each source needs a folder of its own.
QString tileCacheFolder(const QUrl &address)
{
    const QByteArray name = QCryptographicHash::hash(address.toEncoded(), QCryptographicHash::Sha1).toHex().first(12);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(u"tiles/"_s + QString::fromLatin1(name));
}

/// The plugin takes %z/%x/%y; people write {z}/{x}/{y}. By its documentation a path is appended to an address that does not end in .png: what
/// follows the # is not sent, and keeps it from that.
QString pluginAddress(const TileSource &tiles)
{
    if (tiles.address.isEmpty())
        return {};
    QString text = tileAddressText(tiles.address);
    text.replace("{key}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(tiles.key)));
    if (text.contains("{z}"_L1)) {
        text.replace("{z}"_L1, "%z"_L1).replace("{x}"_L1, "%x"_L1).replace("{y}"_L1, "%y"_L1);
        return text.endsWith(".png"_L1) ? text : text + "#.png"_L1;
    }
    return text.endsWith(u'/') ? text : text + u'/';
}

} // namespace

MapStage::MapStage(QWidget *parent) : QQuickWidget(parent)
{
    setResizeMode(QQuickWidget::SizeRootObjectToView);
}

MapStage *MapStage::create(const TileSource &tiles, const Theme &theme, QWidget *parent)
{
    auto *stage = new MapStage(parent);
    const QUrl url(u"qrc:/hereabouts/IncidentMap.qml"_s);
    auto *component = new QQmlComponent(stage->engine(), url, stage);
    QObject *root = component->createWithInitialProperties({{u"tileHost"_s, pluginAddress(tiles)},
                                                            {u"tileAttribution"_s, tiles.attribution},
                                                            {u"tileCacheFolder"_s, tileCacheFolder(tiles.address)},
                                                            {u"userAgent"_s, u"Hereabouts/" HEREABOUTS_VERSION ""_s}});
    auto *item = qobject_cast<QQuickItem *>(root);
    if (!item) {
        // Without Qt Location's QML module the painted scene stays: the map remains useful.
        qWarning("The map could not be created: %s", qPrintable(component->errorString()));
        delete root;
        delete stage;
        return nullptr;
    }
    stage->setContent(url, component, root);
    stage->m_map = item->findChild<QQuickItem *>(u"map"_s);
    stage->m_dimmer = item->findChild<QQuickItem *>(u"dimmer"_s);
    stage->m_ground = new MapPictureItem(item->findChild<QQuickItem *>(u"ground"_s));
    stage->m_symbols = new MapPictureItem(item->findChild<QQuickItem *>(u"symbols"_s));
    stage->m_input = new MapInput(item->findChild<QQuickItem *>(u"symbols"_s));
    connect(root, SIGNAL(pinched(double, QPointF)), stage, SIGNAL(pinched(double, QPointF)));
    stage->setTheme(theme);
    return stage;
}

void MapStage::setView(const MapView &view)
{
    m_map->setProperty("center", QVariant::fromValue(QGeoCoordinate(view.centre.latitude, view.centre.longitude)));
    m_map->setProperty("zoomLevel", view.zoom);
    m_ground->setView(view);
    m_symbols->setView(view);
    m_input->setSize(view.size);
}

void MapStage::setPicture(const MapPicture *picture)
{
    m_ground->setPicture(picture ? picture->ground : QImage(), picture ? picture->area : QRectF(), true);
    m_symbols->setPicture(picture ? picture->symbols : QImage(), picture ? picture->area : QRectF(), false);
}

void MapStage::setTheme(const Theme &theme)
{
    setClearColor(theme.ground);
    m_dimmer->setProperty("color", theme.ground);
    m_dimmer->setVisible(theme.dark && m_map->property("hasTiles").toBool());
}

} // namespace hereabouts
