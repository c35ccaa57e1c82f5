// SPDX-License-Identifier: GPL-3.0-or-later
// GssCode is the nine-character code of the Government Statistical Service for an area ("E00151363").
#pragma once

#include "core/area_level.h"

#include <QString>

#include <optional>

namespace hereabouts {

/// Constrained: one of E K J L M N S W, then eight digits.
class GssCode {
public:
    static std::optional<GssCode> parse(QStringView text);

    const QString &text() const { return m_text; }
    QString entity() const { return m_text.first(3); } ///< the kind of area: "E00" output area, "E01" LSOA …

    /// E99999999, W99999999 and their like stand for "there is no such area here": not codes of an area.
    bool isPseudo() const;

    /// The level of the area by its entity: E00 and W00 output area, E01 and W01 LSOA, E02 and W02 MSOA, E06 to E09 and W06 district,
    /// E12 region, E92 and W92 country. Empty for all other kinds of area (wards, counties, England and Wales together) and pseudo codes.
    std::optional<AreaLevel> level() const;

    /// K04000001, England and Wales together: figures are published for it, but it is no level of a postcode's areas.
    bool isEnglandAndWales() const;

    bool operator==(const GssCode &) const = default;

private:
    explicit GssCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace hereabouts
