// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of Postcodes.io that lead to a postcode; the first byte chooses which request they answer.
#include "fuzz_answers.h"
#include "services/postcodes_io_bulk.h"
#include "services/postcodes_io_search.h"

#include <algorithm>
#include <cmath>

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

void requirePosition(const std::optional<LatLong> &position)
{
    require(!position || (std::abs(position->latitude) <= 90 && std::abs(position->longitude) <= 180), "a position is one");
}

template <typename P> std::optional<typename P::Value> valueOf(const HttpAnswer &answer, const typename P::Query &query)
{
    auto result = P::parse(answer, query);
    if (result)
        return *std::move(result);
    requireDiscreet(result.error());
    return std::nullopt;
}

void readNearest(const HttpAnswer &answer, const PostcodesIoNearest::Query &query)
{
    const auto found = valueOf<PostcodesIoNearest>(answer, query);
    if (!found)
        return;
    require(std::ranges::is_sorted(*found, {}, &NearbyPostcode::metres), "the nearest comes first");
    for (const NearbyPostcode &nearby : *found)
        require(nearby.metres >= 0 && !(query.around == std::variant<Postcode, LatLong>(nearby.postcode)), "nobody is near to themselves");
}

void readBulk(const HttpAnswer &answer)
{
    const PostcodesIoBulk::Query query{samplePostcode(), *Postcode::parse(u"W6 0WW"), *Postcode::parse(u"ZZ1 1ZZ")};
    const auto found = valueOf<PostcodesIoBulk>(answer, query);
    for (size_t i = 0; found && i < query.size(); ++i)
        require(!found->at(i) || Postcode::parse(found->at(i)->postcode) == query[i], "each place is the one that was asked for");
    require(!found || found->size() == query.size(), "as many answers as questions");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const uint8_t choice = input.byte() % 8;
    const HttpAnswer answer = answerOf(input);
    switch (choice) {
    case 0:
        if (const auto found = valueOf<PostcodesIoAutocomplete>(answer, {.beginning = QStringLiteral("st20 0"), .limit = 10})) {
            for (const Postcode &postcode : *found)
                require(postcode.compact().startsWith(QLatin1StringView("ST200")), "what is offered begins as was typed");
        }
        break;
    case 1:
        if (const auto found = valueOf<PostcodesIoOutcode>(answer, QStringLiteral("CF10"))) {
            require(found->isOutcode(), "an outcode is one");
            requirePosition(found->position);
        }
        break;
    case 2:
        if (const auto found = valueOf<PostcodesIoPlaces>(answer, {.name = QStringLiteral("Stafford"), .limit = 20})) {
            for (const FoundPlace &place : *found) {
                require(!place.name.isEmpty(), "a place has a name");
                requirePosition(place.position);
            }
        }
        break;
    case 3: readNearest(answer, {.around = samplePostcode()}); break;
    case 4: readNearest(answer, {.around = LatLong{.latitude = 52.787179, .longitude = -2.247653}}); break;
    case 5:
        if (const auto ended = valueOf<PostcodesIoTerminated>(answer, *Postcode::parse(u"ST20 0ZZ"))) {
            require(ended->ended.year() >= 1900 && ended->ended.year() <= 9999, "a year is one");
            requirePosition(ended->position);
        }
        break;
    default: readBulk(answer); break;
    }
    return 0;
}
