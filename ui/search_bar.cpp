// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search_bar.h"

#include "core/place.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// So long after the last key is asked what the text may become.
constexpr std::chrono::milliseconds typingPause{150};
constexpr int fewestToComplete = 2; ///< letters and digits: one alone says next to nothing
constexpr int narrowest = 420;      ///< of what is offered, in pixels

bool isWorthCompleting(const QString &text)
{
    const auto count = std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); });
    return count >= fewestToComplete && Postcode::canBegin(text) && !Postcode::parse(text);
}

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QLineEdit(parent), m_suggestions(new QStandardItemModel(this)), m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_suggestions, this)), m_searchIcon(addAction(QIcon(), LeadingPosition))
{
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Postcode or place, for example ST20 0LY"));
    setAccessibleName(tr("Postcode or place"));
    setMaxLength(80);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(24);
    m_completer->popup()->setObjectName(u"suggestions"_s);
    m_completer->popup()->setItemDelegate(new SuggestionDelegate(m_completer->popup()));
    m_completer->popup()->installEventFilter(this);
    m_completer->setWidget(this); // not setCompleter(): that one offers only while typing
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchBar::take);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_typing.callOnTimeout(this, [this] {
        m_beginning = text();
        Q_EMIT beginningTyped(m_beginning);
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
    wantNothing();
    m_completer->popup()->hide();
    setText(postcode.text());
    setProblem({});
}

void SearchBar::textTyped(const QString &text)
{
    wantNothing();
    // A postcode is shown as it will be read: upper case, while the cursor stays where it is. A name stays as it is typed.
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    if (const QString upper = text.toUpper(); hasDigit && Postcode::canBegin(text) && upper != text && upper.size() == text.size()) {
        const int cursor = cursorPosition();
        setText(upper);
        setCursorPosition(cursor);
    }
    setProblem({});
    update();
    if (text.isEmpty()) {
        offerSuggestions();
        return;
    }
    narrowCompletions();
    if (isWorthCompleting(text))
        m_typing.start();
}

/// What was offered for a shorter text stays as far as it still fits, until more is known.
void SearchBar::narrowCompletions()
{
    const bool isWanted = m_completer->popup()->isVisible() && m_completer->model() == m_found && isWorthCompleting(text());
    const auto outcode = outcodeBeforeSpace(text());
    QString typed = text().toUpper();
    typed.removeIf([](QChar c) { return c.isSpace(); });
    for (int row = m_found->rowCount() - 1; isWanted && row >= 0; --row) {
        const auto postcode = Postcode::parse(m_found->item(row)->data(SuggestedPostcodeRole).toString());
        if (!postcode || !postcode->compact().startsWith(typed) || (outcode && postcode->outcode() != *outcode))
            m_found->removeRow(row);
    }
    if (isWanted && m_found->rowCount() > 0)
        popUp(m_found);
    else
        m_completer->popup()->hide();
}

void SearchBar::wantNothing()
{
    m_typing.stop();
    if (!std::exchange(m_beginning, {}).isEmpty())
        Q_EMIT beginningTyped({});
    if (!std::exchange(m_placeAsked, {}).isEmpty())
        Q_EMIT placeWanted({});
}

bool SearchBar::isBeingChosenFrom() const
{
    return m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid();
}

void SearchBar::submit()
{
    if (isBeingChosenFrom())
        return; // the completer takes what is chosen
    wantNothing();
    const QString wanted = text().simplified();
    if (wanted.isEmpty()) {
        offerSuggestions();
        return;
    }
    m_completer->popup()->hide();
    if (const auto postcode = Postcode::parse(wanted)) {
        setPostcode(*postcode);
        Q_EMIT submitted(*postcode);
    } else if (outcodeIn(wanted) || canBePlaceName(wanted)) {
        setProblem({});
        m_placeAsked = wanted;
        Q_EMIT placeWanted(wanted);
    } else {
        setProblem(tr("“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.").arg(wanted));
        selectAll();
    }
}

void SearchBar::take(const QModelIndex &index)
{
    wantNothing();
    if (const auto postcode = Postcode::parse(index.data(SuggestedPostcodeRole).toString())) {
        setPostcode(*postcode);
        Q_EMIT submitted(*postcode);
        return;
    }
    bool isPlace = false;
    const auto number = static_cast<size_t>(index.data(SuggestedPlaceRole).toInt(&isPlace));
    if (isPlace && number < m_places.size()) {
        const FoundPlace place = m_places[number]; // not the list's, which may be another one before this has been dealt with
        setText(place.name);
        Q_EMIT placeChosen(place);
    }
}

void SearchBar::offerCompletions(const QString &beginning, const std::vector<Postcode> &postcodes)
{
    if (m_beginning != beginning || text() != beginning || isBeingChosenFrom() || postcodes.empty())
        return;
    m_found->clear();
    for (const Postcode &postcode : postcodes)
        m_found->appendRow(suggestionItem({.postcode = postcode, .place = {}}));
    popUp(m_found);
}

void SearchBar::offerPlaces(const QString &text, const std::vector<FoundPlace> &places)
{
    if (m_placeAsked != text)
        return;
    m_placeAsked.clear();
    m_places = places;
    m_found->clear();
    for (size_t i = 0; i < places.size(); ++i)
        m_found->appendRow(placeItem(places[i], static_cast<int>(i)));
    popUp(m_found);
}

void SearchBar::offerPostcodes(const QString &text, const QString &heading, const std::vector<SearchSuggestion> &postcodes)
{
    if (m_placeAsked != text)
        return;
    m_placeAsked.clear();
    m_found->clear();
    m_found->appendRow(headingItem(heading));
    for (const SearchSuggestion &suggestion : postcodes)
        m_found->appendRow(suggestionItem(suggestion));
    popUp(m_found);
}

void SearchBar::refuse(const QString &text, const QString &problem)
{
    if (m_placeAsked != text)
        return;
    m_placeAsked.clear();
    setProblem(problem);
    selectAll();
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

void SearchBar::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_typing.stop();
        if (!std::exchange(m_beginning, {}).isEmpty())
            Q_EMIT beginningTyped({});
    }
}

void SearchBar::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        offerSuggestions();
}

void SearchBar::offerSuggestions()
{
    if (m_suggestions->rowCount() > 0)
        popUp(m_suggestions);
}

void SearchBar::popUp(QStandardItemModel *model)
{
    constexpr int mostPlaces = 8, mostPostcodes = 24; // places take two lines
    const bool arePlaces = model->index(0, 0).data(SuggestedPlaceRole).isValid();
    m_completer->setMaxVisibleItems(arePlaces ? mostPlaces : mostPostcodes);
    if (m_completer->model() != model)
        m_completer->setModel(model);
    m_completer->setCompletionPrefix({});
    m_completer->complete(QRect(0, 0, std::max(width(), narrowest), height()));
    // nothing is chosen before a person chooses: Return must not take what merely stands first
    m_completer->popup()->setCurrentIndex({});
    m_completer->popup()->clearSelection();
}

/// The first step down goes past a heading.
bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_completer->popup() && event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down || isBeingChosenFrom())
        return QLineEdit::eventFilter(watched, event);
    const QAbstractItemModel *rows = m_completer->popup()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (const QModelIndex index = rows->index(row, 0); index.flags() & Qt::ItemIsSelectable) {
            m_completer->popup()->setCurrentIndex(index);
            break;
        }
    }
    return true;
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
