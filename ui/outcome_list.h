// SPDX-License-Identifier: GPL-3.0-or-later
// OutcomeList shows how incidents ended: a bar for each outcome with its share and count, and how many have none yet.
#pragma once

#include "core/crime_summary.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace hereabouts {

class OutcomeList : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeList(QWidget *parent = nullptr);

    void setSummary(const OutcomeSummary &summary);
    QStringList rows() const; ///< as a screen reader reads them: "Under investigation: 57%, 121"
    QString words() const;    ///< what is said above and below them

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &name, int count, int whole, int largest, bool isPlain);
    void applyFonts();

    OutcomeSummary m_summary;
    QLabel *m_basis;
    QVBoxLayout *m_rows;
    QLabel *m_note;
};

} // namespace hereabouts
