// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include "ui/countdown.h"
#include "ui/display_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString titleOf(const SourceCatalogue &catalogue, const QString &source)
{
    const QString title = source.isEmpty() ? QString() : sourceTitle(catalogue, source);
    return title.isEmpty() ? ErrorText::tr("The source") : title;
}

QString terminatedBody(const Postcode &postcode, const QString &yearAndMonth)
{
    const auto month = Month::parse(yearAndMonth);
    return month ? ErrorText::tr("Royal Mail withdrew %1 in %2. Try a postcode nearby.").arg(postcode.text(), longMonthText(*month))
                 : ErrorText::tr("Royal Mail has withdrawn %1. Try a postcode nearby.").arg(postcode.text());
}

SectionMessage keyMissing(const Source &source, Section section)
{
    const QString what = section == Section::Crime        ? ErrorText::tr("crime")
                         : section == Section::Occupation ? ErrorText::tr("occupation")
                                                          : ErrorText::tr("NS-SeC");
    return {u"–"_s,
            ErrorText::tr("%1 needs a key").arg(source.title),
            ErrorText::tr("No other source has %1 for this place. With a key of your own, entered in Settings, %2 can be asked.")
                .arg(what, source.title),
            {SectionAction::OpenSettings}};
}

struct Words {
    QString title;
    QString body;
    QList<SectionAction> actions;
};

Words placeWords(Error::Kind kind, const Error &error, const QString &source, const Postcode &postcode, const SourceCatalogue &catalogue)
{
    const QString who = titleOf(catalogue, source);
    switch (kind) {
    case Error::Kind::InvalidPostcode:
        return {ErrorText::tr("Not a valid postcode"),
                ErrorText::tr("%1 does not accept %2 as a postcode. Check it for a slip.").arg(who, postcode.text()),
                {}};
    case Error::Kind::Terminated:
        return {ErrorText::tr("%1 is no longer in use").arg(postcode.text()), terminatedBody(postcode, error.detail), {}};
    case Error::Kind::NotCovered:
        return {ErrorText::tr("Not covered"), ErrorText::tr("%1 does not cover %2.").arg(who, postcode.text()), {}};
    case Error::Kind::NoData:
        if (error.cause == Error::Cause::NoPosition)
            return {ErrorText::tr("%1 has no position").arg(postcode.text()),
                    ErrorText::tr("The postcode directory has no grid reference for it, so crime around it cannot be told."),
                    {}};
        return {ErrorText::tr("No figures"), ErrorText::tr("%1 knows %2 but has no figures for it.").arg(who, postcode.text()), {}};
    default: break;
    }
    if (source == "pack"_L1)
        return {ErrorText::tr("%1 is not in the bundled data").arg(postcode.text()),
                ErrorText::tr("Places that the bundled data do not hold need a network connection."),
                {}};
    return {ErrorText::tr("%1 was not found").arg(postcode.text()),
            ErrorText::tr("%1 does not know this postcode. Check it for a slip.").arg(who),
            {}};
}

Words serviceWords(Error::Kind kind, Error::Cause cause, const QString &who)
{
    const QList retry{SectionAction::Retry};
    const QList settings{SectionAction::OpenSettings};
    if (cause == Error::Cause::WebPage)
        return {
            ErrorText::tr("%1 answered with a web page instead of data").arg(who),
            ErrorText::tr("If this network asks you to sign in, do so in a browser, then try again. Otherwise the service may be out of "
                          "order."),
            retry};
    switch (kind) {
    case Error::Kind::Offline:
        return {ErrorText::tr("%1 could not be reached").arg(who), ErrorText::tr("Check the network connection, then try again."), retry};
    case Error::Kind::Timeout:
        return {ErrorText::tr("%1 did not answer in time").arg(who), ErrorText::tr("It may be busy. Try again in a moment."), retry};
    case Error::Kind::Unauthorised:
        return {ErrorText::tr("%1 did not accept the key").arg(who), ErrorText::tr("Check it in Settings."), settings};
    case Error::Kind::Forbidden:
        return {ErrorText::tr("The key is not valid for this"),
                ErrorText::tr("%1 accepts the key, but not for these figures or this place.").arg(who), settings};
    case Error::Kind::QuotaExhausted:
        return {ErrorText::tr("The allowance is used up"),
                ErrorText::tr("All calls that the package with %1 provides have been made.").arg(who), settings};
    case Error::Kind::RateLimited:
        return {ErrorText::tr("%1 asks us to wait").arg(who), ErrorText::tr("Too many requests. Try again later."), retry};
    case Error::Kind::TooManyIncidents:
        return {ErrorText::tr("Too many incidents"), ErrorText::tr("%1 does not answer for areas with so many.").arg(who), {}};
    case Error::Kind::Malformed:
        return {
            ErrorText::tr("%1 gave an answer that cannot be read").arg(who),
            ErrorText::tr("It is not what the service sends, so nothing of it is shown. The service may be out of order: try again later."),
            retry};
    case Error::Kind::TooLarge:
        return {ErrorText::tr("The answer was too large"), ErrorText::tr("%1 sent more than can be taken in.").arg(who), retry};
    case Error::Kind::Storage:
        return {ErrorText::tr("The data file could not be read"),
                ErrorText::tr("It may be damaged or missing. Reinstalling puts it back."),
                {}};
    case Error::Kind::Internal:
        return {ErrorText::tr("The answer could not be dealt with"),
                ErrorText::tr("Something went wrong in Hereabouts itself, or there was not enough memory. Try again."), retry};
    default: return {ErrorText::tr("%1 has a problem").arg(who), ErrorText::tr("It reports a fault of its own. Try again later."), retry};
    }
}

/// Why a source will be asked again.
QString waitReason(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::RateLimited: return ErrorText::tr("Too many requests.");
    case Error::Kind::Server: return ErrorText::tr("It is out of service at the moment.");
    default: return ErrorText::tr("The connection was lost.");
    }
}

bool concernsThePlace(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidPostcode:
    case Error::Kind::NotFound:
    case Error::Kind::Terminated:
    case Error::Kind::NotCovered:
    case Error::Kind::NoData: return true;
    default: return false;
    }
}

} // namespace

QString SectionMessage::inOneLine() const
{
    return body.isEmpty() ? title : title + u". "_s + body;
}

QString actionText(SectionAction action)
{
    switch (action) {
    case SectionAction::Retry: return ErrorText::tr("Try again");
    case SectionAction::OpenSettings: return ErrorText::tr("Open Settings");
    case SectionAction::StopWaiting: return ErrorText::tr("Cancel");
    }
    Q_UNREACHABLE_RETURN({});
}

SectionMessage waitingMessage(const QString &source, const Wait &wait, const SourceCatalogue &catalogue)
{
    const QString who = titleOf(catalogue, source);
    const QString title = wait.last.kind == Error::Kind::RateLimited ? ErrorText::tr("%1 asks us to wait").arg(who)
                          : wait.last.kind == Error::Kind::Server    ? ErrorText::tr("%1 cannot answer").arg(who)
                                                                     : ErrorText::tr("%1 did not answer").arg(who);
    const QString body =
        ErrorText::tr("%1 It will be asked again (%2 of %3).").arg(waitReason(wait.last.kind)).arg(wait.nextTry).arg(wait.tries);
    return {{}, title, body, {SectionAction::StopWaiting}};
}

QString waitingBody(const Wait &wait)
{
    if (wait.until.hasExpired())
        return ErrorText::tr("Asking again…");
    return ErrorText::tr("%1 Trying again in %2 s (%3 of %4).")
        .arg(waitReason(wait.last.kind))
        .arg(Countdown::secondsUntil(wait.until))
        .arg(wait.nextTry)
        .arg(wait.tries);
}

SectionMessage serviceMessage(const Error &error, const QString &source, const SourceCatalogue &catalogue)
{
    const Words words = serviceWords(error.kind, error.cause, titleOf(catalogue, source));
    return {u"!"_s, words.title, words.body, words.actions};
}

SectionMessage failedMessage(const Failed &failed, Section section, const Postcode &postcode, const SourceCatalogue &catalogue)
{
    const Error &error = failed.error;
    if (error.kind == Error::Kind::Unauthorised && error.httpStatus == 0)
        return keyMissing(catalogue.source(failed.source), section);
    const bool speaksOfAKey =
        error.kind == Error::Kind::Unauthorised || error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::QuotaExhausted;
    const bool needsNone = catalogue.source(failed.source).keyVariable.isEmpty();
    const Error::Kind kind = speaksOfAKey && needsNone ? Error::Kind::Server : error.kind; // nothing in Settings would help
    const Words words = concernsThePlace(kind) ? placeWords(kind, error, failed.source, postcode, catalogue)
                                               : serviceWords(kind, error.cause, titleOf(catalogue, failed.source));
    return {u"!"_s, words.title, words.body, words.actions};
}

SectionMessage emptyMessage(const Why &why, Section section, const Postcode &postcode, const SourceCatalogue &catalogue)
{
    if (why.code == Why::Code::NoIncidents && !why.subject.isEmpty())
        return {
            u"–"_s,
            ErrorText::tr("%1 has no incidents here").arg(titleOf(catalogue, why.subject)),
            ErrorText::tr("It does not say for which months, so this need not mean that nothing happened around %1.").arg(postcode.text()),
            {}};
    if (why.code == Why::Code::NoIncidents)
        return {u"0"_s,
                ErrorText::tr("No incidents recorded within 1 mile"),
                ErrorText::tr("Nothing was recorded around %1 in the months supplied.").arg(postcode.text()),
                {}};
    if (why.code == Why::Code::Expired)
        return {u"–"_s,
                ErrorText::tr("These figures have expired"),
                ErrorText::tr("%1 allows its figures to be held for one hour. Asking again is a new call.")
                    .arg(titleOf(catalogue, why.subject)),
                {SectionAction::Retry}};
    if (why.code == Why::Code::LevelNotOffered)
        return {
            u"–"_s,
            ErrorText::tr("Not offered at this level"),
            ErrorText::tr("%1 gives these figures for output areas only. Choose “Output area” above.").arg(titleOf(catalogue, why.subject)),
            {}};
    return {u"–"_s,
            ErrorText::tr("No figures for %1").arg(postcode.text()),
            ErrorText::tr("No source that may be asked has %1 here.").arg(sectionTitle(section).toLower()),
            {}};
}

SectionMessage notCoveredMessage(const Why &why, Section section, const Postcode &postcode, const SourceCatalogue &)
{
    switch (why.code) {
    case Why::Code::ForceDoesNotPublish:
        return {u"!"_s,
                ErrorText::tr("%1 publishes no street-level crime").arg(why.subject),
                ErrorText::tr("So nothing can be shown for %1. This is not zero crime.").arg(postcode.text()),
                {}};
    case Why::Code::ForceNotInPack:
        return {u"–"_s,
                ErrorText::tr("Not supplied by %1").arg(why.subject),
                ErrorText::tr("The bundled data hold no incidents of this police force. This is not zero crime."),
                {SectionAction::OpenSettings}};
    default: break;
    }
    const bool takesArticle = why.subject == "Channel Islands"_L1 || why.subject == "Isle of Man"_L1;
    const QString where = why.subject.isEmpty() ? ErrorText::tr("here")
                          : takesArticle        ? ErrorText::tr("in the %1").arg(why.subject)
                                                : ErrorText::tr("in %1").arg(why.subject);
    if (section == Section::Crime)
        return {u"–"_s,
                ErrorText::tr("Not covered %1").arg(where),
                ErrorText::tr("These crime figures are for England and Wales, and %1 is not there.").arg(postcode.text()),
                {}};
    return {u"–"_s,
            ErrorText::tr("Not covered %1").arg(where),
            ErrorText::tr("These Census 2021 figures are for England and Wales, and %1 is not there.").arg(postcode.text()),
            {}};
}

std::optional<SectionMessage> messageFor(const AreaProfile &profile, Section section, const SourceCatalogue &catalogue)
{
    switch (section) {
    case Section::Geography: return messageFor(profile.geography, section, profile.postcode, catalogue);
    case Section::Occupation: return messageFor(profile.occupation, section, profile.postcode, catalogue);
    case Section::NsSec: return messageFor(profile.nsSec, section, profile.postcode, catalogue);
    case Section::Crime: return messageFor(profile.crime, section, profile.postcode, catalogue);
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

QString attemptsText(const std::vector<FailedAttempt> &attempts, const SourceCatalogue &catalogue)
{
    QStringList parts;
    for (const FailedAttempt &attempt : attempts) {
        const QString who = titleOf(catalogue, attempt.source);
        if (attempt.error.cause == Error::Cause::WebPage) {
            parts << ErrorText::tr("%1 answered with a web page instead of data").arg(who);
            continue;
        }
        if (attempt.error.cause == Error::Cause::NoPosition) {
            parts << ErrorText::tr("%1 was not asked, because the postcode has no position").arg(who);
            continue;
        }
        switch (attempt.error.kind) {
        case Error::Kind::Unauthorised:
            parts << (attempt.error.httpStatus == 0                            ? ErrorText::tr("%1 needs a key").arg(who)
                      : catalogue.source(attempt.source).keyVariable.isEmpty() ? ErrorText::tr("%1 could not answer").arg(who)
                                                                               : ErrorText::tr("%1 did not accept the key").arg(who));
            break;
        case Error::Kind::Offline: parts << ErrorText::tr("%1 could not be reached").arg(who); break;
        case Error::Kind::Timeout: parts << ErrorText::tr("%1 did not answer in time").arg(who); break;
        case Error::Kind::RateLimited: parts << ErrorText::tr("%1 asked us to wait").arg(who); break;
        case Error::Kind::NotFound: parts << ErrorText::tr("%1 does not have this place").arg(who); break;
        case Error::Kind::NoData: parts << ErrorText::tr("%1 has no figures for it").arg(who); break;
        case Error::Kind::QuotaExhausted: parts << ErrorText::tr("the allowance with %1 is used up").arg(who); break;
        default: parts << ErrorText::tr("%1 could not answer").arg(who); break;
        }
    }
    return parts.join(u"; "_s);
}

} // namespace hereabouts
