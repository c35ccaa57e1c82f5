// SPDX-License-Identifier: GPL-3.0-or-later
// Loadable<T> is the state of one section of a profile: idle, loading, ready, empty, not covered or failed.
#pragma once

#include "core/error.h"
#include "core/lifetime.h"

#include <QDate>
#include <QDateTime>
#include <QDeadlineTimer>

#include <concepts>
#include <optional>
#include <variant>
#include <vector>

namespace hereabouts {

/// A source that was asked before the one that answered, and why it did not.
struct FailedAttempt {
    QString source; ///< its name in sources.json
    Error error;
    bool operator==(const FailedAttempt &) const = default;
};

/// Why there is nothing to show although nothing failed. The window turns the code into a sentence about the subject.
struct Why {
    enum class Code {
        OutsideEnglandAndWales, ///< subject: the country
        ForceDoesNotPublish,    ///< subject: the police force; it publishes no street-level crime at all
        ForceNotInPack,         ///< subject: the police force; the bundled data hold nothing of it
        NoIncidents,     ///< subject: empty where the months were supplied and hold none; else the source, which does not tell the months
        NotInAnySource,  ///< subject: empty; no source that may be asked has it
        LevelNotOffered, ///< subject: the source; it has the figures, but not at this level
        Expired,         ///< subject: the source; its terms allow its figures to be held for a limited time, which is over
    };
    Code code = Code::NotInAnySource;
    QString subject;
    bool operator==(const Why &) const = default;
};

struct Idle {
    bool operator==(const Idle &) const = default;
};
/// A source that will be asked again after a pause.
struct Wait {
    Error last;           ///< what it said before
    int nextTry = 2;      ///< the number of the try to come; the first one was 1
    int tries = 2;        ///< how many there are at most
    QDeadlineTimer until; ///< when it is asked again
    bool operator==(const Wait &) const = default;
};

struct Loading {
    QString source;           ///< who is being asked; empty before it is known
    std::optional<Wait> wait; ///< set while it is not being asked, but waited for
    bool operator==(const Loading &) const = default;
};
template <typename T> struct Ready {
    T value;
    QString source;                      ///< its name in sources.json, or "pack"
    QDate asOf;                          ///< the date the figures speak of
    std::optional<Lifetime> life;        ///< how long the source's terms allow the value to be held; empty: for good
    std::vector<FailedAttempt> attempts; ///< who was asked in vain before
    /// When the source answered, be it now or in an earlier search; invalid where there is no one such time (pack, crime month by month).
    QDateTime fetched = {};
    bool operator==(const Ready &) const = default;
};
struct Empty {
    Why why;
    QString source;
    bool operator==(const Empty &) const = default;
};
struct NotCovered {
    Why why;
    QString source;
    bool operator==(const NotCovered &) const = default;
};
struct Failed {
    Error error;
    QString source;                      ///< whose error it is; empty where nobody was asked
    std::vector<FailedAttempt> attempts; ///< the others that were asked too
    bool operator==(const Failed &) const = default;
};

template <typename T> class Loadable {
public:
    using State = std::variant<Idle, Loading, Ready<T>, Empty, NotCovered, Failed>;

    Loadable() = default;
    template <typename S>
        requires(!std::same_as<std::remove_cvref_t<S>, Loadable> && std::constructible_from<State, S>)
    Loadable(S &&state) : m_state(std::forward<S>(state)) // NOLINT(google-explicit-constructor): a state is a Loadable
    {
    }

    const State &state() const { return m_state; }
    Ready<T> *ready() { return std::get_if<Ready<T>>(&m_state); }
    const Ready<T> *ready() const { return std::get_if<Ready<T>>(&m_state); }
    const Failed *failed() const { return std::get_if<Failed>(&m_state); }
    const Empty *empty() const { return std::get_if<Empty>(&m_state); }
    const NotCovered *notCovered() const { return std::get_if<NotCovered>(&m_state); }
    const Loading *loading() const { return std::get_if<Loading>(&m_state); }
    /// Nothing more will come: everything but idle and loading.
    bool isSettled() const { return !std::holds_alternative<Idle>(m_state) && !std::holds_alternative<Loading>(m_state); }

    bool operator==(const Loadable &) const = default;

private:
    State m_state;
};

} // namespace hereabouts
