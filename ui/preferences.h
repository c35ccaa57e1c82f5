// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences keeps what people chose between two starts: recent searches, level, benchmark, sources, map, the window's place. Never keys.
#pragma once

#include "core/area_profile.h"
#include "core/benchmark.h"
#include "core/postcode.h"
#include "ui/crime_map_painter.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QUrl>

namespace hereabouts {

class Preferences : public QObject {
    Q_OBJECT
public:
    /// path empty: the system's usual place for settings.
    explicit Preferences(const QString &path = {}, QObject *parent = nullptr);

    std::vector<Postcode> recentSearches() const; ///< newest first, at most 8
    void addRecentSearch(const Postcode &postcode);
    void clearRecentSearches();

    AreaLevel level() const;
    void setLevel(AreaLevel level);
    BenchmarkLevel benchmarkLevel() const;
    void setBenchmarkLevel(BenchmarkLevel level);

    /// All sources of a section in the order in which they are asked; empty: the program's own order. One that was put first by an
    /// earlier version, which kept no more than that, stands before the others.
    QStringList sourceOrder(Section section) const;
    /// Sources that it leaves out follow in their usual order; the program's own order, or an empty one, is kept as none.
    void setSourceOrder(Section section, const QStringList &order);
    QHash<Section, QStringList> sourceOrders() const; ///< of the sections that have one

    /// Empty: no tiles are asked for. Unset: the catalogue's address.
    std::optional<QUrl> tileAddress() const;
    /// What the server of that address asks to be named as; empty: its address is named.
    QString tileCredit() const;
    void setTiles(const std::optional<QUrl> &address, const QString &credit = {});

    MapMode mapMode() const;
    void setMapMode(MapMode mode);

    int pngScale() const; ///< 1 … 4, pixels for each logical pixel of exported pictures
    void setPngScale(int scale);
    QString exportFolder() const;
    void setExportFolder(const QString &folder);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

Q_SIGNALS:
    void tilesChanged();
    void sourceOrderChanged();

private:
    mutable QSettings m_settings;
};

} // namespace hereabouts
