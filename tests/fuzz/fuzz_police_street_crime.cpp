// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of data.police.uk: crimes of a month, months that there are, names of categories; each input is read as each of them.
#include "fuzz_answers.h"
#include "services/police_street_crime.h"

#include <algorithm>

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

void readCrimes(const HttpAnswer &answer)
{
    const Month asked(2024, 12);
    const auto records = PoliceStreetCrime::parse(answer, {LatLong{.latitude = 52.785, .longitude = -2.254321}, asked});
    if (!records)
        return;
    require(records->leftOut >= 0, "what was left out is a count");
    for (const Incident &incident : records->incidents) {
        require(std::abs(incident.latitude) <= 90 && std::abs(incident.longitude) <= 180, "an incident lies on the Earth");
        require(!incident.category.isEmpty(), "an incident has a category");
        require(incident.month == asked, "an incident is of the month asked for");
    }
}

void readMonths(const HttpAnswer &answer)
{
    const auto months = PoliceCrimeMonths::parse(answer, {});
    if (!months)
        return;
    require(!months->empty(), "there is a month");
    require(std::ranges::is_sorted(*months), "months ascend");
    require(std::ranges::adjacent_find(*months) == months->end(), "no month comes twice");
}

void readCategories(const HttpAnswer &answer)
{
    const auto categories = PoliceCategories::parse(answer, Month(2024, 12));
    if (!categories)
        return;
    for (const PoliceCategory &category : *categories) {
        require(!category.key.isEmpty() && !category.name.isEmpty(), "a category has a key and a name");
        require(category.key != QLatin1StringView("all-crime"), "all crime is no category");
        require(std::ranges::count(*categories, category.key, &PoliceCategory::key) == 1, "no category comes twice");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const HttpAnswer answer = answerOf({data, size});
    readCrimes(answer);
    readMonths(answer);
    readCategories(answer);
    return 0;
}
