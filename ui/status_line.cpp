// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/attribution.h"
#include "ui/elided_label.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace hereabouts {

StatusLine::StatusLine(QWidget *parent) : QWidget(parent), m_sources(new QLabel), m_status(new ElidedLabel)
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel *label : std::initializer_list<QLabel *>{m_sources, m_status})
        label->setFont(typeFont(font(), TypeSize::Small));
    m_sources->setAccessibleName(tr("Sources and licences"));
    m_status->setAccessibleName(tr("Status"));
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // see fitStatus()
    m_sources->setTextFormat(Qt::PlainText);
    m_sources->setWordWrap(true); // what must be named is never cut
    m_sources->setCursor(Qt::PointingHandCursor);
    m_sources->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridUnit, 4, 2 * gridUnit, 4);
    row->addWidget(m_sources, 1);
    row->addWidget(m_status);
}

void StatusLine::setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &mapCredit)
{
    QStringList inFull = attributionLines(profile, catalogue);
    if (!mapCredit.isEmpty())
        inFull << mapCredit;
    m_sources->setText(attributionInShort(profile, catalogue, mapCredit).join(QString(2, QChar::Nbsp) + u"·  "_s));
    m_sources->setToolTip(inFull.join(u'\n'));
}

QString StatusLine::sourcesText() const
{
    return m_sources->text();
}

QString StatusLine::sourcesInFull() const
{
    return m_sources->toolTip();
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sources && event->type() == QEvent::MouseButtonRelease) {
        const auto *released = static_cast<QMouseEvent *>(event);
        if (released->button() == Qt::LeftButton && m_sources->rect().contains(released->position().toPoint()))
            Q_EMIT sourcesClicked();
    }
    return QWidget::eventFilter(watched, event);
}

void StatusLine::say(const QString &text)
{
    put(text, false);
}

void StatusLine::warn(const QString &text)
{
    put(text, true);
}

QString StatusLine::text() const
{
    return m_status->text();
}

void StatusLine::put(const QString &text, bool isProblem)
{
    m_isProblem = isProblem;
    const Theme theme = Theme::current();
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::WindowText, isProblem ? theme.warning : theme.mutedText);
    m_status->setPalette(palette);
    m_status->setText(text);
    m_status->setAccessibleDescription(text);
    fitStatus();
}

void StatusLine::fitStatus()
{
    const int wanted = m_status->fontMetrics().horizontalAdvance(m_status->text()) + 1;
    const int room = width() / 2;
    m_status->setFixedWidth(std::min(wanted, room));
    m_status->setToolTip(wanted > room ? m_status->text() : QString());
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStatus();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        put(m_status->text(), m_isProblem);
}

} // namespace hereabouts
