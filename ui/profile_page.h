// SPDX-License-Identifier: GPL-3.0-or-later
// ProfilePage lays out the sections of one profile and keeps map and crime panel in step.
#pragma once

#include "core/area_profile.h"
#include "ui/incident_map.h"
#include "ui/section_view.h"

#include <QDialog>
#include <QPointer>

namespace hereabouts {

class CensusView;
class CrimePanel;
class FigureSaver;
class GeographyPanel;

class ProfilePage : public QWidget {
    Q_OBJECT
public:
    explicit ProfilePage(const SourceCatalogue *catalogue, QWidget *parent = nullptr);

    void addFigureTools(FigureSaver *saver);
    /// A new place: filters and the map's view start afresh.
    void begin(const AreaProfile &profile);
    void show(const AreaProfile &profile, Section section);

    GeographyPanel *geography() const { return m_geography; }
    CensusView *census(CensusTopic topic) const { return topic == CensusTopic::Occupation ? m_occupation : m_nsSec; }
    IncidentMap *map() const { return m_map; }
    SectionView *crimeSection() const { return m_crimeSection; }
    CrimePanel *crimePanel() const { return m_crime; }
    /// What the crime panel lets through, for figures that are taken away.
    const IncidentFilter &crimeFilter() const { return m_filter; }

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void retryRequested(hereabouts::Section section);
    void stopWaitingRequested(hereabouts::Section section);
    void settingsRequested();
    void failedMonthsRequested();
    void yearBeforeRequested();

private:
    void showCrime(const AreaProfile &profile);
    QString crimeSourceText(const QString &source) const;
    void showStreetPoints();
    void closeStreetPoints();
    void placeMap(const AreaProfile &profile);
    void connectActions();

    const SourceCatalogue *m_catalogue;
    GeographyPanel *m_geography;
    CensusView *m_occupation;
    CensusView *m_nsSec;
    IncidentMap *m_map;
    SectionView *m_crimeSection;
    CrimePanel *m_crime;
    IncidentFilter m_filter;
    bool m_isMonthChosen = false; ///< by a person: another that comes does not replace it
    std::optional<CrimeReport> m_shownReport;
    QPointer<QDialog> m_streetTable;
    std::optional<CrimeReport> m_placed; ///< the place without incidents that the map shows
};

} // namespace hereabouts
