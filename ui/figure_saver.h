// SPDX-License-Identifier: GPL-3.0-or-later
// FigureSaver copies figures to the clipboard and saves them to files that people choose.
#pragma once

#include "ui/figure_export.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace hereabouts {

class Preferences;

/// Asks for a file's name: suggested path and filter in, chosen path out; empty: cancelled. Tests put their own in its place.
using SaveFileChooser = std::function<QString(QWidget *parent, const QString &suggested, const QString &filter)>;

class FigureSaver : public QObject {
    Q_OBJECT
public:
    /// figure gives the figure as it is now, or null where there is none; baseName is for file names ("ST20-0LY").
    FigureSaver(std::function<std::unique_ptr<Figure>(FigureKind)> figure, std::function<QString()> baseName, Preferences *preferences,
                QWidget *window);

    void setChooser(SaveFileChooser chooser) { m_chooser = std::move(chooser); }

    /// Copy, and save as PNG, SVG, PDF, CSV, enabled while the figure can be had.
    QMenu *makeMenu(FigureKind kind, QWidget *parent);
    /// All figures as submenus, and the size of PNGs.
    QMenu *makeExportMenu(QWidget *parent);

    void copy(FigureKind kind);
    void saveAs(FigureKind kind, FigureFormat format);

Q_SIGNALS:
    void done(const QString &message);
    void failed(const QString &message);

private:
    void addActions(QMenu *menu, FigureKind kind);

    std::function<std::unique_ptr<Figure>(FigureKind)> m_figure;
    std::function<QString()> m_baseName;
    Preferences *m_preferences;
    QWidget *m_window;
    SaveFileChooser m_chooser;
};

} // namespace hereabouts
