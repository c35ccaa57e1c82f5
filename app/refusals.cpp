// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refusals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

bool isTheSourcesLastWord(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidPostcode:
    case Error::Kind::NotFound:
    case Error::Kind::Terminated:
    case Error::Kind::NotCovered:
    case Error::Kind::NoData:
    case Error::Kind::TooManyIncidents: return true;
    default: return false;
    }
}

/// Who failed for a section, and who answered. An answer without a source was not asked for.
struct Outcome {
    std::vector<FailedAttempt> failures;
    QString answeredBy;
};

template <typename T> Outcome outcomeOf(const Loadable<T> &loadable)
{
    if (const auto *failed = loadable.failed()) {
        Outcome outcome{.failures = failed->attempts};
        outcome.failures.push_back({failed->source, failed->error});
        return outcome;
    }
    if (const auto *ready = loadable.ready())
        return {.failures = ready->attempts, .answeredBy = ready->source};
    if (const auto *empty = loadable.empty())
        return {.answeredBy = empty->source};
    return {};
}

Outcome outcomeOf(const AreaProfile &profile, Section section)
{
    switch (section) {
    case Section::Geography: return outcomeOf(profile.geography);
    case Section::Occupation: return outcomeOf(profile.occupation);
    case Section::NsSec: return outcomeOf(profile.nsSec);
    case Section::Crime: return outcomeOf(profile.crime);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

bool mayComeLater(const Failed &failed)
{
    return !isTheSourcesLastWord(failed.error)
           || !std::ranges::all_of(failed.attempts, [](const FailedAttempt &attempt) { return isTheSourcesLastWord(attempt.error); });
}

bool Refusals::isFinal(Section section, const FailedAttempt &attempt)
{
    const bool unreachable = attempt.error.kind == Error::Kind::Offline || attempt.error.kind == Error::Kind::Timeout;
    int &inARow = m_unreachable[{section, attempt.source}];
    inARow = unreachable ? inARow + 1 : 0;
    if (unreachable)
        return inARow >= unreachableInARow;
    // Without a status nobody was asked: there is no key.
    return attempt.error.httpStatus != 0
           && (attempt.error.kind == Error::Kind::Unauthorised || attempt.error.kind == Error::Kind::QuotaExhausted);
}

std::vector<Refusals::News> Refusals::learn(const AreaProfile &profile)
{
    std::vector<News> news;
    for (const Section section : allSections) {
        const Outcome outcome = outcomeOf(profile, section);
        if (!outcome.answeredBy.isEmpty())
            m_unreachable.erase({section, outcome.answeredBy});
        for (const FailedAttempt &attempt : outcome.failures) {
            if (m_all.value(section).contains(attempt.source) || !isFinal(section, attempt))
                continue;
            m_all[section].insert(attempt.source, attempt.error);
            const auto known = std::ranges::find_if(
                news, [&](const News &one) { return one.source == attempt.source && one.error.kind == attempt.error.kind; });
            if (known == news.end())
                news.push_back({attempt.source, attempt.error, {section}});
            else
                known->sections.insert(section);
        }
    }
    return news;
}

} // namespace hereabouts
