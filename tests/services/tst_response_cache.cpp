// SPDX-License-Identifier: GPL-3.0-or-later
// What is held in memory, for how long, and how much of it.
#include "services/response_cache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

HeldAnswer held(const QByteArray &body, std::chrono::milliseconds life = 1h, std::chrono::milliseconds age = 0ms)
{
    Moment born = Moment::now();
    born.steadyMs -= age.count();
    born.wallMs -= age.count();
    return {.answer = {.status = 200, .body = body}, .life = Lifetime(born, life)};
}

const QUrl url(u"https://example.org/a?key=one"_s);
const QUrl otherKey(u"https://example.org/a?key=two"_s);

} // namespace

class TestResponseCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatItKeeps()
    {
        ResponseCache cache(1 << 20);
        QVERIFY(!cache.find(url));
        cache.keep(u"a"_s, url, held("one"));
        QVERIFY(cache.find(url));
        QCOMPARE(cache.find(url)->answer.body, "one"_ba);
        QVERIFY(!cache.find(otherKey)); // another key is another answer
        cache.keep(u"a"_s, url, held("two"));
        QCOMPARE(cache.find(url)->answer.body, "two"_ba);
        QCOMPARE(cache.count(), 1);
        cache.forget(url);
        QVERIFY(!cache.find(url));
        QCOMPARE(cache.bytes(), 0);
    }

    void notBeyondItsLife()
    {
        ResponseCache cache(1 << 20);
        cache.keep(u"a"_s, url, held("old", 1h, 1h));
        QCOMPARE(cache.count(), 0); // not even kept
        cache.keep(u"a"_s, url, held("nearly", 1h, 1h - 20ms));
        QTRY_VERIFY(!cache.find(url));
        QCOMPARE(cache.count(), 0);
        cache.keep(u"a"_s, url, held("good"));
        cache.keep(u"a"_s, url, held("no life", 0ms));
        QVERIFY(!cache.find(url)); // what it replaces is gone too
    }

    void expiresUnasked()
    {
        ResponseCache cache(1 << 20);
        cache.keep(u"a"_s, url, held("short", 30ms));
        QTRY_COMPARE(cache.count(), 0); // by its own timer: nobody asks
    }

    void sweepsByEitherClock()
    {
        const HeldAnswer answer = held("x");
        const auto after = [&](std::chrono::milliseconds steady, std::chrono::milliseconds wall) {
            return Moment{answer.life.born().steadyMs + steady.count(), answer.life.born().wallMs + wall.count()};
        };
        const auto isLeft = [&](const Moment &now) {
            ResponseCache cache(1 << 20);
            cache.keep(u"a"_s, url, answer);
            cache.sweep(now);
            return cache.count() == 1;
        };
        QVERIFY(isLeft(after(59min, 59min)));
        QVERIFY(!isLeft(after(60min, 60min)));
        QVERIFY(!isLeft(after(10min, 61min)));  // slept
        QVERIFY(!isLeft(after(10min, -30min))); // set back
    }

    void aLifeIsCutNotStretched()
    {
        ResponseCache cache(1 << 20);
        cache.keep(u"a"_s, url, held("x", 1h));
        cache.cutLife(url, 5min);
        QVERIFY(cache.find(url)->life.left() <= 5min);
        cache.cutLife(url, 24h);
        QVERIFY(cache.find(url)->life.left() <= 5min);
        cache.cutLife(otherKey, 5min); // nothing there
        cache.cutLife(url, 20ms);
        QTRY_COMPARE(cache.count(), 0);
    }

    void forgetsASource()
    {
        ResponseCache cache(1 << 20);
        cache.keep(u"a"_s, url, held("x"));
        cache.keep(u"b"_s, otherKey, held("y"));
        cache.forgetSource(u"a"_s);
        QVERIFY(!cache.find(url));
        QVERIFY(cache.find(otherKey));
        cache.clear();
        QCOMPARE(cache.count(), 0);
    }

    void staysWithinItsBytes()
    {
        ResponseCache cache(100'000);
        for (int i = 0; i < 200; ++i) {
            cache.keep(u"a"_s, QUrl(u"https://example.org/%1"_s.arg(i)), held(QByteArray(5000, 'x')));
            QVERIFY(cache.bytes() <= 100'000);
        }
        QVERIFY(cache.count() > 5);
        QVERIFY(cache.find(QUrl(u"https://example.org/199"_s))); // the last one is there, the first one not
        QVERIFY(!cache.find(QUrl(u"https://example.org/0"_s)));
        cache.keep(u"a"_s, url, held(QByteArray(200'000, 'x')));
        QVERIFY(!cache.find(url));
        QVERIFY(cache.find(QUrl(u"https://example.org/199"_s)));
    }

    /// Looking through all of it, by the clock or for a source, is no use of it.
    void lookingThroughIsNoUse_data()
    {
        QTest::addColumn<bool>("sweeps");
        QTest::newRow("a sweep") << true;
        QTest::newRow("a source is forgotten") << false;
    }
    void lookingThroughIsNoUse()
    {
        QFETCH(bool, sweeps);
        constexpr int count = 20;
        const QByteArray body(4000, 'x');
        ResponseCache one(1 << 20);
        one.keep(u"a"_s, url, held(body));
        const auto urlOf = [](int i) { return QUrl(u"https://example.org/%1"_s.arg(i)); };
        for (int leastAsked = 0; leastAsked < count; ++leastAsked) {
            ResponseCache cache(count * one.bytes()); // full with so many
            for (int i = 0; i < count; ++i)
                cache.keep(u"a"_s, urlOf(i), held(body));
            for (int i = 0; i < count; ++i) {
                if (i != leastAsked)
                    QVERIFY(cache.find(urlOf(i)));
            }
            if (sweeps)
                cache.sweep();
            else
                cache.forgetSource(u"b"_s);
            cache.keep(u"a"_s, url, held(body));
            QCOMPARE(cache.count(), count);
            QVERIFY2(!cache.find(urlOf(leastAsked)), qPrintable(QString::number(leastAsked)));
        }
    }

    void whatIsUsedStays()
    {
        ResponseCache cache(20'000);
        cache.keep(u"a"_s, url, held(QByteArray(3000, 'u')));
        for (int i = 0; i < 50; ++i) {
            cache.keep(u"a"_s, QUrl(u"https://example.org/%1"_s.arg(i)), held(QByteArray(3000, 'x')));
            QVERIFY(cache.find(url));
        }
    }
};

QTEST_GUILESS_MAIN(TestResponseCache)
#include "tst_response_cache.moc"
