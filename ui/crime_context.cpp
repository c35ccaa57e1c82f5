// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_context.h"

#include "ui/crime_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void setText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString wordsOf(std::initializer_list<const QLabel *> labels)
{
    QStringList words;
    for (const QLabel *label : labels) {
        if (!label->isHidden())
            words << label->text();
    }
    return words.join(u' ');
}

} // namespace

CrimeContext::CrimeContext(QWidget *parent)
    : QWidget(parent), m_rateTitle(new QLabel(tr("Per 1,000 residents"))), m_rate(new QLabel), m_ratePeriod(new QLabel),
      m_rateNote(new QLabel), m_comparisonTitle(new QLabel(tr("The year before"))), m_comparison(new QLabel), m_comparisonNote(new QLabel),
      m_yearBefore(new QPushButton(tr("Compare with the year before")))
{
    auto *rate = new QHBoxLayout;
    rate->setSpacing(6);
    rate->addWidget(m_rate);
    rate->addWidget(m_ratePeriod, 1, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_rateTitle);
    column->addLayout(rate);
    column->addWidget(m_rateNote);
    column->addSpacing(gridUnit);
    column->addWidget(m_comparisonTitle);
    column->addWidget(m_comparison);
    column->addWidget(m_comparisonNote);
    column->addWidget(m_yearBefore, 0, Qt::AlignLeft);
    column->addStretch(1);
    for (QLabel *label : {m_ratePeriod, m_rateNote, m_comparison, m_comparisonNote}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_rate->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_yearBefore, &QPushButton::clicked, this, &CrimeContext::yearBeforeRequested);
    applyFonts();
    clear();
}

void CrimeContext::clear()
{
    for (QLabel *label : {m_rate, m_ratePeriod, m_rateNote, m_comparison, m_comparisonNote})
        setText(label, {});
    m_yearBefore->hide();
}

void CrimeContext::setProfile(const AreaProfile &profile, const CrimeFilter &filter, bool mayLoadYearBefore)
{
    showRate(profile, filter);
    showComparison(profile, filter, mayLoadYearBefore);
}

void CrimeContext::showRate(const AreaProfile &profile, const CrimeFilter &filter)
{
    const auto rate = incidentRate(profile.crime.ready()->value, profile.residentsForRate(), filter);
    setText(m_rate, rate ? rateFigure(*rate) : QString());
    m_rate->setAccessibleName(rate ? rateText(*rate) : QString());
    setText(m_ratePeriod, rate ? ratePeriod(*rate) : QString());
    if (rate)
        setText(m_rateNote, rateBasis(*rate, profile.residents.ready()->value) + u' ' + rateCaveat(*rate));
    else
        setText(m_rateNote, profile.residents.isSettled() ? noRateText(profile, filter) : tr("Looking up the residents…"));
}

void CrimeContext::showComparison(const AreaProfile &profile, const CrimeFilter &filter, bool mayLoadYearBefore)
{
    const CrimeReport &report = profile.crime.ready()->value;
    const YearComparison comparison = sameMonthsOfTheYearBefore(report, filter);
    const bool isUnderWay = profile.moreCrime.isUnderWay || !report.monthsToCome.empty();
    const bool isOffered = mayLoadYearBefore && !isUnderWay && !reachesAYearBack(report);
    const auto isCompared = [&filter](Month month) { return filter.holds(month) || filter.holds(Month::fromNumber(month.number() + 12)); };
    QString text = comparisonText(comparison);
    if (text.isEmpty() && isUnderWay)
        text = tr("Months are still to come.");
    else if (text.isEmpty() && isOffered && profile.moreCrime.error)
        text = tr("The year before could not be fetched.");
    else if (text.isEmpty() && isOffered)
        text = tr("The months of the year before have not been asked for.");
    else if (text.isEmpty() && std::ranges::any_of(report.monthsFailed, isCompared))
        text = tr("Not known: months could not be fetched.");
    else if (text.isEmpty())
        text = filter.onlyMonth() ? tr("Not known: the month is missing in one of the two years.")
               : filter.months    ? tr("Not known: none of these months is there in both years.")
                                  : tr("Not known: there are no months of the year before.");
    setText(m_comparison, text);
    setText(m_comparisonNote, notComparedText(comparison));
    m_yearBefore->setVisible(isOffered);
}

QString CrimeContext::rateWords() const
{
    return wordsOf({m_rate, m_ratePeriod, m_rateNote});
}

QString CrimeContext::comparisonWords() const
{
    return wordsOf({m_comparison, m_comparisonNote});
}

void CrimeContext::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void CrimeContext::applyFonts()
{
    const Theme theme = Theme::current();
    const auto style = [this](QLabel *label, TypeSize size, const QColor &colour) {
        label->setFont(typeFont(font(), size));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    };
    for (QLabel *label : {m_rateTitle, m_comparisonTitle}) {
        style(label, TypeSize::Body, theme.text);
        QFont bold = label->font();
        bold.setWeight(QFont::DemiBold);
        label->setFont(bold);
    }
    style(m_rate, TypeSize::Title, theme.text);
    style(m_ratePeriod, TypeSize::Body, theme.mutedText);
    m_ratePeriod->setContentsMargins(0, 0, 0, 5);
    style(m_comparison, TypeSize::Body, theme.text);
    style(m_rateNote, TypeSize::Small, theme.mutedText);
    style(m_comparisonNote, TypeSize::Small, theme.mutedText);
}

} // namespace hereabouts
