// SPDX-License-Identifier: GPL-3.0-or-later
// CrimePanel shows the totals of the crime around a postcode and lets people choose month and categories.
#pragma once

#include "core/incident.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QToolButton;

namespace hereabouts {

class CategoryModel;
class MonthStrip;

class CrimePanel : public QWidget {
    Q_OBJECT
public:
    explicit CrimePanel(QWidget *parent = nullptr);

    /// source: who supplied it, as a person reads it.
    void setReport(const CrimeReport &report, const IncidentFilter &filter, const QString &source);
    const IncidentFilter &filter() const { return m_filter; }
    int shownTotal() const;
    /// Stands in the card's heading: ProfilePage puts it there.
    QComboBox *monthBox() const { return m_months; }
    QListView *categoryList() const { return m_categories; }

Q_SIGNALS:
    void filterChanged(const hereabouts::IncidentFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMonths();
    void chooseMonth(std::optional<Month> month);
    void refresh();
    void applyFonts();

    CrimeReport m_report;
    QString m_source;
    IncidentFilter m_filter;
    QLabel *m_total;
    QLabel *m_unit;
    QComboBox *m_months;
    MonthStrip *m_strip;
    CategoryModel *m_model;
    QListView *m_categories;
    QToolButton *m_reset;
    QLabel *m_note;
};

} // namespace hereabouts
