// SPDX-License-Identifier: GPL-3.0-or-later
// A system without a session bus: keys are for this run only, and that is known soon.
#include "services/credentials.h"
#include "support/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestNoKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreForThisRunOnly()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "6");
        Credentials credentials;
        const QSignalSpy refused(&credentials, &Credentials::refused);
        QCOMPARE(credentials.keychain(), Keychain::Presence::Unknown);
        credentials.load();
        credentials.set(u"crystalroof"_s, fakeKey);
        QTRY_COMPARE(refused.size(), 1); // of the reading nothing: no key is missed where none can be
        const auto refusal = credentials.refusal(u"crystalroof"_s);
        QVERIFY(refusal);
        QCOMPARE(refusal->deed, Credentials::Deed::Store);
        // where a library for keychains is installed, it is found out only by asking
        QVERIFY(refusal->why == KeychainAnswer::Absent || credentials.keychain() == Keychain::Presence::Present);
        QCOMPARE(credentials.key(u"crystalroof"_s), QString(fakeKey));
        QCOMPARE(credentials.origin(u"crystalroof"_s), Credentials::Origin::ThisRunOnly);
    }

    void whereItIsLeftAloneThereIsNone()
    {
        Credentials credentials(Credentials::Storage::ThisRunOnly);
        credentials.lookForKeychain();
        QCOMPARE(credentials.keychain(), Keychain::Presence::Absent);
        credentials.set(u"crystalroof"_s, fakeKey);
        QCOMPARE(credentials.underWay(u"crystalroof"_s), std::nullopt);
        QCOMPARE(credentials.refusal(u"crystalroof"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_no_keychain.moc"
