// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/directory_intake.h"

#include "core/geography.h"
#include "core/incident.h"
#include "core/police_force.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr size_t mostSamples = 100;

/// "201905": May 2019.
std::optional<Month> monthOf(std::string_view yearAndMonth)
{
    return yearAndMonth.size() == 6 ? Month::parse(toQString(yearAndMonth).insert(4, u'-')) : std::nullopt;
}

} // namespace

DirectoryIntake::DirectoryIntake(const std::vector<Postcode> &wanted, AreaRegister &areas, PackWriter &writer)
    : m_areas(areas), m_writer(writer), m_nearKept(oneMileInMetres)
{
    for (const Postcode &postcode : wanted)
        m_wanted.try_emplace(postcode.compact().toStdString(), Wanted{m_wanted.size(), Fate::Missing});
}

Result<void> DirectoryIntake::take(const OnspdRow &row)
{
    // Nearly every row of the country is not wanted when there is a list: its police force is all that is taken from it.
    std::array<char, 8> letters{};
    size_t length = 0;
    for (const char c : row.postcode()) {
        if (c != ' ' && length < letters.size())
            letters[length++] = c;
    }
    const std::string_view compact(letters.data(), length);
    const auto wanted = m_wanted.find(compact);
    const bool isKept = keepsAll() || wanted != m_wanted.end();
    if (!row.terminated().empty()) {
        const auto month = monthOf(row.terminated());
        if (!isKept || !month)
            return {};
        if (wanted != m_wanted.end())
            wanted->second.fate = Fate::Terminated;
        return m_writer.addTerminated(compact, *month);
    }
    const auto position = row.position();
    if (const int force = position ? forceOf(row) : 0)
        m_forces.add(*position, force);
    if (!isKept)
        return {};
    if (wanted != m_wanted.end())
        wanted->second.fate = Fate::Kept;
    return keep(row, compact, position);
}

int DirectoryIntake::forceOf(const OnspdRow &row)
{
    const std::string_view area = row.code(AreaKind::PoliceForceArea);
    if (area.empty()) {
        const PoliceForce *force = policeForceOfRecodedDistrict(toQString(row.code(AreaKind::District)));
        return force ? static_cast<int>(force - policeForces().data()) + 1 : 0;
    }
    if (area != m_lastForceArea) { // the directory is in the order of postcodes: neighbours mostly share their force
        const PoliceForce *force = policeForceByAreaCode(toQString(area));
        m_lastForceArea = area;
        m_lastForce = force ? static_cast<int>(force - policeForces().data()) + 1 : 0;
    }
    return m_lastForce;
}

Result<void> DirectoryIntake::keep(const OnspdRow &row, std::string_view compact, std::optional<MicroPosition> position)
{
    AreaRegister::Place place{};
    for (size_t i = 0; i < areaKindCount; ++i) {
        const std::string_view code = row.code(areaKindAt(i));
        place[i] = m_areas.add(filedUnder(areaKindAt(i), code), code);
    }
    if (position && !keepsAll()) {
        m_nearKept.add(*position);
        m_centres.push_back(*position);
    }
    if (keepsAll() && row.quality() == 1) {
        const bool hasRegion = namesAnArea(toQString(row.code(AreaKind::Region)));
        m_firstOfRegion.try_emplace(std::string(row.code(hasRegion ? AreaKind::Region : AreaKind::Country)), compact);
    }
    ++m_kept;
    return m_writer.addPostcode(
        {compact, row.quality(), row.eastings(), row.northings(), position, row.introduced(), m_areas.addPlace(place)});
}

std::vector<ForceGrid::Cell> DirectoryIntake::forceCells() const
{
    if (keepsAll())
        return m_forces.all();
    std::map<std::pair<int, int>, ForceGrid::Cell> cells;
    for (const MicroPosition centre : m_centres) {
        for (const ForceGrid::Cell &cell : m_forces.within(centre, oneMileInMetres))
            cells.try_emplace({cell.cell, cell.force}, cell);
    }
    std::vector<ForceGrid::Cell> all;
    all.reserve(cells.size());
    for (const auto &[key, cell] : cells)
        all.push_back(cell);
    return all;
}

std::vector<std::string> DirectoryIntake::samples() const
{
    std::vector<std::string> samples;
    if (keepsAll()) {
        for (const auto &[region, postcode] : m_firstOfRegion)
            samples.push_back(postcode);
        return samples;
    }
    std::map<size_t, std::string> inOrder;
    for (const auto &[postcode, wanted] : m_wanted) {
        if (wanted.fate == Fate::Kept)
            inOrder.emplace(wanted.position, postcode);
    }
    for (const auto &[position, postcode] : inOrder) {
        if (samples.size() < mostSamples)
            samples.push_back(postcode);
    }
    return samples;
}

QStringList DirectoryIntake::notes() const
{
    std::map<size_t, QString> inOrder;
    for (const auto &[compact, wanted] : m_wanted) {
        const auto postcode = Postcode::parse(toQString(compact));
        if (wanted.fate != Fate::Kept && postcode) {
            inOrder.emplace(wanted.position, wanted.fate == Fate::Missing ? u"%1: not in the postcode directory"_s.arg(postcode->text())
                                                                          : u"%1: no longer in use"_s.arg(postcode->text()));
        }
    }
    QStringList notes;
    for (const auto &[position, note] : inOrder)
        notes << note;
    return notes;
}

} // namespace hereabouts
