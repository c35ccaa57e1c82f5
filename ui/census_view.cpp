// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/census_view.h"

#include "models/distribution_model.h"
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
      m_chart(new DistributionChart), m_model(new DistributionModel({tr("Category"), tr("Residents"), tr("Share, %"), tr("Benchmark, %"),
                                                                     tr("Difference, points"), tr("Index (100 = same share)")},
                                                                    this))
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
    const Section section = m_topic == CensusTopic::Occupation ? Section::Occupation : Section::NsSec;
    if (const auto *ready = loadable.ready()) {
        if (const Distribution *distribution = ready->value.at(profile.level)) {
            showReady(profile, *ready, *distribution, catalogue);
            return;
        }
    }
    m_model->clear();
    m_chart->clear();
    showWithoutValue(loadable, section, profile.postcode, catalogue);
}

void CensusView::showReady(const AreaProfile &profile, const Ready<CensusProfile> &ready, const Distribution &distribution,
                           const SourceCatalogue &catalogue)
{
    const Benchmark *benchmark = profile.benchmark(m_topic);
    const auto reference = benchmark ? std::optional(benchmark->distribution) : std::nullopt;
    const QString benchmarkName = benchmark ? areaText(benchmark->distribution.area) : QString();
    m_chart->setDistribution(distribution, reference, benchmarkName);
    m_model->setDistribution(distribution, reference);
    m_model->setHeader(DistributionModel::BenchmarkColumn, benchmark ? tr("%1, %").arg(benchmarkName) : tr("Benchmark, %"));
    setSubtitle(areaText(distribution.area));
    setBenchmarkMark(benchmark != nullptr);
    QStringList left;
    if (benchmark)
        left << benchmarkName;
    left << shortBaseText(distribution);
    const QString attempts = attemptsText(ready.attempts, catalogue);
    if (!attempts.isEmpty())
        left << attempts;
    QString source =
        (m_topic == CensusTopic::Occupation ? tr("TS063 · %1") : tr("NS-SeC, TS062 · %1")).arg(sourceTitle(catalogue, ready.source));
    if (!distribution.partsAddUp())
        source += tr(" · parts do not add up");
    setFootnotes(left.join(u" · "_s), source);
    QStringList notes{baseText(distribution)};
    notes << tr("Census 2021, table %1, %2").arg(censusTableId(m_topic), dateText(ready.asOf));
    if (distribution.area.level == AreaLevel::OutputArea)
        notes << tr("These are figures of %1, the best fit for %2, not of the postcode alone")
                     .arg(areaInSentence(distribution.area), profile.postcode.text());
    notes << tr("Counts under 10 (paler bars, no index) are altered slightly to protect people");
    if (!attempts.isEmpty())
        notes << attempts;
    m_tableNote = notes.join(u". "_s) + u'.';
    setFootnoteTip(notes.join(u'\n'));
    showContent();
}

void CensusView::showTable()
{
    auto *dialog =
        new TableDialog(u"%1 · %2"_s.arg(topicTitle(m_topic), areaText(m_model->distribution()->area)), m_model, m_tableNote, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace hereabouts
