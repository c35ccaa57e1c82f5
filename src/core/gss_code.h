// SPDX-License-Identifier: GPL-3.0-or-later
// GssCode is the nine-character code of the Government Statistical Service for an area ("E00151363").
#pragma once

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

    bool operator==(const GssCode &) const = default;

private:
    explicit GssCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace hereabouts
