// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmark program measures, and how it reports it.
#pragma once

#include "services/source_catalogue.h"

#include <QByteArray>
#include <QJsonArray>

#include <functional>
#include <memory>

namespace hereabouts {

class PackReader;

/// Prints each figure beside its baseline and, at its end, writes all to the file that BENCH_JSON names.
class Report {
public:
    Report() = default;
    ~Report();
    Q_DISABLE_COPY_MOVE(Report)

    void add(const QString &name, double milliseconds, const QString &baselineName, double baseline);

private:
    QJsonArray m_rows;
};

/// Of what `measure` gives in that many runs, after one to warm up.
double medianOf(int runs, const std::function<double()> &measure);

/// The time that `work` takes, in milliseconds: the median of nine runs.
double medianTimeOf(const std::function<void()> &work);

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
