// SPDX-License-Identifier: GPL-3.0-or-later
// The menu in which people choose what the census figures are compared with.
#pragma once

#include "core/benchmark.h"

#include <functional>

class QMenu;
class QWidget;

namespace hereabouts {

QString benchmarkLevelName(BenchmarkLevel level); ///< "Country", "England and Wales"

/// One of its actions is always checked. `chosen` is called when people choose another one.
QMenu *makeBenchmarkMenu(QWidget *parent, BenchmarkLevel current, const std::function<void(BenchmarkLevel)> &chosen);

} // namespace hereabouts
