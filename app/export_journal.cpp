// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_journal.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView heading{"hereabouts-export 1"};

constexpr std::array<std::pair<ExportJournal::State, QLatin1StringView>, 4> words{{{ExportJournal::State::Whole, "whole"_L1},
                                                                                   {ExportJournal::State::Lacking, "lacking"_L1},
                                                                                   {ExportJournal::State::Awaiting, "awaiting"_L1},
                                                                                   {ExportJournal::State::None, "none"_L1}}};

QString textOf(const ExportJournal::Entry &entry, const QString &fileName)
{
    QStringList sections;
    for (const Section section : entry.sections)
        sections << sectionKey(section);
    const QString line = words.at(static_cast<size_t>(entry.state)).second + u' ' + fileName;
    return sections.isEmpty() ? line : line + u' ' + sections.join(u',');
}

/// The file's name and what is said of it; empty where the line is damaged.
std::optional<std::pair<QString, ExportJournal::Entry>> entryOf(const QString &line)
{
    const QStringList parts = line.split(u' ');
    ExportJournal::Entry entry;
    const auto word = std::ranges::find_if(words, [&](const auto &known) { return known.second == parts.first(); });
    if (word == words.end() || parts.size() < 2 || parts.size() > 3 || parts.at(1).isEmpty())
        return std::nullopt;
    entry.state = word->first;
    for (const QString &key : parts.value(2).split(u',', Qt::SkipEmptyParts)) {
        const auto section = sectionFromKey(key);
        if (!section)
            return std::nullopt;
        entry.sections.insert(*section);
    }
    return std::pair(parts.at(1), entry);
}

} // namespace

ExportJournal::ExportJournal(const QString &folder, QString fingerprint)
    : m_fingerprint(std::move(fingerprint)), m_file(QDir(folder).filePath(u"hereabouts-export.journal"_s))
{
}

ExportJournal::Found ExportJournal::open(const QDateTime &now)
{
    m_begun = now;
    const Found found = read(now);
    m_file.close();
    if (found != Found::Continued) {
        m_entries.clear();
        m_good = 0;
    }
    return found;
}

ExportJournal::Found ExportJournal::read(const QDateTime &now)
{
    if (!m_file.exists())
        return Found::Nothing;
    if (!m_file.open(QIODevice::ReadOnly))
        return Found::Unreadable;
    const QStringList first = QString::fromUtf8(m_file.readLine()).split(u' ');
    const QDateTime begun = QDateTime::fromString(first.value(2), Qt::ISODate);
    if (first.size() != 4 || first.first(2).join(u' ') != heading || !begun.isValid())
        return m_file.size() == 0 ? Found::Nothing : Found::Unreadable;
    if (first.at(3) != m_fingerprint + u'\n')
        return Found::OtherSettings;
    // A day's grace for a clock that was put right.
    if (const qint64 days = begun.daysTo(now); begun.addDays(longestLifeInDays) < now || days < -1)
        return Found::TooOld;
    m_begun = begun;
    m_good = m_file.pos();
    // A crash may have cut the last line off, or left something else there: what comes before is good.
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        const auto entry = line.endsWith('\n') ? entryOf(QString::fromUtf8(line.chopped(1))) : std::nullopt;
        if (!entry)
            break;
        m_entries.insert(entry->first, entry->second);
        m_good = m_file.pos();
    }
    return Found::Continued;
}

const ExportJournal::Entry *ExportJournal::find(const QString &fileName) const
{
    const auto entry = m_entries.constFind(fileName);
    return entry == m_entries.cend() ? nullptr : &*entry;
}

bool ExportJournal::begin()
{
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(m_good) || !m_file.seek(m_good))
        return false;
    if (m_good > 0)
        return true;
    const QByteArray line = u"%1 %2 %3\n"_s.arg(heading, m_begun.toUTC().toString(Qt::ISODate), m_fingerprint).toUtf8();
    return m_file.write(line) == line.size();
}

bool ExportJournal::record(const QString &fileName, const Entry &entry)
{
    if (m_isBroken)
        return false;
    const QByteArray line = textOf(entry, fileName).toUtf8() + '\n';
    const bool isWritten = (m_file.isOpen() || begin()) && m_file.write(line) == line.size() && m_file.flush();
    m_isBroken = !isWritten;
    if (isWritten)
        m_entries.insert(fileName, entry);
    return isWritten;
}

void ExportJournal::remove()
{
    m_file.remove(); // closes it
    m_entries.clear();
    m_good = 0;
}

} // namespace hereabouts
