// SPDX-License-Identifier: GPL-3.0-or-later
// What a section says when it has nothing to show: what is so, why, and what can be done.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

#include <QList>

namespace hereabouts {

enum class SectionAction { Retry, OpenSettings, StopWaiting };

struct SectionMessage {
    QString glyph; ///< one character for the round badge; empty: a clock
    QString title; ///< what is so, one line
    QString body;  ///< why, and what follows from it
    QList<SectionAction> actions;

    QString inOneLine() const; ///< "title. body", for the command line
};

QString actionText(SectionAction action);

SectionMessage failedMessage(const Failed &failed, Section section, const Postcode &postcode, const SourceCatalogue &catalogue);
SectionMessage emptyMessage(const Why &why, Section section, const Postcode &postcode, const SourceCatalogue &catalogue);
SectionMessage notCoveredMessage(const Why &why, Section section, const Postcode &postcode, const SourceCatalogue &catalogue);

/// What a failure of a service is called outside of sections: about no place in particular.
SectionMessage serviceMessage(const Error &error, const QString &source, const SourceCatalogue &catalogue);

/// What a section says while a source is waited for. The body says what stays so; waitingBody() counts the seconds.
SectionMessage waitingMessage(const QString &source, const Wait &wait, const SourceCatalogue &catalogue);
/// "Too many requests. Trying again in 8 s (2 of 4).", and "Asking again…" when the pause is over.
QString waitingBody(const Wait &wait);

/// The message for a section that is settled without a value; empty for ready, idle and loading ones.
template <typename T>
std::optional<SectionMessage> messageFor(const Loadable<T> &loadable, Section section, const Postcode &postcode,
                                         const SourceCatalogue &catalogue)
{
    if (const Failed *failed = loadable.failed())
        return failedMessage(*failed, section, postcode, catalogue);
    if (const Empty *empty = loadable.empty())
        return emptyMessage(empty->why, section, postcode, catalogue);
    if (const NotCovered *notCovered = loadable.notCovered())
        return notCoveredMessage(notCovered->why, section, postcode, catalogue);
    return std::nullopt;
}

std::optional<SectionMessage> messageFor(const AreaProfile &profile, Section section, const SourceCatalogue &catalogue);

/// Who was asked in vain before the source that answered: "Postcodes.io could not be reached". Empty where nobody was.
QString attemptsText(const std::vector<FailedAttempt> &attempts, const SourceCatalogue &catalogue);

} // namespace hereabouts
