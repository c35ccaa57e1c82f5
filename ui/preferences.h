// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences keeps what people chose between two starts: recent searches, level, benchmark, sources, tiles, the window's place. Never keys.
#pragma once

#include "core/area_profile.h"
#include "core/benchmark.h"
#include "core/postcode.h"

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

    /// The source that is asked before the others for a section; empty: the program's own order. Never one that does not have the section.
    QString firstSource(Section section) const;
    void setFirstSource(Section section, const QString &source);
    QHash<Section, QString> firstSources() const; ///< of the sections that have one

    /// Empty: no tiles are asked for. Unset: the catalogue's address.
    std::optional<QUrl> tileAddress() const;
    void setTileAddress(const std::optional<QUrl> &address);

    int pngScale() const; ///< 1 … 4, pixels for each logical pixel of exported pictures
    void setPngScale(int scale);
    QString exportFolder() const;
    void setExportFolder(const QString &folder);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

Q_SIGNALS:
    void tileAddressChanged();
    void sourceOrderChanged();

private:
    mutable QSettings m_settings;
};

} // namespace hereabouts
