// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/place_guide.h"

#include "ui/error_text.h"
#include "ui/place_text.h"
#include "ui/search_bar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView service{"postcodes_io"};
constexpr int nearestCount = 6;
constexpr int offeredCount = 4; ///< what fits beneath a message in a small window

/// What is answered is on the stack: it goes a moment later.
void letGo(std::unique_ptr<QObject> &answered)
{
    if (QObject *object = answered.release())
        object->deleteLater();
}

} // namespace

PlaceGuide::PlaceGuide(const ServiceContext &context, bool offline, SearchBar *search, QObject *parent)
    : QObject(parent), m_context(context), m_finder(context, offline), m_search(search)
{
    connect(search, &SearchBar::beginningTyped, this, &PlaceGuide::complete);
    connect(search, &SearchBar::placeWanted, this, &PlaceGuide::search);
    connect(search, &SearchBar::placeChosen, this, &PlaceGuide::open);
    connect(search, &QLineEdit::textEdited, this, &PlaceGuide::giveUpFinding); // what is typed now must not be replaced
}

void PlaceGuide::stop()
{
    m_completing.reset();
    m_finding.reset(); // what it has found already must not arrive either; who found the postcode that is opened now has let go of it
    m_nearest.reset();
    m_offering.reset();
}

void PlaceGuide::giveUpFinding()
{
    if (std::exchange(m_finding, nullptr))
        Q_EMIT said({});
}

QString PlaceGuide::whyNot(const Error &error) const
{
    return serviceMessage(error, service, *m_context.catalogue).inOneLine();
}

// The search field ------------------------------------------------------------------------------------------------------------------

void PlaceGuide::complete(const QString &beginning)
{
    m_completing.reset();
    if (!beginning.isEmpty())
        m_completing = m_finder.completions(
            beginning, [this, beginning](const std::vector<Postcode> &found) { m_search->offerCompletions(beginning, found); });
}

void PlaceGuide::search(const QString &text)
{
    m_finding.reset();
    if (text.isEmpty())
        return;
    if (!hasNetwork()) {
        offerBundled(text, tr("“%1” is not among the bundled places, and others cannot be looked up without the network.").arg(text));
        return;
    }
    Q_EMIT said(tr("Looking for “%1”…").arg(text));
    m_finding = m_finder.places(text, [this, text](const Result<std::vector<FoundPlace>> &places) {
        letGo(m_finding);
        takePlaces(text, places);
    });
}

void PlaceGuide::takePlaces(const QString &text, const Result<std::vector<FoundPlace>> &places)
{
    if (!places) {
        offerBundled(text, tr("“%1” could not be looked up: %2").arg(text, whyNot(places.error())));
        return;
    }
    Q_EMIT said({});
    if (!places->empty())
        m_search->offerPlaces(text, *places);
    else if (outcodeIn(text))
        m_search->refuse(text, tr("No postcodes in use begin with “%1”. A full one looks like ST20 0LY or W6 0WW.").arg(text));
    else
        m_search->refuse(text, tr("“%1” is not a postcode, and no place of that name was found.").arg(text));
}

/// `otherwise` is what there is to say where the bundled data know nothing of it.
void PlaceGuide::offerBundled(const QString &text, const QString &otherwise)
{
    const QString heading = tr("Bundled places, no network needed");
    const auto offer = [this, text, heading, otherwise](const std::vector<SearchSuggestion> &places) {
        if (places.empty()) {
            Q_EMIT said({});
            m_search->refuse(text, otherwise);
        } else {
            Q_EMIT said(hasNetwork() ? otherwise : QString());
            m_search->offerPostcodes(text, heading, places);
        }
    };
    std::vector<SearchSuggestion> found;
    std::ranges::copy_if(m_bundled, std::back_inserter(found),
                         [&](const SearchSuggestion &bundled) { return bundled.place.contains(text, Qt::CaseInsensitive); });
    const auto outcode = outcodeIn(text);
    if (!outcode) {
        offer(found);
        return;
    }
    m_finding = m_finder.fromPack(*outcode + u' ', [this, offer](const std::vector<Postcode> &postcodes) {
        letGo(m_finding);
        std::vector<SearchSuggestion> ofOutcode;
        for (const Postcode &postcode : postcodes) {
            const auto known = std::ranges::find(m_bundled, postcode, &SearchSuggestion::postcode);
            ofOutcode.push_back({postcode, known == m_bundled.end() ? QString() : known->place});
        }
        offer(ofOutcode);
    });
}

void PlaceGuide::open(const FoundPlace &place)
{
    Q_EMIT said(tr("Looking for the postcode nearest to %1…").arg(place.name));
    m_finding = m_finder.nearestTo(place, [this, place](const Result<std::vector<NearbyPostcode>> &nearby) {
        letGo(m_finding);
        if (!nearby && nearby.error().kind != Error::Kind::NoData) {
            Q_EMIT warned(tr("No postcode of %1 could be found: %2").arg(place.name, whyNot(nearby.error())));
            return;
        }
        if (!nearby || nearby->empty()) {
            Q_EMIT warned(tr("No postcode in use was found near %1.").arg(place.name));
            return;
        }
        const NearbyPostcode &nearest = nearby->front();
        const QString name = place.name, postcode = nearest.postcode.text(), distance = distanceText(nearest.metres);
        FoundBy by{.note =
                       place.position ? tr("Nearest to the middle of %1, %2 away").arg(name, distance) : tr("A postcode of %1").arg(name),
                   .message = place.position ? tr("%1 is the postcode nearest to the middle of %2.").arg(postcode, name)
                                             : tr("%1 is a postcode of %2.").arg(postcode, name)};
        if (!isInEnglandOrWales(place)) {
            by.message += u' ' + tr("%1 is in %2: census and crime figures are for England and Wales only.").arg(name, place.country);
            by.isWarning = true;
        }
        Q_EMIT found(nearest.postcode, by);
    });
}

// The map and the profile -----------------------------------------------------------------------------------------------------------

void PlaceGuide::openNearestTo(const LatLong &position)
{
    Q_EMIT said(tr("Looking for the nearest postcode…"));
    m_finding = m_finder.nearestTo(position, 1, [this](const Result<std::vector<NearbyPostcode>> &nearby) {
        letGo(m_finding);
        if (!nearby)
            Q_EMIT warned(tr("The nearest postcode could not be looked up: %1").arg(whyNot(nearby.error())));
        else if (nearby->empty())
            Q_EMIT warned(tr("There is no postcode within 2 km of that place."));
        else
            Q_EMIT found(nearby->front().postcode,
                         {.note = tr("Nearest to where you clicked, %1 away").arg(distanceText(nearby->front().metres)),
                          .message = tr("%1 is the postcode nearest to where you clicked.").arg(nearby->front().postcode.text())});
    });
}

void PlaceGuide::findNearest(const Postcode &postcode)
{
    m_nearest = m_finder.nearestOf(postcode, nearestCount, [this, postcode](const Result<std::vector<NearbyPostcode>> &nearby) {
        letGo(m_nearest);
        if (!nearby)
            Q_EMIT nearestFailed(postcode, whyNot(nearby.error()));
        else if (nearby->empty())
            Q_EMIT nearestFailed(postcode, tr("There is no other postcode within 2 km."));
        else
            Q_EMIT nearestFound(postcode, *nearby);
    });
}

void PlaceGuide::offerInsteadOf(const Postcode &ended)
{
    if (!hasNetwork())
        return;
    m_offering = m_finder.ended(ended, [this, ended](const Result<EndedNearby> &found) {
        letGo(m_offering);
        if (!found || found->nearby.empty())
            return; // what has ended is said all the same
        const size_t count = std::min<size_t>(found->nearby.size(), offeredCount);
        Q_EMIT offered(ended, {found->nearby.begin(), found->nearby.begin() + static_cast<std::ptrdiff_t>(count)});
    });
}

} // namespace hereabouts
