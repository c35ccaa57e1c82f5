// SPDX-License-Identifier: GPL-3.0-or-later
// KeyRow takes the key of one source; where it is metered, has it checked on demand and tells the calls made today.
#pragma once

#include "services/key_check.h"
#include "services/source_catalogue.h"
#include "ui/countdown.h"
#include "ui/settings_context.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hereabouts {

class KeyRow : public QWidget {
    Q_OBJECT
public:
    KeyRow(Source source, const SettingsContext &context, QWidget *parent = nullptr);
    /// Withdraws a check.
    ~KeyRow() override;

    const QString &sourceName() const { return m_source.name; }
    QLineEdit *field() const { return m_field; }
    QPushButton *checkButton() const { return m_check; }
    QString verdictText() const; ///< what the line under the field says about the key
    QString note() const;        ///< where the key comes from and is kept, and where another one is to be had
    QString callsText() const;   ///< "Calls made today: 12"; empty where they are not counted
    void withdrawCheck();        ///< says again that a check is a call
    void save();                 ///< hands a key that was changed, or that the keychain refused before, to the credentials

private:
    QWidget *makeFieldLine();
    void takeKey();
    void tellNote();
    QString key() const; ///< the one to check: what stands in the field, or the environment's
    void beginCheck();
    void takeVerdict(KeyVerdict verdict);
    void tellWait();
    void tellCalls();
    void say(const QString &text, bool isProblem = false);
    void updateButton();

    const Source m_source;
    const SettingsContext m_context;
    const bool m_isFromEnvironment;
    QString m_shownKey; ///< the one in use that was last put into the field; what differs from it was typed
    QLineEdit *m_field;
    QPushButton *m_check;
    QLabel *m_note;
    QLabel *m_verdict;
    QLabel *m_calls;
    std::unique_ptr<Call> m_call;
    std::optional<Wait> m_wait;
    Countdown m_countdown;
};

} // namespace hereabouts
