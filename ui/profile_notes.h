// SPDX-License-Identifier: GPL-3.0-or-later
// ProfileNotes offers what explains the profile on screen in words, each in a dialog that follows the profile.
#pragma once

#include "pack/pack_info.h"
#include "services/profile_session.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace hereabouts {

class CompareSourcesDialog;
class DataDialog;
class SummaryDialog;

class ProfileNotes : public QObject {
    Q_OBJECT
public:
    /// What is on screen.
    struct Screen {
        std::function<const AreaProfile *()> profile; ///< null: nothing. The answer is never kept.
        std::function<QString()> mapCredit;           ///< empty where no tiles are shown
        std::vector<PackSource> packSources;          ///< of the pack in use
        bool offline = false;                         ///< the network must not be used
    };
    ProfileNotes(const ServiceContext &services, Screen screen, QWidget *window);
    ~ProfileNotes() override;

    void addActions(QMenu *menu);

    void begin(); ///< another search
    /// To be called whenever anything of the profile has changed.
    void refresh();

    void showSummary();
    void copySummary();
    void showData();
    /// Of occupation, NS-SeC or crime. Nobody is asked before that is demanded in the dialog, which opens only once the section and the
    /// geography have settled: else said() tells why not. It closes when it is no longer of what is on screen.
    void compareSources(Section section);
    /// What the sources of exactly what is on screen ask for, the map's among them.
    QStringList attribution() const;

Q_SIGNALS:
    void said(const QString &text); ///< for the status line

private:
    const ServiceContext m_services;
    const Screen m_screen;
    QWidget *m_window;
    QDateTime m_searched;
    QPointer<SummaryDialog> m_summary;
    QPointer<DataDialog> m_data;
    QPointer<CompareSourcesDialog> m_comparison;
};

} // namespace hereabouts
