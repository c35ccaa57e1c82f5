// SPDX-License-Identifier: GPL-3.0-or-later
// geographyLabel gives the words for the rows and headings of the geography panel.
#pragma once

#include "models/geography_model.h"

namespace hereabouts {

QString geographyLabel(GeographyField field);

} // namespace hereabouts
