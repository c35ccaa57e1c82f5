// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentMap is the crime map of the window: where the incidents lie that people have chosen to see.
#pragma once

#include "ui/map_pointer.h"
#include "ui/map_stage.h"
#include "ui/map_tiles.h"

#include <QWidget>

namespace hereabouts {

class CrimeSelection;
class MapControls;
class MapOverlay;

/// The map itself is made by createMap(), which the window calls after its first paint: starting Qt Quick takes longer than
/// everything else together. Until then, and where Qt Quick fails, the same pictures are painted by this widget.
class IncidentMap : public QWidget {
    Q_OBJECT
public:
    /// The selection must outlive it.
    explicit IncidentMap(CrimeSelection *selection, QWidget *parent = nullptr);
    ~IncidentMap() override;

    void setTileSource(const TileSource &source);
    void createMap();
    /// Whose tiles are on screen; empty where there are none.
    QString tileCredit() const;
    bool hasMap() const { return m_stage != nullptr; }

    /// What the map is about, and brings the view home. Radius 0: not known, so that no circle is drawn.
    void setPlace(const std::optional<LatLong> &centre, double radiusMetres);
    /// The boundary of the area that the census figures are of; null: none is drawn.
    void setOutline(const AreaOutline *outline);
    /// No place, no incidents.
    void clear();
    /// Brings the whole circle into view.
    void goHome();
    /// What a click on the ground does, told where the pointer rests; empty: nothing is told.
    void setGroundHint(const QString &hint);

    MapMode mode() const { return scene().mode; }
    void setMode(MapMode mode);
    /// Rings a street point, and moves it into view where it is not. Empty: none.
    void showPoint(std::optional<quint32> point);

    const MapView &view() const { return scene().view; }
    const CrimeMapScene &scene() const { return m_canvas.scene(); }
    const MapCanvas &canvas() const { return m_canvas; }
    bool isUpToDate() const { return m_canvas.isUpToDate(); }
    /// The symbol under a pixel, the topmost; null: none.
    const DrawnSymbol *symbolAt(QPointF pixel) const { return m_pointer->symbolAt(pixel); }
    QPointF pixelOf(const DrawnSymbol &symbol) const { return view().unitToPixel(symbol.position); }
    QString tipFor(MapNode node) const { return m_pointer->tipFor(node); }
    MapControls *controls() const { return m_controls; }
    MapOverlay *overlay() const { return m_overlay; }
    QQuickItem *symbolsItem() const { return m_stage ? m_stage->symbols() : nullptr; }

Q_SIGNALS:
    /// A click on the ground, where there is no symbol; not one of a double click.
    void groundClicked(const hereabouts::LatLong &position);
    void pointActivated(quint32 point, QPoint globalPosition);
    void modeChanged(hereabouts::MapMode mode);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectStage();
    void destroyMap();
    void pan(QPointF pixels);
    void zoom(double levels, QPointF about);
    void selectionChanged();
    void viewChanged();
    void showPicture();
    std::vector<QRectF> over() const;
    void lookAt(const LatLong &centre, double zoom);
    void bringIntoView(QPointF position);
    void describe();
    void applyTheme();

    CrimeSelection *m_selection;
    MapCanvas m_canvas;
    MapTiles m_tiles;
    bool m_homed = true; ///< the view still shows the whole circle: keep it so when the window is resized
    QString m_groundHint;
    MapStage *m_stage = nullptr;
    MapOverlay *m_overlay;
    MapControls *m_controls;
    MapPointer *m_pointer;
};

} // namespace hereabouts
