// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/crime_intake.h"

#include "core/police_force.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView transportPolice = "btp"_L1;
constexpr int transportPoliceNumber = 100; // after the 43 with a territory

/// Whether the transport police has a file for every month that any other force has.
bool coversAllMonths(const std::map<std::pair<Month, QString>, size_t> &files)
{
    std::set<Month> all, covered;
    for (const auto &[key, index] : files) {
        if (policeForceBySlug(key.second))
            all.insert(key.first);
        else if (key.second == transportPolice)
            covered.insert(key.first);
    }
    return !covered.empty() && std::ranges::includes(covered, all);
}

} // namespace

Result<std::vector<CrimeIntake::Planned>> CrimeIntake::plan(const std::vector<ZipFile> &archives)
{
    std::vector<Planned> found;
    std::map<std::pair<Month, QString>, size_t> first; // by month and force: where in `found`
    int repeated = 0;
    for (size_t i = 0; i < archives.size(); ++i) {
        auto files = policeFiles(archives[i]);
        if (!files)
            return std::unexpected(files.error());
        for (PoliceFile &file : *files) {
            if (first.try_emplace({file.month, file.force}, found.size()).second)
                found.push_back({i, std::move(file)});
            else
                ++repeated;
        }
    }
    if (repeated > 0)
        m_notes << u"%1 files of a force and month are in more than one archive: each is counted once"_s.arg(repeated);

    const bool withTransportPolice = coversAllMonths(first);
    std::set<QString> leftOut;
    std::vector<Planned> planned;
    for (const auto &[key, index] : first) {
        if (policeForceBySlug(key.second) || (withTransportPolice && key.second == transportPolice))
            planned.push_back(found[index]);
        else
            leftOut.insert(key.second);
    }
    for (const QString &slug : leftOut) {
        m_notes << (slug == transportPolice ? u"btp: left out, because it does not cover every month of the other forces"_s
                                            : u"%1: left out, because it is not a police force of England and Wales"_s.arg(slug));
    }
    return planned;
}

Result<void> CrimeIntake::read(const QStringList &archives, const std::function<bool(double, const QString &)> &progress)
{
    std::vector<ZipFile> zips;
    for (const QString &path : archives) {
        auto zip = ZipFile::open(path);
        if (!zip)
            return std::unexpected(zip.error());
        zips.push_back(std::move(*zip));
    }
    const auto planned = plan(zips);
    if (!planned)
        return std::unexpected(planned.error());
    qint64 totalBytes = 1, bytesDone = 0;
    for (const Planned &next : *planned)
        totalBytes += next.file.entry.size;
    for (const Planned &next : *planned) {
        if (!progress(static_cast<double>(bytesDone) / static_cast<double>(totalBytes), next.file.entry.name.section(u'/', -1)))
            return fail(Error::Kind::Cancelled);
        if (const auto read = readFile(zips[next.archive], next.file); !read)
            return read;
        bytesDone += next.file.entry.size;
    }
    return {};
}

Result<void> CrimeIntake::readFile(const ZipFile &archive, const PoliceFile &file)
{
    const auto summary = readPoliceFile(archive, file, [&](const PoliceRow &row) -> Result<void> {
        if (m_filter && !m_filter->accepts(row.position))
            return {};
        return m_incidents.add(file.month, row);
    });
    if (!summary)
        return std::unexpected(summary.error());
    if (summary->rows + summary->withoutPosition == 0) { // no force has a month without any crime: the file was not filled
        m_notes << u"%1: empty, and so counted as not supplied"_s.arg(file.entry.name);
        return {};
    }
    Supplied &supplied = m_supplied[file.force];
    supplied.months.push_back(file.month);
    supplied.withoutPosition += summary->withoutPosition;
    return {};
}

std::vector<ForceRow> CrimeIntake::forces(const std::set<int> &numbers, bool all) const
{
    std::vector<ForceRow> rows;
    const auto months = [&](const QString &slug) {
        const auto supplied = m_supplied.find(slug);
        return supplied == m_supplied.end() ? std::vector<Month>() : supplied->second.months;
    };
    int number = 0;
    for (const PoliceForce &force : policeForces()) {
        ++number;
        if (numbers.contains(number) || (all && m_supplied.contains(force.slug)))
            rows.push_back({number, force.slug, force.name, months(force.slug)});
    }
    if (m_supplied.contains(transportPolice))
        rows.push_back({transportPoliceNumber, transportPolice, u"British Transport Police"_s, months(transportPolice)});
    return rows;
}

qint64 CrimeIntake::withoutPosition(const std::vector<ForceRow> &forces) const
{
    qint64 sum = 0;
    for (const ForceRow &force : forces) {
        const auto supplied = m_supplied.find(force.slug);
        sum += supplied == m_supplied.end() ? 0 : supplied->second.withoutPosition;
    }
    return sum;
}

} // namespace hereabouts
