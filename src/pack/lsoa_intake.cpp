// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/lsoa_intake.h"

#include "pack/gss_number.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// In whole numbers, so that every computer rounds alike; halves away from 0.
int meanOf(qint64 sum, int count)
{
    const qint64 half = sum < 0 ? -count / 2 : count / 2;
    return static_cast<int>((sum + half) / count);
}

QString listed(std::vector<quint32> codes)
{
    constexpr size_t mostNamed = 10;
    std::ranges::sort(codes);
    QStringList names;
    for (size_t i = 0; i < std::min(codes.size(), mostNamed); ++i)
        names << gssCodeText(codes[i]);
    const QString more = codes.size() > mostNamed ? u" and %1 more"_s.arg(codes.size() - mostNamed) : QString();
    return names.join(u", "_s) + more;
}

} // namespace

void LsoaIntake::takePostcode(const OnspdRow &row)
{
    if (!row.terminated().empty())
        return;
    const auto code = gssNumber(row.code(AreaKind::Lsoa));
    const auto position = row.position();
    if (!code || !position)
        return;
    Lsoa &lsoa = m_lsoas[*code];
    lsoa.latitudes += position->latitude;
    lsoa.longitudes += position->longitude;
    ++lsoa.postcodes;
}

void LsoaIntake::takeResidents(const CensusRow &row)
{
    if (row.table != CensusTable::Residents || row.level != AreaKind::Lsoa)
        return;
    const auto code = gssNumber(row.code);
    if (!code)
        return;
    m_hasResidents = true;
    Lsoa &lsoa = m_lsoas[*code];
    if (!lsoa.residents)
        lsoa.residents = row.base;
}

Result<std::vector<LsoaResidents>> LsoaIntake::finish() const
{
    std::vector<LsoaResidents> all;
    for (const auto &[code, lsoa] : m_lsoas) {
        if (lsoa.postcodes == 0 || !lsoa.residents)
            continue;
        if (*lsoa.residents > mostLsoaResidents)
            return fail(Error::Kind::Malformed,
                        u"TS001: %1 residents are more than the LSOA %2 can have"_s.arg(*lsoa.residents).arg(gssCodeText(code)));
        all.push_back({code, {meanOf(lsoa.latitudes, lsoa.postcodes), meanOf(lsoa.longitudes, lsoa.postcodes)}, *lsoa.residents});
    }
    std::ranges::sort(all);
    return all;
}

QStringList LsoaIntake::notes() const
{
    std::vector<quint32> withoutCentre, withoutResidents;
    for (const auto &[code, lsoa] : m_lsoas) {
        if (lsoa.postcodes == 0)
            withoutCentre.push_back(code);
        else if (!lsoa.residents)
            withoutResidents.push_back(code);
    }
    QStringList notes;
    if (m_hasResidents && !withoutCentre.empty())
        notes << u"no postcode with a position, and so no centre, for the LSOAs %1"_s.arg(listed(std::move(withoutCentre)));
    if (m_hasResidents && !withoutResidents.empty())
        notes << u"no residents (TS001) for the LSOAs %1"_s.arg(listed(std::move(withoutResidents)));
    return notes;
}

} // namespace hereabouts
