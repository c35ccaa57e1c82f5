// SPDX-License-Identifier: GPL-3.0-or-later
// CrimePanel shows what is known of the crime around a postcode in figures, and lets people choose month and categories.
#pragma once

#include "core/area_profile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace hereabouts {

class CategoryModel;
class CrimeContext;
class MonthStrip;
class OutcomeList;

class CrimePanel : public QWidget {
    Q_OBJECT
public:
    explicit CrimePanel(QWidget *parent = nullptr);

    enum class Page { Categories, Outcomes, Context };

    /// The profile's crime must be ready; source: who supplied it, as a person reads it. Costs nothing where all is as it was.
    void setProfile(const AreaProfile &profile, const IncidentFilter &filter, const QString &source);
    /// Nothing of any report is kept.
    void clear();
    const IncidentFilter &filter() const { return m_filter; }
    const CrimeReport &report() const; ///< of what is shown; a profile must have been set
    int shownTotal() const;
    void showPage(Page page);
    /// Stands in the card's heading: ProfilePage puts it there.
    QComboBox *monthBox() const { return m_months; }
    QListView *categoryList() const { return m_categories; }
    MonthStrip *monthStrip() const { return m_strip; }
    OutcomeList *outcomes() const { return m_outcomes; }
    CrimeContext *context() const { return m_context; }
    QTabBar *tabs() const { return m_tabs; }
    QPushButton *retryButton() const { return m_retry; } ///< seen while there are months that can be asked for again
    QString failedText() const;                          ///< what is said beside it

Q_SIGNALS:
    void filterChanged(const hereabouts::IncidentFilter &filter);
    void failedMonthsRequested();
    void yearBeforeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCategories();
    void layOut();
    QScrollArea *addPage(QWidget *content, const QString &name);
    void fillMonths();
    void chooseMonth(std::optional<Month> month);
    void refresh();
    void refreshPage();
    void refreshFailed();
    void fitCategories();
    void placeNote();
    void applyFonts();

    std::optional<AreaProfile> m_profile; ///< only what is shown here is in it; empty: nothing is shown
    QString m_source;
    IncidentFilter m_filter;
    QLabel *m_total;
    QLabel *m_unit;
    QComboBox *m_months;
    MonthStrip *m_strip;
    QWidget *m_failedRow;
    QLabel *m_failed;
    QPushButton *m_retry;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    CategoryModel *m_model;
    QListView *m_categories;
    QToolButton *m_reset;
    QLabel *m_noteInside; ///< beneath the categories, where there is no room for the one below
    OutcomeList *m_outcomes;
    CrimeContext *m_context;
    QLabel *m_note;
};

} // namespace hereabouts
