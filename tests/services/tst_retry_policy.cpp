// SPDX-License-Identifier: GPL-3.0-or-later
// Which failures are tried again, when, and how dates in headers are read.
#include "services/retry_policy.h"

#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

const QDateTime noon(QDate(2026, 1, 31), QTime(12, 0), QTimeZone::UTC);

QHttpHeaders headersWith(const QByteArray &retryAfter, const QByteArray &date = {})
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, retryAfter);
    if (!date.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::Date, date);
    return headers;
}

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Where British Summer Time begins, an hour is missing from the clocks, but not from HTTP's dates.
    void initTestCase()
    {
        qputenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0");
        ::tzset();
    }

    void onlyWhatMayPass()
    {
        const RetryPolicy policy{.tries = 4};
        for (int status = 200; status < 600; ++status) {
            const bool expected = status == 429 || status == 502 || status == 503 || status == 504;
            for (const bool metered : {false, true})
                QVERIFY2(isWorthRetrying({.answer = HttpAnswer{.status = status}}, 1, policy, metered) == expected,
                         qPrintable(QString::number(status)));
        }
        for (const auto kind : {Error::Kind::Offline, Error::Kind::Timeout, Error::Kind::Malformed, Error::Kind::TooLarge}) {
            QVERIFY(!isWorthRetrying({.answer = std::unexpected(Error{.kind = kind})}, 1, policy, false));
            QVERIFY(isWorthRetrying({.answer = std::unexpected(Error{.kind = kind}), .connectionLost = true}, 1, policy, false));
        }
    }

    void asOftenAsSaid()
    {
        const WireResult busy{.answer = HttpAnswer{.status = 503}};
        const WireResult lost{.answer = std::unexpected(Error{.kind = Error::Kind::Offline}), .connectionLost = true};
        for (int tries = 1; tries < 8; ++tries) {
            const RetryPolicy policy{.tries = tries};
            for (int soFar = 1; soFar < 10; ++soFar) {
                QCOMPARE(isWorthRetrying(busy, soFar, policy, false), soFar < tries);
                QCOMPARE(isWorthRetrying(busy, soFar, policy, true), soFar < tries);
                QCOMPARE(isWorthRetrying(lost, soFar, policy, false), soFar < tries);
                QCOMPARE(isWorthRetrying(lost, soFar, policy, true), soFar < tries && soFar < 2); // it may have been counted
            }
        }
    }

    void datesOfHttp_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // ISO 8601, or empty
        const auto row = [](const char *text, const QString &expected) { QTest::newRow(text) << QByteArray(text) << expected; };
        // RFC 9110, 5.6.7
        row("Sun, 06 Nov 1994 08:49:37 GMT", u"1994-11-06T08:49:37Z"_s);
        row("Sunday, 06-Nov-94 08:49:37 GMT", u"1994-11-06T08:49:37Z"_s); // more than 50 years ahead is in the past
        row("Sun Nov  6 08:49:37 1994", u"1994-11-06T08:49:37Z"_s);
        row("Saturday, 31-Jan-26 12:00:00 GMT", u"2026-01-31T12:00:00Z"_s);
        row("Sat Jan 31 12:00:00 2026", u"2026-01-31T12:00:00Z"_s);
        row("  Sat, 31 Jan 2026 12:00:00 GMT ", u"2026-01-31T12:00:00Z"_s);
        row("Sun, 29 Mar 2026 01:30:00 GMT", u"2026-03-29T01:30:00Z"_s); // no such time on a British clock
        row("Sunday, 29-Mar-26 01:30:00 GMT", u"2026-03-29T01:30:00Z"_s);
        row("Sun Mar 29 01:30:00 2026", u"2026-03-29T01:30:00Z"_s);
        row("Sun, 25 Oct 2026 00:30:00 GMT", u"2026-10-25T00:30:00Z"_s);
        row("Wed, 01 Jul 2026 23:59:59 GMT", u"2026-07-01T23:59:59Z"_s);
        row("Sat, 31 Jan 2026 12:00:00 BST", QString());
        row("Sat, 31 Jan 2026 25:00:00 GMT", QString());
        row("Sat, 32 Jan 2026 12:00:00 GMT", QString());
        row("2026-01-31T12:00:00Z", QString());
        row("Sat, 31 Jan 2026", QString());
        row("12:00:00", QString());
        row("0", QString());
        row("", QString());
        row("soon", QString());
    }

    void datesOfHttp()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(httpDate(text).toString(Qt::ISODate), expected);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("expected"); // seconds; -1: none
        const auto row = [](const char *name, const char *text, const char *date, qint64 seconds) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(date) << seconds;
        };
        row("seconds", "120", "", 120);
        row("blanks", " 7 ", "", 7);
        row("none", "0", "", 0);
        row("a day", "86400", "", 86400);
        row("a week", "604800", "", 86400);
        row("more than fits", "99999999999999999999999", "", 86400);
        row("just what fits", "9223372036854775807", "", 86400);
        row("negative", "-5", "", -1);
        row("signed", "+5", "", -1);
        row("a fraction", "1.5", "", -1);
        row("nonsense", "soon", "", -1);
        row("empty", "", "", -1);
        row("a date by our clock", "Sat, 31 Jan 2026 12:00:30 GMT", "", 30);
        row("RFC 850's form", "Saturday, 31-Jan-26 12:00:30 GMT", "", 30);
        row("asctime's form", "Sat Jan 31 12:00:30 2026", "", 30);
        row("by the server's clock", "Sat, 31 Jan 2026 12:00:30 GMT", "Sat, 31 Jan 2026 12:00:10 GMT", 20);
        row("by the server's clock, an hour off", "Sat, 31 Jan 2026 13:00:30 GMT", "Sat, 31 Jan 2026 13:00:00 GMT", 30);
        row("the server's clock is nonsense", "Sat, 31 Jan 2026 12:00:30 GMT", "yesterday", 30);
        row("in the past", "Sat, 31 Jan 2026 11:59:30 GMT", "", 0);
        row("long past", "Thu, 01 Jan 1970 00:00:00 GMT", "", 0);
        row("next year", "Sun, 31 Jan 2027 12:00:00 GMT", "", 86400);
    }

    void retryAfter()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, date);
        QFETCH(qint64, expected);
        const auto pause = hereabouts::retryAfter(headersWith(text, date), noon);
        QCOMPARE(pause.has_value(), expected >= 0);
        if (pause)
            QCOMPARE(*pause, std::chrono::seconds(expected));
    }

    void nothingAsked() { QVERIFY(!hereabouts::retryAfter({}, noon)); }

    void growsUpToALimit()
    {
        const RetryPolicy policy{.tries = 10, .first = 500ms, .longest = 8s};
        const std::array<std::chrono::milliseconds, 7> whole{500ms, 1s, 2s, 4s, 8s, 8s, 8s};
        for (int i = 0; i < 7; ++i) {
            const auto at = whole.at(static_cast<size_t>(i));
            QCOMPARE(pauseBefore(i + 2, policy, {}, 0), at / 2);
            QCOMPARE(pauseBefore(i + 2, policy, {}, 1), at);
            for (const double chance : {0.1, 0.5, 0.999}) {
                QVERIFY(pauseBefore(i + 2, policy, {}, chance) >= at / 2);
                QVERIFY(pauseBefore(i + 2, policy, {}, chance) <= at);
            }
        }
        QCOMPARE(pauseBefore(1000, policy, {}, 1), 8s); // no overflow
    }

    void whatIsAskedIsKeptTo()
    {
        const RetryPolicy policy{.tries = 4, .first = 500ms, .longest = 8s};
        QCOMPARE(pauseBefore(2, policy, 60s, 0), 60s);
        QCOMPARE(pauseBefore(2, policy, 60s, 1), 66s);
        QCOMPARE(pauseBefore(2, policy, 0s, 0), 250ms); // never less than our own
        QCOMPARE(pauseBefore(4, policy, 1s, 1), 2s);
        QCOMPARE(pauseBefore(2, policy, 24h, 0), 24h);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retry_policy.moc"
