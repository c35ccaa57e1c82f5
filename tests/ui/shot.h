// SPDX-License-Identifier: GPL-3.0-or-later
// Shot is how the window is rendered to PNG files for people to look at: where, how large, in which colours.
#pragma once

#include "ui/window_fixture.h"

#include <QDir>
#include <QString>

namespace hereabouts {

struct Shot {
    QString folder;
    QSize size;
    QString scheme;

    void save(QWidget &widget, const QString &name) const;
};

void prepareWindow(WindowFixture &fixture, const Shot &shot);

/// What the crime map can show: street points, clusters, densities, ranges of months, filters.
void shootMaps(const Shot &shot);

} // namespace hereabouts
