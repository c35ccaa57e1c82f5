// SPDX-License-Identifier: GPL-3.0-or-later
// The map's frames alone; under a display server (xvfb-run) with OpenGL.
#include "measure_map_frames.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    hereabouts::Report report;
    hereabouts::measureMapFrames(report);
    return 0;
}
