// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/nomis_table.h"

#include "core/csv_reader.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// Nomis' own numbers for kinds of area: 2021 output areas, 2021 super output areas (lower layer), and (middle layer).
int nomisType(NomisPostcode::Level level)
{
    switch (level) {
    case NomisPostcode::Level::OutputArea: return 150;
    case NomisPostcode::Level::Lsoa: return 151;
    case NomisPostcode::Level::Msoa: return 152;
    }
    Q_UNREACHABLE_RETURN(0);
}

AreaLevel areaLevel(NomisPostcode::Level level)
{
    switch (level) {
    case NomisPostcode::Level::OutputArea: return AreaLevel::OutputArea;
    case NomisPostcode::Level::Lsoa: return AreaLevel::Lsoa;
    case NomisPostcode::Level::Msoa: return AreaLevel::Msoa;
    }
    Q_UNREACHABLE_RETURN({});
}

/// Everything in it is safe in an address: codes and postcodes are letters and digits.
QString geographyOf(const NomisPlace &place)
{
    if (const auto *postcode = std::get_if<NomisPostcode>(&place))
        return u"POSTCODE%7C%1;%2"_s.arg(postcode->postcode.compact()).arg(nomisType(postcode->level));
    QStringList codes;
    for (const GssCode &code : std::get<NomisAreas>(place).codes())
        codes << code.text();
    return codes.join(u',');
}

struct Columns {
    size_t code = 0, cell = 0, value = 0, recordCount = 0;
    std::optional<size_t> name, label;
};

/// What is gathered of one area.
struct Area {
    QString name;
    std::vector<std::optional<int>> cells;
};

class Reading {
public:
    Reading(const QByteArray &body, const NomisTable &table, const NomisPlace &place)
        : m_csv(csvOf(body, u"Nomis"_s)), m_table(table), m_place(place)
    {
    }

    Result<NomisRows> read();

private:
    Result<void> readHeader();
    Result<void> takeRecord();
    Result<GssCode> code(std::string_view text) const;
    Result<size_t> cell() const;
    Result<NomisRows> inOrder();
    Result<NomisRow> wholeRow(const GssCode &code) const;

    CsvReader m_csv;
    const NomisTable &m_table;
    const NomisPlace &m_place;
    Columns m_columns;
    size_t m_columnCount = 0;
    int m_records = 0;
    std::optional<int> m_recordCount; ///< how many records there are, as each of them says
    std::map<QString, Area> m_areas;  ///< by code
};

Result<NomisRows> Reading::read()
{
    if (const auto header = readHeader(); !header)
        return std::unexpected(header.error());
    for (;;) {
        const auto present = m_csv.next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            break;
        if (const auto taken = takeRecord(); !taken)
            return std::unexpected(taken.error());
    }
    // What is missing at an area's end looks whole in all other respects.
    if (m_records != m_recordCount.value_or(0))
        return m_csv.malformed(u"%1 records of %2"_s.arg(m_records).arg(m_recordCount.value_or(0)));
    return inOrder();
}

Result<void> Reading::readHeader()
{
    const auto header = CsvHeader::read(m_csv);
    if (!header)
        return std::unexpected(header.error());
    m_columnCount = header->names().size();
    const std::string dimension = m_table.dimension.toString().toStdString();
    const std::pair<std::string, size_t *> needed[] = {{"geography_code", &m_columns.code},
                                                       {dimension, &m_columns.cell},
                                                       {"obs_value", &m_columns.value},
                                                       {"record_count", &m_columns.recordCount}};
    for (const auto &[name, column] : needed) {
        const auto found = header->find(name);
        if (!found)
            return m_csv.malformed(u"no column %1"_s.arg(QString::fromStdString(name)));
        *column = *found;
    }
    m_columns.name = header->find("geography_name");
    m_columns.label = header->find(dimension + "_name");
    return {};
}

Result<GssCode> Reading::code(std::string_view text) const
{
    const auto code = GssCode::parse(toQString(text));
    const auto *areas = std::get_if<NomisAreas>(&m_place);
    const bool isAskedFor = code
                            && (areas ? std::ranges::find(areas->codes(), *code) != areas->codes().end()
                                      : code->level() == areaLevel(std::get<NomisPostcode>(m_place).level));
    if (!isAskedFor)
        return m_csv.malformed(u"an area that was not asked for"_s);
    return *code;
}

Result<size_t> Reading::cell() const
{
    const auto cell = parseInt(m_csv.fields()[m_columns.cell]);
    if (!cell || *cell < 0 || *cell > m_table.lastCell)
        return m_csv.malformed(u"a category that was not asked for"_s);
    if (m_table.topic && m_columns.label) {
        const auto category = categoryFromLabel(*m_table.topic, toQString(m_csv.fields()[*m_columns.label]));
        if (category && *category + 1 != *cell) // a label that is not understood may have been worded anew; this one is understood
            return m_csv.malformed(u"category %1 has another's label"_s.arg(*cell));
    }
    return static_cast<size_t>(*cell);
}

Result<void> Reading::takeRecord()
{
    const auto fields = m_csv.fields();
    if (fields.size() != m_columnCount)
        return m_csv.malformed(u"%1 fields of %2"_s.arg(fields.size()).arg(m_columnCount));
    const auto area = code(fields[m_columns.code]);
    const auto number = cell();
    if (!area || !number)
        return std::unexpected(area ? number.error() : area.error());
    const auto value = parseInt(fields[m_columns.value]);
    if (!value || *value < 0)
        return m_csv.malformed(u"the value is not a count"_s); // nothing stands there where a figure is not published
    const auto recordCount = parseInt(fields[m_columns.recordCount]);
    if (!recordCount || (m_recordCount && *m_recordCount != *recordCount))
        return m_csv.malformed(u"the number of records is not told, or not the same in all"_s);
    m_recordCount = recordCount;
    ++m_records;

    Area &found = m_areas[area->text()];
    found.cells.resize(m_table.cellCount());
    if (std::exchange(found.cells[*number], value))
        return m_csv.malformed(u"category %1 twice for one area"_s.arg(*number));
    const QString name = m_columns.name ? toQString(fields[*m_columns.name]).trimmed() : QString();
    if (name != area->text()) // output areas have no names
        found.name = name;
    return {};
}

Result<NomisRow> Reading::wholeRow(const GssCode &code) const
{
    const Area &area = m_areas.at(code.text());
    NomisRow row{code, area.name, {}};
    for (const std::optional<int> &count : area.cells) {
        if (!count)
            return m_csv.malformed(
                u"an area with %1 of %2 categories"_s.arg(std::ranges::count_if(area.cells, &std::optional<int>::has_value))
                    .arg(m_table.cellCount()));
        row.cells.push_back(*count);
    }
    return row;
}

Result<NomisRows> Reading::inOrder()
{
    NomisRows answer;
    std::vector<GssCode> wanted;
    if (const auto *areas = std::get_if<NomisAreas>(&m_place)) {
        wanted = areas->codes();
    } else if (m_areas.size() > 1) {
        return m_csv.malformed(u"%1 areas for one postcode"_s.arg(m_areas.size()));
    } else if (!m_areas.empty()) {
        wanted.push_back(*GssCode::parse(m_areas.begin()->first));
    }
    for (const GssCode &code : wanted) {
        if (!m_areas.contains(code.text())) {
            answer.missing.push_back(code);
            continue;
        }
        auto row = wholeRow(code);
        if (!row)
            return std::unexpected(row.error());
        answer.rows.push_back(*std::move(row));
    }
    // Countries are always known: without them it is no answer that says "none", but one that was cut off.
    const bool isCountryMissing = std::ranges::any_of(
        answer.missing, [](const GssCode &code) { return code.isEnglandAndWales() || code.level() == AreaLevel::Country; });
    if (isCountryMissing)
        return m_csv.malformed(u"a country is not in the answer"_s);
    if (wanted.empty() || !m_areas.contains(wanted.front().text()))
        return fail(Error::Kind::NoData, u"Nomis: the area is not in the answer"_s);
    return answer;
}

} // namespace

std::optional<NomisAreas> NomisAreas::of(std::span<const GssCode> codes)
{
    std::vector<GssCode> kept;
    for (const GssCode &code : codes) {
        const bool isAskable = code.level() || code.isEnglandAndWales();
        if (isAskable && std::ranges::find(kept, code) == kept.end())
            kept.push_back(code);
    }
    if (kept.empty() || static_cast<qsizetype>(kept.size()) > most)
        return std::nullopt;
    return NomisAreas(std::move(kept));
}

QNetworkRequest nomisRequest(const QUrl &baseUrl, const NomisTable &table, const NomisPlace &place)
{
    // The order of everything is fixed, so that the same question has the same address and is found in the caches.
    const QString cells = table.lastCell == 0 ? u"0"_s : u"0...%1"_s.arg(table.lastCell);
    const QString query =
        u"date=latest&geography=%1&%2=%3&measures=20100"
        "&select=geography_code,geography_name,%2,%2_name,obs_value,record_count"_s.arg(geographyOf(place), table.dimension, cells);
    QNetworkRequest request = jsonRequest(baseUrl, u"api/v01/dataset/%1.data.csv"_s.arg(table.dataset), query);
    request.setRawHeader("Accept", "text/csv");
    return request;
}

Result<NomisRows> readNomisRows(const HttpAnswer &answer, const NomisTable &table, const NomisPlace &place)
{
    if (answer.status != 200)
        return std::unexpected(errorForStatus(answer.status));
    auto rows = Reading(answer.body, table, place).read();
    if (!rows) {
        Error error = rows.error();
        error.httpStatus = answer.status;
        return std::unexpected(error);
    }
    return rows;
}

} // namespace hereabouts
