// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents to measure the crime map with: those of the official files, and more made of them.
#pragma once

#include "core/incident.h"

namespace hereabouts {

/// The first of December 2025, all forces. Beyond what the file has (311,017) they are repeated, each moved by up to 300 metres and to
/// another month of the year, so that most have a street point of their own: harder than a year of real incidents, which share them.
/// Empty where the file is not at hand.
QList<Incident> sampleIncidents(qsizetype count);

} // namespace hereabouts
