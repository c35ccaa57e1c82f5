// SPDX-License-Identifier: GPL-3.0-or-later
// CommandLine::tr(): what the program says in a terminal, all in one context for translators.
#pragma once

#include <QCoreApplication>

namespace hereabouts {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace hereabouts
