// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_journal.h"

#include "app/sync_to_disk.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView heading{"hereabouts-export"};
constexpr QLatin1StringView version{"2"};

constexpr std::array<std::pair<ExportJournal::State, QLatin1StringView>, 4> words{{{ExportJournal::State::Whole, "whole"_L1},
                                                                                   {ExportJournal::State::Lacking, "lacking"_L1},
                                                                                   {ExportJournal::State::Awaiting, "awaiting"_L1},
                                                                                   {ExportJournal::State::None, "none"_L1}}};

constexpr QLatin1StringView stagedWord{"staged"};

QString textOf(const ExportJournal::Entry &entry, const QString &fileName, const QString &more = {})
{
    QStringList sections;
    for (const Section section : entry.sections)
        sections << sectionKey(section);
    const QString line = words.at(static_cast<size_t>(entry.state)).second + u' ' + fileName + more;
    return sections.isEmpty() ? line : line + u' ' + sections.join(u',');
}

QString textOf(const ExportJournal::Staged &file)
{
    return stagedWord + u' ' + textOf(file.entry, file.name, u" %1 %2"_s.arg(file.size).arg(QString::fromLatin1(file.sha256.toHex())));
}

/// What a word, a name and sections say; empty where they are damaged.
std::optional<std::pair<QString, ExportJournal::Entry>> entryOf(const QString &stateWord, const QString &fileName, const QString &sections)
{
    ExportJournal::Entry entry;
    const auto word = std::ranges::find_if(words, [&](const auto &known) { return known.second == stateWord; });
    // A name is one in the folder: nothing outside it is touched, whatever stands here.
    if (word == words.end() || fileName.isEmpty() || fileName.contains(u'/') || fileName.contains(u'\\'))
        return std::nullopt;
    entry.state = word->first;
    for (const QString &key : sections.split(u',', Qt::SkipEmptyParts)) {
        const auto section = sectionFromKey(key);
        if (!section)
            return std::nullopt;
        entry.sections.insert(*section);
    }
    return std::pair(fileName, entry);
}

std::optional<ExportJournal::Staged> stagedOf(const QStringList &parts)
{
    if (parts.size() < 5 || parts.size() > 6)
        return std::nullopt;
    const auto entry = entryOf(parts.at(1), parts.at(2), parts.value(5));
    bool isNumber = false;
    const qint64 size = parts.at(3).toLongLong(&isNumber);
    const QByteArray sha256 = QByteArray::fromHex(parts.at(4).toLatin1());
    if (!entry || !isNumber || size <= 0 || sha256.size() != QCryptographicHash::hashLength(QCryptographicHash::Sha256))
        return std::nullopt;
    return ExportJournal::Staged{entry->first, entry->second, size, sha256};
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
        m_staged.clear();
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
    if (first.size() != 4 || first.first() != heading || !begun.isValid())
        return m_file.size() == 0 ? Found::Nothing : Found::Unreadable;
    if (first.at(1) != version || first.at(3) != m_fingerprint + u'\n')
        return Found::OtherSettings;
    // A day's grace for a clock that was put right.
    if (const qint64 days = begun.daysTo(now); begun.addDays(longestLifeInDays) < now || days < -1)
        return Found::TooOld;
    m_begun = begun;
    m_good = m_file.pos();
    // A crash may have cut the last line off, or left something else there: what comes before is good.
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n') || !takeLine(QString::fromUtf8(line.chopped(1)).split(u' ')))
            break;
        m_good = m_file.pos();
    }
    return Found::Continued;
}

/// False where it is damaged.
bool ExportJournal::takeLine(const QStringList &parts)
{
    if (parts.first() == stagedWord) {
        auto file = stagedOf(parts);
        if (file)
            m_staged.insert_or_assign(file->name, *file);
        return file.has_value();
    }
    const auto entry = parts.size() == 2 || parts.size() == 3 ? entryOf(parts.at(0), parts.at(1), parts.value(2)) : std::nullopt;
    if (entry)
        take(entry->first, entry->second);
    return entry.has_value();
}

void ExportJournal::take(const QString &fileName, const Entry &entry)
{
    m_entries.insert(fileName, entry);
    m_staged.erase(fileName);
}

std::vector<ExportJournal::Staged> ExportJournal::staged() const
{
    const auto files = std::views::values(m_staged);
    return {files.begin(), files.end()};
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
    const QByteArray line = u"%1 %2 %3 %4\n"_s.arg(heading, version, m_begun.toUTC().toString(Qt::ISODate), m_fingerprint).toUtf8();
    return m_file.write(line) == line.size();
}

bool ExportJournal::append(const QByteArray &lines)
{
    if (m_isBroken)
        return false;
    m_isBroken = !((m_file.isOpen() || begin()) && m_file.write(lines) == lines.size() && m_file.flush());
    return !m_isBroken;
}

bool ExportJournal::record(const std::vector<std::pair<QString, Entry>> &files)
{
    if (files.empty())
        return !m_isBroken;
    QByteArray lines;
    for (const auto &[fileName, entry] : files)
        lines += textOf(entry, fileName).toUtf8() + '\n';
    if (!append(lines))
        return false;
    for (const auto &[fileName, entry] : files)
        take(fileName, entry);
    return true;
}

bool ExportJournal::stage(const std::vector<Staged> &files)
{
    QByteArray lines;
    for (const Staged &file : files)
        lines += textOf(file).toUtf8() + '\n';
    if (!append(lines) || !syncToDisk(m_file)) {
        m_isBroken = true;
        return false;
    }
    for (const Staged &file : files)
        m_staged.insert_or_assign(file.name, file);
    return true;
}

void ExportJournal::remove()
{
    m_file.remove(); // closes it
    m_entries.clear();
    m_staged.clear();
    m_good = 0;
}

} // namespace hereabouts
