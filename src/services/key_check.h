// SPDX-License-Identifier: GPL-3.0-or-later
// checkKey finds out with one call whether a metered source takes a key.
#pragma once

#include "core/loadable.h"

#include <functional>
#include <memory>

namespace hereabouts {

class Call;
class Fetcher;
struct Source;

enum class KeyVerdict {
    Works,
    Refused,     ///< the source does not know the key
    NotForThis,  ///< it knows the key, but not for these figures
    UsedUp,      ///< the key is right, but all calls that it provides have been made
    RateLimited, ///< not told: too many calls in too short a time
    Unreachable, ///< not told: no connection
    Silent,      ///< not told: no answer in time
    Unclear,     ///< not told: an answer that says nothing about the key
};

/// Asks for a place that the source is documented to have and that any key may ask for, past all caches: a call that counts, and another
/// one only where the source asks us to wait or the connection is lost. `done` is called once, never before the event loop has run and
/// never after what is returned was destroyed, which withdraws the question; it must not destroy it, but may deleteLater() it. `waiting`
/// is told when the source will be asked again after a pause. Nothing is returned, and nobody told, for a source that takes no key.
std::unique_ptr<Call> checkKey(Fetcher &fetcher, const Source &source, const QString &key, const std::function<void(KeyVerdict)> &done,
                               const std::function<void(const Wait &)> &waiting);

} // namespace hereabouts
