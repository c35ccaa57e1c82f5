// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/nearest_instead.h"
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

    std::vector<NearbyPostcode> nearest;
    NearestInstead instead(composition.services(), options);
    const bool isAsked = instead.ask(profile, [&nearest](const std::vector<NearbyPostcode> &found) {
        nearest = found;
        QCoreApplication::quit();
    });
    if (isAsked)
        QCoreApplication::exec();

    const auto message = [&](Section section) {
        const auto text = messageFor(profile, section, composition.catalogue());
        return text ? text->inOneLine() : QString();
    };
    const QByteArray text = command.json ? profileToJson(profile, message, nearest)
                                         : profileText(profile, composition.catalogue(), nearestText(nearest)).toUtf8();
    if (!console.result(text)) {
        console.message(CommandLine::tr("The profile could not be written to standard output."));
        return exitNothing;
    }
    return exitCodeFor(profile);
}

} // namespace hereabouts
