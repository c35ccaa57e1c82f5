// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/profile_text.h"
#include "services/profile_json.h"
#include "ui/error_text.h"

#include <QCoreApplication>

namespace hereabouts {

int runProfile(const ProfileCommand &command, const ProfileOptions &options, Composition &composition)
{
    ProfileOptions all = options;
    all.levelResidents = true;
    ProfileSession session(composition.services(), command.postcode, all);
    QObject::connect(&session, &ProfileSession::settled, qApp, &QCoreApplication::quit);
    const AreaProfile &profile = session.profile();
    Console console;
    QObject::connect(&session, &ProfileSession::changed, qApp, [&](Section section) {
        if (const QString wait = waitText(profile, section, composition.catalogue()); !wait.isEmpty())
            console.message(wait);
    });
    session.start();
    QCoreApplication::exec();

    const QByteArray text = command.json ? profileToJson(profile,
                                                         [&](Section section) {
                                                             const auto message = messageFor(profile, section, composition.catalogue());
                                                             return message ? message->inOneLine() : QString();
                                                         })
                                         : profileText(profile, composition.catalogue()).toUtf8();
    if (!console.result(text)) {
        console.message(CommandLine::tr("The profile could not be written to standard output."));
        return exitNothing;
    }
    return exitCodeFor(profile);
}

} // namespace hereabouts
