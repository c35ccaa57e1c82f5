// SPDX-License-Identifier: GPL-3.0-or-later
// The command line taken apart: what is to be done, on what, with which options.
#pragma once

#include "services/profile_session.h"
#include "ui/figure_export.h"

#include <QStringList>

#include <variant>

namespace hereabouts {

struct WindowCommand {
    std::optional<Postcode> postcode;
};
struct ProfileCommand {
    Postcode postcode;
    bool json = false;
};
struct ExportCommand {
    std::vector<Postcode> postcodes; ///< each once
    QString folder;
    std::vector<FigureKind> figures;
    std::vector<FigureFormat> formats;
    ExportSize size;
};
struct PackBuildCommand {
    QString out, onspd, names;
    QStringList census, crime;
    std::vector<Postcode> postcodes;
};
struct PackInfoCommand {
    QString file;
};
/// Text to print and an exit code: help, version, or what is wrong.
struct PrintCommand {
    QString text;
    int exitCode = 0;
};

using Command = std::variant<WindowCommand, ProfileCommand, ExportCommand, PackBuildCommand, PackInfoCommand, PrintCommand>;

struct Options {
    Command command;
    QString sourcesFile; ///< overlay on sources.json; empty: none
    QString packFile;    ///< empty: the bundled sample pack
    ProfileOptions profile;
};

inline constexpr int exitComplete = 0;
inline constexpr int exitNothing = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitPartial = 3;

/// arguments without the program's own name. Never fails: what is wrong comes back as a PrintCommand with exitUsage.
Options parseOptions(const QStringList &arguments);

} // namespace hereabouts
