// SPDX-License-Identifier: GPL-3.0-or-later
// MapArtist draws pictures of the crime map on another thread, always the latest that is asked for.
#pragma once

#include "ui/crime_map_painter.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace hereabouts {

/// A picture of more than the viewport, so that the map can be moved for a while without another one.
struct MapPicture {
    CrimeMapScene scene; ///< its view is that of the picture, margins included
    QRectF area;         ///< of the world of one unit's width
    QImage ground;       ///< opaque
    QImage symbols;      ///< what lies above a server's tiles; null where there are none: all is in the ground then, one layer less to draw
};

/// A picture of the scene's view with a margin around it. `ratio`: image pixels for a logical one. For any thread.
MapPicture drawMapPicture(CrimeMapScene scene, double margin, double ratio);

class MapArtist : public QObject {
    Q_OBJECT
public:
    explicit MapArtist(QObject *parent = nullptr);
    ~MapArtist() override;

    /// Asked again before it is done, only the latest is begun next; each that was begun is told, so that something moves all the time.
    void ask(const CrimeMapScene &scene, double margin, double ratio);
    /// What was asked for is not wanted any more.
    void stop();
    bool isBusy() const { return m_work != nullptr; }

Q_SIGNALS:
    void drawn(std::shared_ptr<const hereabouts::MapPicture> picture);

private:
    struct Request {
        CrimeMapScene scene;
        double margin, ratio;
    };
    void begin(Request request);

    QThreadPool m_thread; ///< of its own: nobody's parsing holds a frame back
    std::unique_ptr<QObject> m_work;
    std::optional<Request> m_next;
};

} // namespace hereabouts
