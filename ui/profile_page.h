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
class CrimeSelection;
class FigureSaver;
class GeographyPanel;
class MonthSlider;

class ProfilePage : public QWidget {
    Q_OBJECT
public:
    explicit ProfilePage(const SourceCatalogue *catalogue, QWidget *parent = nullptr);
    ~ProfilePage() override;

    void addFigureTools(FigureSaver *saver);
    /// A new place: filters and the map's view start afresh.
    void begin(const AreaProfile &profile);
    void show(const AreaProfile &profile, Section section);

    GeographyPanel *geography() const { return m_geography; }
    CensusView *census(CensusTopic topic) const { return topic == CensusTopic::Occupation ? m_occupation : m_nsSec; }
    IncidentMap *map() const { return m_map; }
    SectionView *crimeSection() const { return m_crimeSection; }
    CrimePanel *crimePanel() const { return m_crime; }
    CrimeSelection *crime() const { return m_selection; }
    MonthSlider *monthSlider() const { return m_slider; }
    /// What is shown of crime, for figures that are taken away.
    const CrimeFilter &crimeFilter() const;

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
    void showReport();
    void showFigures();
    void dropReport();
    void openPoint(quint32 point, QPoint at);
    void connectCrime();
    void showStreetPoints();
    void closeStreetPoints();
    void placeMap(const AreaProfile &profile);
    void connectActions();

    const SourceCatalogue *m_catalogue;
    GeographyPanel *m_geography;
    CensusView *m_occupation;
    CensusView *m_nsSec;
    CrimeSelection *m_selection;
    IncidentMap *m_map;
    SectionView *m_crimeSection;
    CrimePanel *m_crime;
    MonthSlider *m_slider;
    std::optional<AreaProfile> m_crimeProfile; ///< of the report that is shown, or will be when it has been put in order
    QPointer<QDialog> m_streetTable;
    std::optional<LatLong> m_placed; ///< the place without incidents that the map shows
    bool m_isReportPlaced = false;   ///< the map shows the place of the report
};

} // namespace hereabouts
