// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct KeychainText {
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};

using Deed = Credentials::Deed;

QString underWayNote(Deed deed)
{
    switch (deed) {
    case Deed::Read: return KeychainText::tr("The keychain is being asked for it.");
    case Deed::Store: return KeychainText::tr("In use; the keychain is being asked to keep it.");
    case Deed::Remove: return KeychainText::tr("Not used any more; the keychain is being asked to remove it.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString notStoredNote(KeychainAnswer why)
{
    switch (why) {
    case KeychainAnswer::Absent: return KeychainText::tr("For this run only: there is no keychain.");
    case KeychainAnswer::Denied: return KeychainText::tr("For this run only: the keychain was not opened. Save tries again.");
    default: return KeychainText::tr("For this run only: the keychain did not take it. Save tries again.");
    }
}

QString refusedNote(const Credentials::Refusal &refusal, bool isStored)
{
    switch (refusal.deed) {
    case Deed::Read:
        return refusal.why == KeychainAnswer::Denied
                   ? KeychainText::tr("The keychain was not opened. A key that it holds is not used in this run.")
                   : KeychainText::tr("The keychain could not be read. A key that it holds is not used in this run.");
    case Deed::Store: {
        const QString note = notStoredNote(refusal.why);
        return isStored ? note + u' ' + KeychainText::tr("The keychain still holds the one before it.") : note;
    }
    case Deed::Remove: return KeychainText::tr("Not used any more, but still in the keychain. Save tries again.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString originNote(const Credentials &credentials, const Source &source)
{
    switch (credentials.origin(source.name)) {
    case Credentials::Origin::Environment:
        return credentials.isInKeychain(source.name) ? KeychainText::tr("The environment's key is in use, not the one in the keychain.")
                                                     : KeychainText::tr("The environment's key is in use.");
    case Credentials::Origin::Keychain: return KeychainText::tr("Kept in the keychain.");
    case Credentials::Origin::ThisRunOnly: return KeychainText::tr("For this run only.");
    case Credentials::Origin::None: break;
    }
    return source.name == "crystalroof"_L1 ? KeychainText::tr("Without one, the demonstration key is used where it is valid (W6 0).")
                                           : QString();
}

} // namespace

QString keychainText(Keychain::Presence presence)
{
    switch (presence) {
    case Keychain::Presence::Unknown: return KeychainText::tr("Looking for the system's keychain… No key is needed to start with.");
    case Keychain::Presence::Present:
        return KeychainText::tr("Keys are kept in the system's keychain, never in a file of this program. None is needed to start with.");
    case Keychain::Presence::Absent:
        return KeychainText::tr("This system has no keychain, so keys are kept for this run only. None is needed to start with.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString keyNote(const Credentials &credentials, const Source &source)
{
    const bool isEnvironments = credentials.origin(source.name) == Credentials::Origin::Environment;
    const auto underWay = credentials.underWay(source.name);
    if (underWay && !isEnvironments)
        return underWayNote(*underWay);
    const auto refusal = credentials.refusal(source.name);
    if (refusal && !isEnvironments)
        return refusedNote(*refusal, credentials.isInKeychain(source.name));
    return originNote(credentials, source);
}

QString keychainWarning(const Credentials &credentials, const Source &source)
{
    const auto [deed, why] = credentials.refusal(source.name).value();
    switch (deed) {
    case Deed::Read:
        return why == KeychainAnswer::Denied
                   ? KeychainText::tr("The keychain was not opened: keys that it holds are not used in this run.")
                   : KeychainText::tr("The keychain could not be read: keys that it holds are not used in this run.");
    case Deed::Store:
        return why == KeychainAnswer::Absent
                   ? KeychainText::tr("There is no keychain: the key for %1 is kept for this run only.").arg(source.title)
               : why == KeychainAnswer::Denied
                   ? KeychainText::tr("The keychain was not opened: the key for %1 is kept for this run only.").arg(source.title)
                   : KeychainText::tr("The keychain did not take the key for %1: it is kept for this run only.").arg(source.title);
    case Deed::Remove:
        return KeychainText::tr("The keychain still holds the key for %1: it will be in use again after a restart.").arg(source.title);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hereabouts
