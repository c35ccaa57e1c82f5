// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of PostcodeArea about crime: they echo the key.
#include "core/incident.h"
#include "fuzz_answers.h"
#include "services/postcodearea_incidents.h"

#include <algorithm>

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

template <typename Value> const CrimeReport &reportOf(const Value &value)
{
    if constexpr (requires { value.report; })
        return value.report;
    else
        return value;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto answer = PostcodeAreaIncidents::parse(answerOf({data, size}), {samplePostcode(), QString(fakeKey)});
    if (!answer) {
        requireDiscreet(answer.error());
        return 0;
    }
    const CrimeReport &report = reportOf(*answer);
    for (const Incident &incident : report.incidents) {
        require(std::abs(incident.latitude) <= 90 && std::abs(incident.longitude) <= 180, "an incident lies on the Earth");
        require(!incident.category.isEmpty(), "an incident has a category");
        require(incident.count == 1, "an incident of a live service stands for itself");
        require(std::ranges::binary_search(report.months, incident.month), "the months of the incidents are the report's");
    }
    require(std::ranges::is_sorted(report.months), "months ascend");
    for (const Month month : report.missingMonths)
        require(!std::ranges::binary_search(report.months, month), "a month is there or missing");
    (void)totalsByCategory(report);
    (void)totalsByMonth(report);
    return 0;
}
