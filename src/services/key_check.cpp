// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/key_check.h"

#include "services/crystalroof_occupation.h"
#include "services/fetcher.h"
#include "services/postcodearea_ns_sec.h"
#include "services/secret_registry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int mostTries = 2;                     // somebody is watching, and each one may cost money
constexpr std::chrono::seconds longestCheck{20}; // pauses included

KeyVerdict verdictFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unauthorised: return KeyVerdict::Refused;
    case Error::Kind::Forbidden: return KeyVerdict::NotForThis;
    case Error::Kind::QuotaExhausted: return KeyVerdict::UsedUp;
    case Error::Kind::RateLimited: return KeyVerdict::RateLimited;
    case Error::Kind::Offline: return KeyVerdict::Unreachable;
    case Error::Kind::Timeout: return KeyVerdict::Silent;
    default: return KeyVerdict::Unclear; // a 404 too: an address with nothing behind it says so of every key
    }
}

} // namespace

std::unique_ptr<Call> checkKey(Fetcher &fetcher, const Source &source, const QString &key, const std::function<void(KeyVerdict)> &done,
                               const std::function<void(const Wait &)> &waiting)
{
    SecretRegistry::add(key);
    Source asked = source;
    asked.retry.tries = std::min(asked.retry.tries, mostTries);
    const auto whileItWaits = [waiting](const std::optional<Wait> &wait) {
        if (wait && waiting)
            waiting(*wait);
    };
    const FetchOptions options{.deadline = QDeadlineTimer(longestCheck), .waiting = whileItWaits, .fresh = true};
    const auto judge = [done](const auto &result) { done(result ? KeyVerdict::Works : verdictFor(result.error().kind)); };
    // Both places are those of the sources' own documents; the first is open to the demonstration key too.
    if (source.name == CrystalRoofOccupationProvider::facts.source)
        return fetcher.fetch<CrystalRoofOccupationProvider>(asked, {*Postcode::parse(u"W6 0WW"_s), AreaLevel::OutputArea, key}, judge,
                                                            options);
    if (source.name == PostcodeAreaNsSec::facts.source)
        return fetcher.fetch<PostcodeAreaNsSec>(asked, {*Postcode::parse(u"ST20 0LY"_s), key}, judge, options);
    return nullptr;
}

} // namespace hereabouts
