// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in sources, and what an overlay may and may not change.
#include "services/source_catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

QByteArray overlayOf(const QString &source, const QString &field, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{source, QJsonObject{{field, value}}}}).toJson();
}

} // namespace

class TestSourceCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInHasEverySource()
    {
        const auto catalogue = SourceCatalogue::builtIn();
        QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().detail));
        QStringList names;
        for (const Source &source : catalogue->all()) {
            names << source.name;
            QVERIFY2(!source.title.isEmpty() && !source.licence.isEmpty() && !source.attribution.isEmpty(), qPrintable(source.name));
            QVERIFY2(!source.terms.isEmpty() && source.licenceUrl.scheme() == "https"_L1, qPrintable(source.name));
            // Whoever runs a tile server gives keys to it.
            QCOMPARE(source.keyUrl.isEmpty(), source.keyVariable.isEmpty() || source.name == "tiles"_L1);
            QCOMPARE(source.timeoutMs, 10000);
        }
        QCOMPARE(names, QStringList({u"postcodes_io"_s, u"crystalroof"_s, u"postcodearea"_s, u"police"_s, u"nomis"_s, u"open_geography"_s,
                                     u"tiles"_s, u"pack"_s}));
        QCOMPARE(catalogue->source(u"postcodes_io"_s).baseUrl, QUrl(u"https://api.postcodes.io"_s));
        QCOMPARE(catalogue->source(u"crystalroof"_s).keyVariable, u"HEREABOUTS_CRYSTALROOF_KEY"_s);
        QCOMPARE(catalogue->source(u"postcodearea"_s).keyVariable, u"HEREABOUTS_POSTCODEAREA_KEY"_s);
        QVERIFY(catalogue->source(u"tiles"_s).attribution.contains(u"© OpenStreetMap contributors"_s));
    }

    void unknownSourceIsEmptyAndNamed()
    {
        const auto catalogue = SourceCatalogue::builtIn();
        QCOMPARE(catalogue->source(u"elsewhere"_s).title, u"elsewhere"_s);
        QVERIFY(catalogue->source(u"elsewhere"_s).baseUrl.isEmpty());
    }

    void overlayChangesSingleFields()
    {
        auto catalogue = SourceCatalogue::builtIn();
        QVERIFY(catalogue->overlay(overlayOf(u"postcodes_io"_s, u"base_url"_s, u"http://127.0.0.1:8080"_s)));
        QVERIFY(catalogue->overlay(overlayOf(u"postcodes_io"_s, u"timeout_ms"_s, 2000)));
        QVERIFY(catalogue->overlay(overlayOf(u"tiles"_s, u"attribution"_s, QJsonArray{u"one"_s, u"two"_s})));
        QCOMPARE(catalogue->source(u"postcodes_io"_s).baseUrl, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(catalogue->source(u"postcodes_io"_s).timeoutMs, 2000);
        QCOMPARE(catalogue->source(u"postcodes_io"_s).title, u"Postcodes.io"_s);
        QCOMPARE(catalogue->source(u"tiles"_s).attribution, QStringList({u"one"_s, u"two"_s}));
    }

    void attributionIsOfTheSection()
    {
        auto catalogue = SourceCatalogue::builtIn();
        const Source &pack = catalogue->source(u"pack"_s);
        QVERIFY(pack.attributionOf(Section::Geography).contains(u"Contains Royal Mail data © Royal Mail copyright and database right"_s));
        QVERIFY(!pack.attributionOf(Section::Crime).join(u' ').contains(u"Royal Mail"_s));
        QVERIFY(!pack.attributionOf(Section::NsSec).join(u' ').contains(u"police"_s));
        const Source &nomis = catalogue->source(u"nomis"_s);
        QCOMPARE(nomis.attributionOf(Section::NsSec), nomis.attribution); // none of their own: all
        QVERIFY(
            catalogue->overlay(overlayOf(u"nomis"_s, u"attribution_by_section"_s, QJsonObject{{u"ns_sec"_s, QJsonArray{u"only this"_s}}})));
        QCOMPARE(catalogue->source(u"nomis"_s).attributionOf(Section::NsSec), QStringList{u"only this"_s});
    }

    void overlayRefuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("not JSON") << QByteArray("{") << u"not JSON"_s;
        QTest::newRow("array") << QByteArray("[]") << u"object"_s;
        QTest::newRow("unknown source") << overlayOf(u"nowhere"_s, u"timeout_ms"_s, 1) << u"nowhere"_s;
        QTest::newRow("unknown field") << overlayOf(u"nomis"_s, u"base"_s, u"x"_s) << u"nomis.base"_s;
        QTest::newRow("wrong type") << overlayOf(u"nomis"_s, u"timeout_ms"_s, u"5"_s) << u"nomis.timeout_ms"_s;
        QTest::newRow("timeout 0") << overlayOf(u"nomis"_s, u"timeout_ms"_s, 0) << u"nomis.timeout_ms"_s;
        QTest::newRow("section") << overlayOf(u"nomis"_s, u"attribution_by_section"_s, QJsonObject{{u"weather"_s, QJsonArray{}}})
                                 << u"nomis.attribution_by_section.weather"_s;
        QTest::newRow("lines") << overlayOf(u"nomis"_s, u"attribution"_s, QJsonArray{u"a"_s, 1}) << u"nomis.attribution[1]"_s;
        for (const QString &address :
             {u"ftp://127.0.0.1"_s, u"file:///etc/passwd"_s, u"http://example.com"_s, u"http://127.0.0.1.example.com"_s, u"https:///x"_s,
              u"https://me:secret@example.com"_s, u"https://example.com/?a=b"_s, u"https://exa mple.com"_s, u"example.com"_s, u""_s})
            QTest::addRow("<%s>", qPrintable(address)) << overlayOf(u"nomis"_s, u"base_url"_s, address) << u"nomis.base_url"_s;
        QTest::newRow("no object") << QByteArray("{\"nomis\":3}") << u"nomis"_s;
        QTest::newRow("second is wrong") << QByteArray("{\"nomis\":{\"timeout_ms\":7},\"police\":{\"x\":1}}") << u"police.x"_s;
    }

    void overlayRefuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        auto catalogue = SourceCatalogue::builtIn();
        const auto before = catalogue->all();
        const auto result = catalogue->overlay(json);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
        QVERIFY2(result.error().detail.contains(named), qPrintable(result.error().detail));
        QVERIFY(!result.error().detail.contains(u"secret"_s));
        QCOMPARE(catalogue->all(), before);
    }

    void httpIsForThisMachineOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("acceptable");
        QTest::newRow("https") << u"https://example.com/postcodes"_s << true;
        QTest::newRow("localhost") << u"http://localhost:8000"_s << true;
        QTest::newRow("127.x") << u"http://127.0.0.2:8000"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:8000/"_s << true;
        QTest::newRow("private network") << u"http://192.168.0.2"_s << false;
        QTest::newRow("fragment") << u"https://example.com/#a"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void httpIsForThisMachineOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, acceptable);
        QCOMPARE(SourceCatalogue::isAcceptableBaseUrl(QUrl(url)), acceptable);
        auto catalogue = SourceCatalogue::builtIn();
        catalogue->setBaseUrl(u"tiles"_s, QUrl(url));
        QCOMPARE(catalogue->source(u"tiles"_s).baseUrl == QUrl(url), acceptable);
        catalogue->setBaseUrl(u"nowhere"_s, QUrl(url));
        QCOMPARE(catalogue->all().size(), size_t{8});
    }

    void parseNeedsEveryAddress()
    {
        const auto catalogue = SourceCatalogue::parse(overlayOf(u"postcodes_io"_s, u"base_url"_s, u"https://example.com"_s));
        QVERIFY(!catalogue);
        QVERIFY2(catalogue.error().detail.contains(u"crystalroof.base_url"_s), qPrintable(catalogue.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestSourceCatalogue)
#include "tst_source_catalogue.moc"
