// SPDX-License-Identifier: GPL-3.0-or-later
// The program: takes the command line apart, makes what is needed, and runs a command or the window.
#include "app/commands.h"
#include "app/console.h"
#include "app/redacting_log.h"
#include "core/allocator.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

bool isUnixWithoutDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return false;
#endif
}

std::unique_ptr<QCoreApplication> makeApplication(const Command &command, int &argc, char **argv)
{
    const bool draws = std::holds_alternative<ExportCommand>(command);
    const bool hasWindow = std::holds_alternative<WindowCommand>(command);
    if (!draws && !hasWindow)
        return std::make_unique<QCoreApplication>(argc, argv);
    // Pictures need fonts and painters, but no screen.
    if (draws && isUnixWithoutDisplay() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

int runWindow(const WindowCommand &command, const ProfileOptions &profile, Composition &composition)
{
    Theme::follow(*qApp);
    QApplication::setWindowIcon(QIcon(u":/hereabouts/icons/hereabouts.svg"_s));
    composition.credentials().load(); // it tells what it finds later, when there is a window to be told
    Preferences preferences;
    MainWindow window({.services = composition.services(),
                       .credentials = &composition.credentials(),
                       .preferences = &preferences,
                       .options = profile,
                       .packDescription = composition.packDescription(),
                       .packSources = composition.packSources()});
    window.show();
    window.start(command.postcode);
    return QApplication::exec();
}

int runCommand(const Options &options)
{
    if (const auto *print = std::get_if<PrintCommand>(&options.command)) {
        Console console;
        if (print->exitCode == exitComplete)
            console.result(print->text);
        else
            console.message(print->text.trimmed());
        return print->exitCode;
    }
    if (const auto *build = std::get_if<PackBuildCommand>(&options.command))
        return runPackBuild(*build);
    if (const auto *info = std::get_if<PackInfoCommand>(&options.command))
        return runPackInfo(*info);

    const auto composition = Composition::make(options);
    if (!composition) {
        Console().message(composition.error());
        return exitUsage;
    }
    if (const auto *profile = std::get_if<ProfileCommand>(&options.command))
        return runProfile(*profile, options.profile, **composition);
    if (const auto *pictures = std::get_if<ExportCommand>(&options.command))
        return runExport(*pictures, options, **composition);
    return runWindow(std::get<WindowCommand>(options.command), options.profile, **composition);
}

} // namespace

int main(int argc, char **argv)
{
    giveLargeBlocksBack();
    const RedactingLog log;
    QCoreApplication::setApplicationName(u"hereabouts"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEREABOUTS_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Options options = parseOptions(arguments);
    if (std::holds_alternative<WindowCommand>(options.command) && isUnixWithoutDisplay()
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        Console().message(QCoreApplication::translate("CommandLine",
                                                      "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are "
                                                      "empty). “hereabouts --help” lists the commands that need none."));
        return exitUsage;
    }
    // A system without a locale ("C") would write 26405386 and no grouping; the figures are British, and so is the fallback.
    if (QLocale::system().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto application = makeApplication(options.command, argc, argv);
    QTranslator translator;
    if (translator.load(QLocale(), u"hereabouts"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    return runCommand(options);
}
