// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences.h"

#include "services/section_plan.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr size_t recentLimit = 8;
const QStringList mapModes{u"street-points"_s, u"clusters"_s, u"density"_s}; ///< in the order of MapMode

QString usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/hereabouts.ini"_s;
}

QString orderKey(Section section)
{
    return u"sources/"_s + sectionKey(section);
}

} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent), m_settings(path.isEmpty() ? usualPath() : path, QSettings::IniFormat)
{
}

std::vector<Postcode> Preferences::recentSearches() const
{
    std::vector<Postcode> recent;
    const QStringList stored = m_settings.value("search/recent").toStringList();
    for (const QString &text : stored) {
        if (const auto postcode = Postcode::parse(text); postcode && recent.size() < recentLimit)
            recent.push_back(*postcode);
    }
    return recent;
}

void Preferences::addRecentSearch(const Postcode &postcode)
{
    QStringList stored{postcode.text()};
    for (const Postcode &earlier : recentSearches()) {
        if (earlier != postcode)
            stored << earlier.text();
    }
    m_settings.setValue("search/recent", stored.first(std::min<qsizetype>(stored.size(), recentLimit)));
}

void Preferences::clearRecentSearches()
{
    m_settings.remove("search/recent");
}

AreaLevel Preferences::level() const
{
    return areaLevelFromKey(m_settings.value("view/level").toString()).value_or(AreaLevel::OutputArea);
}

void Preferences::setLevel(AreaLevel level)
{
    m_settings.setValue("view/level", QString(areaLevelKey(level)));
}

BenchmarkLevel Preferences::benchmarkLevel() const
{
    return benchmarkLevelFromKey(m_settings.value("view/benchmark").toString()).value_or(BenchmarkLevel::Country);
}

void Preferences::setBenchmarkLevel(BenchmarkLevel level)
{
    m_settings.setValue("view/benchmark", QString(benchmarkLevelKey(level)));
}

QStringList Preferences::sourceOrder(Section section) const
{
    const QStringList order = orderOfSources(section, m_settings.value(orderKey(section)).toStringList());
    return order == sourcesFor(section) ? QStringList() : order;
}

void Preferences::setSourceOrder(Section section, const QStringList &order)
{
    const QStringList whole = orderOfSources(section, order);
    const bool isUsual = whole == sourcesFor(section);
    if (sourceOrder(section) == (isUsual ? QStringList() : whole))
        return;
    if (isUsual)
        m_settings.remove(orderKey(section));
    else
        m_settings.setValue(orderKey(section), whole);
    Q_EMIT sourceOrderChanged();
}

QHash<Section, QStringList> Preferences::sourceOrders() const
{
    QHash<Section, QStringList> orders;
    for (const Section section : allSections) {
        if (const QStringList order = sourceOrder(section); !order.isEmpty())
            orders.insert(section, order);
    }
    return orders;
}

std::optional<QUrl> Preferences::tileAddress() const
{
    if (!m_settings.contains("map/tiles"))
        return std::nullopt;
    return QUrl(m_settings.value("map/tiles").toString());
}

QString Preferences::tileCredit() const
{
    return m_settings.value("map/tile-credit").toString();
}

void Preferences::setTiles(const std::optional<QUrl> &address, const QString &credit)
{
    const bool isOther = tileAddress() != address || tileCredit() != credit;
    if (address)
        m_settings.setValue("map/tiles", address->toString());
    else
        m_settings.remove("map/tiles");
    m_settings.setValue("map/tile-credit", credit);
    if (isOther)
        Q_EMIT tilesChanged();
}

MapMode Preferences::mapMode() const
{
    const qsizetype index = mapModes.indexOf(m_settings.value("map/mode").toString());
    return index < 0 ? MapMode::StreetPoints : static_cast<MapMode>(index);
}

void Preferences::setMapMode(MapMode mode)
{
    m_settings.setValue("map/mode", mapModes.at(static_cast<int>(mode)));
}

int Preferences::pngScale() const
{
    return std::clamp(m_settings.value("export/scale", 2).toInt(), 1, 4);
}

void Preferences::setPngScale(int scale)
{
    m_settings.setValue("export/scale", scale);
}

QString Preferences::exportFolder() const
{
    return m_settings.value("export/folder", QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).toString();
}

void Preferences::setExportFolder(const QString &folder)
{
    m_settings.setValue("export/folder", folder);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value("window/geometry").toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue("window/geometry", geometry);
}

} // namespace hereabouts
