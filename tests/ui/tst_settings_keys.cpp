// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in Settings, with a wallet behind: what the dialog and the window say of what the wallet does, refuses, or takes its time for.
#include "support/fake_wallet.h"
#include "support/private_bus.h"
#include "support/samples.h"
#include "ui/diagnostics.h"
#include "ui/key_row.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Manner = FakeWallet::Manner;

const QString postcodeArea = u"postcodearea"_s;
const QString inWallet = u"hereabouts/postcodearea"_s; // folder and entry
const QString otherKey = u"EXAMPLE-OTHER-KEY-4712"_s;
const QString kept = u"Keys are kept in the system's keychain, never in a file of this program. None is needed to start with."_s;
const QString notKept = u"This system has no keychain, so keys are kept for this run only. None is needed to start with."_s;

std::optional<PrivateBus> bus;
std::optional<FakeWallet> wallet;

/// A window with keys in the wallet, and its Settings: as a person has them.
struct Scene {
    WindowFixture fixture{{.storage = Credentials::Storage::Keychain}};
    std::unique_ptr<SettingsDialog> settings;

    explicit Scene(bool reads = true)
    {
        fixture.window().show();
        if (reads)
            fixture.credentials().load();
    }
    bool isSettled() { return !fixture.credentials().underWay(postcodeArea) && !fixture.credentials().underWay(u"tiles"_s); }
    void open()
    {
        settings = std::make_unique<SettingsDialog>(fixture.settings());
        settings->show();
    }
    void type(const QString &key) const
    {
        QLineEdit *field = settings->keyField(postcodeArea);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, key);
    }
    void save() const
    {
        QTest::mouseClick(settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QVERIFY(!settings->isVisible());
    }
    QString shown() const { return settings->keyField(postcodeArea)->text(); }
    /// Without the link that follows.
    QString note() const { return settings->keyRow(postcodeArea)->note().section(u" <a"_s, 0, 0); }
    QString status() { return fixture.window().statusText(); }
};

} // namespace

class TestSettingsKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        bus.emplace();
        if (!bus->whyNot().isEmpty())
            QSKIP(qPrintable(u"The keychain cannot be tested: "_s + bus->whyNot()));
        bus->adopt();
        wallet.emplace(bus->address());
    }

    void init()
    {
        wallet->reset();
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
    }

    void cleanupTestCase()
    {
        wallet.reset();
        bus.reset();
    }

    void aKeyIsKeptAndRemoved()
    {
        {
            Scene scene;
            scene.open();
            QTRY_COMPARE(scene.settings->keychainNote(), kept);
            QTRY_VERIFY(scene.isSettled());
            scene.type(fakeKey);
            scene.save();
            QTRY_COMPARE(wallet->entries(), (QMap<QString, QString>{{inWallet, fakeKey}}));
            scene.open();
            QTRY_COMPARE(scene.note(), u"Kept in the keychain."_s);
            QCOMPARE(scene.status(), QString());
        }
        Scene scene; // started again
        QTRY_VERIFY(scene.isSettled());
        scene.open();
        QCOMPARE(scene.shown(), QString(fakeKey));
        QCOMPARE(scene.note(), u"Kept in the keychain."_s);
        scene.type(QString());
        scene.save();
        QTRY_VERIFY(wallet->entries().isEmpty());
        QTRY_VERIFY(scene.isSettled());
        scene.open();
        QCOMPARE(scene.shown(), QString());
        QVERIFY2(scene.note().startsWith(u"<a "_s), qPrintable(scene.note())); // nothing but the link
        QCOMPARE(scene.status(), QString());
    }

    void whatIsNotKeptIsSaidAndTriedAgain_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("note");
        QTest::newRow("denied") << Manner::Denies << u"The keychain was not opened: the key for PostcodeArea is kept for this run only."_s
                                << u"For this run only: the keychain was not opened. Save tries again."_s;
        for (const auto &[name, manner] : {std::pair{"not written", Manner::LosesWrites}, {"gone in the middle", Manner::GoesWhenOpened}})
            QTest::newRow(name) << manner << u"The keychain did not take the key for PostcodeArea: it is kept for this run only."_s
                                << u"For this run only: the keychain did not take it. Save tries again."_s;
    }
    void whatIsNotKeptIsSaidAndTriedAgain()
    {
        QFETCH(Manner, manner);
        QFETCH(QString, status);
        QFETCH(QString, note);
        Scene scene;
        QTRY_VERIFY(scene.isSettled());
        wallet->setManner(manner);
        scene.open();
        scene.type(fakeKey);
        scene.save();
        QTRY_COMPARE(scene.status(), status);
        wallet->comeBack();
        scene.open();
        QCOMPARE(scene.shown(), QString(fakeKey));
        QCOMPARE(scene.note(), note);
        const QString diagnostics = diagnosticsText(scene.fixture.settings());
        QVERIFY2(diagnostics.contains(u"key for this run only, storing it in the keychain "_s), qPrintable(diagnostics));
        wallet->setManner(Manner::Willing);
        scene.save(); // nothing was typed
        QTRY_COMPARE(wallet->entries().value(inWallet), QString(fakeKey));
    }

    void aRemovalThatIsRefusedIsSaid()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, fakeKey);
        Scene scene;
        QTRY_VERIFY(scene.isSettled());
        wallet->setManner(Manner::Denies);
        scene.open();
        scene.type(QString());
        scene.save();
        QTRY_COMPARE(scene.status(), u"The keychain still holds the key for PostcodeArea: it will be in use again after a restart."_s);
        scene.open();
        QCOMPARE(scene.note(), u"Not used any more, but still in the keychain. Save tries again."_s);
        wallet->setManner(Manner::Willing);
        scene.save();
        QTRY_VERIFY(wallet->entries().isEmpty());
    }

    void aReplacementThatIsRefusedIsSaid()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        Scene scene;
        QTRY_VERIFY(scene.isSettled());
        wallet->setManner(Manner::FailsWrites);
        scene.open();
        scene.type(fakeKey);
        scene.save();
        QTRY_VERIFY(scene.isSettled());
        scene.open();
        QCOMPARE(scene.note(), u"For this run only: the keychain did not take it. Save tries again. "
                               "The keychain still holds the one before it."_s);
    }

    void aWalletThatIsNotOpenedAtTheStartIsSaid()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, fakeKey);
        wallet->setManner(Manner::Denies);
        Scene scene;
        QTRY_COMPARE(scene.status(), u"The keychain was not opened: keys that it holds are not used in this run."_s);
        scene.open();
        QCOMPARE(scene.note(), u"The keychain was not opened. A key that it holds is not used in this run."_s);
        QCOMPARE(scene.shown(), QString());
        wallet->setManner(Manner::Willing);
        scene.save(); // the empty field removes nothing
        QTest::qWait(100);
        QCOMPARE(wallet->entries().value(inWallet), QString(fakeKey));
    }

    void theWindowLivesWhileTheWalletAsks()
    {
        wallet->setManner(Manner::Asks);
        Scene scene(false);
        scene.open();
        scene.type(fakeKey);
        scene.save();
        QTRY_VERIFY(wallet->isBeingAsked());
        scene.open();
        QCOMPARE(scene.note(), u"In use; the keychain is being asked to keep it."_s);
        // for three seconds the person thinks, and the window goes on: it draws, takes a postcode, shows the place
        int turns = 0;
        QTimer turning;
        connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
        turning.start(10);
        QTest::qWait(1500);
        QVERIFY2(turns > 40, qPrintable(u"%1 turns of the event loop in 1.5 s"_s.arg(turns)));
        QVERIFY(scene.fixture.search(u"ST20 0LY"_s));
        QTest::qWait(1500);
        QCOMPARE(scene.note(), u"In use; the keychain is being asked to keep it."_s);
        QVERIFY(wallet->isBeingAsked());
        wallet->answer(true);
        QTRY_COMPARE(scene.note(), u"Kept in the keychain."_s); // without opening the dialog anew
        QCOMPARE(wallet->entries().value(inWallet), QString(fakeKey));
    }

    void aKeyThatComesWhileSettingsAreOpenIsNotRemovedBySave()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, fakeKey);
        wallet->setManner(Manner::Asks);
        Scene scene;
        scene.open();
        QCOMPARE(scene.note(), u"The keychain is being asked for it."_s);
        QCOMPARE(scene.shown(), QString());
        QTRY_VERIFY(wallet->isBeingAsked());
        wallet->answer(true);
        QTRY_COMPARE(scene.shown(), QString(fakeKey));
        QTRY_COMPARE(scene.note(), u"Kept in the keychain."_s);
        scene.save();
        QTest::qWait(100);
        QCOMPARE(wallet->entries().value(inWallet), QString(fakeKey));
        QCOMPARE(scene.fixture.credentials().key(postcodeArea), QString(fakeKey));
    }

    void whatIsTypedStaysWhenAKeyComes()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, fakeKey);
        wallet->setManner(Manner::Asks);
        Scene scene;
        scene.open();
        scene.type(otherKey);
        QTRY_VERIFY(wallet->isBeingAsked());
        wallet->answer(true);
        QTRY_COMPARE(scene.note(), u"Kept in the keychain."_s);
        QCOMPARE(scene.shown(), otherKey);
        scene.save();
        QTRY_COMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void theEnvironmentsKeyComesFirstAndThatIsSaid()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        qputenv("HEREABOUTS_POSTCODEAREA_KEY", fakeKey.data());
        Scene scene;
        scene.open();
        QTRY_COMPARE(scene.note(), u"The environment's key is in use, not the one in the keychain."_s);
        QCOMPARE(scene.settings->keyField(postcodeArea)->placeholderText(), u"Taken from HEREABOUTS_POSTCODEAREA_KEY"_s);
        QVERIFY(!scene.settings->keyField(postcodeArea)->isEnabled());
        scene.save();
        QTest::qWait(100);
        QCOMPARE(wallet->entries().value(inWallet), otherKey);
    }

    void withoutAWalletThatIsSaid()
    {
        wallet->leave();
        Scene scene;
        scene.open();
        QTRY_COMPARE(scene.settings->keychainNote(), notKept);
        QVERIFY(diagnosticsText(scene.fixture.settings()).contains(u"Keychain: there is none"_s));
        scene.type(fakeKey);
        scene.save();
        QTRY_COMPARE(scene.status(), u"There is no keychain: the key for PostcodeArea is kept for this run only."_s);
        QCOMPARE(scene.fixture.credentials().key(postcodeArea), QString(fakeKey));
        scene.open();
        QCOMPARE(scene.note(), u"For this run only: there is no keychain."_s);
    }

    void aWalletThatGoesWhileSettingsAreOpen()
    {
        Scene scene;
        scene.open();
        QTRY_COMPARE(scene.settings->keychainNote(), kept);
        scene.type(fakeKey);
        wallet->leave();
        scene.save();
        QTRY_COMPARE(scene.status(), u"There is no keychain: the key for PostcodeArea is kept for this run only."_s);
        scene.open();
        QCOMPARE(scene.settings->keychainNote(), notKept);
        wallet->comeBack();
        scene.open(); // looks anew
        QTRY_COMPARE(scene.settings->keychainNote(), kept);
    }

    void everyNoteFitsTheSmallestWindow()
    {
        wallet->put(u"hereabouts"_s, postcodeArea, otherKey);
        wallet->put(u"hereabouts"_s, u"crystalroof"_s, otherKey);
        Scene scene;
        QTRY_VERIFY(scene.isSettled());
        scene.open();
        const int before = scene.settings->height();
        wallet->setManner(Manner::FailsWrites);
        for (const QString &source : {postcodeArea, u"crystalroof"_s})
            scene.fixture.credentials().set(source, fakeKey);
        QTRY_VERIFY(!scene.fixture.credentials().underWay(u"crystalroof"_s));
        QTRY_VERIFY(scene.settings->height() > before); // the notes take more lines
        QTRY_COMPARE(scene.settings->height(), scene.settings->layout()->totalHeightForWidth(scene.settings->width()));
        QVERIFY2(scene.settings->width() <= 1024 && scene.settings->height() <= 700,
                 qPrintable(u"%1×%2"_s.arg(scene.settings->width()).arg(scene.settings->height())));
    }

    /// The program would end with its last window; the key that a person has just saved is worth the moment that it takes.
    void closingTheWindowDoesNotLoseTheKey()
    {
        wallet->setManner(Manner::Asks);
        Scene scene(false);
        scene.fixture.credentials().set(postcodeArea, fakeKey);
        QTimer::singleShot(0, &scene.fixture.window(), &QWidget::close);
        bool wasRunning = false;
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&] {
            if (scene.fixture.window().isVisible() || !wallet->isBeingAsked())
                return;
            answering.stop();
            wasRunning = true;
            QTimer::singleShot(300, this, [] { wallet->answer(true); }); // a moment after the window has gone
        });
        answering.start(10);
        QTimer::singleShot(20000, this, [] { QCoreApplication::exit(1); }); // rather than for ever
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(wasRunning);
        QCOMPARE(wallet->entries().value(inWallet), QString(fakeKey));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestSettingsKeys test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_settings_keys.moc"
