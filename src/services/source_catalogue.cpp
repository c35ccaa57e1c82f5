// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/source_catalogue.h"

#include "services/json_reader.h"

#include <QFile>
#include <QHostAddress>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

// Resources of a static library are dropped by the linker unless something names them; outside any namespace, as Qt wants it.
static void registerSources()
{
    Q_INIT_RESOURCE(hereabouts_sources);
}

namespace hereabouts {

namespace {

constexpr std::array knownNames{"postcodes_io"_L1, "crystalroof"_L1,    "postcodearea"_L1, "police"_L1,
                                "nomis"_L1,        "open_geography"_L1, "tiles"_L1,        "pack"_L1};

void readUrl(const JsonReader &reader, QUrl &url)
{
    const QString text = reader.text();
    const QUrl read(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!read.isValid() || (read.scheme() != "https"_L1 && read.scheme() != "http"_L1)))
        reader.complain(u"an http or https address"_s);
    url = read;
}

void readBaseUrl(const JsonReader &reader, Source &source)
{
    readUrl(reader, source.baseUrl);
    const bool mayBeEmpty = source.name == "pack"_L1;
    if (!(mayBeEmpty && source.baseUrl.isEmpty()) && !SourceCatalogue::isAcceptableBaseUrl(source.baseUrl))
        reader.complain(u"an https address (or http on this machine itself) without credentials, query and fragment"_s);
}

void readLines(const JsonReader &reader, QStringList &lines)
{
    lines.clear();
    const qsizetype size = reader.array().size();
    for (qsizetype i = 0; i < size; ++i)
        lines << reader.element(i).text();
}

void readLinesBySection(const JsonReader &reader, QHash<Section, QStringList> &lines)
{
    const QStringList names = reader.object().keys();
    for (const QString &name : names) {
        if (const auto section = sectionFromKey(name))
            readLines(reader.member(name), lines[*section]);
        else
            reader.member(name).complain(u"no such section"_s);
    }
}

void readTimeout(const JsonReader &reader, int &timeoutMs)
{
    timeoutMs = reader.integer();
    if (timeoutMs < 1 || timeoutMs > 10 * 60 * 1000)
        reader.complain(u"1 to 600000 milliseconds"_s);
}

void readPositive(const JsonReader &reader, double &number, double most)
{
    number = reader.optionalNumber().value_or(0);
    if (!(number > 0 && number <= most))
        reader.complain(u"a number above 0, at most %1"_s.arg(most));
}

void readCount(const JsonReader &reader, int &count, int most)
{
    count = reader.integer();
    if (count < 1 || count > most)
        reader.complain(u"1 to %1"_s.arg(most));
}

void readPause(const JsonReader &reader, RetryPolicy &retry)
{
    int milliseconds = 0;
    readCount(reader, milliseconds, 60 * 1000);
    retry.first = std::chrono::milliseconds(milliseconds);
    retry.longest = 16 * retry.first;
}

using FieldReader = void (*)(const JsonReader &, Source &);

const std::map<QString, FieldReader> &fieldReaders()
{
    static const std::map<QString, FieldReader> readers{
        {u"title"_s, [](const JsonReader &r, Source &s) { s.title = r.text(); }},
        {u"base_url"_s, readBaseUrl},
        {u"licence"_s, [](const JsonReader &r, Source &s) { s.licence = r.text(); }},
        {u"licence_url"_s, [](const JsonReader &r, Source &s) { readUrl(r, s.licenceUrl); }},
        {u"attribution"_s, [](const JsonReader &r, Source &s) { readLines(r, s.attribution); }},
        {u"attribution_by_section"_s, [](const JsonReader &r, Source &s) { readLinesBySection(r, s.attributionBySection); }},
        {u"terms"_s, [](const JsonReader &r, Source &s) { s.terms = r.text(); }},
        {u"terms_url"_s, [](const JsonReader &r, Source &s) { readUrl(r, s.termsUrl); }},
        {u"key_url"_s, [](const JsonReader &r, Source &s) { readUrl(r, s.keyUrl); }},
        {u"key_variable"_s, [](const JsonReader &r, Source &s) { s.keyVariable = r.text(); }},
        {u"timeout_ms"_s, [](const JsonReader &r, Source &s) { readTimeout(r, s.timeoutMs); }},
        {u"metered"_s, [](const JsonReader &r, Source &s) { s.metered = r.truth(); }},
        {u"requests_per_second"_s, [](const JsonReader &r, Source &s) { readPositive(r, s.pace.requestsPerSecond, 100000); }},
        {u"burst"_s, [](const JsonReader &r, Source &s) { readCount(r, s.pace.burst, 100000); }},
        {u"at_once"_s, [](const JsonReader &r, Source &s) { readCount(r, s.pace.atOnce, 6); }},
        {u"tries"_s, [](const JsonReader &r, Source &s) { readCount(r, s.retry.tries, 10); }},
        {u"retry_pause_ms"_s, [](const JsonReader &r, Source &s) { readPause(r, s.retry); }},
    };
    return readers;
}

void readFields(const JsonReader &reader, Source &source)
{
    const QStringList names = reader.object().keys();
    for (const QString &name : names) {
        const auto found = fieldReaders().find(name);
        if (found == fieldReaders().end())
            reader.member(name).complain(u"no such field"_s);
        else
            found->second(reader.member(name), source);
    }
}

} // namespace

Result<SourceCatalogue> SourceCatalogue::builtIn()
{
    registerSources();
    QFile file(u":/hereabouts/sources.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Malformed, u"the program holds no sources.json"_s);
    return parse(file.readAll());
}

Result<SourceCatalogue> SourceCatalogue::parse(const QByteArray &json)
{
    SourceCatalogue catalogue;
    for (const QLatin1StringView name : knownNames)
        catalogue.m_sources.push_back({.name = name, .title = name});
    if (const auto read = catalogue.overlay(json); !read)
        return std::unexpected(read.error());
    for (const Source &source : catalogue.m_sources) {
        if (source.baseUrl.isEmpty() && source.name != "pack"_L1)
            return fail(Error::Kind::Malformed, u"%1.base_url: expected an address, found nothing"_s.arg(source.name));
    }
    return catalogue;
}

Result<void> SourceCatalogue::overlay(const QByteArray &json)
{
    const auto document = parseJson(json);
    if (!document)
        return std::unexpected(document.error());
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    SourceCatalogue changedCatalogue = *this;
    const QStringList names = root.object().keys();
    for (const QString &name : names) {
        if (Source *source = changedCatalogue.find(name))
            readFields(root.member(name), *source);
        else
            root.member(name).complain(u"no such source"_s);
    }
    if (complaint.isRaised())
        return complaint.asError(0);
    *this = std::move(changedCatalogue);
    return {};
}

void SourceCatalogue::setBaseUrl(const QString &name, const QUrl &url)
{
    if (Source *source = find(name); source && isAcceptableBaseUrl(url))
        source->baseUrl = url;
}

bool SourceCatalogue::isAcceptableBaseUrl(const QUrl &url)
{
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
    return url.isValid() && secure && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

Source *SourceCatalogue::find(const QString &name)
{
    const auto found = std::ranges::find(m_sources, name, &Source::name);
    return found == m_sources.end() ? nullptr : &*found;
}

const Source &SourceCatalogue::source(const QString &name) const
{
    const auto found = std::ranges::find(m_sources, name, &Source::name);
    if (found != m_sources.end())
        return *found;
    thread_local Source unknown;
    unknown = {.name = name, .title = name};
    return unknown;
}

bool isLoopback(const QUrl &url)
{
    return url.host().compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(url.host()).isLoopback();
}

} // namespace hereabouts
