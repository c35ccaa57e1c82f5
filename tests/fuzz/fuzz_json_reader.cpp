// SPDX-License-Identifier: GPL-3.0-or-later
// JSON documents, every value of which is read in every way.
#include "fuzz.h"
#include "services/json_reader.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

/// Each reading has a complaint of its own, so that the path is made for each.
template <typename Read> void readOnce(const QJsonValue &value, const Read &read)
{
    JsonComplaint complaint;
    read(JsonReader(value, complaint));
    require(!complaint.isRaised() || complaint.text().contains(u": expected "), "a complaint says what was expected");
}

void readAll(const QJsonValue &value)
{
    readOnce(value, [](const JsonReader &reader) { (void)reader.text(); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.integer(); });
    readOnce(value, [](const JsonReader &reader) { require(reader.count() >= 0, "a count is not negative"); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.optionalText(); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.optionalInteger(); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.optionalNumber(); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.optionalLenientNumber(); });
    readOnce(value, [](const JsonReader &reader) { (void)reader.element(0).member(u"a").element(7).count(); });
    readOnce(value, [](const JsonReader &reader) {
        const QStringList names = reader.object().keys();
        for (const QString &name : names) {
            const JsonReader member = reader.member(name);
            require(member.path() == name, "the path of a member is its name");
            readAll(member.value());
        }
    });
    readOnce(value, [](const JsonReader &reader) {
        const qsizetype size = reader.array().size();
        for (qsizetype i = 0; i < size; ++i)
            readAll(reader.element(i).value());
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = parseJson(Input(data, size).rest());
    if (document)
        readAll(*document);
    else
        requireDiscreet(document.error());
    return 0;
}
