// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmark program measures of the whole program.
#pragma once

#include "report.h"
#include "services/source_catalogue.h"

#include <QByteArray>

#include <memory>

namespace hereabouts {

class PackReader;

/// A file of tests/data/services. Ends the program where it is missing.
QByteArray sampleAnswer(const QString &name);

/// An answer of PostcodeArea with that many incidents, in number of streets and length like a month of Central London.
QByteArray manyIncidents(int count);

void measureParsing(Report &report);
void measurePack(Report &report, const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue);
void measurePictures(Report &report, const std::shared_ptr<const PackReader> &pack, const SourceCatalogue &catalogue);
void measureStalls(Report &report);
void measureWaits(Report &report);

} // namespace hereabouts
