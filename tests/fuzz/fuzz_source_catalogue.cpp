// SPDX-License-Identifier: GPL-3.0-or-later
// sources.json: what the program was built with, and what a person lays over it.
#include "fuzz.h"
#include "services/source_catalogue.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

void requireSound(const SourceCatalogue &catalogue)
{
    for (const Source &source : catalogue.all()) {
        require(source.name == u"pack" || SourceCatalogue::isAcceptableBaseUrl(source.baseUrl), "addresses are acceptable");
        require(source.baseUrl.isEmpty() || SourceCatalogue::isAcceptableBaseUrl(source.baseUrl), "addresses are acceptable");
        require(source.timeoutMs >= 1 && source.timeoutMs <= 600'000, "a time-out is one");
        require(&catalogue.source(source.name) == &source, "a source is found by its name");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const SourceCatalogue builtIn = *SourceCatalogue::builtIn();
    const QByteArray json = Input(data, size).rest();
    if (const auto catalogue = SourceCatalogue::parse(json))
        requireSound(*catalogue);
    SourceCatalogue changed = builtIn;
    if (changed.overlay(json))
        requireSound(changed);
    else
        require(changed.all() == builtIn.all(), "what is refused changes nothing");
    return 0;
}
