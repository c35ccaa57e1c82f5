// SPDX-License-Identifier: GPL-3.0-or-later
// No key survives in text.
#include "services/redaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsOfAnAddress()
    {
        QCOMPARE(secretsIn(QUrl(u"https://a.example/x?postcode=ST200LY"_s)), QStringList());
        QCOMPARE(secretsIn(QUrl(u"https://a.example/x?key=abc&postcode=ST200LY"_s)), QStringList({u"abc"_s}));
        QCOMPARE(secretsIn(QUrl(u"https://a.example/x?area_type=oa&api_key=abc"_s)), QStringList({u"abc"_s}));
        QCOMPARE(secretsIn(QUrl(u"https://a.example/x?key=a%2Fb%26c"_s)), QStringList({u"a/b&c"_s, u"a%2Fb%26c"_s}));
        QCOMPARE(secretsIn(QUrl(u"https://a.example/x?key="_s)), QStringList());
    }

    void parametersAreBlackedOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u"all is well"_s << u"all is well"_s;
        QTest::newRow("key") << u"/census-ts062/?key=abc&postcode=st200ly"_s << u"/census-ts062/?key=***&postcode=st200ly"_s;
        QTest::newRow("api_key at the end") << u"GET /v1/W60WW?area_type=oa&api_key=abc failed"_s
                                            << u"GET /v1/W60WW?area_type=oa&api_key=*** failed"_s;
        QTest::newRow("in JSON") << u"{\"Endpoint\":\"/x/?key=abc\",\"a\":1}"_s << u"{\"Endpoint\":\"/x/?key=***\",\"a\":1}"_s;
        QTest::newRow("capitals") << u"KEY=abc"_s << u"KEY=***"_s;
        QTest::newRow("encoded") << u"next=%2Fx%3Fkey%3Dabc"_s << u"next=%2Fx%3Fkey%3D***"_s;
        QTest::newRow("other names") << u"/t/1/2/3.png?access-token=abc&subscription-key=def&appid=ghi&style=light"_s
                                     << u"/t/1/2/3.png?access-token=***&subscription-key=***&appid=***&style=light"_s;
        QTest::newRow("not a key") << u"monkey=banana"_s << u"monkey=banana"_s;
    }

    void parametersAreBlackedOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(redacted(text), expected);
    }

    void knownSecretsAreBlackedOutEverywhere()
    {
        QCOMPARE(redacted(u"The key abc of abcdef is bad"_s, {u"abc"_s, u"abcdef"_s}), u"The key *** of *** is bad"_s);
        QCOMPARE(redacted(u"nothing"_s, {QString()}), u"nothing"_s);
    }

    void addresses() { QCOMPARE(redacted(QUrl(u"https://me:pw@a.example/abc?key=abc&x=1"_s)), u"https://a.example/***?key=***&x=1"_s); }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
