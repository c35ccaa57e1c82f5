// SPDX-License-Identifier: GPL-3.0-or-later
// SectionPlan is which sources a section may ask, and in which order, decided before anything is sent.
#pragma once

#include "core/area_profile.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace hereabouts {

/// The name under which the open-data pack stands among the sources.
inline constexpr QLatin1StringView packSource{"pack"};
inline constexpr QLatin1StringView nomisSource{"nomis"};
inline constexpr QLatin1StringView policeSource{"police"};

/// The sources that can serve a section, in the order in which they are asked: what a section can be pinned to.
QStringList sourcesFor(Section section);

/// What a plan depends on.
struct PlanQuestion {
    Section section = Section::Geography;
    AreaLevel level = AreaLevel::OutputArea;
    bool offline = false; ///< the network must not be used
    bool hasPack = true;
    QString pin; ///< the only source that may be asked; empty: any
    /// Chosen by people: in which order sources are asked. Those that it leaves out follow in their usual order, and what does not have
    /// the section is passed over. Empty: the order of sourcesFor().
    QStringList order = {};
    std::function<bool(const QString &source)> hasKey; ///< true where there is a key that is good for this place, or none is needed
    QHash<QString, Error> refused = {};                ///< sources that are not to be asked because of what they said before
};

/// A source that is not asked although people have put it before others.
struct PassedOver {
    FailedAttempt why;    ///< no key for it, or no figures at the level
    qsizetype before = 0; ///< the place of the source that it would have been asked before, see SectionPlan::sources
};

struct SectionPlan {
    QStringList sources; ///< to be asked in turn until one answers; may be empty
    std::vector<PassedOver> passedOver = {};
    /// What is so when none of them answered. Monostate: the error of the first one tells best.
    std::variant<std::monostate, Empty, Failed> otherwise;

    bool usesNetwork() const { return !sources.isEmpty() && sources.first() != packSource; }
};

/// The sources of a section in the order in which they are asked, where people have chosen this one.
QStringList orderOfSources(Section section, const QStringList &chosen);

SectionPlan planFor(const PlanQuestion &question);

/// The nation by which a section is not covered; empty where it is covered, or where only a look-up can tell.
std::optional<NotCovered> notCoveredIn(Section section, PostcodeNation nation);
/// True where a section may not be covered although the postcode alone does not tell: near the Scottish border, and for crime where a
/// police force that publishes none may be responsible. Nobody else is asked before the look-up has told.
bool onlyLookUpTells(Section section, const Postcode &postcode);
/// The same by what a look-up told, a police force that publishes no street-level crime among it.
std::optional<NotCovered> notCoveredIn(Section section, const Geography &geography);

} // namespace hereabouts
