// SPDX-License-Identifier: GPL-3.0-or-later
// CSV: the first byte is how much the source gives at once, the rest is the text.
#include "core/csv_reader.h"
#include "fuzz.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

struct Parsed {
    std::vector<std::vector<std::string>> records;
    bool whole = false;
    bool operator==(const Parsed &) const = default;
};

Parsed parsed(const QByteArray &text, size_t atOnce)
{
    qsizetype given = 0;
    const auto source = [&](std::span<char> buffer) -> Result<qint64> {
        const auto count = std::min({static_cast<qsizetype>(buffer.size()), static_cast<qsizetype>(atOnce), text.size() - given});
        std::copy_n(text.constData() + given, count, buffer.data());
        given += count;
        return count;
    };
    CsvReader csv(source, QStringLiteral("fuzz"));
    Parsed result;
    qint64 line = 0;
    for (;;) {
        const auto present = csv.next();
        require(csv.bytesRead() == given, "bytes are counted");
        result.whole = present.has_value();
        if (!present || !*present)
            return result;
        require(!csv.fields().empty(), "a record has fields");
        require(csv.line() > line, "lines ascend");
        line = csv.line();
        auto &record = result.records.emplace_back();
        for (const std::string_view field : csv.fields())
            record.emplace_back(field);
    }
}

QByteArray written(const Parsed &parsed)
{
    QByteArray text;
    for (const auto &record : parsed.records) {
        QByteArray line;
        for (const std::string &field : record)
            line += (line.isEmpty() ? "\"" : ",\"") + QByteArray::fromStdString(field).replace('"', "\"\"") + '"';
        text += line + '\n';
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const size_t atOnce = std::max<size_t>(input.byte(), 1);
    const QByteArray text = input.rest();
    const Parsed whole = parsed(text, static_cast<size_t>(text.size()) + 1);
    require(parsed(text, atOnce) == whole, "what the source gives at once makes no difference");
    require(parsed(written(whole), 4096).records == whole.records, "what is written again reads the same");
    return 0;
}
