// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of the right form with wrong values in it: each step of an input changes one column of one row, or of all.
#include "fuzz_pack.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;
using namespace Qt::StringLiterals;

namespace {

struct Column {
    QString table, name;
};

const std::vector<Column> &columns()
{
    static const std::vector<Column> all = [] {
        const QHash<QString, QString> byTable{
            {u"meta"_s, u"value"_s},
            {u"source"_s, u"title"_s},
            {u"area"_s, u"id level code name readable_name"_s},
            {u"place"_s, u"id oa lsoa msoa lad region country pfa"_s},
            {u"postcode"_s, u"quality eastings northings latitude longitude introduced place"_s},
            {u"terminated"_s, u"month"_s},
            {u"sample"_s, u"position postcode"_s},
            {u"census"_s, u"area topic base c1 c5 c9"_s},
            {u"residents"_s, u"area count"_s},
            {u"standing"_s, u"topic level category areas breakpoints"_s},
            {u"lsoa_cell"_s, u"cell lsoas"_s},
            {u"street"_s, u"id name"_s},
            {u"category"_s, u"id key"_s},
            {u"outcome"_s, u"id name"_s},
            {u"street_point"_s, u"id latitude longitude street"_s},
            {u"crime"_s, u"point month category outcome count"_s},
            {u"force"_s, u"id slug name"_s},
            {u"coverage"_s, u"force month"_s},
            {u"force_cell"_s, u"cell force south west north east"_s},
        };
        QStringList tables = byTable.keys();
        tables.sort(); // a hash's order changes from run to run
        std::vector<Column> list;
        for (const QString &table : std::as_const(tables)) {
            for (const QString &name : byTable.value(table).split(u' '))
                list.push_back({table, name});
        }
        return list;
    }();
    return all;
}

QVariant valueOf(Input &input)
{
    switch (input.byte() % 8) {
    case 0: return {};
    case 1: return static_cast<qint64>(static_cast<int8_t>(input.byte()));
    case 2: return static_cast<qint64>(static_cast<int32_t>(input.integer()));
    case 3: return input.integer();
    case 4: return static_cast<double>(input.integer()) * 1e-3;
    case 5: return input.bytes(input.byte());
    default: return QString::fromUtf8(input.bytes(input.byte() % 32));
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    startQt(argc, argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray pack = smallPack();
    const QString path = scratchPath(u"fuzz.pack"_s);
    writeScratch(path, pack);
    {
        const auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite);
        require(connection && connection->run(u"PRAGMA journal_mode = OFF"_s) && connection->run(u"PRAGMA synchronous = OFF"_s)
                    && connection->run(u"BEGIN"_s),
                "the pack can be opened");
        Input input(data, size);
        for (int step = 0; step < 16 && !input.isEmpty(); ++step) {
            const Column &column = columns().at(input.byte() % columns().size());
            const QString where = input.byte() % 4 == 0 ? QString() : u" WHERE rowid = (SELECT min(rowid) FROM %1)"_s.arg(column.table);
            const bool hasRowid = !QStringList{u"meta"_s,     u"postcode"_s, u"terminated"_s, u"census"_s,
                                               u"standing"_s, u"crime"_s,    u"coverage"_s,   u"force_cell"_s}
                                       .contains(column.table);
            // what the tables themselves refuse (a second row with the same number) is no pack's fault
            (void)connection->select(u"UPDATE OR IGNORE %1 SET %2 = ?%3"_s.arg(column.table, column.name, hasRowid ? where : QString()),
                                     {valueOf(input)});
        }
        require(connection->run(u"COMMIT"_s).has_value(), "the changes can be written");
    }
    askEverything(path);
    return 0;
}
