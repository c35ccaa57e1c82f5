// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/section_view.h"

#include "ui/display_text.h"
#include "ui/elided_label.h"
#include "ui/icons.h"
#include "ui/skeleton.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <ranges>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A bracket at the end is not broken between two lines: "(2 of 4)".
QString withUnbrokenEnd(QString text)
{
    if (const qsizetype bracket = text.lastIndexOf(u'('); bracket >= 0)
        text = text.first(bracket) + text.sliced(bracket).replace(u' ', QChar::Nbsp);
    return text;
}

} // namespace

SectionView::SectionView(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(title)), m_subtitle(new ElidedLabel), m_header(new QHBoxLayout), m_pages(new QStackedWidget),
      m_idle(new QWidget), m_loading(new Skeleton), m_message(new QWidget), m_footer(new QWidget), m_mark(new QWidget),
      m_footLeft(new QLabel), m_footRight(new QLabel)
{
    setObjectName(u"card"_s);
    setAccessibleName(title);
    fillMessagePage();
    m_header->setSpacing(gridUnit);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    for (QWidget *page : {m_idle, m_loading, m_message})
        m_pages->addWidget(page);

    auto *foot = new QHBoxLayout(m_footer);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(gridUnit);
    m_mark->setFixedSize(3, 14);
    m_mark->setAutoFillBackground(true);
    foot->addWidget(m_mark, 0, Qt::AlignTop);
    foot->addWidget(m_footLeft, 1, Qt::AlignTop);
    foot->addWidget(m_footRight, 0, Qt::AlignTop);
    m_footRight->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_footLeft->setWordWrap(true); // in a narrow window the base takes two lines rather than being cut
    m_mark->hide();
    m_footer->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, gridUnit + 4, 2 * gridUnit, gridUnit + 2);
    column->setSpacing(gridUnit);
    column->addLayout(m_header);
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
    connect(&m_countdown, &Countdown::second, this, &SectionView::tellWait);
    applyFonts();
    showIdle();
}

void SectionView::fillMessagePage()
{
    m_glyph = new QLabel;
    m_glyph->setFixedSize(36, 36);
    m_glyph->setAlignment(Qt::AlignCenter);
    m_messageTitle = new QLabel;
    m_messageBody = new QLabel;
    for (QLabel *label : {m_messageTitle, m_messageBody}) {
        label->setMaximumWidth(400); // longer lines are hard to read
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(gridUnit);
    auto *column = new QVBoxLayout(m_message);
    column->setContentsMargins(3 * gridUnit, 0, 3 * gridUnit, 0);
    column->setSpacing(gridUnit);
    column->addStretch(1);
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    // Rows with equal stretches at both sides: centred, and still as wide as there is room for.
    for (QLabel *label : {m_messageTitle, m_messageBody}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addLayout(m_actions);
    column->addStretch(1);
}

void SectionView::setContent(QWidget *content)
{
    Q_ASSERT(!m_content);
    m_content = content;
    m_pages->addWidget(content);
    // A figure can be taken away only while there is one.
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        for (QToolButton *tool : std::as_const(m_tools))
            tool->setEnabled(page() == Page::Content);
        for (QWidget *widget : std::as_const(m_headerWidgets))
            widget->setVisible(page() == Page::Content);
    });
}

void SectionView::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
    m_headerWidgets << widget;
    widget->setVisible(page() == Page::Content);
}

void SectionView::setHeadingVisible(bool visible)
{
    m_title->setVisible(visible);
    m_subtitle->setVisible(visible);
}

void SectionView::setSubtitle(const QString &text)
{
    setSubtitle(text, {}, text);
}

void SectionView::setSubtitle(const QString &text, const QStringList &wordings, const QString &explanation)
{
    m_subtitle->setWordings(wordings);
    m_subtitle->setText(text);
    m_subtitle->setToolTip(explanation);
    m_subtitle->setAccessibleName(explanation);
}

void SectionView::setFootnotes(const QString &left, const QString &right)
{
    m_footLeft->setText(left);
    m_footRightText = right;
    wrapRightFootnote();
    m_footer->setVisible(page() == Page::Content && (!left.isEmpty() || !right.isEmpty()));
}

void SectionView::wrapRightFootnote()
{
    // In a narrow card the table and the source's names take a line each, so that the left note does not need four.
    constexpr int narrow = 420;
    QStringList lines{m_footRightText};
    if (width() < narrow) {
        lines = m_footRightText.split(u" · "_s);
        for (QString &line : lines | std::views::drop(1))
            line.replace(u", "_s, u",\n"_s);
    }
    m_footRight->setText(lines.join(u'\n'));
}

void SectionView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    wrapRightFootnote();
}

QString SectionView::footnotes() const
{
    QStringList texts{m_footLeft->text(), m_footRight->text()};
    texts.removeAll(QString());
    return m_footer->isVisibleTo(this) ? texts.join(u" | "_s) : QString();
}

void SectionView::setFootnoteTip(const QString &text)
{
    m_footer->setToolTip(text);
}

QString SectionView::subtitle() const
{
    return m_subtitle->text();
}

void SectionView::setBenchmarkMark(bool shown)
{
    m_mark->setVisible(shown);
}

QToolButton *SectionView::addTool(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(u"flat"_s);
    button->setIcon(themedIcon(icon));
    button->setProperty("iconName", icon);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    m_header->addWidget(button);
    m_tools << button;
    button->setEnabled(page() == Page::Content);
    return button;
}

void SectionView::showIdle()
{
    leaveWait();
    turnTo(m_idle);
}

void SectionView::showLoading(const QString &who)
{
    leaveWait();
    static_cast<Skeleton *>(m_loading)->setCaption(who.isEmpty() ? tr("Loading…") : tr("Asking %1…").arg(who));
    turnTo(m_loading);
}

void SectionView::showLoading(const Loading &loading, const SourceCatalogue &catalogue)
{
    if (loading.wait)
        showWaiting(waitingMessage(loading.source, *loading.wait, catalogue), *loading.wait);
    else
        showLoading(loading.source.isEmpty() ? QString() : sourceTitle(catalogue, loading.source));
}

void SectionView::showWaiting(const SectionMessage &message, const Wait &wait)
{
    const bool isNews = m_wait != wait; // it is shown anew whenever anything about the section is told
    m_wait = wait;
    m_heard = message.body;
    fillMessage(message);
    tellWait();
    if (isVisible())
        m_countdown.begin(wait.until);
    turnTo(m_message);
    if (isNews && isVisible()) {
        QAccessibleAnnouncementEvent event(this, accessibleName() + u": "_s + message.inOneLine());
        QAccessible::updateAccessibility(&event);
    }
}

void SectionView::tellWait()
{
    if (!m_wait)
        return;
    const QString body = waitingBody(*m_wait);
    // A label with a name of its own does not tell screen readers each time that its text changes.
    const QString heard = m_wait->until.hasExpired() ? body : m_heard;
    if (m_messageBody->accessibleName() != heard)
        m_messageBody->setAccessibleName(heard);
    m_messageBody->setText(withUnbrokenEnd(body));
}

void SectionView::leaveWait()
{
    m_wait.reset();
    m_countdown.stop();
    m_messageBody->setAccessibleName({});
}

void SectionView::showMessage(const SectionMessage &message)
{
    leaveWait();
    fillMessage(message);
    m_messageBody->setText(message.body);
    turnTo(m_message);
}

void SectionView::fillMessage(const SectionMessage &message)
{
    setGlyph(message.glyph);
    m_messageTitle->setText(message.title);
    m_message->setAccessibleName(message.inOneLine());
    setActions(message.actions);
}

void SectionView::setGlyph(const QString &glyph)
{
    // The clock is drawn: few fonts have one.
    if (glyph.isEmpty())
        m_glyph->setPixmap(themedIcon(u"clock"_s).pixmap(QSize(16, 16), devicePixelRatio()));
    else
        m_glyph->setText(glyph);
}

void SectionView::setActions(const QList<SectionAction> &actions)
{
    // Buttons that stay are not made anew: one of them may have the focus, or be pressed at this moment.
    if (actions == m_actionsShown && m_actions->count() > 0)
        return;
    m_actionsShown = actions;
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_actions->addStretch(1);
    for (const SectionAction action : actions) {
        auto *button = new QPushButton(actionText(action));
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionTriggered(action); });
        m_actions->addWidget(button);
    }
    m_actions->addStretch(1);
}

void SectionView::turnTo(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_footer->hide();
    setSubtitle({});
}

void SectionView::showContent()
{
    Q_ASSERT(m_content);
    leaveWait();
    m_pages->setCurrentWidget(m_content);
    m_footer->setVisible(!m_footLeft->text().isEmpty() || !m_footRight->text().isEmpty());
}

SectionView::Page SectionView::page() const
{
    const QWidget *current = m_pages->currentWidget();
    if (current == m_idle)
        return Page::Idle;
    if (current == m_loading)
        return Page::Loading;
    if (current == m_message)
        return m_wait ? Page::Waiting : Page::Message;
    return Page::Content;
}

QString SectionView::messageText() const
{
    return m_messageTitle->text() + u". "_s + m_messageBody->text().replace(QChar::Nbsp, u' ');
}

QString SectionView::heardText() const
{
    const QString body = m_messageBody->accessibleName();
    return body.isEmpty() ? messageText() : m_messageTitle->text() + u". "_s + body;
}

void SectionView::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (m_wait) {
        tellWait();
        m_countdown.begin(m_wait->until);
    }
}

void SectionView::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_countdown.stop();
}

void SectionView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void SectionView::applyFonts()
{
    const Theme theme = Theme::current();
    const auto paint = [](QWidget *widget, const QColor &colour) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, colour);
        widget->setPalette(palette);
    };
    m_title->setFont(typeFont(font(), TypeSize::Heading));
    m_messageTitle->setFont(typeFont(font(), TypeSize::Heading));
    for (QLabel *label : {static_cast<QLabel *>(m_subtitle), m_footLeft, m_footRight}) {
        label->setFont(typeFont(font(), TypeSize::Small));
        paint(label, theme.faintText);
    }
    paint(m_footLeft, theme.mutedText);
    paint(m_messageBody, theme.mutedText);
    m_glyph->setFont(typeFont(font(), TypeSize::Heading));
    m_glyph->setStyleSheet(u"background: %1; color: %2; border-radius: 18px;"_s.arg(theme.skeleton.name(), theme.mutedText.name()));
    if (m_wait)
        setGlyph({});
    QPalette markPalette;
    markPalette.setColor(QPalette::Window, theme.marker);
    m_mark->setPalette(markPalette);
    for (QToolButton *tool : std::as_const(m_tools))
        tool->setIcon(themedIcon(tool->property("iconName").toString()));
}

} // namespace hereabouts
