// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine stands at the foot of the window: whose data are on screen, and what has just happened.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

#include <QWidget>

class QLabel;

namespace hereabouts {

class ElidedLabel;

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Sources and licences of exactly the sections that are ready. The map's credit is empty where no tiles are shown.
    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &mapCredit);
    QString sourcesText() const;
    QString sourcesInFull() const;
    void say(const QString &text);
    void warn(const QString &text);
    QString text() const;

Q_SIGNALS:
    void sourcesClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the sources
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitStatus(); ///< the sources keep half of the line
    void put(const QString &text, bool isProblem);

    QLabel *m_sources;
    ElidedLabel *m_status;
    bool m_isProblem = false;
};

} // namespace hereabouts
