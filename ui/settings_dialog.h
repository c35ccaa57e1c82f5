// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDialog takes the keys of the metered services, the order of the sources and the address of the map tiles, and empties what is
// stored.
#pragma once

#include "ui/settings_context.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hereabouts {

class KeyRow;
class SourceOrder;
class TileSettings;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const SettingsContext &context, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    KeyRow *keyRow(const QString &source) const; ///< of a metered source; null for others
    QLineEdit *keyField(const QString &source) const;
    SourceOrder *sourceOrder() const { return m_order; }
    TileSettings *tiles() const { return m_tiles; }
    QPushButton *clearButton() const { return m_clear; }
    QPushButton *diagnosticsButton() const { return m_copyDiagnostics; }
    QString keychainNote() const; ///< whether the system's keychain keeps the keys
    QString storedText() const;   ///< "1.2 MB of open data and answers are kept."

    void accept() override;
    void done(int result) override; ///< withdraws all checks

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addKeys(QFormLayout *form);
    void addOrder(QFormLayout *form);
    void addTiles(QFormLayout *form);
    void addStored(QFormLayout *form);
    void addDiagnostics(QFormLayout *form);
    void makeRoom(); ///< for what the lines have grown by
    void measure();
    void clearStored();
    void copyDiagnostics();

    const SettingsContext m_context;
    QList<KeyRow *> m_keys;
    QLabel *m_keychain;
    SourceOrder *m_order;
    TileSettings *m_tiles = nullptr;
    QLabel *m_problem;
    QLabel *m_stored;
    QPushButton *m_clear;
    QLabel *m_diagnosticsNote;
    QPushButton *m_copyDiagnostics;
    std::unique_ptr<QObject> m_underWay; ///< the measuring or the clearing
};

/// A small text that wraps, for the lines under a field.
QLabel *settingsNote(const QString &text, const QFont &base);

} // namespace hereabouts
