// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/elided_label.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hereabouts {

StatusLine::StatusLine(QWidget *parent) : QWidget(parent), m_sources(new ElidedLabel), m_status(new QLabel)
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel *label : {static_cast<QLabel *>(m_sources), m_status})
        label->setFont(typeFont(font(), TypeSize::Small));
    m_sources->setAccessibleName(tr("Sources and licences"));
    m_status->setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridUnit, 4, 2 * gridUnit, 4);
    row->addWidget(m_sources, 1);
    row->addWidget(m_status);
}

void StatusLine::setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    QStringList parts;
    if (profile.occupation.ready() || profile.nsSec.ready())
        parts << tr("Census 2021: ONS, OGL v3");
    if (profile.crime.ready())
        parts << tr("Crime: data.police.uk, OGL v3");
    QStringList inFull = parts;
    if (const auto *geography = profile.geography.ready()) {
        // One line for the three owners; their own wordings stand in the tooltip, in About and in every figure.
        parts << tr("Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail copyright and database right");
        inFull << catalogue.source(geography->source).attribution;
    }
    m_sources->setText(parts.join(u"  ·  "_s));
    m_sources->setToolTip(inFull.join(u'\n'));
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
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        put(m_status->text(), m_isProblem);
}

} // namespace hereabouts
