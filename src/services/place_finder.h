// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceFinder finds postcodes for whoever has not got a whole one: by a beginning, an outcode, a name, a position, a withdrawn postcode.
#pragma once

#include "core/place.h"
#include "services/profile_session.h"

#include <functional>
#include <memory>

namespace hereabouts {

/// Where a postcode was that has ended, and those that are near to it today, nearest first.
struct EndedNearby {
    EndedPostcode ended;
    std::vector<NearbyPostcode> nearby;
};

/// Everything asked arrives through the event loop; destroying the returned object stops it, and nothing arrives then. `done` must not
/// destroy it, but may deleteLater() it. What the context points at must outlive those objects.
class PlaceFinder {
public:
    /// `offline`: the network must not be used.
    PlaceFinder(ServiceContext context, bool offline) : m_context(std::move(context)), m_offline(offline) {}

    template <typename T> using Done = std::function<void(Result<T>)>;

    bool hasNetwork() const { return !m_offline && m_context.fetcher && m_context.catalogue; }

    /// Live postcodes that begin as a text does for which Postcode::canBegin holds; where it has a space after its outcode, of that outcode
    /// only. `done` is called as often as there is more to offer, each time with everything: what the pack has comes first. Never with
    /// nothing, and never with an error: whoever is typing is not to be disturbed.
    std::unique_ptr<QObject> completions(const QString &beginning, const std::function<void(std::vector<Postcode>)> &done) const;

    /// The lowest ten postcodes of the pack that begin so, of an outcode as above; empty where there are none, or no pack.
    std::unique_ptr<QObject> fromPack(const QString &beginning, std::function<void(std::vector<Postcode>)> done) const;

    /// Places by name, or the one that an outcode is; empty where there is none. Offline where the network must not be used.
    std::unique_ptr<QObject> places(const QString &text, const Done<std::vector<FoundPlace>> &done) const;

    /// The live postcodes nearest to a place, nearest first: within 2 km, or where there is none, within 20 km. Of an outcode its own
    /// come before all others. Without a position there are those of its outcode, at no distance; NoData where it has neither.
    std::unique_ptr<QObject> nearestTo(const FoundPlace &place, const Done<std::vector<NearbyPostcode>> &done) const;

    /// Within 2 km.
    std::unique_ptr<QObject> nearestTo(const LatLong &position, int limit, const Done<std::vector<NearbyPostcode>> &done) const;
    /// Within 2 km, without itself.
    std::unique_ptr<QObject> nearestOf(const Postcode &postcode, int limit, const Done<std::vector<NearbyPostcode>> &done) const;

    /// NotFound where it has not ended.
    std::unique_ptr<QObject> ended(const Postcode &postcode, const Done<EndedNearby> &done) const;

private:
    template <typename P>
    std::unique_ptr<QObject> ask(const typename P::Query &query, std::function<void(Result<typename P::Value>)> done) const;

    ServiceContext m_context;
    bool m_offline;
};

} // namespace hereabouts
