// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_row.h"

#include "services/credentials.h"
#include "services/fetcher.h"
#include "ui/error_text.h"
#include "ui/keychain_text.h"
#include "ui/settings_dialog.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(KeyRow)
};

QString wordsFor(KeyVerdict verdict, const QString &who)
{
    switch (verdict) {
    case KeyVerdict::Works: return KeyText::tr("The key works.");
    case KeyVerdict::Refused: return KeyText::tr("%1 did not accept the key.").arg(who);
    case KeyVerdict::NotForThis: return KeyText::tr("%1 knows the key, but it is not valid for these figures.").arg(who);
    case KeyVerdict::UsedUp: return KeyText::tr("The key is right, but the allowance is used up.");
    case KeyVerdict::RateLimited: return KeyText::tr("%1 asks us to wait. Check again in a moment.").arg(who);
    case KeyVerdict::Unreachable: return KeyText::tr("%1 could not be reached.").arg(who);
    case KeyVerdict::Silent: return KeyText::tr("%1 did not answer in time.").arg(who);
    case KeyVerdict::Unclear: return KeyText::tr("%1 gave an answer that tells nothing about the key.").arg(who);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

KeyRow::KeyRow(Source source, const SettingsContext &context, QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_context(context),
      m_isFromEnvironment(context.credentials->origin(m_source.name) == Credentials::Origin::Environment), m_field(new QLineEdit),
      m_check(new QPushButton(tr("Check"))), m_note(settingsNote({}, font())), m_verdict(settingsNote({}, font())), m_calls(new QLabel)
{
    auto *said = new QHBoxLayout;
    said->setSpacing(gridUnit);
    said->addWidget(m_verdict, 1, Qt::AlignTop);
    said->addWidget(m_calls, 0, Qt::AlignTop);
    m_calls->setFont(typeFont(font(), TypeSize::Small));
    m_calls->setVisible(m_context.fetcher && m_source.metered);
    m_verdict->setMinimumWidth(0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, gridUnit);
    column->setSpacing(gridUnit / 2);
    column->addWidget(makeFieldLine());
    column->addWidget(m_note);
    column->addLayout(said);

    connect(m_field, &QLineEdit::textChanged, this, &KeyRow::withdrawCheck); // what was said, was said of another key
    connect(m_check, &QPushButton::clicked, this, &KeyRow::beginCheck);
    connect(&m_countdown, &Countdown::second, this, &KeyRow::tellWait);
    if (m_context.fetcher)
        connect(m_context.fetcher, &Fetcher::sent, this, [this](const QString &asked) {
            if (asked == m_source.name)
                tellCalls();
        });
    const auto follow = [this](const QString &concerned) {
        if (concerned != m_source.name)
            return;
        takeKey();
        tellNote();
    };
    connect(m_context.credentials, &Credentials::changed, this, follow);
    connect(m_context.credentials, &Credentials::dealt, this, follow);
    tellNote();
    tellCalls();
    withdrawCheck();
}

KeyRow::~KeyRow() = default;

QWidget *KeyRow::makeFieldLine()
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Key for %1").arg(m_source.title));
    m_field->setEnabled(!m_isFromEnvironment);
    takeKey();
    m_field->setPlaceholderText(m_isFromEnvironment ? tr("Taken from %1").arg(m_source.keyVariable) : tr("No key"));
    m_check->setAccessibleName(tr("Check the key for %1").arg(m_source.title));
    m_check->setAutoDefault(false);                                                   // Enter in the field saves
    m_check->setVisible(m_context.fetcher && !m_context.offline && m_source.metered); // others have nothing to ask for
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(m_field, 1);
    row->addWidget(m_check);
    return line;
}

/// The keychain may give the key while this is open. What a person has typed stays.
void KeyRow::takeKey()
{
    const bool isTyped = m_field->text().trimmed() != m_shownKey;
    m_shownKey = m_isFromEnvironment ? QString() : m_context.credentials->key(m_source.name);
    if (!isTyped && m_field->text().trimmed() != m_shownKey)
        m_field->setText(m_shownKey);
}

void KeyRow::tellNote()
{
    QString note = keyNote(*m_context.credentials, m_source);
    if (!m_source.keyUrl.isEmpty())
        note += u' ' + tr("<a href=\"%1\">Get a key</a>").arg(m_source.keyUrl.toString());
    m_note->setText(note.trimmed());
    m_note->setVisible(!note.isEmpty());
}

QString KeyRow::key() const
{
    return m_isFromEnvironment ? m_context.credentials->key(m_source.name) : m_field->text().trimmed();
}

void KeyRow::beginCheck()
{
    m_wait.reset();
    m_call = checkKey(
        *m_context.fetcher, m_source, key(), [this](KeyVerdict verdict) { takeVerdict(verdict); },
        [this](const Wait &wait) {
            m_wait = wait;
            m_countdown.begin(wait.until);
            tellWait();
        });
    if (m_call)
        say(tr("Checking…"));
    updateButton();
}

void KeyRow::takeVerdict(KeyVerdict verdict)
{
    m_call.release()->deleteLater(); // it is on the stack below
    m_wait.reset();
    m_countdown.stop();
    say(wordsFor(verdict, m_source.title), verdict != KeyVerdict::Works);
    updateButton();
    QAccessibleAnnouncementEvent event(this, m_verdict->text());
    QAccessible::updateAccessibility(&event);
}

void KeyRow::tellWait()
{
    if (m_wait)
        say(waitingBody(*m_wait));
}

void KeyRow::withdrawCheck()
{
    m_call.reset();
    m_wait.reset();
    m_countdown.stop();
    say(!m_context.fetcher || !m_source.metered ? QString()
        : m_context.offline                     ? tr("The network is not used in this run, so that no key can be checked.")
                                                : tr("A check is one call."));
    updateButton();
}

void KeyRow::tellCalls()
{
    if (m_context.fetcher)
        m_calls->setText(tr("Calls made today: %1").arg(QLocale().toString(m_context.fetcher->ledger().today(m_source.name))));
}

void KeyRow::say(const QString &text, bool isProblem)
{
    m_verdict->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::WindowText); // BrightText: the theme's warning colour
    m_verdict->setText(text);
    m_verdict->setVisible(!text.isEmpty());
}

void KeyRow::updateButton()
{
    m_check->setEnabled(!m_call && !key().isEmpty());
}

QString KeyRow::verdictText() const
{
    return m_verdict->text();
}

QString KeyRow::note() const
{
    return m_note->text();
}

QString KeyRow::callsText() const
{
    return m_calls->text();
}

void KeyRow::save()
{
    if (m_isFromEnvironment)
        return;
    const QString entered = m_field->text().trimmed();
    // What the keychain refused is tried again; where there is none, that leads nowhere.
    const auto refusal = m_context.credentials->refusal(m_source.name);
    const bool wasRefused = refusal && refusal->deed != Credentials::Deed::Read && refusal->why != KeychainAnswer::Absent;
    if (entered != m_shownKey || wasRefused)
        m_context.credentials->set(m_source.name, entered);
}

} // namespace hereabouts
