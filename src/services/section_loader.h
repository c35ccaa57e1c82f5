// SPDX-License-Identifier: GPL-3.0-or-later
// SectionLoader asks the sources of one section in turn until one of them answers.
#pragma once

#include "core/incident.h"
#include "core/loadable.h"
#include "services/section_plan.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hereabouts {

/// More of it is to come, and will be said: crime comes month by month.
template <typename T> bool isInPart(const T &)
{
    return false;
}
inline bool isInPart(const CrimeReport &report)
{
    return !report.monthsToCome.empty();
}

/// What a source said: ready, empty and not covered end the search; failed passes it on to the next source; loading (with a wait) tells
/// that it will be asked again.
template <typename T> using Said = std::function<void(Loadable<T>)>;

template <typename T> class SectionLoader {
public:
    /// Asks a source. Destroying what it returns stops it. Must not answer before it has returned.
    /// `inVain`: others were asked before and failed.
    using Ask = std::function<std::unique_ptr<QObject>(const QString &source, bool inVain, Said<T>)>;

    SectionLoader(Ask ask, Said<T> publish) : m_ask(std::move(ask)), m_publish(std::move(publish)) {}

    /// Publishes Loading at once and a settled state later (at once too if there is nobody to ask). Stops what was under way.
    void start(SectionPlan plan)
    {
        m_underWay.reset();
        m_wait.reset();
        m_plan = std::move(plan);
        m_attempts.clear();
        m_next = 0;
        askNext();
    }

    /// Asks the source that has answered once more, for what is lacking in its answer. What was published stands until there is more, and
    /// where there is none. `done` is called in the end, with the error if there is one. Not while another answer is under way.
    void askForTheRest(std::function<void(const std::optional<Error> &)> done)
    {
        Q_ASSERT(m_next > 0 && !m_underWay);
        const QString source = m_plan.sources.at(m_next - 1);
        m_underWay = m_ask(source, false, [this, done = std::move(done)](Loadable<T> said) { takeTheRest(std::move(said), done); });
    }

    bool isUnderWay() const { return m_underWay != nullptr; }

    /// Gives up waiting for the source that is to be asked again, and goes on to the next; does nothing where none is waited for.
    void stopWaiting()
    {
        if (m_wait) {
            const Error last = m_wait->last;
            m_underWay.reset();
            take(m_plan.sources.at(m_next - 1), {Failed{.error = last, .source = m_plan.sources.at(m_next - 1)}});
        }
    }

private:
    void askNext()
    {
        if (m_next >= m_plan.sources.size()) {
            m_publish(conclusion());
            return;
        }
        const QString source = m_plan.sources.at(m_next++);
        m_publish({Loading{source}});
        m_underWay = m_ask(source, !m_attempts.empty(), [this, source](Loadable<T> said) { take(source, std::move(said)); });
    }

    void take(const QString &source, Loadable<T> said)
    {
        if (const Loading *loading = said.loading()) {
            m_wait = loading->wait;
            m_publish(std::move(said));
            return;
        }
        m_wait.reset();
        if (Ready<T> *part = said.ready(); part && isInPart(part->value)) {
            part->attempts = attempts();
            m_publish(std::move(said));
            return;
        }
        if (QObject *finished = m_underWay.release())
            finished->deleteLater(); // it is on the stack below
        if (const Failed *failed = said.failed()) {
            m_attempts.push_back({source, failed->error});
            askNext();
            return;
        }
        if (Ready<T> *ready = said.ready()) // changed in place: a report of crime is large
            ready->attempts = attempts();
        m_publish(std::move(said));
    }

    void takeTheRest(Loadable<T> said, const std::function<void(const std::optional<Error> &)> &done)
    {
        Ready<T> *ready = said.ready();
        if (ready)
            ready->attempts = attempts();
        if (ready && isInPart(ready->value)) {
            m_publish(std::move(said));
            return;
        }
        if (said.loading())
            return;                          // what is there is worth more than who is waited for
        m_underWay.release()->deleteLater(); // it is on the stack below
        const std::optional<Error> error = said.failed() ? std::optional(said.failed()->error) : std::nullopt;
        if (!error)
            m_publish(std::move(said));
        done(error);
    }

    /// Who was not asked, or asked in vain, before the source that answers now.
    std::vector<FailedAttempt> attempts() const
    {
        std::vector<FailedAttempt> all;
        for (const PassedOver &passedOver : m_plan.passedOver) {
            if (passedOver.before < m_next)
                all.push_back(passedOver.why);
        }
        all.insert(all.end(), m_attempts.begin(), m_attempts.end());
        return all;
    }

    Loadable<T> conclusion()
    {
        if (const auto *empty = std::get_if<Empty>(&m_plan.otherwise))
            return {*empty};
        if (const auto *failed = std::get_if<Failed>(&m_plan.otherwise))
            return {Failed{failed->error, failed->source, std::exchange(m_attempts, {})}};
        const FailedAttempt first = m_attempts.front();
        m_attempts.erase(m_attempts.begin());
        return {Failed{first.error, first.source, std::exchange(m_attempts, {})}};
    }

    Ask m_ask;
    Said<T> m_publish;
    SectionPlan m_plan;
    qsizetype m_next = 0;
    std::vector<FailedAttempt> m_attempts;
    std::optional<Wait> m_wait; ///< set while the source under way is waited for
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
