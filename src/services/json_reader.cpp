// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json_reader.h"

#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace hereabouts {

Result<QJsonValue> parseJson(const QByteArray &bytes)
{
    static const QByteArray byteOrderMark("\xef\xbb\xbf");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes.startsWith(byteOrderMark) ? bytes.sliced(byteOrderMark.size()) : bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Kind::Malformed,
                    u"not JSON: %1 at byte %2 of %3"_s.arg(error.errorString()).arg(error.offset).arg(bytes.size()));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void JsonComplaint::raise(const QString &text)
{
    if (!m_text)
        m_text = text;
}

std::unexpected<Error> JsonComplaint::asError(int httpStatus) const
{
    return fail(Error::Kind::Malformed, text(), httpStatus);
}

JsonReader::JsonReader(const QJsonValue &root, JsonComplaint &complaint) : m_value(root), m_complaint(&complaint) {}

JsonReader::JsonReader(const QJsonValue &value, const JsonReader &parent, QStringView key, qsizetype index)
    : m_value(value), m_parent(&parent), m_key(key), m_index(index), m_complaint(parent.m_complaint)
{
}

JsonReader JsonReader::member(QStringView key) const
{
    return member(key, key);
}

JsonReader JsonReader::member(QStringView key, QStringView name) const
{
    if (!isNull() && !m_value.isObject())
        complain(u"an object"_s);
    return {m_value.toObject().value(key), *this, name, -1};
}

JsonReader JsonReader::element(qsizetype index) const
{
    if (!isNull() && !m_value.isArray())
        complain(u"an array"_s);
    return {m_value.toArray().at(index), *this, {}, index};
}

QString JsonReader::path() const
{
    if (!m_parent)
        return {};
    const QString above = m_parent->path();
    if (m_index >= 0)
        return above + u"[%1]"_s.arg(m_index);
    return above.isEmpty() ? m_key.toString() : above + u'.' + m_key.toString();
}

void JsonReader::complain(const QString &expectation) const
{
    const auto found = [this]() -> QLatin1StringView {
        switch (m_value.type()) {
        case QJsonValue::Null: return "null"_L1;
        case QJsonValue::Bool: return "a truth value"_L1;
        case QJsonValue::Double: return "a number"_L1;
        case QJsonValue::String: return "text"_L1;
        case QJsonValue::Array: return "an array"_L1;
        case QJsonValue::Object: return "an object"_L1;
        case QJsonValue::Undefined: return "nothing"_L1;
        }
        Q_UNREACHABLE_RETURN({});
    };
    if (m_complaint->isRaised())
        return; // paths are costly, and only the first complaint is kept
    const QString where = path();
    m_complaint->raise(u"%1: expected %2, found %3"_s.arg(where.isEmpty() ? u"the document"_s : where, expectation, found()));
}

QString JsonReader::text() const
{
    if (!m_value.isString())
        complain(u"text"_s);
    return m_value.toString();
}

bool JsonReader::isWhole() const
{
    if (!m_value.isDouble())
        return false;
    const double number = m_value.toDouble();
    return number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max();
}

int JsonReader::integer() const
{
    if (isWhole())
        return static_cast<int>(m_value.toDouble());
    complain(u"a whole number"_s);
    return 0;
}

int JsonReader::count() const
{
    if (isWhole() && m_value.toDouble() >= 0)
        return static_cast<int>(m_value.toDouble());
    complain(u"a whole number of at least 0"_s);
    return 0;
}

bool JsonReader::truth() const
{
    if (!m_value.isBool())
        complain(u"true or false"_s);
    return m_value.toBool();
}

QJsonObject JsonReader::object() const
{
    if (!m_value.isObject())
        complain(u"an object"_s);
    return m_value.toObject();
}

QJsonArray JsonReader::array() const
{
    if (!m_value.isArray())
        complain(u"an array"_s);
    return m_value.toArray();
}

QString JsonReader::optionalText() const
{
    return isNull() ? QString() : text();
}

std::optional<int> JsonReader::optionalInteger() const
{
    return isNull() ? std::nullopt : std::optional(integer());
}

std::optional<double> JsonReader::optionalNumber() const
{
    if (isNull())
        return std::nullopt;
    if (!m_value.isDouble())
        complain(u"a number"_s);
    return m_value.toDouble();
}

std::optional<double> JsonReader::optionalLenientNumber() const
{
    if (!m_value.isString())
        return optionalNumber();
    bool ok = false;
    const double number = m_value.toString().trimmed().toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace hereabouts
