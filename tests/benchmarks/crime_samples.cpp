// SPDX-License-Identifier: GPL-3.0-or-later
#include "crime_samples.h"

#include "core/crime_category.h"
#include "pack/police_archive_reader.h"

#include <QHash>
#include <QRandomGenerator>

#include <cmath>
#include <numbers>

namespace hereabouts {

namespace {

/// One string for equal texts, as a pack's reader has it.
class SharedTexts {
public:
    const QString &of(std::string_view text)
    {
        const QByteArray key(text.data(), static_cast<qsizetype>(text.size()));
        auto it = m_texts.find(key);
        if (it == m_texts.end())
            it = m_texts.insert(key, QString::fromUtf8(key));
        return it.value();
    }

private:
    QHash<QByteArray, QString> m_texts;
};

QList<Incident> readIncidents()
{
    QList<Incident> incidents;
    const auto archive = ZipFile::open(QStringLiteral(HEREABOUTS_OPEN_DATA "/crime/police-2025-12-all-forces.zip"));
    const auto files = archive ? policeFiles(*archive) : std::unexpected(archive.error());
    if (!files)
        return incidents;
    SharedTexts texts;
    for (const PoliceFile &file : *files) {
        const auto read = readPoliceFile(*archive, file, [&](const PoliceRow &row) -> Result<void> {
            incidents.push_back({.category = crimeCategoryKeyFromArchive(texts.of(row.type)),
                                 .latitude = row.position.latitudeDegrees(),
                                 .longitude = row.position.longitudeDegrees(),
                                 .street = texts.of(row.street),
                                 .month = file.month,
                                 .outcome = texts.of(row.outcome)});
            return {};
        });
        if (!read)
            qFatal("the police's archive could not be read");
    }
    return incidents;
}

Incident moved(Incident incident, QRandomGenerator &random)
{
    constexpr double metres = 300, metresInADegree = 111'195;
    const double north = (2 * random.generateDouble() - 1) * metres / metresInADegree;
    const double east = (2 * random.generateDouble() - 1) * metres / metresInADegree;
    incident.latitude += north;
    incident.longitude += east / std::cos(incident.latitude * std::numbers::pi / 180);
    incident.month = Month(incident.month.year(), 1 + random.bounded(12));
    return incident;
}

} // namespace

QList<Incident> sampleIncidents(qsizetype count)
{
    static const QList<Incident> real = readIncidents();
    QList<Incident> incidents = real.first(std::min(count, real.size()));
    incidents.reserve(count);
    QRandomGenerator random(2025);
    while (!real.isEmpty() && incidents.size() < count)
        incidents.push_back(moved(real[incidents.size() % real.size()], random));
    return incidents;
}

} // namespace hereabouts
