// SPDX-License-Identifier: GPL-3.0-or-later
// SearchBar takes a postcode: checks it while it is typed, offers recent searches and the bundled places, and submits it normalised.
#pragma once

#include "core/postcode.h"

#include <QLineEdit>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace hereabouts {

struct SearchSuggestion {
    Postcode postcode;
    QString place; ///< "Gnosall, Stafford"; may be empty
};

class SearchBar : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent = nullptr);

    void setSuggestions(const std::vector<SearchSuggestion> &recent, const std::vector<SearchSuggestion> &samples);
    void setPostcode(const Postcode &postcode);
    /// What is wrong with the text, or empty. Shown beneath the field after Enter.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void submitted(const hereabouts::Postcode &postcode);
    void problemChanged(const QString &problem);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void textTyped(const QString &text);
    void submit();
    void setProblem(const QString &problem);
    void offerSuggestions();
    void applyIcons();

    QStandardItemModel *m_suggestions;
    QCompleter *m_completer;
    QAction *m_searchIcon;
    QString m_problem;
};

} // namespace hereabouts
