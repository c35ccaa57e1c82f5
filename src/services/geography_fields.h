// SPDX-License-Identifier: GPL-3.0-or-later
// The names that the fields of a Geography have in JSON: one list for reading and for writing.
#pragma once

#include "core/geography.h"

#include <QStringView>

#include <span>
#include <variant>

namespace hereabouts {

/// A field of the Postcodes.io schema and where its value is kept.
struct GeographyField {
    QStringView name; ///< "admin_district"
    std::variant<QString Geography::*, std::optional<int> Geography::*, std::optional<double> Geography::*> member;
};

/// A field of its `codes` object.
struct GeographyCodeField {
    QStringView name;
    QString GeographyCodes::*member = nullptr;
};

/// In the order in which they are written.
std::span<const GeographyField> geographyFields();
std::span<const GeographyCodeField> geographyCodeFields();

} // namespace hereabouts
