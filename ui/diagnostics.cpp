// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics.h"

#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/secret_registry.h"
#include "services/source_catalogue.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr size_t mostRequests = 40;

QString versionLines()
{
    return u"Hereabouts %1\nQt %2 (built with %3), %4\nSystem: %5, %6\n"_s.arg(
        QStringLiteral(HEREABOUTS_VERSION), QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR), QSysInfo::buildAbi(),
        QSysInfo::prettyProductName(), QSysInfo::kernelType());
}

QString windowLines()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QStyle *style = QApplication::style();
    const QString styleName = style->name().isEmpty() ? QString::fromLatin1(style->metaObject()->className()) : style->name();
    return u"Window: %1, style %2, %3, scale %4, %5 dpi\nLocale: %6 (system: %7)\n"_s.arg(
        QGuiApplication::platformName(), styleName, Theme::current().dark ? u"dark"_s : u"light"_s,
        QString::number(screen ? screen->devicePixelRatio() : 1), QString::number(screen ? screen->logicalDotsPerInch() : 0),
        QLocale().name(), QLocale::system().name());
}

QString originWord(const SettingsContext &context, const Source &source)
{
    if (source.keyVariable.isEmpty())
        return u"needs no key"_s;
    switch (context.credentials->origin(source.name)) {
    case Credentials::Origin::Environment: return u"key from the environment"_s;
    case Credentials::Origin::Keychain: return u"key from the keychain"_s;
    case Credentials::Origin::ThisRunOnly: return u"key for this run only"_s;
    case Credentials::Origin::None: break;
    }
    return u"no key"_s;
}

QString keychainWord(Keychain::Presence presence)
{
    switch (presence) {
    case Keychain::Presence::Unknown: return u"not known yet"_s;
    case Keychain::Presence::Present: return u"there is one"_s;
    case Keychain::Presence::Absent: break;
    }
    return u"there is none"_s;
}

QString refusalWord(const Credentials::Refusal &refusal)
{
    const QString deed = refusal.deed == Credentials::Deed::Read    ? u"reading"_s
                         : refusal.deed == Credentials::Deed::Store ? u"storing"_s
                                                                    : u"removing"_s;
    const QString why = refusal.why == KeychainAnswer::Denied   ? u"denied"_s
                        : refusal.why == KeychainAnswer::Absent ? u"impossible"_s
                                                                : u"failed"_s;
    return u"%1 it in the keychain %2"_s.arg(deed, why);
}

/// Whether the address is ours or somebody's own; that one is nobody's business.
QString addressWord(const QUrl &address, const QUrl &standard)
{
    return address.isEmpty() ? u"no address"_s : address == standard ? u"standard address"_s : u"custom address"_s;
}

QString sourceLines(const SettingsContext &context)
{
    const auto standard = SourceCatalogue::builtIn();
    if (!standard)
        return {};
    QString text = u"\nSources\n"_s;
    for (const Source &source : context.catalogue->all()) {
        const bool isTiles = source.name == "tiles"_L1;
        if (source.name == "pack"_L1)
            continue;
        const QUrl address = isTiles ? context.preferences->tileAddress().value_or(source.baseUrl) : source.baseUrl;
        QStringList facts{addressWord(address, standard->source(source.name).baseUrl)};
        facts << originWord(context, source);
        if (const auto refusal = context.credentials->refusal(source.name))
            facts << refusalWord(*refusal);
        if (!isTiles && context.fetcher)
            facts << u"%1 calls today"_s.arg(context.fetcher->ledger().today(source.name));
        text += u"%1: %2\n"_s.arg(source.name, facts.join(u", "_s));
    }
    return text;
}

QString tallyLines(const FetchTally &tally)
{
    QString text = u"\nQuestions of this run: %1 begun, %2 answered, %3 failed, %4 cancelled, %5 open\n"_s.arg(tally.begun)
                       .arg(tally.answered)
                       .arg(tally.failures())
                       .arg(tally.cancelled)
                       .arg(tally.open());
    text += u"Of these %1 from memory, %2 from disk, %3 joined; requests sent: %4, of these repeated: %5\n"_s.arg(tally.fromMemory)
                .arg(tally.fromDisk)
                .arg(tally.joined)
                .arg(tally.sent)
                .arg(tally.retries);
    for (const auto &[kind, count] : tally.failed)
        text += u"failed, %1: %2\n"_s.arg(errorKindName(kind)).arg(count);
    return text;
}

QString historyLines(const RequestHistory &history)
{
    const auto &records = history.records();
    QString text = u"\nLast requests (UTC)\n"_s;
    const auto first = records.size() > mostRequests ? records.size() - mostRequests : 0;
    for (size_t i = first; i < records.size(); ++i) {
        const RequestRecord &record = records.at(i);
        text += u"%1 %2: status %3, %4, %5 bytes, %6 ms, try %7\n"_s.arg(record.at.toString(u"HH:mm:ss"_s), record.source)
                    .arg(record.status)
                    .arg(record.ending)
                    .arg(record.bytes)
                    .arg(record.milliseconds)
                    .arg(record.tryNumber);
    }
    return records.empty() ? text + u"none\n"_s : text;
}

} // namespace

QString diagnosticsText(const SettingsContext &context)
{
    QString text = versionLines() + windowLines();
    text += u"Network: %1\nKeychain: %2\n"_s.arg(context.offline ? u"not to be used"_s : u"may be used"_s,
                                                 keychainWord(context.credentials->keychain()));
    text += u"Pack: %1\n"_s.arg(context.packOutline.isEmpty() ? u"none"_s : context.packOutline.simplified());
    text += sourceLines(context);
    if (context.fetcher)
        text += tallyLines(context.fetcher->tally()) + historyLines(context.fetcher->history());
    // Nothing above can hold a key or a path. Should that ever change, this still stands between them and the public.
    QStringList secrets = SecretRegistry::all();
    for (const Source &source : context.catalogue->all())
        secrets << context.credentials->key(source.name);
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, u"~"_s);
    return redacted(text, secrets);
}

} // namespace hereabouts
