// SPDX-License-Identifier: GPL-3.0-or-later
// FakePack is an offline source in memory, with what a test puts into it.
#pragma once

#include "core/offline_source.h"

#include <QHash>
#include <QSemaphore>

#include <atomic>

namespace hereabouts {

class FakePack : public OfflineSource {
public:
    QHash<QString, Geography> geographies;     ///< by postcode
    QHash<QString, CensusProfile> occupations; ///< by postcode
    QHash<QString, CensusProfile> nsSecs;      ///< by postcode
    QHash<QString, OfflineCrime> crimes;       ///< by postcode
    std::vector<Distribution> distributions;   ///< found by area code and topic
    std::vector<ShareBreakpoints> standings;   ///< found by topic and level
    std::optional<ResidentsAround> residents;  ///< around any place
    QHash<QString, int> areaResidents;         ///< by area code
    QSemaphore *gate = nullptr;                ///< where set, every read waits for one of its resources
    mutable std::atomic<int> reads = 0;
    mutable std::atomic<int> readsNow = 0;
    mutable std::atomic<int> mostReadsAtOnce = 0;
    mutable std::atomic<bool> readOnUiThread = false;

    Result<Geography> geography(const Postcode &postcode) const override;
    Result<CensusProfile> census(const Postcode &postcode, CensusTopic topic) const override;
    Result<Distribution> distribution(const QString &gssCode, CensusTopic topic) const override;
    Result<OfflineCrime> crime(const Postcode &postcode) const override;
    Result<ShareBreakpoints> standing(CensusTopic topic, AreaLevel level) const override;
    Result<int> residentsOf(const QString &gssCode) const override;
    Result<ResidentsAround> residentsAround(double latitude, double longitude, double radiusMetres) const override;
    Result<std::vector<Postcode>> postcodesThatBegin(const QString &beginning, int limit) const override; ///< of `geographies`
    Result<std::vector<std::pair<Postcode, QString>>> samples(int limit) const override;

private:
    class Read;
};

/// A distribution with ascending counts 1 … 9 times `factor`.
Distribution someDistribution(CensusTopic topic, AreaLevel level, const QString &code, int factor = 1);

} // namespace hereabouts
