// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nomis_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct Dataset {
    QString table, dimension;
};

const std::map<QString, Dataset> &datasets()
{
    static const std::map<QString, Dataset> all{{u"NM_2021_1"_s, {u"ts001"_s, u"c2021_restype_3"_s}},
                                                {u"NM_2079_1"_s, {u"ts062"_s, u"c2021_nssec_10"_s}},
                                                {u"NM_2080_1"_s, {u"ts063"_s, u"c2021_occ_10"_s}}};
    return all;
}

/// The query by lower-case names: Nomis takes them in any case.
std::map<QString, QString> parametersOf(const QUrl &url)
{
    std::map<QString, QString> parameters;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        parameters[name.toLower()] = value;
    return parameters;
}

void addAreasOfType(const OpenData &data, const QString &table, int type, std::vector<OpenTableRow> &areas)
{
    static const std::map<int, QStringList> beginnings{{150, {u"E00"_s, u"W00"_s}},
                                                       {151, {u"E01"_s, u"W01"_s}},
                                                       {152, {u"E02"_s, u"W02"_s}},
                                                       {480, {u"E12"_s}},
                                                       {499, {u"E92"_s, u"K04"_s, u"W92"_s}}};
    const auto found = beginnings.find(type);
    for (const QString &beginning : found == beginnings.end() ? QStringList() : found->second) {
        for (OpenTableRow &row : data.tableRows(table, beginning, 200'000))
            areas.push_back(std::move(row));
    }
}

/// What is not known is passed over, as Nomis does.
std::vector<OpenTableRow> areasOf(const OpenData &data, const QString &table, const QString &geography)
{
    static const QRegularExpression ofPostcode(u"^POSTCODE\\|([^;]+);(?:TYPE)?(\\d+)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofType(u"^TYPE(\\d+)$"_s, QRegularExpression::CaseInsensitiveOption);
    std::vector<OpenTableRow> areas;
    for (const QString &term : geography.split(u',', Qt::SkipEmptyParts)) {
        QString code = term.trimmed().toUpper();
        if (const auto match = ofType.match(code); match.hasMatch()) {
            addAreasOfType(data, table, match.captured(1).toInt(), areas);
            continue;
        }
        if (const auto match = ofPostcode.match(code); match.hasMatch()) {
            const auto postcode = data.postcode(match.captured(1).remove(u' ').remove(u'+'));
            const int type = match.captured(2).toInt();
            code = !postcode     ? QString()
                   : type == 150 ? postcode->outputArea
                   : type == 151 ? postcode->lsoa
                   : type == 152 ? postcode->msoa
                                 : QString();
        }
        if (auto row = data.tableRow(table, code))
            areas.push_back(*std::move(row));
    }
    return areas;
}

/// "0...9", "0", "0,3...5"; all where it is not told.
std::vector<int> cellsOf(const QString &expression, qsizetype count)
{
    std::vector<int> cells;
    for (const QString &term : (expression.isEmpty() ? u"0...%1"_s.arg(count - 1) : expression).split(u',')) {
        const QStringList ends = term.split(u"..."_s);
        for (int cell = ends.first().toInt(); cell <= std::min(ends.last().toInt(), static_cast<int>(count) - 1); ++cell)
            cells.push_back(cell);
    }
    return cells;
}

/// One observation, by the names of the columns. Numbers are those that Nomis does not put into quotes.
struct Record {
    std::map<QString, QString> texts;
    std::map<QString, qint64> numbers;
};

/// The columns that come where none are selected, in Nomis' order.
QStringList allColumns(const QString &dimension)
{
    return {u"date"_s,        u"date_name"_s,         u"geography_name"_s,  u"geography_code"_s,
            dimension,        dimension + u"_name"_s, u"measures"_s,        u"measures_name"_s,
            u"obs_value"_s,   u"obs_status"_s,        u"obs_status_name"_s, u"record_offset"_s,
            u"record_count"_s};
}

class Answer {
public:
    Answer(const OpenData &data, const Dataset &dataset, std::map<QString, QString> parameters)
        : m_data(data), m_dataset(dataset), m_parameters(std::move(parameters))
    {
        gather();
    }

    QByteArray csv() const;
    QByteArray json() const;
    bool isEmpty() const { return m_records.empty(); }

private:
    QString parameter(const QString &name) const
    {
        const auto found = m_parameters.find(name);
        return found == m_parameters.end() ? QString() : found->second;
    }
    void gather();
    Record record(const OpenTableRow &area, int cell) const;

    const OpenData &m_data;
    const Dataset &m_dataset;
    const std::map<QString, QString> m_parameters;
    std::vector<Record> m_records;
    qsizetype m_count = 0; ///< that the question has, whatever is sent
};

Record Answer::record(const OpenTableRow &area, int cell) const
{
    const QString named = m_data.name(area.code);
    const QString &name = named.isEmpty() ? area.name : named;
    return {.texts = {{u"date_name"_s, u"2021"_s},
                      {u"geography_name"_s, name},
                      {u"geography_code"_s, area.code},
                      {m_dataset.dimension + u"_name"_s, m_data.labels(m_dataset.table).at(cell)},
                      {u"measures_name"_s, u"Value"_s},
                      {u"obs_status"_s, u"A"_s},
                      {u"obs_status_name"_s, u"Normal Value"_s}},
            .numbers = {{u"date"_s, 2021},
                        {m_dataset.dimension, cell},
                        {u"measures"_s, 20100},
                        {u"obs_value"_s, area.cells.at(static_cast<size_t>(cell))}}};
}

void Answer::gather()
{
    const auto areas = areasOf(m_data, m_dataset.table, parameter(u"geography"_s));
    const auto cells = cellsOf(parameter(m_dataset.dimension), m_data.labels(m_dataset.table).size());
    m_count = static_cast<qsizetype>(areas.size() * cells.size());
    const qsizetype offset = std::max(0, parameter(u"recordoffset"_s).toInt());
    const QString limit = parameter(u"recordlimit"_s);
    const qsizetype most = limit.isEmpty() ? nomisMostCells : std::min<qsizetype>(nomisMostCells, limit.toInt());
    for (qsizetype i = offset; i < std::min(m_count, offset + most); ++i) {
        const auto cellCount = static_cast<qsizetype>(cells.size());
        Record next = record(areas[static_cast<size_t>(i / cellCount)], cells[static_cast<size_t>(i % cellCount)]);
        next.numbers[u"record_offset"_s] = i;
        next.numbers[u"record_count"_s] = m_count;
        m_records.push_back(std::move(next));
    }
}

QByteArray Answer::csv() const
{
    QStringList columns;
    const QStringList known = allColumns(m_dataset.dimension);
    const QString select = parameter(u"select"_s).toLower();
    for (const QString &column : select.isEmpty() ? known : select.split(u','))
        if (known.contains(column.trimmed()))
            columns << column.trimmed();
    QByteArray text = '"' + columns.join(u"\",\""_s).toUpper().toUtf8() + "\"\n";
    for (const Record &record : m_records) {
        QStringList fields;
        for (const QString &column : columns) {
            const auto number = record.numbers.find(column);
            fields << (number != record.numbers.end() ? QString::number(number->second)
                                                      : u'"' + QString(record.texts.at(column)).replace(u'"', u"\"\""_s) + u'"');
        }
        text += fields.join(u',').toUtf8() + '\n';
    }
    return text;
}

QByteArray Answer::json() const
{
    QJsonArray observations;
    for (const Record &record : m_records) {
        const auto text = [&](const QString &name) { return record.texts.at(name); };
        const auto number = [&](const QString &name) { return record.numbers.at(name); };
        observations.append(QJsonObject{
            {u"geography"_s, QJsonObject{{u"description"_s, text(u"geography_name"_s)}, {u"geogcode"_s, text(u"geography_code"_s)}}},
            {u"time"_s, QJsonObject{{u"description"_s, text(u"date_name"_s)}, {u"value"_s, text(u"date_name"_s)}}},
            {m_dataset.dimension,
             QJsonObject{{u"description"_s, text(m_dataset.dimension + u"_name"_s)}, {u"value"_s, number(m_dataset.dimension)}}},
            {u"measures"_s, QJsonObject{{u"description"_s, text(u"measures_name"_s)}, {u"value"_s, number(u"measures"_s)}}},
            {u"obs_value"_s, QJsonObject{{u"description"_s, u"Value"_s}, {u"value"_s, number(u"obs_value"_s)}}},
            {u"obs_status"_s, QJsonObject{{u"description"_s, text(u"obs_status_name"_s)}, {u"value"_s, text(u"obs_status"_s)}}}});
    }
    const bool isTruncated = observations.size() < m_count;
    return QJsonDocument(
               QJsonObject{{u"header"_s, QJsonObject{{u"id"_s, m_dataset.table}, {u"truncated"_s, isTruncated ? u"true"_s : u"false"_s}}},
                           {u"obs"_s, observations}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

LocalServer::Reply nomisReply(const OpenData &data, const QUrl &url)
{
    static const QRegularExpression path(u"^/api/v01/dataset/(NM_\\d+_\\d+)\\.data\\.(csv|json)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = path.match(url.path());
    const auto dataset = datasets().find(match.captured(1).toUpper());
    if (!match.hasMatch() || dataset == datasets().end())
        return {.status = 404, .body = "<!DOCTYPE html><title>Not found</title>", .contentType = "text/html"};
    const Answer answer(data, dataset->second, parametersOf(url));
    if (match.captured(2).toLower() == "json"_L1)
        return {.body = answer.json()};
    // Where no area is known there is not even a header
    return {.body = answer.isEmpty() ? QByteArray() : answer.csv(), .contentType = "text/csv"};
}

} // namespace hereabouts
