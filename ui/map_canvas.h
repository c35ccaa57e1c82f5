// SPDX-License-Identifier: GPL-3.0-or-later
// MapCanvas keeps a picture of the crime map up to date with what is to be shown and where one looks.
#pragma once

#include "ui/map_artist.h"

#include <QElapsedTimer>
#include <QTimer>

namespace hereabouts {

/// Another place in the same picture costs nothing: whoever shows the picture moves it, and stretches it until one of another zoom is there.
class MapCanvas : public QObject {
    Q_OBJECT
public:
    explicit MapCanvas(QObject *parent = nullptr);

    /// What is to be shown; its symbols are found by the artist. After a change of the view: viewChanged(), of all else: sceneChanged().
    CrimeMapScene &scene() { return m_scene; }
    const CrimeMapScene &scene() const { return m_scene; }
    void viewChanged();
    void sceneChanged();
    void setPixelRatio(double ratio);
    /// Clusters split and merge in steps; where animations are not wanted, at once.
    void setAnimated(bool isAnimated) { m_isAnimated = isAnimated; }
    /// Nothing of what was drawn is kept.
    void clear();

    const MapPicture *picture() const { return m_picture.get(); } ///< null: none yet
    /// What is drawn, largest first.
    const std::vector<DrawnSymbol> &symbols() const;
    /// Whether the picture shows what is to be shown: drawing takes a moment.
    bool isUpToDate() const;

Q_SIGNALS:
    void pictureChanged();

private:
    void ask();
    void take(const std::shared_ptr<const MapPicture> &picture);
    void changeLevel();
    bool holdsView() const;
    double marginWanted() const; ///< of the next picture, logical pixels

    CrimeMapScene m_scene;
    MapArtist m_artist;
    std::shared_ptr<const MapPicture> m_picture;
    QTimer m_asking; ///< several changes at once need one picture
    double m_pixelRatio = 1;
    bool m_isAnimated = true;
    int m_level = -1; ///< of clusters, that is shown or on its way
    QElapsedTimer m_levelChanged;
    QElapsedTimer m_asked; ///< for a picture, the last time
};

} // namespace hereabouts
