// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_reader.h"

#include <algorithm>
#include <charconv>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr size_t chunkSize = 256 * 1024;
constexpr size_t longestRecord = 1024 * 1024; // far beyond any record of these files: a quote that is never closed ends here
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

const char *findByte(const char *from, const char *end, char byte)
{
    return static_cast<const char *>(std::memchr(from, byte, static_cast<size_t>(end - from)));
}

} // namespace

CsvReader::CsvReader(Source source, QString name) : m_source(std::move(source)), m_name(std::move(name)) {}

std::unexpected<Error> CsvReader::malformed(const QString &what) const
{
    return fail(Error::Kind::Malformed, u"%1, line %2: %3"_s.arg(m_name).arg(m_line).arg(what));
}

Result<void> CsvReader::fill()
{
    const bool first = m_bytesRead == 0;
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    m_buffer.resize(m_end + chunkSize);
    // The mark at the start is told only when its three bytes are there.
    do {
        const auto count = m_source(std::span(m_buffer).subspan(m_end));
        if (!count)
            return std::unexpected(count.error());
        m_sourceAtEnd = *count <= 0;
        m_end += static_cast<size_t>(std::max<qint64>(*count, 0));
        m_bytesRead += *count;
    } while (first && !m_sourceAtEnd && m_end < byteOrderMark.size());
    if (first && std::string_view(m_buffer.data(), m_end).starts_with(byteOrderMark))
        m_begin = byteOrderMark.size();
    return {};
}

Result<bool> CsvReader::next()
{
    size_t searched = 0; // how far the present record has been looked through, from m_begin
    size_t counted = 0;  // how far its quotes have been counted
    bool anyQuote = false, insideQuotes = false;
    m_line = m_nextLine;
    for (;;) {
        const char *record = m_buffer.data() + m_begin;
        const char *end = m_buffer.data() + m_end;
        const char *newline = findByte(record + searched, end, '\n');
        if (!newline && !m_sourceAtEnd) {
            searched = m_end - m_begin;
            if (searched > longestRecord)
                return malformed(u"a record of more than 1 MiB"_s);
            if (const auto filled = fill(); !filled)
                return std::unexpected(filled.error());
            continue;
        }
        const char *stop = newline ? newline : end;
        if (findByte(record + counted, stop, '"')) {
            anyQuote = true;
            insideQuotes ^= std::count(record + counted, stop, '"') % 2 != 0;
        }
        m_nextLine += newline ? 1 : 0;
        if (!newline && insideQuotes)
            return malformed(u"a quote is not closed"_s);
        if (!insideQuotes) {
            const auto length = static_cast<size_t>(stop - record);
            if (!newline && length == 0)
                return false;
            const auto taken = take(length, newline ? 1 : 0, anyQuote);
            if (!taken || *taken)
                return taken;
            searched = counted = 0; // an empty line: go on with the next
            anyQuote = false;
            m_line = m_nextLine;
            continue;
        }
        searched = counted = static_cast<size_t>(stop - record) + 1;
        if (searched > longestRecord)
            return malformed(u"a record of more than 1 MiB"_s);
    }
}

Result<bool> CsvReader::take(size_t length, size_t skip, bool quoted)
{
    std::string_view record(m_buffer.data() + m_begin, length);
    m_begin += length + skip;
    if (record.ends_with('\r'))
        record.remove_suffix(1);
    if (record.empty())
        return false;
    m_fields.clear();
    if (!quoted)
        splitPlain(record);
    else if (!splitQuoted(record))
        return malformed(u"a quote stands where none may"_s);
    return true;
}

void CsvReader::splitPlain(std::string_view record)
{
    const char *begin = record.data();
    const char *end = begin + record.size();
    for (const char *c = begin; c != end; ++c) {
        if (*c == ',') {
            m_fields.emplace_back(begin, static_cast<size_t>(c - begin));
            begin = c + 1;
        }
    }
    m_fields.emplace_back(begin, static_cast<size_t>(end - begin));
}

bool CsvReader::splitQuoted(std::string_view record)
{
    m_unescaped.clear();
    for (size_t i = 0;; ++i) {
        if (i == record.size() || record[i] != '"') {
            const size_t comma = std::min(record.find(',', i), record.size());
            m_fields.push_back(record.substr(i, comma - i));
            if (m_fields.back().contains('"'))
                return false;
            i = comma;
        } else {
            const size_t begin = ++i;
            bool doubled = false;
            for (i = record.find('"', i); i != record.npos && i + 1 < record.size() && record[i + 1] == '"'; i = record.find('"', i + 2))
                doubled = true;
            if (i == record.npos)
                return false;
            m_fields.push_back(record.substr(begin, i - begin));
            if (doubled) {
                std::string &text = m_unescaped.emplace_back();
                for (size_t k = begin; k < i; k += record[k] == '"' ? 2 : 1)
                    text += record[k];
                m_fields.back() = text;
            }
            ++i;
        }
        if (i >= record.size())
            return true;
        if (record[i] != ',')
            return false;
    }
}

CsvReader csvOf(const QByteArray &text, const QString &name)
{
    const auto source = [text, given = qsizetype(0)](std::span<char> buffer) mutable -> Result<qint64> {
        const qsizetype count = std::min(static_cast<qsizetype>(buffer.size()), text.size() - given);
        std::copy_n(text.constData() + given, count, buffer.data());
        given += count;
        return count;
    };
    return {source, name};
}

Result<CsvHeader> CsvHeader::read(CsvReader &csv)
{
    const auto present = csv.next();
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return csv.malformed(u"the file is empty"_s);
    CsvHeader header;
    for (const std::string_view field : csv.fields()) {
        std::string &name = header.m_names.emplace_back(field);
        for (char &c : name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return header;
}

std::optional<size_t> CsvHeader::find(std::string_view lowerCaseName) const
{
    const auto found = std::ranges::find(m_names, lowerCaseName);
    if (found == m_names.end())
        return std::nullopt;
    return static_cast<size_t>(found - m_names.begin());
}

std::optional<int> parseInt(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace hereabouts
