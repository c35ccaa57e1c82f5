// SPDX-License-Identifier: GPL-3.0-or-later
// Error says in one value why something could not be had; Result<T> is a T or an Error.
#pragma once

#include <QString>

#include <array>
#include <expected>

namespace hereabouts {

struct Error {
    enum class Kind {
        Offline,          ///< no connection could be made at all
        Timeout,          ///< the other side did not answer in time
        Cancelled,        ///< superseded by a newer search; never shown
        InvalidPostcode,  ///< not of a postcode's form
        NotFound,         ///< the source does not know the place
        Terminated,       ///< a postcode that Royal Mail has withdrawn; detail holds "YYYY-MM"
        NotCovered,       ///< the source does not cover this part of the country
        NoData,           ///< the place is known, but there are no figures for it
        Unauthorised,     ///< the key is missing (httpStatus 0) or was refused
        Forbidden,        ///< the key is good, but not for this
        QuotaExhausted,   ///< the allowance that was paid for is used up
        RateLimited,      ///< too many requests in too short a time
        TooManyIncidents, ///< the police service refuses areas with more than 10,000 crimes
        Server,           ///< the service says that it is broken
        Malformed,        ///< an answer that is not what its documentation promises
        TooLarge,         ///< an answer beyond what we are willing to take in
        Storage,          ///< a file could not be read or written
        Internal,         ///< a fault of this program, or no memory
    };

    /// What more is known of some errors, for the words that people read.
    enum class Cause {
        Unsaid,
        WebPage,    ///< a web page came instead of data, or a pointer to one: networks that ask people to sign in do that
        NoPosition, ///< nobody was asked: the place has no grid reference, and the question would have been about one
    };

    Kind kind = Kind::Server;
    int httpStatus = 0; ///< 0 where no HTTP answer was received
    QString detail;     ///< for the log only; never shown to a person, never holds a key
    Cause cause = Cause::Unsaid;

    bool operator==(const Error &) const = default;
};

template <typename T> using Result = std::expected<T, Error>;

/// The kind's name in kebab-case ("rate-limited"), as the command line prints it.
QLatin1StringView errorKindName(Error::Kind kind);

inline std::unexpected<Error> fail(Error::Kind kind, const QString &detail = {}, int httpStatus = 0)
{
    return std::unexpected(Error{.kind = kind, .httpStatus = httpStatus, .detail = detail});
}

} // namespace hereabouts
