// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDialog takes the keys of the metered services and the address of the map tiles.
#pragma once

#include <QDialog>
#include <QHash>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace hereabouts {

class Credentials;
class Preferences;
class SourceCatalogue;
struct Source;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(const SourceCatalogue *catalogue, Credentials *credentials, Preferences *preferences, QWidget *parent = nullptr);

    QLineEdit *keyField(const QString &source) const { return m_keys.value(source); }
    QLineEdit *tileField() const { return m_tiles; }
    void accept() override;

private:
    void addKeyRow(QFormLayout *form, const Source &source);
    QString originText(const QString &source) const;

    const SourceCatalogue *m_catalogue;
    Credentials *m_credentials;
    Preferences *m_preferences;
    QHash<QString, QLineEdit *> m_keys;
    QLineEdit *m_tiles;
    QLabel *m_problem;
};

} // namespace hereabouts
