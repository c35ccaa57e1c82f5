// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceGuide leads people to a postcode whom the search field, the map or a withdrawn postcode has left without one.
#pragma once

#include "services/place_finder.h"
#include "ui/suggestion_list.h"

#include <QObject>

namespace hereabouts {

class SearchBar;

/// How a postcode was found that nobody had typed.
struct FoundBy {
    QString note;    ///< "Nearest to Ravenscourt Park, 120 m away": stays with the profile
    QString message; ///< the same as a sentence, with what else there is to say
    bool isWarning = false;
};

class PlaceGuide : public QObject {
    Q_OBJECT
public:
    /// Answers the search field's questions from now on. `offline`: the network must not be used.
    PlaceGuide(const ServiceContext &context, bool offline, SearchBar *search, QObject *parent);

    /// What can be found by name without a network.
    void setBundledPlaces(std::vector<SearchSuggestion> places) { m_bundled = std::move(places); }

    bool hasNetwork() const { return m_finder.hasNetwork(); }

    /// Opens the postcode nearest to a position, which only the network can tell.
    void openNearestTo(const LatLong &position);
    /// Asks for the postcodes around one that is in use: nearestFound() or nearestFailed() tells.
    void findNearest(const Postcode &postcode);
    /// Asks for those around one that has ended: offered() tells, if there is anything to tell.
    void offerInsteadOf(const Postcode &ended);
    /// Whatever is still to be found is not wanted any more.
    void stop();

Q_SIGNALS:
    void found(const hereabouts::Postcode &postcode, const hereabouts::FoundBy &by); ///< to be opened
    void said(const QString &text);
    void warned(const QString &text);
    void nearestFound(const hereabouts::Postcode &of, const std::vector<hereabouts::NearbyPostcode> &nearby);
    void nearestFailed(const hereabouts::Postcode &of, const QString &why);
    void offered(const hereabouts::Postcode &insteadOf, const std::vector<hereabouts::NearbyPostcode> &nearby);

private:
    void complete(const QString &beginning);
    void search(const QString &text);
    void takePlaces(const QString &text, const Result<std::vector<FoundPlace>> &places);
    void offerBundled(const QString &text, const QString &otherwise);
    void open(const FoundPlace &place);
    void giveUpFinding();
    QString whyNot(const Error &error) const;

    ServiceContext m_context;
    PlaceFinder m_finder;
    SearchBar *m_search;
    std::vector<SearchSuggestion> m_bundled;
    std::unique_ptr<QObject> m_completing;
    std::unique_ptr<QObject> m_finding; ///< what a person waits for: places by name, or the postcode of one
    std::unique_ptr<QObject> m_nearest;
    std::unique_ptr<QObject> m_offering;
};

} // namespace hereabouts
