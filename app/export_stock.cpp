// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_stock.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

QString ExportStock::pathOf(const QString &name) const
{
    return QDir(m_command.folder).filePath(name);
}

bool ExportStock::isThere(const QString &name) const
{
    const QFileInfo file(pathOf(name));
    return file.isFile() && file.size() > 0;
}

bool ExportStock::isKept(const QString &name) const
{
    const ExportJournal::Entry *entry = m_journal.find(name);
    return entry && entry->state != ExportJournal::State::None && isThere(name);
}

bool ExportStock::isComplete(const QString &name) const
{
    const ExportJournal::Entry *entry = m_journal.find(name);
    if (!entry || entry->state == ExportJournal::State::Awaiting)
        return false;
    return entry->state == ExportJournal::State::None || isThere(name);
}

std::vector<WantedFigure> ExportStock::figuresOf(const Postcode &postcode) const
{
    std::vector<WantedFigure> figures;
    for (const FigureKind kind : m_command.figures) {
        WantedFigure figure{.kind = kind, .files = {}};
        for (const FigureFormat format : m_command.formats)
            figure.files.push_back({format, u"%1-%2.%3"_s.arg(postcode.text().replace(u' ', u'-'), figureKey(kind), formatKey(format))});
        figures.push_back(std::move(figure));
    }
    return figures;
}

bool ExportStock::isComplete(const WantedFigure &figure) const
{
    return std::ranges::all_of(figure.files, [this](const WantedFile &file) { return isComplete(file.name); });
}

qsizetype ExportStock::completeCount() const
{
    return std::ranges::count_if(m_command.postcodes, [this](const Postcode &postcode) {
        return std::ranges::all_of(figuresOf(postcode), [this](const WantedFigure &figure) { return isComplete(figure); });
    });
}

bool ExportStock::hasFiles() const
{
    return std::ranges::any_of(m_command.postcodes, [this](const Postcode &postcode) {
        return std::ranges::any_of(figuresOf(postcode), [this](const WantedFigure &figure) {
            return std::ranges::any_of(figure.files, [this](const WantedFile &file) { return isKept(file.name); });
        });
    });
}

} // namespace hereabouts
