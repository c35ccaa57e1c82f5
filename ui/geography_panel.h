// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyPanel shows where a postcode lies: its name, how exact its position is, and its areas with their codes.
#pragma once

#include "core/area_profile.h"
#include "ui/section_view.h"

class QLabel;
class QListView;
class QToolButton;

namespace hereabouts {

class GeographyModel;

class GeographyPanel : public QFrame {
    Q_OBJECT
public:
    explicit GeographyPanel(QWidget *parent = nullptr);

    void setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue);
    QListView *list() const { return m_list; }
    SectionView *section() const { return m_section; }
    QString placeName() const;
    QToolButton *summaryButton() const { return m_summary; }

Q_SIGNALS:
    void actionTriggered(hereabouts::SectionAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();
    void showReady(const Ready<Geography> &ready, const SourceCatalogue &catalogue);
    void copyCurrent() const;

    QLabel *m_postcode;
    QLabel *m_place;
    QLabel *m_quality;
    SectionView *m_section;
    QListView *m_list;
    QToolButton *m_summary;
    GeographyModel *m_model;
    std::optional<Geography> m_shown; ///< so that a repeated signal does not reset a selection
};

} // namespace hereabouts
