// SPDX-License-Identifier: GPL-3.0-or-later
// ask() puts one question to a provider through a real connection and waits for the answer.
#pragma once

#include "services/fetcher.h"

#include <QTest>

#include <optional>

namespace hereabouts {

/// Past all caches. Kind::Cancelled where nothing came in ten seconds.
template <Provider P> Result<typename P::Value> ask(Fetcher &fetcher, const SourceCatalogue &catalogue, const typename P::Query &query)
{
    std::optional<Result<typename P::Value>> answer;
    const auto call = fetcher.fetch<P>(catalogue.source(P::facts.source), query, [&](auto result) { answer = std::move(result); },
                                       {.deadline = QDeadlineTimer(9000), .fresh = true});
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000))
        return fail(Error::Kind::Cancelled, QString::fromLatin1("nothing came"));
    return *std::move(answer);
}

} // namespace hereabouts
