// SPDX-License-Identifier: GPL-3.0-or-later
// JsonReader reads typed values out of a JSON document and remembers the first place that is not what was expected.
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace hereabouts {

/// Bytes to a JSON value: an object or an array. Malformed, with the offset, for anything else. A byte order mark is passed over.
Result<QJsonValue> parseJson(const QByteArray &bytes);

/// The first complaint about a document. Reading goes on with empty values after it, so that parsers need one check at their end.
class JsonComplaint {
public:
    void raise(const QString &text);
    void clear() { m_text.reset(); }
    bool isRaised() const { return m_text.has_value(); }
    QString text() const { return m_text.value_or(QString()); } ///< "result.codes.parish: expected text, found a number"
    std::unexpected<Error> asError(int httpStatus = 200) const;

private:
    std::optional<QString> m_text;
};

/// One value within a document. Holds on to its parent, which must outlive it, to be able to tell its path: "data[3].location".
class JsonReader {
public:
    JsonReader(const QJsonValue &root, JsonComplaint &complaint);

    JsonReader member(QStringView key) const; ///< raises a complaint where this is not an object; an absent member reads as null
    /// A member whose key is the answer's own text: complaints call it by `name` instead, which must outlive the reader.
    JsonReader member(QStringView key, QStringView name) const;
    JsonReader element(qsizetype index) const;

    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); } ///< or absent
    const QJsonValue &value() const { return m_value; }
    QString path() const;
    void complain(const QString &expectation) const;

    // What must be there; raises a complaint and gives an empty value otherwise.
    QString text() const;
    int integer() const; ///< a whole number that fits
    int count() const;   ///< a whole number of at least 0
    bool truth() const;
    QJsonObject object() const;
    QJsonArray array() const;

    // What may be null or absent; raises a complaint for another type only.
    QString optionalText() const;
    std::optional<int> optionalInteger() const;
    std::optional<double> optionalNumber() const;
    /// A number, or a text that holds one, as some services write coordinates. Empty, without a complaint, for any other text.
    std::optional<double> optionalLenientNumber() const;

private:
    JsonReader(const QJsonValue &value, const JsonReader &parent, QStringView key, qsizetype index);
    bool isWhole() const;

    QJsonValue m_value;
    const JsonReader *m_parent = nullptr;
    QStringView m_key;
    qsizetype m_index = -1;
    JsonComplaint *m_complaint;
};

} // namespace hereabouts
