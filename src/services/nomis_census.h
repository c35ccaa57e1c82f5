// SPDX-License-Identifier: GPL-3.0-or-later
// NomisCensus and NomisResidents ask Nomis for tables of the Census 2021: any areas of England and Wales, all in one request.
#pragma once

#include "core/distribution.h"
#include "services/nomis_table.h"

namespace hereabouts {

/// A census does not change; a month lets corrections (there have been some) arrive.
inline constexpr CachePolicy nomisCachePolicy{CachePolicy::Where::MemoryOrDisk, std::chrono::days(30)};

struct NomisCensusAnswer {
    /// In the order of the question. Parts that do not add up to the total are kept: see Distribution::partsAddUp.
    std::vector<Distribution> areas;
    /// Of England and Wales together, where it was asked for. Not among the areas: it is the whole that they are compared with, it has no
    /// AreaLevel, and AreaLevel::Country has to mean the postcode's own country. The level in its `area` means nothing.
    std::optional<Distribution> englandAndWales;
    /// What was asked for and Nomis does not know: codes of districts that were formed since, for example. Not an error where the
    /// first area is there.
    std::vector<GssCode> missing;

    bool operator==(const NomisCensusAnswer &) const = default;
};

/// TS062 and TS063.
struct NomisCensus {
    struct Query {
        CensusTopic topic = CensusTopic::Occupation;
        NomisPlace place;
    };
    using Value = NomisCensusAnswer;

    static constexpr ProviderFacts facts{.source = QLatin1StringView("nomis"), .cache = nomisCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// Errors as in readNomisRows.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

struct AreaResidents {
    AreaRef area;
    int residents = 0;

    bool operator==(const AreaResidents &) const = default;
};

struct NomisResidentsAnswer {
    std::vector<AreaResidents> areas; ///< in the order of the question
    std::optional<int> englandAndWales;
    std::vector<GssCode> missing; ///< as in NomisCensusAnswer

    bool operator==(const NomisResidentsAnswer &) const = default;
};

/// TS001: all usual residents.
struct NomisResidents {
    using Query = NomisPlace;
    using Value = NomisResidentsAnswer;

    static constexpr ProviderFacts facts{.source = QLatin1StringView("nomis"), .cache = nomisCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    static Result<Value> parse(const HttpAnswer &answer, const Query &query); ///< errors as in readNomisRows
};

} // namespace hereabouts
