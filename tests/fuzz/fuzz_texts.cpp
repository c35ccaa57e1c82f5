// SPDX-License-Identifier: GPL-3.0-or-later
// The small texts in files, answers and arguments: codes, months, numbers, coordinates, labels.
#include "core/area_level.h"
#include "core/census_topic.h"
#include "core/crime_category.h"
#include "core/csv_reader.h"
#include "core/gss_code.h"
#include "core/month.h"
#include "fuzz.h"
#include "pack/micro_position.h"
#include "services/crystalroof_occupation.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Input(data, size).rest();
    const std::string_view raw(bytes.constData(), static_cast<size_t>(bytes.size()));
    const QString text = QString::fromUtf8(bytes);
    if (const auto code = GssCode::parse(text)) {
        require(GssCode::parse(code->text()) == code, "a code's text is the code");
        (void)code->isPseudo();
    }
    if (const auto month = Month::parse(text)) {
        require(month->key() == text, "a month's text is the month");
        require(Month::fromNumber(month->number()) == *month, "a month's number is the month");
    }
    if (const auto degrees = parseMicrodegrees(raw))
        require(std::abs(*degrees) <= 180'000'000, "degrees are within ±180");
    if (const auto number = parseInt(raw))
        require(parseInt(std::to_string(*number)) == number, "a number's text is the number");
    if (const auto uprn = Uprn::parse(text))
        require(uprn->text().size() <= 12, "a UPRN has at most 12 digits");
    for (const CensusTopic topic : {CensusTopic::NsSec, CensusTopic::Occupation}) {
        if (const auto category = categoryFromLabel(topic, text))
            require(*category >= 0 && *category < categoryCount, "a label's category is one of nine");
    }
    (void)areaLevelFromKey(text);
    (void)crimeCategoryKeyFromArchive(text);
    return 0;
}
