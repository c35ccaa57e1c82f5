// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace hereabouts {

void Report::add(const QString &name, double milliseconds, const QString &baselineName, double baseline)
{
    addIn(u"ms"_s, name, milliseconds, baselineName, baseline);
}

void Report::addIn(const QString &unit, const QString &name, double value, const QString &baselineName, double baseline)
{
    std::printf("%-66s %9.2f %-5s %-44s %9.2f %-5s ratio %6.3f\n", qPrintable(name), value, qPrintable(unit), qPrintable(baselineName),
                baseline, qPrintable(unit), value / baseline);
    std::fflush(stdout);
    m_rows.append(
        QJsonObject{{u"name"_s, name}, {u"value"_s, value}, {u"unit"_s, unit}, {u"baseline"_s, baseline}, {u"ratio"_s, value / baseline}});
}

Report::~Report()
{
    QFile file(qEnvironmentVariable("BENCH_JSON"));
    if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(m_rows).toJson());
}

double medianOf(int runs, const std::function<double()> &measure)
{
    measure();
    std::vector<double> values;
    for (int i = 0; i < runs; ++i)
        values.push_back(measure());
    std::ranges::nth_element(values, values.begin() + runs / 2);
    return values[static_cast<size_t>(runs / 2)];
}

double medianTimeOf(const std::function<void()> &work, int runs)
{
    return medianOf(runs, [&work] {
        QElapsedTimer timer;
        timer.start();
        work();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
}

} // namespace hereabouts
