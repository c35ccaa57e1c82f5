// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that need no window; each runs the application's event loop and returns the exit code.
#pragma once

#include "app/composition.h"

namespace hereabouts {

int runProfile(const ProfileCommand &command, const ProfileOptions &options, Composition &composition);
int runExport(const ExportCommand &command, const Options &options, Composition &composition);
int runPackBuild(const PackBuildCommand &command);
int runPackInfo(const PackInfoCommand &command);

} // namespace hereabouts
