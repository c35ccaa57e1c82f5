// SPDX-License-Identifier: GPL-3.0-or-later
// MapControls are what lies over the crime map in its own place: buttons, the credit of the tiles, and what chooses months.
#pragma once

#include "ui/crime_map_painter.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLabel;

namespace hereabouts {

class MapControls : public QObject {
    Q_OBJECT
public:
    /// Their widgets lie on `map`.
    explicit MapControls(QWidget *map);

    void setMode(MapMode mode);
    QAbstractButton *modeButton(MapMode mode) const;
    /// Whom the tiles are by, or why there are none; always seen.
    void setCredit(const QString &text);
    /// At the lower left: for who chooses what the map shows.
    void setFoot(QWidget *foot);
    /// Puts them where they belong on the map, above its other children.
    void place();
    void applyTheme();
    /// Of those that are shown, the zoom buttons aside, which lie at the edge.
    std::vector<QRectF> boxes() const;

Q_SIGNALS:
    void modeChosen(hereabouts::MapMode mode);
    void zoomed(double levels);
    void homeRequested();
    /// How much of the map's lower edge is taken at the left, and how wide what stands above that may be; logical pixels.
    void footChanged(int taken, int room);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeModes();
    void makeZoom();
    void tellFoot(int taken, int room);

    QWidget *m_map;
    QWidget *m_modes;
    QButtonGroup *m_modeButtons;
    QWidget *m_zoom;
    QLabel *m_credit;
    QWidget *m_foot = nullptr;
    QSize m_told; ///< taken and room
};

} // namespace hereabouts
