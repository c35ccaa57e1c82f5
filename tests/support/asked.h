// SPDX-License-Identifier: GPL-3.0-or-later
// Asked is a question that has been put, and what was said to it; AskingFixture holds all that it takes to put one.
#pragma once

#include "services/fetcher.h"
#include "services/postcodes_io.h"
#include "support/samples.h"

namespace hereabouts {

/// A server with the samples, and the catalogue that leads there.
struct AskedService {
    LocalServer server;
    SourceCatalogue catalogue = catalogueAt(server.url());

    AskedService() { serveSamples(server); }
};

/// With somebody who asks it, in one run of the program.
struct AskingFixture : AskedService {
    Fetcher fetcher;

    explicit AskingFixture(const FetcherSettings &settings = {}) : fetcher(settings) {}
};

template <Provider P> struct Asked {
    Asked(Fetcher &fetcher, const SourceCatalogue &catalogue, const typename P::Query &query, FetchOptions options = {})
        : call(fetcher.fetch<P>(
              catalogue.source(P::facts.source), query,
              [this](const Result<typename P::Value> &result) {
                  ++times;
                  kind = result ? QStringLiteral("-") : QString(errorKindName(result.error().kind));
              },
              std::move(options)))
    {
    }
    Asked(AskingFixture &at, const typename P::Query &query, FetchOptions options = {})
        : Asked(at.fetcher, at.catalogue, query, std::move(options))
    {
    }
    Q_DISABLE_COPY_MOVE(Asked)

    int times = 0; ///< that it was answered
    QString kind;  ///< "-" stands for a value; empty before the answer
    std::unique_ptr<Call> call;
};

using AskedLookUp = Asked<PostcodesIo>;

} // namespace hereabouts
