// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source_chip.h"

#include "ui/display_text.h"
#include "ui/error_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct SectionSource {
    Section section;
    QString source;
    QDate asOf;
    std::vector<FailedAttempt> attempts;
};

template <typename T> void addIfReady(std::vector<SectionSource> &list, Section section, const Loadable<T> &loadable)
{
    if (const Ready<T> *ready = loadable.ready())
        list.push_back({section, ready->source, ready->asOf, ready->attempts});
}

} // namespace

SourceChip::SourceChip(QWidget *parent) : QLabel(parent)
{
    setFixedHeight(24);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void SourceChip::setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    std::vector<SectionSource> sections;
    addIfReady(sections, Section::Geography, profile.geography);
    addIfReady(sections, Section::Occupation, profile.occupation);
    addIfReady(sections, Section::NsSec, profile.nsSec);
    addIfReady(sections, Section::Crime, profile.crime);
    QStringList lines;
    size_t bundled = 0;
    for (const SectionSource &s : sections) {
        bundled += s.source == "pack"_L1 ? 1 : 0;
        QString line = tr("%1: %2").arg(sectionTitle(s.section), sourceTitle(catalogue, s.source));
        if (s.asOf.isValid())
            line += tr(", as of %1").arg(dateText(s.asOf));
        if (const QString attempts = attemptsText(s.attempts, catalogue); !attempts.isEmpty())
            line += tr(" (%1)").arg(attempts);
        lines << line;
    }
    m_kind = sections.empty() ? Kind::None : bundled == 0 ? Kind::Live : bundled == sections.size() ? Kind::Bundled : Kind::Mixed;
    setText(m_kind == Kind::Live ? tr("● Live") : m_kind == Kind::Bundled ? tr("● Bundled data") : tr("● Live and bundled data"));
    setToolTip(lines.join(u'\n'));
    setAccessibleDescription(lines.join(u"; "_s));
    setVisible(m_kind != Kind::None);
    applyColours();
}

void SourceChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    QLabel::mouseReleaseEvent(event);
}

void SourceChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT clicked();
    else
        QLabel::keyPressEvent(event);
}

void SourceChip::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void SourceChip::applyColours()
{
    const Theme theme = Theme::current();
    const bool isLive = m_kind == Kind::Live;
    const QString sheet =
        u"QLabel { background: %1; color: %2; border: 1px solid %1; border-radius: 12px; padding: 3px 9px; } QLabel:focus { border-color: %2; }"_s
            .arg((isLive ? theme.liveSoft : theme.bundledSoft).name(), (isLive ? theme.live : theme.bundled).name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace hereabouts
