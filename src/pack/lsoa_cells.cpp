// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/lsoa_cells.h"

#include "pack/gss_number.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr qsizetype fixedBytes = 6; // north, east, residents

MicroPosition cornerOf(int cell)
{
    return {cell / lsoaCellColumns * lsoaCellSize - 90'000'000, cell % lsoaCellColumns * lsoaCellSize - 180'000'000};
}

void append(QByteArray &bytes, quint32 step, const std::array<int, 3> &values)
{
    for (; step >= 0x80; step >>= 7U)
        bytes += static_cast<char>((step & 0x7fU) | 0x80U);
    bytes += static_cast<char>(step);
    for (const int value : values) {
        bytes += static_cast<char>(value & 0xff);
        bytes += static_cast<char>(value >> 8);
    }
}

/// Takes a number in groups of seven bits off the front; empty where it does not end, or is too large to be a code.
std::optional<quint32> takeStep(QByteArrayView &bytes)
{
    quint32 step = 0;
    for (unsigned shift = 0; shift < 28 && !bytes.isEmpty(); shift += 7) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        step |= (byte & 0x7fU) << shift;
        if (byte < 0x80)
            return step;
    }
    return std::nullopt;
}

} // namespace

int lsoaCellRow(int latitude)
{
    return std::min((latitude + 90'000'000) / lsoaCellSize, lsoaCellRows - 1);
}

int lsoaCellColumn(int longitude)
{
    return std::min((longitude + 180'000'000) / lsoaCellSize, lsoaCellColumns - 1);
}

std::map<int, QByteArray> packLsoas(std::vector<LsoaResidents> lsoas)
{
    std::ranges::sort(lsoas);
    std::map<int, QByteArray> cells;
    std::map<int, quint32> formerCodes;
    for (const LsoaResidents &lsoa : lsoas) {
        const int cell = lsoaCellNumber(lsoaCellRow(lsoa.centre.latitude), lsoaCellColumn(lsoa.centre.longitude));
        const MicroPosition corner = cornerOf(cell);
        quint32 &former = formerCodes[cell];
        append(cells[cell], lsoa.code - former,
               {lsoa.centre.latitude - corner.latitude, lsoa.centre.longitude - corner.longitude, lsoa.residents});
        former = lsoa.code;
    }
    return cells;
}

Result<std::vector<LsoaResidents>> unpackLsoas(int cell, const QByteArray &bytes)
{
    const auto damaged = [] { return fail(Error::Kind::Malformed, u"the pack is damaged: expected LSOAs in a cell"_s); };
    if (cell < 0 || cell >= lsoaCellRows * lsoaCellColumns || bytes.isEmpty())
        return damaged();
    const MicroPosition corner = cornerOf(cell);
    std::vector<LsoaResidents> lsoas;
    quint32 code = 0;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const auto step = takeStep(rest);
        if (!step || *step == 0 || *step >= gssNumberEnd - code || rest.size() < fixedBytes)
            return damaged();
        code += *step;
        const auto value = [&rest](qsizetype index) { return static_cast<int>(qFromLittleEndian<quint16>(rest.data() + 2 * index)); };
        // 50,000 itself only at the North Pole and at 180° east, where the last cell's edge belongs to it
        if (value(0) > lsoaCellSize || value(1) > lsoaCellSize)
            return damaged();
        lsoas.push_back({code, {corner.latitude + value(0), corner.longitude + value(1)}, value(2)});
        rest = rest.sliced(fixedBytes);
    }
    return lsoas;
}

} // namespace hereabouts
