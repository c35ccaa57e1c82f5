// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys come from. The machine's own keychain is left alone.
#include "services/credentials.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
    }

    void nothingAtFirst()
    {
        const Credentials credentials(Credentials::Storage::ThisRunOnly);
        QCOMPARE(credentials.key(u"crystalroof"_s), QString());
        QCOMPARE(credentials.origin(u"crystalroof"_s), Credentials::Origin::None);
        QCOMPARE(credentials.key(u"postcodes_io"_s), QString());
    }

    void setLastsForThisRun()
    {
        Credentials credentials(Credentials::Storage::ThisRunOnly);
        const QSignalSpy changed(&credentials, &Credentials::changed);
        credentials.set(u"crystalroof"_s, u" abc \n"_s);
        QCOMPARE(credentials.key(u"crystalroof"_s), u"abc"_s);
        QCOMPARE(credentials.origin(u"crystalroof"_s), Credentials::Origin::ThisRunOnly);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), u"crystalroof"_s);
        QCOMPARE(credentials.key(u"postcodearea"_s), QString());

        credentials.set(u"crystalroof"_s, QString());
        QCOMPARE(credentials.key(u"crystalroof"_s), QString());
        QCOMPARE(credentials.origin(u"crystalroof"_s), Credentials::Origin::None);
        QCOMPARE(changed.size(), 2);
    }

    void environmentComesFirst()
    {
        Credentials credentials(Credentials::Storage::ThisRunOnly);
        credentials.set(u"postcodearea"_s, u"set"_s);
        qputenv("HEREABOUTS_POSTCODEAREA_KEY", "given ");
        QCOMPARE(credentials.key(u"postcodearea"_s), u"given"_s);
        QCOMPARE(credentials.origin(u"postcodearea"_s), Credentials::Origin::Environment);
        qputenv("HEREABOUTS_POSTCODEAREA_KEY", "");
        QCOMPARE(credentials.key(u"postcodearea"_s), u"set"_s);
    }

    void loadWithoutKeychainChangesNothing()
    {
        Credentials credentials(Credentials::Storage::ThisRunOnly);
        credentials.set(u"postcodearea"_s, u"set"_s);
        const QSignalSpy changed(&credentials, &Credentials::changed);
        credentials.load();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(credentials.key(u"postcodearea"_s), u"set"_s);
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
