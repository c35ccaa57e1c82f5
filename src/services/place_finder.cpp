// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/place_finder.h"

#include "services/fetcher.h"
#include "services/pack_reading.h"
#include "services/postcodes_io_search.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int completionCount = 10;
constexpr int nearestCount = 10;

/// Somebody waits in front of it: a pause that takes longer is not begun.
constexpr std::chrono::seconds patience{15};

/// Two or more questions of which each is asked once the one before was answered. Destroying it stops the one under way.
class Chain : public QObject {
public:
    void goOn(std::unique_ptr<QObject> next)
    {
        if (QObject *answered = m_underWay.release())
            answered->deleteLater(); // it is on the stack below
        m_underWay = std::move(next);
    }

private:
    std::unique_ptr<QObject> m_underWay;
};

std::unique_ptr<QObject> later(std::function<void()> done)
{
    auto waiting = std::make_unique<QObject>();
    QTimer::singleShot(0, waiting.get(), std::move(done));
    return waiting;
}

class Completions : public QObject {
public:
    Completions(QString beginning, std::function<void(std::vector<Postcode>)> done)
        : m_beginning(std::move(beginning)), m_done(std::move(done))
    {
    }

    void begin(std::unique_ptr<QObject> ofPack, std::unique_ptr<QObject> ofNetwork)
    {
        m_ofPack = std::move(ofPack);
        m_ofNetwork = std::move(ofNetwork);
    }

    void add(const std::vector<Postcode> &found)
    {
        const size_t before = m_all.size();
        const auto outcode = outcodeBeforeSpace(m_beginning);
        for (const Postcode &postcode : found) {
            if ((!outcode || postcode.outcode() == *outcode) && !std::ranges::contains(m_all, postcode))
                m_all.push_back(postcode);
        }
        std::ranges::sort(m_all, {}, &Postcode::compact);
        if (m_all.size() > before)
            m_done(m_all);
    }

private:
    QString m_beginning;
    std::function<void(std::vector<Postcode>)> m_done;
    std::vector<Postcode> m_all;
    std::unique_ptr<QObject> m_ofPack;
    std::unique_ptr<QObject> m_ofNetwork;
};

} // namespace

template <typename P>
std::unique_ptr<QObject> PlaceFinder::ask(const typename P::Query &query, std::function<void(Result<typename P::Value>)> done) const
{
    if (hasNetwork())
        return m_context.fetcher->fetch<P>(m_context.catalogue->source(P::facts.source), query, std::move(done),
                                           {.deadline = QDeadlineTimer(patience)});
    return later([done = std::move(done)] { done(fail(Error::Kind::Offline, u"the network must not be used"_s)); });
}

std::unique_ptr<QObject> PlaceFinder::completions(const QString &beginning, const std::function<void(std::vector<Postcode>)> &done) const
{
    auto completions = std::make_unique<Completions>(beginning, done);
    Completions *all = completions.get();
    const auto add = [all](const std::vector<Postcode> &found) { all->add(found); };
    std::unique_ptr<QObject> ofNetwork;
    if (hasNetwork())
        ofNetwork = ask<PostcodesIoAutocomplete>({.beginning = beginning, .limit = completionCount},
                                                 [add](const Result<std::vector<Postcode>> &found) {
                                                     if (found)
                                                         add(*found);
                                                 });
    completions->begin(fromPack(beginning, add), std::move(ofNetwork));
    return completions;
}

std::unique_ptr<QObject> PlaceFinder::fromPack(const QString &beginning, std::function<void(std::vector<Postcode>)> done) const
{
    if (!m_context.pack)
        return later([done = std::move(done)] { done({}); });
    return readPack(
        m_context.pack, [beginning](const OfflineSource &pack) { return pack.postcodesThatBegin(beginning, completionCount); },
        [done = std::move(done)](const Result<std::vector<Postcode>> &found) { done(found.value_or(std::vector<Postcode>())); });
}

std::unique_ptr<QObject> PlaceFinder::places(const QString &text, const Done<std::vector<FoundPlace>> &done) const
{
    const auto outcode = outcodeIn(text);
    if (!outcode)
        return ask<PostcodesIoPlaces>({.name = text.simplified()}, done);
    return ask<PostcodesIoOutcode>(*outcode, [done](Result<FoundPlace> found) {
        if (found)
            done(std::vector{*std::move(found)});
        else if (found.error().kind == Error::Kind::NotFound)
            done(std::vector<FoundPlace>());
        else
            done(std::unexpected(found.error()));
    });
}

std::unique_ptr<QObject> PlaceFinder::nearestTo(const FoundPlace &place, const Done<std::vector<NearbyPostcode>> &done) const
{
    const QString outcode = place.outcode;
    if (!place.position && outcode.isEmpty())
        return later([done] { done(fail(Error::Kind::NoData, u"a place without a position"_s)); });
    if (!place.position)
        return ask<PostcodesIoAutocomplete>({.beginning = outcode + u' '}, [done, outcode](const Result<std::vector<Postcode>> &found) {
            std::vector<NearbyPostcode> nearby;
            for (const Postcode &postcode : found.value_or(std::vector<Postcode>())) {
                if (postcode.outcode() == outcode)
                    nearby.push_back({.postcode = postcode});
            }
            done(found ? Result<std::vector<NearbyPostcode>>(nearby) : std::unexpected(found.error()));
        });
    const auto itsOwnFirst = [done, isOutcode = place.isOutcode(), outcode](Result<std::vector<NearbyPostcode>> found) {
        if (found && isOutcode)
            std::ranges::stable_partition(*found, [&](const NearbyPostcode &one) { return one.postcode.outcode() == outcode; });
        done(std::move(found));
    };
    auto chain = std::make_unique<Chain>();
    const PostcodesIoNearest::Query nearby{.around = *place.position, .limit = nearestCount};
    const auto wider = [this, chain = chain.get(), nearby, itsOwnFirst](Result<std::vector<NearbyPostcode>> found) {
        if (!found || !found->empty()) {
            itsOwnFirst(std::move(found));
            return;
        }
        PostcodesIoNearest::Query farther = nearby;
        farther.wide = true;
        chain->goOn(ask<PostcodesIoNearest>(farther, itsOwnFirst));
    };
    chain->goOn(ask<PostcodesIoNearest>(nearby, wider));
    return chain;
}

std::unique_ptr<QObject> PlaceFinder::nearestTo(const LatLong &position, int limit, const Done<std::vector<NearbyPostcode>> &done) const
{
    return ask<PostcodesIoNearest>({.around = position, .limit = limit}, done);
}

std::unique_ptr<QObject> PlaceFinder::nearestOf(const Postcode &postcode, int limit, const Done<std::vector<NearbyPostcode>> &done) const
{
    return ask<PostcodesIoNearest>({.around = postcode, .limit = limit + 1}, done); // itself is one of them
}

std::unique_ptr<QObject> PlaceFinder::ended(const Postcode &postcode, const Done<EndedNearby> &done) const
{
    auto chain = std::make_unique<Chain>();
    chain->goOn(ask<PostcodesIoTerminated>(postcode, [this, chain = chain.get(), done](const Result<EndedPostcode> &ended) {
        if (!ended || !ended->position) {
            done(ended ? Result<EndedNearby>(EndedNearby{.ended = *ended, .nearby = {}}) : std::unexpected(ended.error()));
            return;
        }
        const auto found = [done, ended = *ended](Result<std::vector<NearbyPostcode>> nearby) {
            done(nearby ? Result<EndedNearby>(EndedNearby{.ended = ended, .nearby = *std::move(nearby)}) : std::unexpected(nearby.error()));
        };
        chain->goOn(nearestTo(FoundPlace{.name = {},
                                         .kind = {},
                                         .district = {},
                                         .county = {},
                                         .region = {},
                                         .country = {},
                                         .outcode = {},
                                         .position = ended->position},
                              found));
    }));
    return chain;
}

} // namespace hereabouts
