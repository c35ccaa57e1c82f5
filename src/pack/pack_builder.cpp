// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_builder.h"

#include "core/geography.h"
#include "pack/crime_intake.h"
#include "pack/directory_intake.h"
#include "pack/lsoa_intake.h"
#include "pack/merged_district_intake.h"
#include "pack/msoa_names_reader.h"
#include "pack/pack_schema.h"
#include "pack/pack_sources.h"
#include "pack/standing_intake.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

using Progress = std::function<bool(const PackProgress &)>;

/// Kept in every pack, so that any area can be compared with its country and region.
constexpr std::string_view benchmarkCountries[] = {"E92000001", "W92000004"};
constexpr std::string_view englandAndWales = "K04000001";
constexpr std::string_view regions[] = {"E12000001", "E12000002", "E12000003", "E12000004", "E12000005",
                                        "E12000006", "E12000007", "E12000008", "E12000009"};

/// The state of one build: what each step leaves for the next.
class PackBuild {
public:
    PackBuild(const PackRequest &request, const Progress &progress, PackWriter &writer)
        : m_request(request), m_progress(progress), m_writer(writer), m_directory(request.postcodes, m_areas, writer),
          m_crime(m_directory.keepsAll() ? nullptr : &m_directory.nearKept())
    {
    }
    Result<PackSummary> run();

private:
    bool report(PackProgress::Step step, double fraction, const QString &path) const
    {
        return m_progress({step, std::clamp(fraction, 0.0, 1.0), QFileInfo(path).fileName()});
    }
    Result<void> readNames();
    Result<void> readDirectory();
    Result<void> readCensus();
    Result<void> takeCensusRow(const CensusRow &row);
    Result<void> fileCensusRow(const CensusRow &row);
    void noteAreasWithoutFigures();
    Result<void> readCrime();
    Result<void> write();
    qint64 countAreas() const;

    const PackRequest &m_request;
    const Progress &m_progress;
    PackWriter &m_writer;
    AreaRegister m_areas;
    DirectoryIntake m_directory;
    CrimeIntake m_crime;
    StandingIntake m_standings;
    MergedDistrictIntake m_mergedDistricts;
    LsoaIntake m_lsoas;
    std::vector<bool> m_hasFigures; ///< by three times the area's number, plus table
    std::vector<PackSource> m_sources;
    std::vector<ForceRow> m_forces;
    std::vector<ForceGrid::Cell> m_forceCells;
    PackSummary m_summary;
};

Result<void> PackBuild::readNames()
{
    if (m_request.namesCsv.isEmpty())
        return {};
    if (!report(PackProgress::Step::Names, 0, m_request.namesCsv))
        return fail(Error::Kind::Cancelled);
    auto names = readMsoaNames(m_request.namesCsv);
    if (!names)
        return std::unexpected(names.error());
    m_areas.setReadableNames(std::move(*names));
    return {};
}

Result<void> PackBuild::readDirectory()
{
    const auto zip = ZipFile::open(m_request.onspdZip);
    if (!zip)
        return std::unexpected(zip.error());
    auto names = readCodeNames(*zip);
    if (!names)
        return std::unexpected(names.error());
    m_areas.setNames(std::move(*names));
    for (const std::string_view code : benchmarkCountries)
        m_areas.add(AreaKind::Country, code);
    for (const std::string_view code : regions)
        m_areas.add(AreaKind::Region, code);
    const auto read = readOnspd(
        *zip,
        [this](const OnspdRow &row) {
            m_lsoas.takePostcode(row);
            return m_directory.take(row);
        },
        [&](double fraction) { return report(PackProgress::Step::Postcodes, fraction, m_request.onspdZip); });
    if (!read)
        return std::unexpected(read.error());
    m_summary.notes += m_directory.notes();
    m_summary.postcodes = m_directory.kept();
    if (m_directory.kept() == 0)
        return fail(Error::Kind::NotFound, u"%1: none of the postcodes is in it"_s.arg(read->file));
    m_sources.push_back(directorySource(read->release, read->year));
    return {};
}

Result<void> PackBuild::takeCensusRow(const CensusRow &row)
{
    m_standings.take(row);
    m_lsoas.takeResidents(row);
    m_mergedDistricts.take(row);
    return fileCensusRow(row);
}

Result<void> PackBuild::fileCensusRow(const CensusRow &row)
{
    const AreaKind kind = filedUnder(row.level, row.code);
    const bool wanted = m_directory.keepsAll() || row.code == englandAndWales;
    const int area = wanted ? m_areas.add(kind, row.code) : m_areas.find(kind, row.code);
    if (area == 0)
        return {};
    if (row.name != row.code)
        m_areas.nameIfUnnamed(area, toQString(row.name));
    const size_t slot = static_cast<size_t>(area) * 3 + static_cast<size_t>(row.table);
    if (m_hasFigures.size() <= slot)
        m_hasFigures.resize(slot + 1024);
    if (m_hasFigures[slot])
        return {};
    m_hasFigures[slot] = true;
    return m_writer.addCensus(area, row);
}

Result<void> PackBuild::readCensus()
{
    std::vector<CensusTable> tables;
    for (qsizetype i = 0; i < m_request.censusZips.size(); ++i) {
        const QString &path = m_request.censusZips.at(i);
        const auto zip = ZipFile::open(path);
        if (!zip)
            return std::unexpected(zip.error());
        const auto read = readCensusBulk(
            *zip, [this](const CensusRow &row) { return takeCensusRow(row); },
            [&](double fraction) {
                const double done = (static_cast<double>(i) + fraction) / static_cast<double>(m_request.censusZips.size());
                return report(PackProgress::Step::Census, done, path);
            });
        if (!read)
            return std::unexpected(read.error());
        if (read->rowsNotAddingUp > 0)
            m_summary.notes << u"%1: %2 rows whose parts do not add up to their total"_s.arg(zip->fileName()).arg(read->rowsNotAddingUp);
        tables.insert(tables.end(), read->tables.begin(), read->tables.end());
    }
    if (const auto filed = m_mergedDistricts.handOut([this](const CensusRow &row) { return fileCensusRow(row); }); !filed)
        return std::unexpected(filed.error());
    std::ranges::sort(tables);
    tables.erase(std::ranges::unique(tables).begin(), tables.end());
    for (const CensusTable table : tables)
        m_sources.push_back(censusSource(table));
    if (!tables.empty())
        noteAreasWithoutFigures();
    m_summary.notes += m_lsoas.notes();
    return {};
}

void PackBuild::noteAreasWithoutFigures()
{
    constexpr qsizetype mostNamed = 10;
    QStringList codes;
    for (size_t i = 0; i < m_areas.areas().size(); ++i) {
        const AreaRegister::Area &area = m_areas.areas()[i];
        const size_t slot = (i + 1) * 3;
        const bool hasAny = slot + 2 < m_hasFigures.size() && (m_hasFigures[slot] || m_hasFigures[slot + 1] || m_hasFigures[slot + 2]);
        const bool isEnglishOrWelsh = area.code.startsWith(u'E') || area.code.startsWith(u'W');
        if (!hasAny && area.kind <= AreaKind::Country && isEnglishOrWelsh && namesAnArea(area.code))
            codes << area.code;
    }
    if (codes.isEmpty())
        return;
    const QString more = codes.size() > mostNamed ? u" and %1 more"_s.arg(codes.size() - mostNamed) : QString();
    m_summary.notes << u"no census figures for %1%2"_s.arg(codes.first(std::min(mostNamed, codes.size())).join(u", "_s), more);
}

Result<void> PackBuild::readCrime()
{
    const auto read = m_crime.read(
        m_request.crimeZips, [this](double fraction, const QString &file) { return report(PackProgress::Step::Crime, fraction, file); });
    if (!read)
        return read;
    m_summary.notes += m_crime.notes();
    m_forceCells = m_directory.forceCells();
    std::set<int> numbers;
    for (const ForceGrid::Cell &cell : m_forceCells)
        numbers.insert(cell.force);
    m_forces = m_crime.forces(numbers, m_directory.keepsAll());
    m_summary.incidents = m_crime.incidents().size();
    m_summary.skippedIncidents = m_crime.withoutPosition(m_forces);
    std::set<Month> months;
    for (const ForceRow &force : m_forces)
        months.insert(force.months.begin(), force.months.end());
    if (!months.empty())
        m_sources.push_back(policeSource(*months.begin(), *months.rbegin()));
    return {};
}

qint64 PackBuild::countAreas() const
{
    return std::ranges::count_if(m_areas.areas(),
                                 [](const AreaRegister::Area &area) { return area.kind <= AreaKind::Country && namesAnArea(area.code); });
}

Result<void> PackBuild::write()
{
    if (!m_request.namesCsv.isEmpty())
        m_sources.push_back(msoaNamesSource());
    m_summary.areas = countAreas();
    const auto lsoas = m_lsoas.finish();
    if (!lsoas)
        return std::unexpected(lsoas.error());
    const CrimeRegister::Contents crime = m_crime.incidents().finish();
    m_summary.streetPoints = static_cast<qint64>(crime.points.size());
    const std::vector<std::pair<QString, QString>> meta{
        {u"format_version"_s, QString::number(packFormatVersion)},
        {u"selection"_s, m_directory.keepsAll() ? u"all"_s : u"list"_s},
        {u"postcodes"_s, QString::number(m_summary.postcodes)},
        {u"areas"_s, QString::number(m_summary.areas)},
        {u"street_points"_s, QString::number(m_summary.streetPoints)},
        {u"incidents"_s, QString::number(m_summary.incidents)},
        {u"lsoas"_s, QString::number(lsoas->size())},
    };
    const std::function<Result<void>()> parts[] = {
        [&] { return m_writer.writeMeta(meta); },
        [&] { return m_writer.writeSources(m_sources); },
        [&] { return m_writer.writeAreas(m_areas); },
        [&] { return m_writer.writeStandings(m_standings.finish()); },
        [&] { return m_writer.writeLsoas(*lsoas); },
        [&] { return m_writer.writeSamples(m_directory.samples()); },
        [&] { return m_writer.writeForces(m_forces, m_forceCells); },
        [&] { return m_writer.writeCrime(crime, m_crime.incidents()); },
        [&]() -> Result<void> {
            const auto size = m_writer.finish();
            m_summary.fileBytes = size.value_or(0);
            return size ? Result<void>() : std::unexpected(size.error());
        },
    };
    double done = 0;
    for (const auto &part : parts) {
        if (!report(PackProgress::Step::Writing, done++ / static_cast<double>(std::size(parts)), m_request.out))
            return fail(Error::Kind::Cancelled);
        if (const auto written = part(); !written)
            return written;
    }
    return {};
}

Result<PackSummary> PackBuild::run()
{
    for (const auto step :
         {&PackBuild::readNames, &PackBuild::readDirectory, &PackBuild::readCensus, &PackBuild::readCrime, &PackBuild::write}) {
        if (const auto done = (this->*step)(); !done)
            return std::unexpected(done.error());
    }
    return m_summary;
}

} // namespace

Result<PackSummary> buildPack(const PackRequest &request, const std::function<bool(const PackProgress &)> &progress)
{
    if (request.onspdZip.isEmpty())
        return fail(Error::Kind::Storage, u"no postcode directory was given"_s);
    auto writer = PackWriter::create(request.out);
    if (!writer)
        return std::unexpected(writer.error());
    return PackBuild(request, progress, *writer).run();
}

} // namespace hereabouts
