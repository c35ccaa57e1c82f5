// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyPanel shows where a postcode lies: its name, how exact its position is, and its areas with their codes.
#pragma once

#include "core/area_profile.h"
#include "core/place.h"
#include "ui/section_view.h"

class QLabel;
class QListView;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hereabouts {

class GeographyModel;
class NearbyList;

class GeographyPanel : public QFrame {
    Q_OBJECT
public:
    explicit GeographyPanel(QWidget *parent = nullptr);

    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue);
    /// How the postcode was found that nobody had typed; empty where somebody had.
    void setNote(const QString &note);
    QString note() const;

    /// Whether postcodes nearby can be asked for at all.
    void setNearestAvailable(bool available);
    void showNearest(const std::vector<NearbyPostcode> &nearby);
    void showNearestFailure(const QString &why);
    /// Postcodes in use, where this one has ended.
    void offer(const std::vector<NearbyPostcode> &nearby);

    NearbyList *nearby() const { return m_nearby; }
    QPushButton *nearestButton() const { return m_nearest; }
    QListView *list() const { return m_list; }
    SectionView *section() const { return m_section; }
    QString placeName() const;
    QToolButton *summaryButton() const { return m_summary; }

Q_SIGNALS:
    void actionTriggered(hereabouts::SectionAction action);
    void nearestWanted(); ///< those near to the postcode shown
    void postcodeChosen(const hereabouts::Postcode &postcode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();
    void showReady(const Ready<Geography> &ready, const Loadable<LevelResidents> &residents, const SourceCatalogue &catalogue);
    void copyCurrent() const;
    void toggleNearest();

    QVBoxLayout *m_column = nullptr;
    QLabel *m_postcode;
    QLabel *m_place;
    QLabel *m_note;
    QLabel *m_quality;
    SectionView *m_section;
    QListView *m_list;
    QToolButton *m_summary;
    GeographyModel *m_model;
    NearbyList *m_nearby;
    QPushButton *m_nearest;
    bool m_isNearestAvailable = false;
    std::optional<Geography> m_shown; ///< so that a repeated signal does not reset a selection
    LevelResidents m_shownResidents;
};

} // namespace hereabouts
