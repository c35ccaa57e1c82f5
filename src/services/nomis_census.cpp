// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/nomis_census.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// The datasets' pages: https://www.nomisweb.co.uk/datasets/c2021ts001, …/c2021ts062, …/c2021ts063. Their numbers and dimensions can be
// asked of the service itself: https://www.nomisweb.co.uk/api/v01/dataset/NM_2021_1.def.sdmx.json. Of TS001's three cells (total, in
// households, in communal establishments) only the total is needed.
const NomisTable residentsTable{"NM_2021_1"_L1, "c2021_restype_3"_L1, 0, std::nullopt};
const NomisTable nsSecTable{"NM_2079_1"_L1, "c2021_nssec_10"_L1, categoryCount, CensusTopic::NsSec};
const NomisTable occupationTable{"NM_2080_1"_L1, "c2021_occ_10"_L1, categoryCount, CensusTopic::Occupation};

const NomisTable &tableOf(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? occupationTable : nsSecTable;
}

AreaRef areaOf(const NomisRow &row)
{
    return {row.code.level().value_or(AreaLevel::Country), row.code.text(), row.name};
}

Distribution distributionOf(CensusTopic topic, const NomisRow &row)
{
    Distribution distribution{.topic = topic, .area = areaOf(row), .base = row.cells.front()};
    std::ranges::copy_n(row.cells.begin() + 1, categoryCount, distribution.counts.begin());
    return distribution;
}

} // namespace

QNetworkRequest NomisCensus::request(const QUrl &baseUrl, const Query &query)
{
    return nomisRequest(baseUrl, tableOf(query.topic), query.place);
}

Result<NomisCensusAnswer> NomisCensus::parse(const HttpAnswer &answer, const Query &query)
{
    auto rows = readNomisRows(answer, tableOf(query.topic), query.place);
    if (!rows)
        return std::unexpected(rows.error());
    NomisCensusAnswer value{.areas = {}, .englandAndWales = {}, .missing = std::move(rows->missing)};
    for (const NomisRow &row : rows->rows) {
        if (row.code.isEnglandAndWales())
            value.englandAndWales = distributionOf(query.topic, row);
        else
            value.areas.push_back(distributionOf(query.topic, row));
    }
    return value;
}

QNetworkRequest NomisResidents::request(const QUrl &baseUrl, const Query &query)
{
    return nomisRequest(baseUrl, residentsTable, query);
}

Result<NomisResidentsAnswer> NomisResidents::parse(const HttpAnswer &answer, const Query &query)
{
    auto rows = readNomisRows(answer, residentsTable, query);
    if (!rows)
        return std::unexpected(rows.error());
    NomisResidentsAnswer value{.areas = {}, .englandAndWales = {}, .missing = std::move(rows->missing)};
    for (const NomisRow &row : rows->rows) {
        if (row.code.isEnglandAndWales())
            value.englandAndWales = row.cells.front();
        else
            value.areas.push_back({areaOf(row), row.cells.front()});
    }
    return value;
}

} // namespace hereabouts
