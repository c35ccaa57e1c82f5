// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/freshness.h"

#include "core/ascii.h"
#include "services/retry_policy.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hereabouts {

namespace {

std::optional<std::chrono::seconds> secondsIn(QByteArrayView text)
{
    const QByteArrayView digits = text.trimmed();
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return isAsciiDigit(c); }))
        return std::nullopt;
    constexpr qint64 year = 366LL * 24 * 3600;
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits);
    return std::chrono::seconds(fits ? std::min(number, year) : year);
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
        const qsizetype equals = directive.indexOf('=');
        const QByteArray name = (equals < 0 ? directive : directive.first(equals)).trimmed();
        const QByteArray value = equals < 0 ? QByteArray() : directive.sliced(equals + 1).replace('"', "");
        if (name == "no-store" || name == "no-cache")
            control.forbids = true;
        else if (name == "max-age") // one that is not understood means: stale already; of two, the shorter
            control.maxAge = std::min(secondsIn(value).value_or(0s), control.maxAge.value_or(std::chrono::seconds::max()));
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
