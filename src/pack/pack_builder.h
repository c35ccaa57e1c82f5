// SPDX-License-Identifier: GPL-3.0-or-later
// buildPack makes an offline pack out of the official open-data files, for the whole country or for a list of postcodes.
#pragma once

#include "core/error.h"
#include "core/postcode.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace hereabouts {

struct PackRequest {
    QString out;                     ///< the pack's path; a file that is there already is replaced when, and only when, all went well
    QString onspdZip;                ///< ONS Postcode Directory
    QStringList censusZips;          ///< TS062, TS063, TS001 in any order; may be empty
    QStringList crimeZips;           ///< archives of data.police.uk; may be empty, may overlap
    QString namesCsv;                ///< MSOA names of the House of Commons Library; may be empty
    std::vector<Postcode> postcodes; ///< empty: all
};

struct PackSummary {
    qint64 postcodes = 0;
    qint64 areas = 0; ///< of the six levels that figures are published for
    qint64 streetPoints = 0;
    qint64 incidents = 0;
    qint64 skippedIncidents = 0; ///< without coordinates, in the files of the pack's forces
    qint64 fileBytes = 0;
    QStringList notes; ///< what was left out or is doubtful, one fact each, in English
};

struct PackProgress {
    enum class Step { Names, Postcodes, Census, Crime, Writing };
    Step step = Step::Names;
    double fraction = 0; ///< of the step, 0 … 1
    QString file;        ///< which is being read or written, without folders
};

/// The same files give the same bytes. Takes seconds to minutes: call it away from the window's thread. The callback is asked
/// often while files are read, and between the tables while they are written; it cancels by answering false.
/// Errors: Cancelled; Storage where a file cannot be read or written; Malformed where it is not what it should be; NotFound where
/// none of the postcodes is in the directory. After an error nothing is left where the pack would have been.
Result<PackSummary> buildPack(const PackRequest &request, const std::function<bool(const PackProgress &)> &progress);

} // namespace hereabouts
