// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QLatin1StringView errorKindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline: return "offline"_L1;
    case Error::Kind::Timeout: return "timeout"_L1;
    case Error::Kind::Cancelled: return "cancelled"_L1;
    case Error::Kind::InvalidPostcode: return "invalid-postcode"_L1;
    case Error::Kind::NotFound: return "not-found"_L1;
    case Error::Kind::Terminated: return "terminated"_L1;
    case Error::Kind::NotCovered: return "not-covered"_L1;
    case Error::Kind::NoData: return "no-data"_L1;
    case Error::Kind::Unauthorised: return "unauthorised"_L1;
    case Error::Kind::Forbidden: return "forbidden"_L1;
    case Error::Kind::QuotaExhausted: return "quota-exhausted"_L1;
    case Error::Kind::RateLimited: return "rate-limited"_L1;
    case Error::Kind::TooManyIncidents: return "too-many-incidents"_L1;
    case Error::Kind::Server: return "server"_L1;
    case Error::Kind::Malformed: return "malformed"_L1;
    case Error::Kind::TooLarge: return "too-large"_L1;
    case Error::Kind::Storage: return "storage"_L1;
    case Error::Kind::Internal: return "internal"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hereabouts
