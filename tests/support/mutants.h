// SPDX-License-Identifier: GPL-3.0-or-later
// Mutants of a JSON document: every member, one after the other, missing or of the wrong shape.
#pragma once

#include "services/http_answer.h"

#include <QByteArray>
#include <QJsonValue>

#include <functional>
#include <vector>

namespace hereabouts {

/// One changed place in a document.
struct Mutant {
    QString path; ///< "data[0].location.latitude"
    QString what; ///< "null"
    QByteArray document;

    QByteArray told() const { return (path + QString::fromLatin1(": ") + what).toUtf8(); }
};

/// Of arrays, the first two elements are changed.
std::vector<Mutant> mutantsOf(const QByteArray &document);

template <typename P> Result<typename P::Value> parsed(const QByteArray &body, const typename P::Query &query)
{
    return P::parse({.status = 200, .body = body}, query);
}

/// "-", or the kind of the error.
template <typename Value> QString outcome(const Result<Value> &result)
{
    return result ? QString::fromLatin1("-") : QString(errorKindName(result.error().kind));
}

} // namespace hereabouts
