// SPDX-License-Identifier: GPL-3.0-or-later
// themedIcon gives the project's line icons in the text colour of the theme.
#pragma once

#include <QIcon>

namespace hereabouts {

/// name: the file's name in resources/icons without its ending. The SVGs use "currentColor".
QIcon themedIcon(const QString &name);

/// The program's own mark.
QIcon applicationIcon();

} // namespace hereabouts
