// SPDX-License-Identifier: GPL-3.0-or-later
// ProviderComparison asks all sources that have the same figures of a place for them, so that people can see whether they agree.
#pragma once

#include "services/geography_gate.h"
#include "services/profile_session.h"
#include "services/section_lives.h"
#include "services/source_asker.h"

#include <QObject>

#include <map>

namespace hereabouts {

class ProviderComparison : public QObject {
    Q_OBJECT

public:
    /// What stands between a source and being asked.
    enum class Obstacle {
        None,
        OnScreen,   ///< its figures are there already: it is not asked again
        NotCovered, ///< nobody has the section here: census() or crime() tells why
        NoKey,
        NotAtThisLevel,
        Offline,
    };
    struct Candidate {
        QString source;
        Obstacle obstacle = Obstacle::None;
        bool operator==(const Candidate &) const = default;
    };

    /// Of occupation, NS-SeC or crime, as the profile is now; the profile is copied as far as it is needed, and does not go on here: its
    /// geography must be settled, or sources that are asked by area or position wait for ever. Asks nobody yet.
    ProviderComparison(const ServiceContext &context, const AreaProfile &profile, Section section, bool offline, QObject *parent = nullptr);
    ~ProviderComparison() override;

    Section section() const { return m_section; }
    const Postcode &postcode() const { return m_postcode; }
    AreaLevel level() const { return m_level; }

    /// All that have the section, in the order in which they would be asked.
    const std::vector<Candidate> &candidates() const { return m_candidates; }
    /// How many there is no obstacle to.
    int toAsk() const;

    /// Asks all that there is no obstacle to; once.
    void start();
    bool isStarted() const { return m_isStarted; }
    bool isUnderWay() const { return !m_underWay.empty(); }

    /// Idle for a source that was not asked, NotCovered where that is the obstacle. Figures that may not be held any longer turn into Empty
    /// (Expired) by themselves.
    const Loadable<CensusProfile> &census(const QString &source) const;
    const Loadable<CrimeReport> &crime(const QString &source) const;

Q_SIGNALS:
    void changed();

private:
    Obstacle obstacleTo(const QString &source) const;
    void ask(const QString &source);
    template <typename T> void take(std::map<QString, Loadable<T>> &answers, const QString &source, Loadable<T> said);
    void expire(const QString &source);
    template <typename State> void settle(const QString &source, const State &state);

    const Section m_section;
    const Postcode m_postcode;
    const AreaLevel m_level;
    const bool m_isOffline;
    const Loadable<Geography> m_geography;
    const std::optional<NotCovered> m_notCovered;
    GeographyGate m_gate{m_geography, m_postcode};
    SourceAsker m_asker;
    std::map<QString, Loadable<CensusProfile>> m_census;
    std::map<QString, Loadable<CrimeReport>> m_crime;
    std::map<QString, std::unique_ptr<SectionLives>> m_lives; ///< one each: what several sources hold ends at several times
    std::vector<Candidate> m_candidates;
    std::map<QString, std::unique_ptr<QObject>> m_underWay;
    bool m_isStarted = false;
};

} // namespace hereabouts
