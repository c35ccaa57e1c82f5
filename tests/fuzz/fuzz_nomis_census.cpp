// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of Nomis. Besides the status, a byte chooses the question: one area, an area and its parents, or a postcode.
#include "fuzz_answers.h"
#include "services/nomis_census.h"

#include <algorithm>

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

bool isNsSec(uint8_t choice)
{
    return (choice & 64U) != 0;
}

NomisPlace placeOf(uint8_t choice)
{
    if (choice % 4 == 3)
        return NomisPostcode{samplePostcode(), NomisPostcode::Level::OutputArea};
    std::vector<GssCode> codes;
    // of the seeds: TS062 of Gnosall, TS063 of Hammersmith
    static constexpr std::array gnosall{u"E00151363", u"E01029709", u"E02006202", u"E07000197", u"E12000005", u"E92000001", u"K04000001"};
    static constexpr std::array hammersmith{u"E00183158", u"E01001931", u"E02000382", u"E09000013",
                                            u"E12000007", u"E92000001", u"K04000001"};
    for (const char16_t *code : isNsSec(choice) ? gnosall : hammersmith)
        codes.push_back(*GssCode::parse(code));
    return *NomisAreas::of(std::span(codes).first(choice % 4 == 0 ? codes.size() : choice % 4));
}

void requireSoundAnswer(const NomisCensusAnswer &answer, const NomisPlace &place)
{
    require(!answer.areas.empty() || answer.englandAndWales, "an answer has an area");
    for (const Distribution &area : answer.areas) {
        requireSound(area);
        require(GssCode::parse(area.area.code)->level() == area.area.level, "an area's level is that of its code");
    }
    if (const auto *areas = std::get_if<NomisAreas>(&place)) {
        const size_t told = answer.areas.size() + (answer.englandAndWales ? 1 : 0) + answer.missing.size();
        require(told == areas->codes().size(), "every area that was asked for is there or missing");
        require(answer.areas.empty() || answer.areas.front().area.code == areas->codes().front().text(), "the first area is there");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const uint8_t choice = input.byte();
    const NomisPlace place = placeOf(choice);
    const NomisCensus::Query query{isNsSec(choice) ? CensusTopic::NsSec : CensusTopic::Occupation, place};
    HttpAnswer answer = answerOf({data + std::min<size_t>(size, 1), size - std::min<size_t>(size, 1)});
    if (const auto residents = NomisResidents::parse(answer, place); !residents)
        requireDiscreet(residents.error());
    else
        require(std::ranges::all_of(residents->areas, [](const AreaResidents &a) { return a.residents >= 0; }), "residents are a count");
    const auto census = NomisCensus::parse(answer, query);
    if (!census) {
        requireDiscreet(census.error());
        return 0;
    }
    requireSoundAnswer(*census, place);
    // Cut off somewhere, it is not understood, or it says the same.
    answer.body.truncate(answer.body.size() * choice / 256);
    if (const auto cut = NomisCensus::parse(answer, query))
        require(*cut == *census, "an answer that was cut off has no other figures");
    return 0;
}
