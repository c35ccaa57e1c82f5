// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodearea_ns_sec.h"

#include "services/json_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// "National Statistics Socio-economic Classification NS-SEC: L7 Intermediate occupations" → "L7 Intermediate occupations"
QStringView afterColon(QStringView key)
{
    return key.sliced(key.indexOf(u':') + 1).trimmed();
}

void readClasses(const JsonReader &row, Distribution &distribution)
{
    std::array<bool, categoryCount> seen{};
    bool totalSeen = false;
    const QStringList keys = row.object().keys();
    for (const QString &key : keys) {
        const QStringView label = afterColon(key);
        const bool isTotal = label.startsWith("Total"_L1);
        const auto category = categoryFromLabel(CensusTopic::NsSec, label);
        if (!isTotal && !category)
            continue; // the postcode, or something new
        bool &alreadySeen = isTotal ? totalSeen : seen[static_cast<size_t>(*category)];
        const QString name = isTotal ? u"Total"_s : QString(categoryKey(CensusTopic::NsSec, *category)); // the key may hold anything
        const JsonReader count = row.member(key, name);
        if (std::exchange(alreadySeen, true))
            count.complain(u"each class once"_s);
        (isTotal ? distribution.base : distribution.counts[static_cast<size_t>(*category)]) = count.count();
    }
    if (!totalSeen || !std::ranges::all_of(seen, std::identity{}))
        row.complain(u"the total and all nine classes"_s);
}

} // namespace

QNetworkRequest PostcodeAreaNsSec::request(const QUrl &baseUrl, const Query &query)
{
    return postcodeAreaRequest(baseUrl, u"census-ts062/"_s, query);
}

Result<Distribution> PostcodeAreaNsSec::parse(const HttpAnswer &answer, const Query &query)
{
    if (answer.status != 200)
        return std::unexpected(postcodeAreaError(answer));
    const auto document = parseJson(answer.body);
    if (!document)
        return fail(Error::Kind::Malformed, document.error().detail, answer.status);
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    const JsonReader data = root.member(u"data");
    if (data.array().isEmpty() && !complaint.isRaised())
        return fail(Error::Kind::NoData, u"data: no rows"_s, answer.status);

    const JsonReader row = data.element(0);
    Distribution distribution{.topic = CensusTopic::NsSec, .area = {.level = AreaLevel::OutputArea}};
    const JsonReader postcode = row.member(u"Postcode");
    if (Postcode::parse(postcode.text()) != query.postcode)
        postcode.complain(u"the postcode that was asked for"_s);
    readClasses(row, distribution);
    if (complaint.isRaised())
        return complaint.asError();
    return distribution;
}

} // namespace hereabouts
