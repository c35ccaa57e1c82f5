// SPDX-License-Identifier: GPL-3.0-or-later
// SourceOrder lets people choose in which order the sources of each section are asked.
#pragma once

#include "core/area_profile.h"
#include "ui/settings_context.h"

#include <QWidget>

#include <map>

class QListWidget;
class QPushButton;

namespace hereabouts {

class SourceOrder : public QWidget {
    Q_OBJECT
public:
    explicit SourceOrder(const SettingsContext &context, QWidget *parent = nullptr);

    /// One row for each of allSections.
    QListWidget *sections() const { return m_sections; }
    /// The sources of the section that is chosen, the first one to be asked on top. Alt+Up and Alt+Down move the current one.
    QListWidget *sources() const { return m_sources; }
    QPushButton *upButton() const { return m_up; }
    QPushButton *downButton() const { return m_down; }
    QPushButton *automaticButton() const { return m_automatic; }

    /// Puts what was chosen into the preferences.
    void save();

private:
    QWidget *makeButtons();
    Section section() const;
    void showSections();
    void showSources(int current);
    void showButtons();
    void move(int by);
    void makeAutomatic();
    void announce(const QString &text);
    QString entryText(const QString &source) const;

    const SettingsContext m_context;
    std::map<Section, QStringList> m_orders;
    QListWidget *m_sections;
    QListWidget *m_sources;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_automatic;
};

} // namespace hereabouts
