// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json_writer.h"

#include <QLocale>

#include <cmath>

namespace hereabouts {

namespace {

QByteArray quoted(QStringView text)
{
    QByteArray out = "\"";
    // Unpaired surrogates become the replacement character here, so that the result is always valid UTF-8
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (code < 0x20)
            out += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else
            out += c;
    }
    return out + '"';
}

} // namespace

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    if (m_hasMembers.back())
        m_out += ',';
    m_hasMembers.back() = true;
    m_out += '\n' + QByteArray(2 * static_cast<qsizetype>(m_hasMembers.size()), ' ');
}

JsonWriter &JsonWriter::key(QStringView name)
{
    separate();
    m_out += quoted(name) + ": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_hasMembers.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers)
        m_out += '\n' + QByteArray(2 * static_cast<qsizetype>(m_hasMembers.size()), ' ');
    m_out += bracket;
}

void JsonWriter::raw(QByteArrayView value)
{
    separate();
    m_out += value;
}

void JsonWriter::text(QStringView value)
{
    raw(quoted(value));
}

void JsonWriter::textOrNull(const QString &value)
{
    if (value.isEmpty())
        null();
    else
        text(value);
}

void JsonWriter::number(qint64 value)
{
    raw(QByteArray::number(value));
}

void JsonWriter::number(double value)
{
    if (std::isfinite(value))
        raw(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    else
        null();
}

void JsonWriter::boolean(bool value)
{
    raw(value ? "true" : "false");
}

void JsonWriter::null()
{
    raw("null");
}

} // namespace hereabouts
