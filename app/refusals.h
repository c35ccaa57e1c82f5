// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals remembers which sources have said no for good while many postcodes are asked for, so that they are not asked in vain again.
#pragma once

#include "core/area_profile.h"

#include <QHash>

#include <map>
#include <set>

namespace hereabouts {

/// True where asking again on another day may bring figures: everything but a source's word that it has none for the place.
bool mayComeLater(const Failed &failed);

/// What is final for a whole run, for a section and a source:
/// - at once: the key was refused (401), the allowance is used up (402). Asking on would be charged, or lock the key.
/// - after `unreachableInARow` postcodes in a row: no connection, no answer in time. One alone may be a moment's disturbance.
/// Everything else may be different for the next postcode: 403 is about a place or a level, 404 and no data about a place,
/// 429 about a moment, and 5xx about a request.
class Refusals {
public:
    static constexpr int unreachableInARow = 3;

    struct News {
        QString source;
        Error error;
        std::set<Section> sections;
    };

    /// Takes in how a postcode went, and returns the refusals that are new; one for each source and kind of error.
    std::vector<News> learn(const AreaProfile &profile);

    /// By section and source, as ProfileOptions::refused takes it.
    const QHash<Section, QHash<QString, Error>> &all() const { return m_all; }

    /// One of the section's sources is not asked any more.
    bool concern(Section section) const { return m_all.contains(section); }

private:
    bool isFinal(Section section, const FailedAttempt &attempt);

    QHash<Section, QHash<QString, Error>> m_all;
    std::map<std::pair<Section, QString>, int> m_unreachable; ///< postcodes in a row
};

} // namespace hereabouts
