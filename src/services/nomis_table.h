// SPDX-License-Identifier: GPL-3.0-or-later
// What the census tables at Nomis have in common: how an address asks for some areas of one, and how its CSV is read.
#pragma once

#include "core/census_topic.h"
#include "core/gss_code.h"
#include "core/postcode.h"
#include "services/provider.h"

#include <span>
#include <variant>
#include <vector>

namespace hereabouts {

/// Which areas to ask for. Constrained: one to `most` codes, none twice, each of a level or England and Wales.
class NomisAreas {
public:
    static constexpr qsizetype most = 100; ///< keeps the address near 1,000 characters, and far from Nomis' limit of 25,000 cells

    /// Codes in the order given, which is the address's and the answer's; the first is the one that the question is about. Left out are
    /// pseudo codes, repetitions, and codes of areas that are of no level. Empty where nothing is left, or more than `most`.
    static std::optional<NomisAreas> of(std::span<const GssCode> codes);

    const std::vector<GssCode> &codes() const { return m_codes; }
    bool operator==(const NomisAreas &) const = default;

private:
    explicit NomisAreas(std::vector<GssCode> codes) : m_codes(std::move(codes)) {}
    std::vector<GssCode> m_codes;
};

/// The one area of 2021 that Nomis itself matches a postcode to: for postcodes whose codes are not known.
struct NomisPostcode {
    enum class Level { OutputArea, Lsoa, Msoa };
    Postcode postcode;
    Level level = Level::OutputArea;
    bool operator==(const NomisPostcode &) const = default;
};

using NomisPlace = std::variant<NomisAreas, NomisPostcode>;

/// One table, and which of its cells to ask for: 0, the total, to `lastCell`.
struct NomisTable {
    QLatin1StringView dataset;   ///< "NM_2080_1"
    QLatin1StringView dimension; ///< "c2021_occ_10"
    int lastCell = 0;
    std::optional<CensusTopic> topic; ///< against whose categories the labels of cells 1 to 9 are checked; empty: there are none

    size_t cellCount() const { return static_cast<size_t>(lastCell) + 1; }
};

/// One area's cells, all of them, each at least 0.
struct NomisRow {
    GssCode code;
    QString name; ///< empty where the area has none
    std::vector<int> cells;
};

struct NomisRows {
    std::vector<NomisRow> rows;   ///< in the order of the question
    std::vector<GssCode> missing; ///< asked for, and not known to Nomis
};

QNetworkRequest nomisRequest(const QUrl &baseUrl, const NomisTable &table, const NomisPlace &place);

/// NoData where the first area, or the postcode, is not in the answer. Malformed for everything but a whole answer to just that question:
/// one that ends early for whatever reason, at the end of an area too (its own count of records tells, or a country that is not there),
/// cells missing, twice or not counts, areas that were not asked for, labels of other categories, no CSV at all.
Result<NomisRows> readNomisRows(const HttpAnswer &answer, const NomisTable &table, const NomisPlace &place);

} // namespace hereabouts
