// SPDX-License-Identifier: GPL-3.0-or-later
// TileSettings takes where the map's tiles come from: a server's address, the key that it wants, the words that it asks for, or a file.
#pragma once

#include "ui/settings_context.h"

#include <QUrl>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace hereabouts {

class KeyRow;

class TileSettings : public QObject {
    Q_OBJECT
public:
    /// Adds its rows to a form, which owns them.
    TileSettings(const SettingsContext &context, QFormLayout *form, QWidget *dialog);

    QLineEdit *address() const { return m_address; }
    QLineEdit *credit() const { return m_credit; }
    KeyRow *keyRow() const { return m_key; }

    /// Why what was typed cannot be saved; empty: it can.
    QString problem();
    void save();

private:
    QLayout *makeAddress();
    void takeKeyOut();
    void leaveServer(const QString &host);
    void tellCredit();
    QUrl typed() const;

    const SettingsContext m_context;
    QWidget *m_dialog;
    QLineEdit *m_address;
    QLineEdit *m_credit;
    KeyRow *m_key;
    QString m_host; ///< whose key and credit these are
};

} // namespace hereabouts
