// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeContext puts a number of incidents in relation: to the residents within the circle, and to the same months of the year before.
#pragma once

#include "core/area_profile.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hereabouts {

class CrimeContext : public QWidget {
    Q_OBJECT
public:
    explicit CrimeContext(QWidget *parent = nullptr);

    /// The profile's crime must be ready. `mayLoadYearBefore`: its source can be asked for the months before those that are there.
    void setProfile(const AreaProfile &profile, const CrimeFilter &filter, bool mayLoadYearBefore);
    void clear();

    QString rateWords() const;       ///< all that is said of the rate
    QString comparisonWords() const; ///< all that is said of the year before
    QPushButton *yearBeforeButton() const { return m_yearBefore; }

Q_SIGNALS:
    void yearBeforeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRate(const AreaProfile &profile, const CrimeFilter &filter);
    void showComparison(const AreaProfile &profile, const CrimeFilter &filter, bool mayLoadYearBefore);
    void applyFonts();

    QLabel *m_rateTitle;
    QLabel *m_rate;
    QLabel *m_ratePeriod;
    QLabel *m_rateNote;
    QLabel *m_comparisonTitle;
    QLabel *m_comparison;
    QLabel *m_comparisonNote;
    QPushButton *m_yearBefore;
};

} // namespace hereabouts
