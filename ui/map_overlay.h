// SPDX-License-Identifier: GPL-3.0-or-later
// MapOverlay draws what stays in its place while the map is moved: scale, north, the key of densities, and rings around the point looked at.
#pragma once

#include "ui/crime_map_painter.h"
#include "ui/map_key.h"

#include <QWidget>

namespace hereabouts {

class MapOverlay : public QWidget {
    Q_OBJECT
public:
    explicit MapOverlay(QWidget *parent);

    void setView(const MapView &view);
    /// In the world of one unit's width; radius in logical pixels.
    void setHighlight(const std::optional<DrawnSymbol> &symbol);
    void setClasses(const std::vector<DensityClass> &classes);
    /// What the drawn boundary is of; empty: none is drawn.
    void setOutline(const QString &name);
    void setFocusRing(bool isShown);
    /// How much at the lower edge is taken by others, and how wide the key may be above that.
    void setFoot(int taken, int room);
    /// What the keys cover, of the scale (the boundary's name aside) and, where there is one, of densities.
    std::vector<QRectF> keyBoxes() const;
    bool hasDensityKey() const { return !m_classes.empty() && m_classes.back().from > 0; }
    /// What is said of densities, for those who do not see colours.
    QString keyText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF ringBox() const;
    void updateRing();
    void updateFoot();
    void paintDensityKey(QPainter &painter, const QRectF &box) const;
    QRectF densityKeyBox() const;
    QStringList densityLabels() const;
    MapKey key() const;
    double foot() const;

    MapView m_view;
    std::optional<DrawnSymbol> m_highlight;
    std::vector<DensityClass> m_classes;
    QString m_outline;
    bool m_hasFocusRing = false;
    int m_footHeight = 0;
    int m_room = 0;
};

} // namespace hereabouts
