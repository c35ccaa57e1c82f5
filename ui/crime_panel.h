// SPDX-License-Identifier: GPL-3.0-or-later
// CrimePanel shows what is known of the crime around a postcode in figures, and lets people choose months, categories and outcomes.
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
class CrimeSelection;
class MonthStrip;
class OutcomeList;
class StreetList;

class CrimePanel : public QWidget {
    Q_OBJECT
public:
    /// The selection must outlive it.
    explicit CrimePanel(CrimeSelection *selection, QWidget *parent = nullptr);

    enum class Page { Categories, Outcomes, Streets, Context };

    /// The profile's crime must be ready, and that of the selection; source: who supplied it, as a person reads it. Costs nothing where
    /// all is as it was.
    void setProfile(const AreaProfile &profile, const QString &source);
    /// Nothing of any report is kept.
    void clear();
    int shownTotal() const;
    /// In the list of the busiest street points.
    void chooseStreet(quint32 point);
    void showPage(Page page);
    /// Stands in the card's heading: ProfilePage puts it there.
    QComboBox *monthBox() const { return m_months; }
    QListView *categoryList() const { return m_categories; }
    MonthStrip *monthStrip() const { return m_strip; }
    StreetList *streets() const { return m_streets; }
    QToolButton *resetButton() const { return m_reset; } ///< seen while something is chosen
    QToolButton *undoButton() const { return m_undo; }
    OutcomeList *outcomes() const { return m_outcomes; }
    CrimeContext *context() const { return m_context; }
    QTabBar *tabs() const { return m_tabs; }
    QPushButton *retryButton() const { return m_retry; } ///< seen while there are months that can be asked for again
    QString failedText() const;                          ///< what is said beside it

Q_SIGNALS:
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
    void chooseMonths(const MonthRange &months);
    void refresh();
    void refreshChoices();
    void refreshPage();
    void refreshFailed();
    void fitCategories();
    void placeNote();
    void applyFonts();

    CrimeSelection *m_selection;
    std::optional<AreaProfile> m_profile; ///< only what is shown here is in it, the report as outline; empty: nothing is shown
    QString m_source;
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
    StreetList *m_streets;
    QWidget *m_choices; ///< reset and undo
    QToolButton *m_reset;
    QToolButton *m_undo;
    QLabel *m_noteInside; ///< beneath the categories, where there is no room for the one below
    OutcomeList *m_outcomes;
    CrimeContext *m_context;
    QLabel *m_note;
};

} // namespace hereabouts
