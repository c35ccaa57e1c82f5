// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/retry_policy.h"

#include "core/ascii.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hereabouts {

bool isWorthRetrying(const WireResult &result, int triesSoFar, const RetryPolicy &policy, bool metered)
{
    if (triesSoFar >= policy.tries)
        return false;
    if (result.connectionLost)
        return !metered || triesSoFar < 2;
    if (policy.isFinal && result.answer && policy.isFinal(*result.answer))
        return false;
    switch (result.status()) {
    case 429:
    case 502:
    case 503:
    case 504: return true;
    default: return false;
    }
}

QDateTime httpDate(const QByteArray &text)
{
    // The time is taken out and read by itself: read together they would be taken for local, where an hour of spring does not exist.
    static const QRegularExpression timePattern(u"\\b\\d\\d:\\d\\d:\\d\\d\\b ?"_s);
    QString date = QString::fromLatin1(text).simplified();
    const QRegularExpressionMatch match = timePattern.match(date);
    const QTime time = QTime::fromString(match.captured().trimmed(), u"HH:mm:ss"_s);
    if (!time.isValid())
        return {};
    date.remove(match.capturedStart(), match.capturedLength());
    // Today's form, that of RFC 850, and that of C's asctime()
    for (const auto &form : {u"ddd, dd MMM yyyy 'GMT'"_s, u"dddd, dd-MMM-yy 'GMT'"_s, u"ddd MMM d yyyy"_s}) {
        if (const QDate parsed = QLocale::c().toDate(date, form, 2000); parsed.isValid())
            return {parsed, time, QTimeZone::UTC};
    }
    return {};
}

std::optional<std::chrono::milliseconds> retryAfter(const QHttpHeaders &headers, const QDateTime &now)
{
    const QByteArray text = headers.value(QHttpHeaders::WellKnownHeader::RetryAfter).toByteArray().trimmed();
    constexpr std::chrono::milliseconds longest = 24h;
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return isAsciiDigit(c); });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? std::min<std::chrono::milliseconds>(std::chrono::seconds(std::min<qint64>(seconds, 24LL * 3600)), longest) : longest;
    }
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime serversNow = httpDate(headers.value(QHttpHeaders::WellKnownHeader::Date).toByteArray());
    const std::chrono::milliseconds pause((serversNow.isValid() ? serversNow : now).msecsTo(until));
    return std::clamp<std::chrono::milliseconds>(pause, 0ms, longest);
}

std::chrono::milliseconds pauseBefore(int nextTry, const RetryPolicy &policy, std::optional<std::chrono::milliseconds> asked, double chance)
{
    const auto share = [](std::chrono::milliseconds whole, double part) {
        return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(whole.count()) * part));
    };
    const int doublings = std::clamp(nextTry - 2, 0, 20);
    const auto ours = std::min(policy.first * (1 << doublings), policy.longest);
    const auto ourPause = share(ours, 0.5 + 0.5 * chance);
    if (!asked)
        return ourPause;
    return std::max(*asked + share(*asked, 0.1 * chance), ourPause);
}

} // namespace hereabouts
