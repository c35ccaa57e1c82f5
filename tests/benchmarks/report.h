// SPDX-License-Identifier: GPL-3.0-or-later
// Report prints what was measured, each figure beside its baseline.
#pragma once

#include <QJsonArray>
#include <QString>

#include <functional>

namespace hereabouts {

/// At its end it writes all figures to the file that BENCH_JSON names.
class Report {
public:
    Report() = default;
    ~Report();
    Q_DISABLE_COPY_MOVE(Report)

    void add(const QString &name, double milliseconds, const QString &baselineName, double baseline);
    /// In any unit: "µs", "bytes".
    void addIn(const QString &unit, const QString &name, double value, const QString &baselineName, double baseline);

private:
    QJsonArray m_rows;
};

/// Of what `measure` gives in that many runs, after one to warm up.
double medianOf(int runs, const std::function<double()> &measure);

/// The time that `work` takes, in milliseconds: the median of nine runs.
double medianTimeOf(const std::function<void()> &work, int runs = 9);

} // namespace hereabouts
