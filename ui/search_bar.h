// SPDX-License-Identifier: GPL-3.0-or-later
// SearchBar takes a postcode, an outcode or a name: checks it while it is typed, offers what it may become, and submits it.
#pragma once

#include "ui/suggestion_list.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace hereabouts {

class SearchBar : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent = nullptr);

    void setSuggestions(const std::vector<SearchSuggestion> &recent, const std::vector<SearchSuggestion> &samples);
    void setPostcode(const Postcode &postcode);
    /// What is wrong with the text, or empty. Shown beneath the field after Enter.
    QString problem() const { return m_problem; }

    // Answers to the signals below. They do nothing where the text has become another one since, or was submitted, or somebody is about
    // to choose from what was offered before: no list ever comes too late.
    void offerCompletions(const QString &beginning, const std::vector<Postcode> &postcodes);
    void offerPlaces(const QString &text, const std::vector<FoundPlace> &places);
    void offerPostcodes(const QString &text, const QString &heading, const std::vector<SearchSuggestion> &postcodes);
    void refuse(const QString &text, const QString &problem);

Q_SIGNALS:
    void submitted(const hereabouts::Postcode &postcode);
    void problemChanged(const QString &problem);
    /// Postcodes that begin so would help; see Postcode::canBegin. A moment after the last key. Empty: they are not wanted any more.
    void beginningTyped(const QString &beginning);
    /// An outcode or what may be a place's name was submitted. Empty: it is not wanted any more.
    void placeWanted(const QString &text);
    void placeChosen(const hereabouts::FoundPlace &place);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void textTyped(const QString &text);
    void narrowCompletions();
    void wantNothing();
    void submit();
    void take(const QModelIndex &index);
    bool isBeingChosenFrom() const;
    void setProblem(const QString &problem);
    void offerSuggestions();
    void popUp(QStandardItemModel *model);
    void applyIcons();

    QStandardItemModel *m_suggestions; ///< what is offered for an empty field
    QStandardItemModel *m_found;       ///< what was found for a text
    QCompleter *m_completer;
    QAction *m_searchIcon;
    QString m_problem;
    QTimer m_typing;
    QString m_beginning;  ///< that completions were asked for
    QString m_placeAsked; ///< that places were asked for
    std::vector<FoundPlace> m_places;
};

} // namespace hereabouts
