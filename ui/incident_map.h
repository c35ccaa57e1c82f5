// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentMap is the crime map of the window: Qt Location's map with a symbol for each street point.
#pragma once

#include "ui/crime_map_painter.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QQuickItem;
class QQuickWidget;

namespace hereabouts {

class MapGround;
class MapSymbols;

/// Where tiles come from.
struct TileSource {
    QUrl address;        ///< of the tiles' root, or with {z}/{x}/{y}; empty: no tiles
    QString attribution; ///< must be visible with the tiles
    bool operator==(const TileSource &) const = default;
};

/// The map itself is made by createMap(), which the window calls after its first paint: starting Qt Quick takes longer than
/// everything else together. Until then, and where Qt Quick fails, the same scene is painted by this widget.
class IncidentMap : public QWidget {
    Q_OBJECT
public:
    explicit IncidentMap(QWidget *parent = nullptr);
    ~IncidentMap() override;

    void setTileSource(const TileSource &source);
    void createMap();
    /// Whose tiles are on screen; empty where there are none.
    QString tileCredit() const { return hasMap() && !m_tiles.address.isEmpty() ? m_tiles.attribution : QString(); }
    bool hasMap() const { return m_quick != nullptr; }

    /// Brings the view home.
    void setReport(const CrimeReport &report, const IncidentFilter &filter);
    /// A report of the same place with more months in it: the view and the filter stay.
    void addMonths(const CrimeReport &report);
    void setFilter(const IncidentFilter &filter);
    void clear();
    /// Brings the whole circle into view.
    void goHome();
    /// What a click on the ground does, told where the pointer rests; empty: nothing is told.
    void setGroundHint(const QString &hint);

    const CrimeMapScene &scene() const { return m_scene; }
    const CrimeReport &report() const { return m_report; }
    QQuickItem *symbolsItem() const;
    QString tipFor(size_t pointIndex) const;

Q_SIGNALS:
    /// A click on the ground, where there is no symbol; not one of a double click.
    void groundClicked(const hereabouts::LatLong &position);
    void pointActivated(const hereabouts::StreetPoint &point, const std::vector<hereabouts::Incident> &incidents, QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeControls();
    void placeControls();
    void destroyMap();
    void connectSymbols();
    void pan(QPointF pixels);
    void zoom(double levels, QPointF about);
    void stepPoint(int direction);
    void hover(int index, QPointF at);
    void activate(int index, QPointF at);
    void sceneChanged();
    void applyTheme();
    void updateAttribution();

    CrimeReport m_report;
    IncidentFilter m_filter;
    CrimeMapScene m_scene;
    TileSource m_tiles;
    bool m_homed = true; ///< the view still shows the whole circle: keep it so when the window is resized
    QString m_groundHint;
    QTimer m_groundClick; ///< until it is certain that no second click makes it a double one
    LatLong m_clickedAt;
    QQuickWidget *m_quick = nullptr;
    QQuickItem *m_map = nullptr;
    MapGround *m_ground = nullptr;
    MapSymbols *m_symbols = nullptr;
    QWidget *m_controls;
    QLabel *m_attribution;
};

} // namespace hereabouts
