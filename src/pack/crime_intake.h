// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeIntake takes the police archives into a pack: which forces and months count, and which incidents lie near enough.
#pragma once

#include "pack/crime_register.h"
#include "pack/pack_writer.h"
#include "pack/place_filter.h"

#include <map>
#include <set>

namespace hereabouts {

/// Only forces of England and Wales count. A force and month that is in several archives is read once, from the first.
/// The British Transport Police has no territory, and so nowhere could its missing months be shown: it is taken only where it
/// covers every month that the other forces do.
class CrimeIntake {
public:
    /// Null filter: every incident is kept.
    explicit CrimeIntake(const PlaceFilter *filter) : m_filter(filter) {}

    /// Reads all archives. The progress callback gets 0 … 1 and a file's name, and cancels by answering false.
    Result<void> read(const QStringList &archives, const std::function<bool(double, const QString &)> &progress);

    CrimeRegister &incidents() { return m_incidents; }
    /// The forces whose numbers are given, and all that were read where `all`; numbers are those of forceCells.
    std::vector<ForceRow> forces(const std::set<int> &numbers, bool all) const;
    /// Incidents without coordinates in the files of these forces.
    qint64 withoutPosition(const std::vector<ForceRow> &forces) const;
    const QStringList &notes() const { return m_notes; }

private:
    struct Planned {
        size_t archive = 0;
        PoliceFile file;
    };
    struct Supplied {
        std::vector<Month> months;
        qint64 withoutPosition = 0;
    };
    Result<std::vector<Planned>> plan(const std::vector<ZipFile> &archives);
    Result<void> readFile(const ZipFile &archive, const PoliceFile &file);

    const PlaceFilter *m_filter;
    CrimeRegister m_incidents;
    std::map<QString, Supplied> m_supplied; ///< by slug
    QStringList m_notes;
};

} // namespace hereabouts
