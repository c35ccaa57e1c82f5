// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/freshness.h"

#include "services/retry_policy.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hereabouts {

namespace {

std::optional<std::chrono::seconds> secondsIn(QByteArrayView digits)
{
    bool isNumber = false;
    const qint64 number = digits.trimmed().toLongLong(&isNumber);
    constexpr qint64 year = 366LL * 24 * 3600;
    return isNumber && number >= 0 ? std::optional(std::chrono::seconds(std::min(number, year))) : std::nullopt;
}

struct CacheControl {
    bool forbids = false;
    std::optional<std::chrono::seconds> maxAge;
};

CacheControl readCacheControl(const QHttpHeaders &headers)
{
    CacheControl control;
    const QList<QByteArray> directives = headers.combinedValue(QHttpHeaders::WellKnownHeader::CacheControl).toLower().split(',');
    for (const QByteArray &directive : directives) {
        const QByteArray name = directive.left(directive.indexOf('=')).trimmed();
        if (directive.trimmed() == "no-store" || name == "no-cache")
            control.forbids = true;
        else if (name == "max-age")
            control.maxAge = secondsIn(QByteArray(directive.sliced(directive.indexOf('=') + 1)).replace('"', ""));
    }
    return control;
}

/// Empty where the headers say nothing of it.
std::optional<std::chrono::seconds> statedBy(const QHttpHeaders &headers)
{
    using Header = QHttpHeaders::WellKnownHeader;
    const CacheControl control = readCacheControl(headers);
    if (control.forbids)
        return 0s;
    std::optional<std::chrono::seconds> life = control.maxAge;
    const QByteArray expires = headers.value(Header::Expires).toByteArray();
    if (!life && !expires.isEmpty()) {
        const QDateTime until = httpDate(expires);
        const QDateTime sent = httpDate(headers.value(Header::Date).toByteArray());
        // "0" and other things that are no date mean: expired already
        life = until.isValid() ? std::chrono::seconds((sent.isValid() ? sent : QDateTime::currentDateTimeUtc()).secsTo(until)) : 0s;
    }
    if (life)
        *life -= secondsIn(headers.value(Header::Age)).value_or(0s);
    return life;
}

} // namespace

std::chrono::milliseconds freshnessOf(const QHttpHeaders &headers, const CachePolicy &policy)
{
    const std::chrono::milliseconds longest = policy.longest;
    if (policy.where == CachePolicy::Where::MemoryOnly)
        return longest;
    const auto stated = statedBy(headers);
    return stated ? std::clamp<std::chrono::milliseconds>(*stated, 0ms, longest) : longest;
}

bool isLastingNo(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidPostcode:
    case Error::Kind::NotFound:
    case Error::Kind::Terminated:
    case Error::Kind::NotCovered:
    case Error::Kind::NoData: return true;
    default: return false;
    }
}

} // namespace hereabouts
