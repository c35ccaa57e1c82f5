// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/census_view.h"

#include "models/distribution_model.h"
#include "ui/census_words.h"
#include "ui/display_text.h"
#include "ui/distribution_chart.h"
#include "ui/figure_saver.h"
#include "ui/table_dialog.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hereabouts {

CensusView::CensusView(CensusTopic topic, QWidget *parent)
    : SectionView(topic == CensusTopic::Occupation ? tr("Occupation") : tr("Socio-economic class"), parent), m_topic(topic),
      m_chart(new DistributionChart),
      m_model(new DistributionModel({tr("Category"), tr("Residents"), tr("Share, %"), tr("Benchmark, %"), tr("Difference, points"),
                                     tr("Index, benchmark = 100"), tr("Higher than in, % of areas"), tr("Note")},
                                    tr("under 10"), this))
{
    setContent(m_chart);
}

void CensusView::addFigureTools(FigureSaver *saver)
{
    const FigureKind kind = m_topic == CensusTopic::Occupation ? FigureKind::Occupation : FigureKind::NsSec;
    connect(addTool(u"table"_s, tr("Show the table")), &QToolButton::clicked, this, &CensusView::showTable);
    connect(addTool(u"copy"_s, tr("Copy the picture")), &QToolButton::clicked, saver, [saver, kind] { saver->copy(kind); });
    QToolButton *save = addTool(u"save"_s, tr("Save the figure"));
    save->setMenu(saver->makeMenu(kind, this));
    save->setPopupMode(QToolButton::InstantPopup);
    auto *copy = new QAction(m_chart);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, saver, [saver, kind] { saver->copy(kind); });
    m_chart->addAction(copy);
}

void CensusView::setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    const auto &loadable = profile.census(m_topic);
    const Section section = sectionOf(m_topic);
    if (const auto *ready = loadable.ready()) {
        if (const Distribution *distribution = ready->value.at(profile.level)) {
            if (m_table && (!m_model->distribution() || m_model->distribution()->area != distribution->area))
                delete m_table.data();
            showReady(profile, *ready, *distribution, catalogue);
            return;
        }
    }
    delete m_table.data(); // its title and its note speak of what is no longer shown
    setFootnotes({}, {});  // not even hidden: they hold figures
    setFootnoteTip({});
    m_tableNote.clear();
    m_model->clear();
    m_chart->clear();
    showWithoutValue(loadable, section, profile.postcode, catalogue);
}

void CensusView::showReady(const AreaProfile &profile, const Ready<CensusProfile> &ready, const Distribution &distribution,
                           const SourceCatalogue &catalogue)
{
    const CensusComparison comparison = comparisonOf(profile, m_topic);
    m_chart->setDistribution(distribution, comparison);
    m_model->setDistribution(distribution, comparison.benchmark, comparison.standings);
    setHeaders(distribution.area.level, comparison);
    nameArea(distribution.area);
    setBenchmarkMark(comparison.benchmark.has_value());
    QStringList left{comparison.benchmark ? comparison.benchmarkName : shortNoBenchmarkText(profile, m_topic),
                     tr("base: %1", "residents").arg(shortMarkedBaseText(distribution)),
                     distribution.hasSmallCounts() ? smallCountsText() : QString()};
    const QString attempts = attemptsText(ready.attempts, catalogue);
    left << attempts;
    left.removeAll(QString());
    QString source =
        (m_topic == CensusTopic::Occupation ? tr("TS063 · %1") : tr("NS-SeC, TS062 · %1")).arg(sourceTitle(catalogue, ready.source));
    if (!distribution.partsAddUp())
        source += tr(" · parts do not add up");
    setFootnotes(left.join(QChar::Nbsp + u"· "_s), source); // a line may end with the dot, but not begin
    QStringList notes{tr("Base: %1").arg(markedBaseText(distribution))};
    notes << tr("Census 2021, table %1, %2").arg(censusTableId(m_topic), dateText(ready.asOf)) << censusNotes(profile, distribution);
    if (!attempts.isEmpty())
        notes << attempts;
    m_tableNote = notes.join(u". "_s) + u'.';
    setFootnoteTip(notes.join(u'\n'));
    showContent();
}

void CensusView::setHeaders(AreaLevel level, const CensusComparison &comparison)
{
    const bool isCompared = comparison.benchmark.has_value();
    m_model->setHeader(DistributionModel::BenchmarkColumn, isCompared ? tr("%1, %").arg(comparison.benchmarkName) : tr("Benchmark, %"));
    m_model->setHeader(DistributionModel::IndexColumn,
                       isCompared ? tr("Index, %1 = 100").arg(comparison.benchmarkName) : tr("Index, benchmark = 100"));
    m_model->setHeader(DistributionModel::StandingColumn, tr("Higher than in, % of %1").arg(areasInSentence(level)));
}

void CensusView::nameArea(const AreaRef &area)
{
    const QString name = areaText(area);
    const QString shortest = area.name.isEmpty() ? area.code : area.name;
    if (area.level == AreaLevel::OutputArea)
        setSubtitle(name, {tr("%1, the best fit for this postcode").arg(name), tr("%1 (best fit)").arg(name), name, area.code},
                    bestFitText(area) + u'.');
    else
        setSubtitle(name, {name, shortest, area.code}, name);
}

void CensusView::showTable()
{
    auto *dialog =
        new TableDialog(u"%1 · %2"_s.arg(topicTitle(m_topic), areaText(m_model->distribution()->area)), m_model, m_tableNote, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    m_table = dialog;
}

} // namespace hereabouts
