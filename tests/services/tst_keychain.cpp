// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in the system's keychain, through QtKeychain and a real D-Bus: kept, found again, removed, and what happens where the wallet
// refuses, is slow, goes away in the middle, or takes a key and does not keep it.
#include "services/credentials.h"
#include "support/fake_wallet.h"
#include "support/private_bus.h"
#include "support/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Deed = Credentials::Deed;
using Manner = FakeWallet::Manner;
using Origin = Credentials::Origin;
using Refusal = Credentials::Refusal;

const QString crystalRoof = u"crystalroof"_s;
const QString postcodeArea = u"postcodearea"_s;
const QString inWallet = u"hereabouts/crystalroof"_s; // folder and entry
const QString otherKey = u"EXAMPLE-OTHER-KEY-4712"_s;

std::optional<PrivateBus> bus;
std::optional<FakeWallet> wallet;

bool isSettled(const Credentials &credentials)
{
    return !credentials.underWay(crystalRoof) && !credentials.underWay(postcodeArea) && !credentials.underWay(u"tiles"_s);
}

/// Started again: what a new run of the program would know.
std::unique_ptr<Credentials> loaded()
{
    auto credentials = std::make_unique<Credentials>();
    credentials->load();
    return QTest::qWaitFor([&] { return isSettled(*credentials); }, 20000) ? std::move(credentials) : nullptr;
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
        bus.emplace();
        if (!bus->whyNot().isEmpty())
            QSKIP(qPrintable(u"The keychain cannot be tested: "_s + bus->whyNot()));
        bus->adopt();
        wallet.emplace(bus->address());
    }

    void init()
    {
        wallet->reset();
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
    }

    void cleanupTestCase()
    {
        wallet.reset();
        bus.reset();
    }

    void aKeyIsKeptFoundAgainAndRemoved()
    {
        {
            Credentials credentials;
            const QSignalSpy changed(&credentials, &Credentials::changed);
            credentials.set(crystalRoof, fakeKey);
            QCOMPARE(credentials.origin(crystalRoof), Origin::ThisRunOnly); // nobody has answered yet
            QCOMPARE(credentials.underWay(crystalRoof), Deed::Store);
            QTRY_COMPARE(credentials.origin(crystalRoof), Origin::Keychain);
            QCOMPARE(credentials.key(crystalRoof), QString(fakeKey));
            QCOMPARE(credentials.underWay(crystalRoof), std::nullopt);
            QVERIFY(credentials.isInKeychain(crystalRoof));
            QCOMPARE(credentials.keychain(), Keychain::Presence::Present);
            QCOMPARE(changed.size(), 2);
        }
        QCOMPARE(wallet->entries(), (QMap<QString, QString>{{inWallet, fakeKey}}));
        {
            const auto credentials = loaded();
            QVERIFY(credentials);
            QCOMPARE(credentials->key(crystalRoof), QString(fakeKey));
            QCOMPARE(credentials->origin(crystalRoof), Origin::Keychain);
            QCOMPARE(credentials->origin(postcodeArea), Origin::None);
            QCOMPARE(credentials->refusal(postcodeArea), std::nullopt);
            credentials->set(crystalRoof, QString());
            QCOMPARE(credentials->key(crystalRoof), QString()); // at once
            QTRY_VERIFY(isSettled(*credentials));
            QCOMPARE(credentials->refusal(crystalRoof), std::nullopt);
            QVERIFY(!credentials->isInKeychain(crystalRoof));
        }
        QVERIFY(wallet->entries().isEmpty());
        const auto credentials = loaded();
        QVERIFY(credentials);
        QCOMPARE(credentials->origin(crystalRoof), Origin::None);
    }

    void removingWhatIsNotThereIsNoFailure()
    {
        Credentials credentials;
        const QSignalSpy refused(&credentials, &Credentials::refused);
        credentials.set(crystalRoof, QString());
        QTRY_VERIFY(isSettled(credentials));
        QCOMPARE(credentials.refusal(crystalRoof), std::nullopt);
        QCOMPARE(refused.size(), 0);
    }

    void theLastOfSeveralKeysIsKept()
    {
        Credentials credentials;
        credentials.set(crystalRoof, u"EXAMPLE-FIRST"_s);
        credentials.set(crystalRoof, QString());
        credentials.set(crystalRoof, otherKey);
        QTRY_COMPARE(credentials.origin(crystalRoof), Origin::Keychain);
        QCOMPARE(credentials.key(crystalRoof), otherKey);
        QCOMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void aKeyEnteredWhileTheWalletAsksIsNotOverwritten()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, fakeKey);
        wallet->setManner(Manner::Asks);
        Credentials credentials;
        credentials.load();
        QTRY_VERIFY(wallet->isBeingAsked());
        credentials.set(crystalRoof, otherKey);
        wallet->answer(true);
        QTRY_COMPARE(credentials.origin(crystalRoof), Origin::Keychain);
        QTRY_VERIFY(isSettled(credentials));
        QCOMPARE(credentials.key(crystalRoof), otherKey);
        QCOMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void theEnvironmentComesFirstAndTheStoredKeyStays()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, otherKey);
        qputenv("HEREABOUTS_CRYSTALROOF_KEY", fakeKey.data());
        const auto credentials = loaded();
        QVERIFY(credentials);
        QCOMPARE(credentials->key(crystalRoof), QString(fakeKey));
        QCOMPARE(credentials->origin(crystalRoof), Origin::Environment);
        QVERIFY(credentials->isInKeychain(crystalRoof));
        QCOMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<KeychainAnswer>("why");
        QTest::newRow("denied") << Manner::Denies << KeychainAnswer::Denied;
        QTest::newRow("gone when opened") << Manner::GoesWhenOpened << KeychainAnswer::Failed;
        QTest::newRow("gone when written") << Manner::GoesWhenWritten << KeychainAnswer::Failed;
        QTest::newRow("written, answered with -1") << Manner::LosesWrites << KeychainAnswer::Failed;
        QTest::newRow("written, answered with an error") << Manner::FailsWrites << KeychainAnswer::Failed;
    }
    void whatIsRefused()
    {
        QFETCH(Manner, manner);
        QFETCH(KeychainAnswer, why);
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        const auto credentials = loaded();
        QVERIFY(credentials);
        const QSignalSpy refused(credentials.get(), &Credentials::refused);
        wallet->setManner(manner);

        credentials->set(crystalRoof, fakeKey);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(credentials->refusal(crystalRoof), (Refusal{Deed::Store, why}));
        QCOMPARE(credentials->key(crystalRoof), QString(fakeKey)); // nothing is lost in this run
        QCOMPARE(credentials->origin(crystalRoof), Origin::ThisRunOnly);
        QVERIFY(!credentials->isInKeychain(crystalRoof));
        QCOMPARE(credentials->key(postcodeArea), otherKey);

        wallet->comeBack();
        credentials->set(postcodeArea, QString());
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(credentials->refusal(postcodeArea), (Refusal{Deed::Remove, why}));
        QCOMPARE(credentials->key(postcodeArea), QString());
        QVERIFY(credentials->isInKeychain(postcodeArea));
        QCOMPARE(wallet->entries(), (QMap<QString, QString>{{u"hereabouts/postcodearea"_s, otherKey}}));

        // tried again, when it is willing
        wallet->comeBack();
        wallet->setManner(Manner::Willing);
        credentials->set(crystalRoof, fakeKey);
        credentials->set(postcodeArea, QString());
        QTRY_VERIFY(isSettled(*credentials));
        QCOMPARE(credentials->refusal(crystalRoof), std::nullopt);
        QCOMPARE(credentials->refusal(postcodeArea), std::nullopt);
        QCOMPARE(wallet->entries(), (QMap<QString, QString>{{inWallet, fakeKey}}));
    }

    void aReplacementThatIsRefusedLeavesTheOneBefore()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, otherKey);
        const auto credentials = loaded();
        QVERIFY(credentials);
        wallet->setManner(Manner::LosesWrites);
        credentials->set(crystalRoof, fakeKey);
        QTRY_COMPARE(credentials->refusal(crystalRoof), (Refusal{Deed::Store, KeychainAnswer::Failed}));
        QCOMPARE(credentials->key(crystalRoof), QString(fakeKey));
        QVERIFY(credentials->isInKeychain(crystalRoof)); // the one before
        QCOMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void aWalletThatSaidNoIsNotAskedAgainForTheOtherKey()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, fakeKey);
        wallet->setManner(Manner::Denies);
        const auto credentials = loaded();
        QVERIFY(credentials);
        QCOMPARE(wallet->timesOpened(), 1);
        for (const QString &source : {crystalRoof, postcodeArea}) {
            QCOMPARE(credentials->refusal(source), (Refusal{Deed::Read, KeychainAnswer::Denied}));
            QCOMPARE(credentials->origin(source), Origin::None);
        }
        QCOMPARE(wallet->entries().value(inWallet), QString(fakeKey));
    }

    void aWalletThatGoesWhileItIsReadIsAFailure()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, fakeKey);
        wallet->setManner(Manner::GoesWhenOpened);
        const auto credentials = loaded();
        QVERIFY(credentials);
        QCOMPARE(credentials->refusal(crystalRoof), (Refusal{Deed::Read, KeychainAnswer::Failed}));
    }

    void withoutAWallet()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        const auto credentials = loaded();
        QVERIFY(credentials);
        wallet->leave();
        const QSignalSpy lookedFor(credentials.get(), &Credentials::keychainLookedFor);
        credentials->lookForKeychain();
        QTRY_COMPARE(lookedFor.size(), 1);
        QCOMPARE(credentials->keychain(), Keychain::Presence::Absent);
        credentials->set(crystalRoof, fakeKey);
        QTRY_COMPARE(credentials->refusal(crystalRoof), (Refusal{Deed::Store, KeychainAnswer::Absent}));
        QCOMPARE(credentials->key(crystalRoof), QString(fakeKey));
        credentials->set(crystalRoof, QString()); // was never there: nothing to tell
        QTRY_VERIFY(isSettled(*credentials));
        QCOMPARE(credentials->refusal(crystalRoof), std::nullopt);
        credentials->set(postcodeArea, QString()); // was there, and is
        QTRY_COMPARE(credentials->refusal(postcodeArea), (Refusal{Deed::Remove, KeychainAnswer::Absent}));

        const auto next = loaded();
        QVERIFY(next);
        QCOMPARE(next->refusal(postcodeArea), std::nullopt); // without a keychain none of its keys is missed
        wallet->comeBack();
        next->lookForKeychain();
        QTRY_COMPARE(next->keychain(), Keychain::Presence::Present);
    }

    void aSilentWalletKeepsNobodyWaiting()
    {
        wallet->setManner(Manner::Silent);
        QElapsedTimer timer;
        timer.start();
        Credentials credentials;
        credentials.load();
        credentials.set(crystalRoof, fakeKey);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        int turns = 0; // of the event loop, while the wallet is asked for some seconds, half a second each time
        QTRY_VERIFY_WITH_TIMEOUT(++turns && credentials.keychain() == Keychain::Presence::Absent && isSettled(credentials), 30000);
        QVERIFY2(timer.elapsed() > 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(turns > 2 * timer.elapsed() / 500, qPrintable(u"%1 turns in %2 ms"_s.arg(turns).arg(timer.elapsed())));
        QCOMPARE(credentials.refusal(crystalRoof), (Refusal{Deed::Store, KeychainAnswer::Absent}));
        QCOMPARE(credentials.key(crystalRoof), QString(fakeKey));
    }

    /// As at the start of a session, when it is still being started.
    void aWalletThatWakesLateIsWaitedFor()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, fakeKey);
        wallet->setManner(Manner::Silent);
        Credentials credentials;
        credentials.load();
        QTest::qWait(1200); // longer than QtKeychain waits for an answer
        QCOMPARE(credentials.underWay(crystalRoof), Deed::Read);
        wallet->setManner(Manner::Willing);
        QTRY_COMPARE_WITH_TIMEOUT(credentials.key(crystalRoof), QString(fakeKey), 10000);
    }

    void whoeverIsToldMayEndIt()
    {
        wallet->put(u"hereabouts"_s, crystalRoof, fakeKey);
        auto credentials = std::make_unique<Credentials>();
        connect(credentials.get(), &Credentials::changed, qApp, [&] { credentials.reset(); });
        credentials->load();
        QTRY_VERIFY(!credentials);

        wallet->setManner(Manner::Denies);
        credentials = std::make_unique<Credentials>();
        connect(credentials.get(), &Credentials::refused, qApp, [&] { credentials.reset(); });
        credentials->load();
        QTRY_VERIFY(!credentials);
    }

    void goneWhileTheWalletAsks()
    {
        wallet->setManner(Manner::Asks);
        auto credentials = std::make_unique<Credentials>();
        credentials->set(crystalRoof, fakeKey);
        QTRY_VERIFY(wallet->isBeingAsked());
        credentials.reset();
        wallet->answer(true);
        const auto next = loaded(); // the line has moved on
        QVERIFY(next);
        QCOMPARE(next->refusal(crystalRoof), std::nullopt);
    }

    /// The last one: a process that has lost its session bus does not get another.
    void withoutABusAnyMore()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        const auto credentials = loaded();
        QVERIFY(credentials);
        QCOMPARE(credentials->key(postcodeArea), otherKey);
        bus->stop();
        credentials->set(crystalRoof, fakeKey);
        QTRY_COMPARE(credentials->refusal(crystalRoof), (Refusal{Deed::Store, KeychainAnswer::Absent}));
        QCOMPARE(credentials->key(crystalRoof), QString(fakeKey));
        QCOMPARE(credentials->key(postcodeArea), otherKey);
        QCOMPARE(credentials->keychain(), Keychain::Presence::Absent);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
