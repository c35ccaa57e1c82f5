// SPDX-License-Identifier: GPL-3.0-or-later
// themedIcon gives the project's line icons in the text colour of a widget's theme.
#pragma once

#include <QIcon>

class QWidget;

namespace hereabouts {

/// name: the file's name in resources/icons without its ending. The SVGs use "currentColor".
QIcon themedIcon(const QString &name, const QWidget *widget);

/// The program's own mark.
QIcon applicationIcon();

} // namespace hereabouts
