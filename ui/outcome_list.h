// SPDX-License-Identifier: GPL-3.0-or-later
// OutcomeList shows how incidents ended: a bar for each outcome with its share and count; each can be switched off and on as a filter.
#pragma once

#include "core/crime_summary.h"

#include <QSet>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace hereabouts {

class OutcomeList : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeList(QWidget *parent = nullptr);

    /// Of incidents of all outcomes; `excluded`: those that are switched off, as CrimeFilter has them.
    void setSummary(const OutcomeSummary &summary, const QSet<QString> &excluded = {});
    QStringList rows() const; ///< as a screen reader reads them: "Under investigation: 57%, 121"
    QString words() const;    ///< what is said above and below them

    QList<QAbstractButton *> switches() const;

Q_SIGNALS:
    void outcomeWanted(const QString &outcome, bool isOn);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const OutcomeTotal &total, int whole, int largest, bool isOn);
    void applyFonts();

    OutcomeSummary m_summary;
    QSet<QString> m_excluded;
    QLabel *m_basis;
    QVBoxLayout *m_rows;
    QLabel *m_note;
};

} // namespace hereabouts
