// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search_bar.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int postcodeRole = Qt::UserRole;

QStandardItem *suggestionItem(const SearchSuggestion &suggestion)
{
    const QString text = suggestion.postcode.text();
    auto *item = new QStandardItem(suggestion.place.isEmpty() ? text : u"%1   %2"_s.arg(text, suggestion.place));
    item->setData(text, postcodeRole);
    return item;
}

QStandardItem *headingItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QLineEdit(parent), m_suggestions(new QStandardItemModel(this)), m_completer(new QCompleter(m_suggestions, this)),
      m_searchIcon(addAction(QIcon(), LeadingPosition))
{
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Postcode, for example ST20 0LY"));
    setAccessibleName(tr("Postcode"));
    setMaxLength(40);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(24);
    m_completer->popup()->setObjectName(u"suggestions"_s);
    m_completer->setWidget(this); // not setCompleter(): that one offers only while typing
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        if (const auto postcode = Postcode::parse(index.data(postcodeRole).toString())) {
            setPostcode(*postcode);
            Q_EMIT submitted(*postcode);
        }
    });
    connect(this, &QLineEdit::textEdited, this, &SearchBar::textTyped);
    connect(this, &QLineEdit::returnPressed, this, &SearchBar::submit);
    applyIcons();
}

void SearchBar::setSuggestions(const std::vector<SearchSuggestion> &recent, const std::vector<SearchSuggestion> &samples)
{
    m_suggestions->clear();
    if (!recent.empty())
        m_suggestions->appendRow(headingItem(tr("Recent")));
    for (const SearchSuggestion &suggestion : recent)
        m_suggestions->appendRow(suggestionItem(suggestion));
    if (!samples.empty())
        m_suggestions->appendRow(headingItem(tr("Bundled places, no network needed")));
    for (const SearchSuggestion &suggestion : samples)
        m_suggestions->appendRow(suggestionItem(suggestion));
}

void SearchBar::setPostcode(const Postcode &postcode)
{
    setText(postcode.text());
    setProblem({});
}

void SearchBar::textTyped(const QString &text)
{
    // Shown as it will be read: upper case, while the cursor stays where it is.
    if (const QString upper = text.toUpper(); upper != text && upper.size() == text.size()) {
        const int cursor = cursorPosition();
        setText(upper);
        setCursorPosition(cursor);
    }
    setProblem({});
    update();
    if (text.isEmpty())
        offerSuggestions();
    else
        m_completer->popup()->hide();
}

void SearchBar::submit()
{
    if (text().trimmed().isEmpty()) {
        offerSuggestions();
        return;
    }
    const auto postcode = Postcode::parse(text());
    if (!postcode) {
        setProblem(tr("“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.").arg(text().trimmed()));
        selectAll();
        return;
    }
    m_completer->popup()->hide();
    setPostcode(*postcode);
    Q_EMIT submitted(*postcode);
}

void SearchBar::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    Q_EMIT problemChanged(problem);
    update();
}

void SearchBar::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::TabFocusReason)
        QTimer::singleShot(0, this, &QLineEdit::selectAll);
}

void SearchBar::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        offerSuggestions();
}

void SearchBar::offerSuggestions()
{
    if (m_suggestions->rowCount() == 0)
        return;
    m_completer->setCompletionPrefix({});
    m_completer->complete();
    // nothing is chosen before a person chooses: Return must not take what merely stands first
    m_completer->popup()->setCurrentIndex({});
    m_completer->popup()->clearSelection();
}

void SearchBar::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcons();
}

void SearchBar::applyIcons()
{
    m_searchIcon->setIcon(themedIcon(u"search"_s));
}

void SearchBar::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // At the right: a tick once the text has the form of a postcode, otherwise the shortcut that leads here.
    const bool isValid = Postcode::parse(text()).has_value();
    const QString hint = isValid ? u"✓"_s : m_problem.isEmpty() ? QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText) : u"!"_s;
    painter.setFont(typeFont(font(), TypeSize::Small));
    const int hintWidth = painter.fontMetrics().horizontalAdvance(hint) + 12;
    const QRectF box(width() - hintWidth - 9, height() / 2.0 - 10, hintWidth, 20);
    if (!isValid && m_problem.isEmpty()) {
        painter.setPen(theme.border);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(isValid ? theme.live : m_problem.isEmpty() ? theme.faintText : theme.warning);
    painter.drawText(box, Qt::AlignCenter, hint);
}

} // namespace hereabouts
