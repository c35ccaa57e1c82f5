// SPDX-License-Identifier: GPL-3.0-or-later
// A DataNote tells of one section on screen whose data it shows, of which release, fetched when, and on which terms.
#pragma once

#include "core/area_profile.h"
#include "pack/pack_info.h"
#include "services/source_catalogue.h"

#include <QDateTime>

namespace hereabouts {

struct DataNote {
    struct Line {
        QString label; ///< "Fetched"
        QString value;
        QUrl link; ///< where the value leads; empty: nowhere
        bool operator==(const Line &) const = default;
    };
    QString title; ///< "Occupation"
    std::vector<Line> lines;

    QString value(const QString &label) const; ///< empty where there is no such line
    bool operator==(const DataNote &) const = default;
};

/// What is known beside the profile.
struct DataNoteGrounds {
    std::vector<PackSource> packSources;               ///< of the pack in use
    QString mapCredit;                                 ///< empty where no map tiles are shown
    QDateTime searched = QDateTime::currentDateTime(); ///< when the search began: what was fetched before was kept
};

/// One for each section that has figures, and one each for a boundary and for map tiles that are shown. Never a key, nor an address that holds one.
std::vector<DataNote> dataNotes(const AreaProfile &profile, const SourceCatalogue &catalogue, const DataNoteGrounds &grounds);

QString dataNotesHtml(const std::vector<DataNote> &notes);
QString dataNotesText(const std::vector<DataNote> &notes); ///< to be taken away

} // namespace hereabouts
