// SPDX-License-Identifier: GPL-3.0-or-later
// CsvReader takes comma-separated text apart record by record (RFC 4180), holding no more of it than one record and a buffer.
#pragma once

#include "core/error.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hereabouts {

/// Understands quoted fields (with commas, doubled quotes and line breaks in them), CRLF and LF, a byte order mark, a last line
/// without an end. Empty lines are no records. The text is taken to be UTF-8 and not converted.
class CsvReader {
public:
    /// Fills the buffer as far as it can; 0 at the end.
    using Source = std::function<Result<qint64>(std::span<char>)>;

    /// The name stands in errors.
    CsvReader(Source source, QString name);

    /// Goes on to the next record; false at the end. Malformed where quotes are not closed or stand where none may.
    Result<bool> next();

    /// The present record. The views are good until the next call of next().
    std::span<const std::string_view> fields() const { return m_fields; }

    const QString &name() const { return m_name; }
    qint64 line() const { return m_line; }           ///< of the present record's first line, from 1
    qint64 bytesRead() const { return m_bytesRead; } ///< taken from the source so far

    /// Error::Kind::Malformed with the file's name and the present line.
    std::unexpected<Error> malformed(const QString &what) const;

private:
    Result<void> fill();
    Result<bool> take(size_t length, size_t skip, bool quoted);
    void splitPlain(std::string_view record);
    bool splitQuoted(std::string_view record);

    Source m_source;
    QString m_name;
    std::string m_buffer;
    size_t m_begin = 0; ///< where the next record starts in the buffer
    size_t m_end = 0;   ///< where the buffer's text ends
    bool m_sourceAtEnd = false;
    qint64 m_bytesRead = 0;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unescaped; ///< fields that had doubled quotes
};

/// Of text that is wholly there.
CsvReader csvOf(const QByteArray &text, const QString &name);

/// The columns of a CSV file, found by the names in its first record, in either case.
class CsvHeader {
public:
    /// Reads the first record. Malformed where there is none.
    static Result<CsvHeader> read(CsvReader &csv);

    std::optional<size_t> find(std::string_view lowerCaseName) const;
    const std::vector<std::string> &names() const { return m_names; } ///< in lower case

private:
    std::vector<std::string> m_names;
};

/// A whole number; empty where the text is anything else.
std::optional<int> parseInt(std::string_view text);

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace hereabouts
