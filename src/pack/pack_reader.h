// SPDX-License-Identifier: GPL-3.0-or-later
// PackReader answers from an offline pack what a profile asks for.
#pragma once

#include "core/offline_source.h"
#include "pack/pack_info.h"

#include <memory>

namespace hereabouts {

class SqlConnection;

/// Holds no connection between calls, so that any thread may call.
class PackReader final : public OfflineSource {
public:
    /// Storage where the file cannot be read; Malformed, saying which, where it is not a pack, has been cut short, or is of a format
    /// version that this program does not know.
    static Result<std::shared_ptr<const PackReader>> open(const QString &path);

    const QString &path() const { return m_path; }
    Result<PackInfo> info() const;

    /// Terminated, with "YYYY-MM" in the detail, where the directory says that the postcode was withdrawn.
    Result<Geography> geography(const Postcode &postcode) const override;
    /// NoData where the pack has no figures for any of its areas (Scotland; a pack without census).
    Result<CensusProfile> census(const Postcode &postcode, CensusTopic topic) const override;
    /// NotFound where the pack does not know the area, NoData where it has no figures for it.
    Result<Distribution> distribution(const QString &gssCode, CensusTopic topic) const override;
    /// NoData where the postcode has no position. The report's months are those of the postcode's own force; missing ones are those
    /// that the pack has of other forces. A neighbouring force within the mile of which the pack has none of these months is named
    /// in forcesNotSupplied. Incidents alike in point, month, category and outcome are one, with their count; by point, then month.
    Result<OfflineCrime> crime(const Postcode &postcode) const override;
    /// Damaged breakpoints are Malformed, as all that is damaged.
    Result<ShareBreakpoints> standing(CensusTopic topic, AreaLevel level) const override;
    Result<int> residentsOf(const QString &gssCode) const override;
    Result<ResidentsAround> residentsAround(double latitude, double longitude, double radiusMetres) const override;
    Result<std::vector<Postcode>> postcodesThatBegin(const QString &beginning, int limit) const override;
    /// Place names are the MSOA's readable name and the district ("Ravenscourt Park South, Hammersmith and Fulham").
    Result<std::vector<std::pair<Postcode, QString>>> samples(int limit) const override;

private:
    explicit PackReader(QString path) : m_path(std::move(path)) {}

    QString m_path;
};

} // namespace hereabouts
