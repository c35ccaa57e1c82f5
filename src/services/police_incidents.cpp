// SPDX-License-Identifier: GPL-3.0-or-later
// The document is walked once with simdjson on demand, which tells of a fault in the JSON when it comes upon it. Such faults are thrown
// and end the reading in one place; types are asked for before values are taken, so that a field of another type throws nothing.
#include "services/police_incidents.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

namespace ondemand = simdjson::ondemand;

enum class Found : quint8 { AsExpected, Nothing, Null, TruthValue, Number, Text, Array, Object };

enum Field : quint8 { Id, Category, MonthKey, Location, Latitude, Longitude, Street, StreetName, Outcome, OutcomeCategory, fieldCount };

struct Expectation {
    QLatin1StringView path;
    QLatin1StringView what;
};

constexpr std::array<Expectation, fieldCount> expectations{{
    {"id"_L1, "a number"_L1},
    {"category"_L1, "text"_L1},
    {"month"_L1, "text"_L1},
    {"location"_L1, "an object"_L1},
    {"location.latitude"_L1, "a number"_L1},
    {"location.longitude"_L1, "a number"_L1},
    {"location.street"_L1, "an object"_L1},
    {"location.street.name"_L1, "text"_L1},
    {"outcome_status"_L1, "an object"_L1},
    {"outcome_status.category"_L1, "text"_L1},
}};

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// A record as it is written. The texts live as long as the parser.
struct Record {
    qint64 id = 0;
    std::string_view category, month, street, outcome;
    double latitude = notANumber, longitude = notANumber;
    std::array<Found, fieldCount> faults{Found::AsExpected, Found::Nothing, Found::Nothing};
};

QLatin1StringView nameOf(Found found)
{
    switch (found) {
    case Found::AsExpected:
    case Found::Nothing: return "nothing"_L1;
    case Found::Null: return "null"_L1;
    case Found::TruthValue: return "a truth value"_L1;
    case Found::Number: return "a number"_L1;
    case Found::Text: return "text"_L1;
    case Found::Array: return "an array"_L1;
    case Found::Object: return "an object"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString complaint(const QString &path, QLatin1StringView expected, Found found)
{
    return u"%1: expected %2, found %3"_s.arg(path.isEmpty() ? u"the document"_s : path, expected, nameOf(found));
}

template <typename Value> Found typeOf(Value &value)
{
    switch (value.type()) {
    case ondemand::json_type::array: return Found::Array;
    case ondemand::json_type::object: return Found::Object;
    case ondemand::json_type::number: return Found::Number;
    case ondemand::json_type::string: return Found::Text;
    case ondemand::json_type::boolean: (void)value.get_bool().value(); return Found::TruthValue; // only its first letter was looked at
    case ondemand::json_type::null: (void)value.is_null().value(); return Found::Null;
    }
    throw simdjson::simdjson_error(simdjson::TAPE_ERROR);
}

template <typename Read> void forEachMember(ondemand::object object, Read read)
{
    for (ondemand::field field : object) {
        std::string_view name = field.escaped_key();
        if (name.contains('\\'))
            name = field.unescaped_key(true);
        read(name, field.value());
    }
}

/// What is neither text nor null is a fault of the record.
std::string_view textOrNull(ondemand::value &value, Record &record, Field field)
{
    const Found found = typeOf(value);
    record.faults[field] = found == Found::Text || found == Found::Null ? Found::AsExpected : found;
    return found == Found::Text ? value.get_string(true).value() : std::string_view();
}

std::string_view text(ondemand::value &value, Record &record, Field field)
{
    const Found found = typeOf(value);
    record.faults[field] = found == Found::Text ? Found::AsExpected : found;
    return found == Found::Text ? value.get_string(true).value() : std::string_view();
}

/// Reads the members of an object; null has none, and anything else is a fault of the record.
template <typename Read> void readObject(ondemand::value &value, Record &record, Field field, Read read)
{
    const Found found = typeOf(value);
    record.faults[field] = found == Found::Object || found == Found::Null ? Found::AsExpected : found;
    if (found == Found::Object)
        forEachMember(value.get_object(), read);
}

qint64 id(ondemand::value &value, Record &record)
{
    const Found found = typeOf(value);
    record.faults[Id] = found == Found::Number || found == Found::Null ? Found::AsExpected : found;
    if (found != Found::Number)
        return 0;
    int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS)
        return whole;
    const double number = value.get_double(); // "1e3"; 0 for what is not whole, or too large
    return number == std::floor(number) && std::abs(number) < 0x1p63 ? static_cast<qint64>(number) : 0;
}

double numberIn(std::string_view text)
{
    constexpr std::string_view space = " \t\n\v\f\r";
    text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
    text = text.substr(0, text.find_last_not_of(space) + 1);
    double number = notANumber;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : notANumber;
}

double coordinate(ondemand::value &value, Record &record, Field field)
{
    const Found found = typeOf(value);
    const bool isFine = found == Found::Number || found == Found::Text || found == Found::Null;
    record.faults[field] = isFine ? Found::AsExpected : found;
    if (found == Found::Number)
        return value.get_double();
    return found == Found::Text ? numberIn(value.get_string(true)) : notANumber;
}

void readLocation(ondemand::value &value, Record &record)
{
    record.latitude = record.longitude = notANumber;
    record.street = {};
    std::fill(&record.faults[Latitude], &record.faults[StreetName] + 1, Found::AsExpected);
    readObject(value, record, Location, [&record](std::string_view name, ondemand::value &member) {
        if (name == "latitude") {
            record.latitude = coordinate(member, record, Latitude);
        } else if (name == "longitude") {
            record.longitude = coordinate(member, record, Longitude);
        } else if (name == "street") {
            record.street = {};
            record.faults[StreetName] = Found::AsExpected;
            readObject(member, record, Street, [&record](std::string_view part, ondemand::value &inStreet) {
                if (part == "name")
                    record.street = textOrNull(inStreet, record, StreetName);
            });
        }
    });
}

void readOutcome(ondemand::value &value, Record &record)
{
    record.outcome = {};
    record.faults[OutcomeCategory] = Found::AsExpected;
    readObject(value, record, Outcome, [&record](std::string_view name, ondemand::value &member) {
        if (name == "category")
            record.outcome = textOrNull(member, record, OutcomeCategory);
    });
}

Record readRecord(ondemand::object object)
{
    Record record;
    forEachMember(object, [&record](std::string_view name, ondemand::value &value) {
        if (name == "category")
            record.category = text(value, record, Category);
        else if (name == "location")
            readLocation(value, record);
        else if (name == "month")
            record.month = text(value, record, MonthKey);
        else if (name == "outcome_status")
            readOutcome(value, record);
        else if (name == "id")
            record.id = id(value, record);
    });
    return record;
}

std::optional<Month> monthFrom(std::string_view key)
{
    std::array<char16_t, 7> wide{};
    if (key.size() != wide.size())
        return std::nullopt;
    std::ranges::transform(key, wide.begin(), [](char byte) { return static_cast<unsigned char>(byte); });
    return Month::parse(QStringView(wide));
}

/// The police write 0, 0 for "somewhere": no street point lies in the Gulf of Guinea.
bool isUsable(double latitude, double longitude)
{
    return std::abs(latitude) <= 90 && std::abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
}

/// Ten thousand records name a few hundred streets: each text is made once and shared.
class Texts {
public:
    QString shared(std::string_view text)
    {
        if (text.empty())
            return {};
        const auto [entry, isNew] = m_texts.try_emplace(text);
        if (isNew)
            entry->second = QString::fromUtf8(text);
        return entry->second;
    }

private:
    std::unordered_map<std::string_view, QString> m_texts;
};

class RecordsReader {
public:
    explicit RecordsReader(std::string_view envelope) : m_path(QString::fromUtf8(envelope)) {}

    template <typename Value> void read(Value &value)
    {
        m_result = {};
        m_firstComplaint.clear();
        m_found = typeOf(value);
        if (m_found != Found::Array)
            return;
        ondemand::array records = value.get_array();
        for (ondemand::value record : records)
            take(record);
    }

    Result<PoliceIncidents> conclusion()
    {
        if (m_found != Found::Array)
            return fail(Error::Kind::Malformed, complaint(m_path, "an array"_L1, m_found));
        if (m_result.incidents.empty() && m_result.leftOut > 0)
            return fail(Error::Kind::Malformed,
                        u"none of %1 crime records can be used; the first: %2"_s.arg(m_result.leftOut).arg(m_firstComplaint));
        return std::move(m_result);
    }

private:
    void take(ondemand::value &value)
    {
        const Found found = typeOf(value);
        if (found != Found::Object) {
            leaveOut([found](const QString &path) { return complaint(path, "an object"_L1, found); });
            return;
        }
        const Record record = readRecord(value.get_object());
        const auto fault = std::ranges::find_if(record.faults, [](Found field) { return field != Found::AsExpected; });
        if (fault != record.faults.end()) {
            const Expectation &expected = expectations.at(static_cast<size_t>(fault - record.faults.begin()));
            leaveOut([&](const QString &path) { return complaint(path + u'.' + expected.path, expected.what, *fault); });
            return;
        }
        const auto month = monthFrom(record.month);
        if (!month || record.category.empty() || !isUsable(record.latitude, record.longitude)) {
            leaveOut([](const QString &path) { return path + u": no usable position, category or month"_s; });
            return;
        }
        m_result.incidents.push_back({.id = record.id,
                                      .category = m_texts.shared(record.category),
                                      .latitude = record.latitude,
                                      .longitude = record.longitude,
                                      .street = m_texts.shared(record.street),
                                      .month = *month,
                                      .outcome = m_texts.shared(record.outcome)});
    }

    template <typename Complain> void leaveOut(Complain complain)
    {
        if (m_result.leftOut++ == 0)
            m_firstComplaint = complain(m_path + u"[%1]"_s.arg(m_result.incidents.size()));
    }

    QString m_path;
    Texts m_texts;
    PoliceIncidents m_result;
    QString m_firstComplaint;
    Found m_found = Found::Nothing;
};

Result<PoliceIncidents> readDocument(const QByteArray &json, std::string_view envelope)
{
    // The copy is what gives the parser the readable bytes that it needs beyond the end.
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    ondemand::parser parser;
    ondemand::document document = parser.iterate(padded);
    RecordsReader records(envelope);
    if (envelope.empty()) {
        records.read(document);
    } else {
        if (const Found found = typeOf(document); found != Found::Object)
            return fail(Error::Kind::Malformed, complaint({}, "an object"_L1, found));
        forEachMember(document.get_object(), [&](std::string_view name, ondemand::value &value) {
            if (name == envelope)
                records.read(value);
        });
    }
    auto conclusion = records.conclusion();
    if (conclusion && !document.at_end())
        throw simdjson::simdjson_error(simdjson::TRAILING_CONTENT);
    return conclusion;
}

} // namespace

Result<PoliceIncidents> parsePoliceIncidents(const QByteArray &json, std::string_view envelope)
{
    try {
        return readDocument(json, envelope);
    } catch (const simdjson::simdjson_error &error) { // its text is one of a fixed list
        return fail(Error::Kind::Malformed, u"not JSON, in %1 bytes: %2"_s.arg(json.size()).arg(QLatin1StringView(error.what())));
    }
}

CrimeReport crimeReportOf(PoliceIncidents records, int radiusMetres)
{
    std::set<Month> months;
    for (const Incident &incident : records.incidents)
        months.insert(incident.month);
    CrimeReport report{.incidents = {std::make_move_iterator(records.incidents.begin()), std::make_move_iterator(records.incidents.end())},
                       .months = {months.begin(), months.end()},
                       .radiusMetres = radiusMetres,
                       .recordsLeftOut = records.leftOut};
    if (months.empty())
        return report;
    // One wrong year would otherwise make a list of thousands
    const int span = std::min(months.rbegin()->number() - months.begin()->number(), 12 * 100);
    for (int i = 1; i < span; ++i) {
        if (const Month month = Month::fromNumber(months.begin()->number() + i); !months.contains(month))
            report.missingMonths.push_back(month);
    }
    return report;
}

} // namespace hereabouts
