// SPDX-License-Identifier: GPL-3.0-or-later
// CrystalRoofOccupationProvider asks Crystal Roof for the occupations (Census 2021 TS063) of the area around a place.
#pragma once

#include "core/distribution.h"
#include "core/postcode.h"
#include "core/web_mercator.h"
#include "services/provider.h"

#include <variant>

namespace hereabouts {

/// Unique Property Reference Number, constrained: 1 to 12 digits.
class Uprn {
public:
    static std::optional<Uprn> parse(QStringView digits);
    const QString &text() const { return m_digits; }
    bool operator==(const Uprn &) const = default;

private:
    explicit Uprn(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

/// A place in one of the three forms that Crystal Roof takes.
using CrystalRoofLocation = std::variant<Postcode, LatLong, Uprn>;

/// The key that works without an account, in the postcode sector W6 0 and in a rectangle in west London.
inline constexpr QLatin1StringView crystalRoofDemoKey{"DEMO"};
bool demoKeyIsValidFor(const CrystalRoofLocation &location);

struct CrystalRoofOccupation {
    Distribution distribution; ///< of the area that holds the place; code and name are not told
    QDate asOf;
    /// The provider's own scale, 1–10, for each category. Undocumented, and not a decile of the share; empty where not supplied.
    std::optional<std::array<int, categoryCount>> rank;

    bool operator==(const CrystalRoofOccupation &) const = default;
};

struct CrystalRoofOccupationProvider {
    struct Query {
        CrystalRoofLocation location;
        AreaLevel level = AreaLevel::OutputArea;
        QString key;
    };
    using Value = CrystalRoofOccupation;

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("crystalroof"),
        .cache = {CachePolicy::Where::MemoryOnly, std::chrono::hours(24)},
    };

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// 401 Unauthorised, 402 QuotaExhausted, 403 Forbidden, 404 NotFound, 429 RateLimited, 500 Server. Parts that do not add up to the
    /// total are kept: see Distribution::partsAddUp.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
