// SPDX-License-Identifier: GPL-3.0-or-later
// CensusView is the card of one census table: its chart, its states, its footnotes and its tools.
#pragma once

#include "core/area_profile.h"
#include "ui/section_view.h"

#include <QDialog>
#include <QPointer>

namespace hereabouts {

struct CensusComparison;
class DistributionChart;
class DistributionModel;
class FigureSaver;

class CensusView : public SectionView {
    Q_OBJECT
public:
    CensusView(CensusTopic topic, QWidget *parent = nullptr);

    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue);
    /// Adds the buttons for copying and saving.
    void addFigureTools(FigureSaver *saver);
    DistributionChart *chart() const { return m_chart; }
    DistributionModel *model() const { return m_model; }
    void showTable();

private:
    void showReady(const AreaProfile &profile, const Ready<CensusProfile> &ready, const Distribution &distribution,
                   const SourceCatalogue &catalogue);
    void setHeaders(AreaLevel level, const CensusComparison &comparison);
    void nameArea(const AreaRef &area);

    CensusTopic m_topic;
    DistributionChart *m_chart;
    DistributionModel *m_model;
    QString m_tableNote;
    QPointer<QDialog> m_table;
};

} // namespace hereabouts
