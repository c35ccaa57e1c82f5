// SPDX-License-Identifier: GPL-3.0-or-later
// ProfileNotes offers what explains the profile on screen in words, each in a dialog that follows the profile.
#pragma once

#include "core/area_summary.h"
#include "services/profile_session.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace hereabouts {

class SummaryDialog;

class ProfileNotes : public QObject {
    Q_OBJECT
public:
    /// `profile` tells what is on screen; null: nothing. Its answer is never kept.
    ProfileNotes(const ServiceContext &services, std::function<const AreaProfile *()> profile, QWidget *window);
    ~ProfileNotes() override;

    void addActions(QMenu *menu);

    /// To be called whenever anything of the profile has changed, and when there is another one.
    void profileChanged();

    /// What the summary needs beside the profile, as far as it has been read.
    const SummaryGrounds &grounds() const { return m_grounds; }
    bool isReadingGrounds() const { return m_reading != nullptr; }

    void showSummary();
    void copySummary();

Q_SIGNALS:
    void said(const QString &text); ///< for the status line

private:
    void readGrounds(const AreaProfile &profile);
    void refresh();

    const ServiceContext m_services;
    std::function<const AreaProfile *()> m_profile;
    QWidget *m_window;
    SummaryGrounds m_grounds;
    QString m_groundsOf; ///< place and level that they are of, or are being read for
    std::unique_ptr<QObject> m_reading;
    QPointer<SummaryDialog> m_summary;
};

} // namespace hereabouts
