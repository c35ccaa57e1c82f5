// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the fuzzers start from: the fixtures of the tests and small files in the official formats, none of them real data.
//   fuzz_seeds FOLDER      a folder for each fuzzer
#include "fuzz_pack.h"

#include <QDir>

using namespace hereabouts;
using namespace hereabouts::fuzz;
using namespace Qt::StringLiterals;

namespace {

class Seeds {
public:
    explicit Seeds(QDir folder) : m_folder(std::move(folder)) {}

    void add(const QString &fuzzer, const QByteArray &bytes)
    {
        require(m_folder.mkpath(fuzzer), "a folder can be made");
        writeScratch(m_folder.filePath(u"%1/seed-%2"_s.arg(fuzzer).arg(++m_count, 3, 10, QChar(u'0'))), bytes);
    }

private:
    QDir m_folder;
    int m_count = 0;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), qPrintable(path));
    return file.readAll();
}

/// Answers as 200 and as 404, and their bodies as JSON.
void addAnswers(Seeds &seeds)
{
    const QDir services(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/services"_s);
    const std::pair<QString, QStringList> folders[] = {{u"postcodes_io"_s, {u"postcodes_io"_s}},
                                                       {u"crystalroof"_s, {u"crystalroof_occupation"_s}},
                                                       {u"postcodearea"_s, {u"postcodearea_ns_sec"_s, u"postcodearea_incidents"_s}},
                                                       {u"police"_s, {u"police_street_crime"_s}}};
    for (const auto &[folder, fuzzers] : folders) {
        const QDir answers(services.filePath(folder));
        for (const QString &name : answers.entryList(QDir::Files, QDir::Name)) {
            const QByteArray body = contents(answers.filePath(name));
            for (const QString &fuzzer : fuzzers) {
                seeds.add(fuzzer, '@' + body);
                seeds.add(fuzzer, 'N' + body);
            }
            seeds.add(u"json_reader"_s, body);
        }
    }
    for (const QString &fuzzer : {u"postcodearea_ns_sec"_s, u"postcodearea_incidents"_s})
        seeds.add(fuzzer, "N{\"Message\":\"No Results Found\"}");
    seeds.add(u"postcodearea_incidents"_s,
              R"(@{"Endpoint":"/crime-incidents/?key=)" + QByteArray(fakeKey.data(), fakeKey.size())
                  + R"(","data":[{"category":"drugs","month":"2024-12","location":{"latitude":"52.5","longitude":-2,"street":null}}]})");
}

/// What leads to a postcode: the first byte chooses the request, the second the status.
void addSearches(Seeds &seeds)
{
    const QDir answers(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/services/postcodes_io_search"_s);
    const std::pair<QString, char> choices[] = {{u"autocomplete_st200l"_s, '\0'},
                                                {u"outcode_cf10"_s, '\1'},
                                                {u"places_stafford"_s, '\2'},
                                                {u"nearest_st200ly"_s, '\3'},
                                                {u"nearest_st200ly"_s, '\4'},
                                                {u"terminated_st200zz"_s, '\5'},
                                                {u"bulk"_s, '\6'},
                                                {u"none"_s, '\0'},
                                                {u"none"_s, '\3'}};
    for (const auto &[name, choice] : choices) {
        const QByteArray body = contents(answers.filePath(name + u".json"_s));
        const char status = name.startsWith("terminated"_L1) ? 'N' : '@'; // what has ended is told with 404
        seeds.add(u"postcodes_io_search"_s, QByteArray(1, choice) + status + body);
        seeds.add(u"postcodes_io_search"_s, QByteArray(1, choice) + 'N' + R"({"status":404,"error":"Postcode not found"})");
        seeds.add(u"json_reader"_s, body);
    }
}

/// Tables of Nomis: '@' asks for all areas, 'C' for what a postcode lies in; without the bit 64, for the other table.
void addTables(Seeds &seeds)
{
    const QDir tables(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/services/nomis"_s);
    for (const QString &name : tables.entryList(QDir::Files, QDir::Name)) {
        const QByteArray table = contents(tables.filePath(name));
        for (const QByteArray choice : {"@@", "\x04@", "@N"})
            seeds.add(u"nomis_census"_s, choice + table);
    }
    QByteArray lines = contents(tables.filePath(u"ts062_st200ly.csv"_s));
    lines.truncate(lines.indexOf("\"E01029709"));
    for (const QByteArray choice : {"A@", "C@", "\xC1@", "\xC3@"})
        seeds.add(u"nomis_census"_s, choice + QByteArray(lines).replace(",70\n", ",10\n"));
}

/// Boundaries: an even first byte asks for the output area, an odd one for the LSOA.
void addBoundaries(Seeds &seeds)
{
    const QDir answers(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/services/open_geography"_s);
    for (const QString &name : answers.entryList(QDir::Files, QDir::Name))
        seeds.add(u"open_geography"_s, (name.startsWith("lsoa"_L1) ? "A@" : "@@") + contents(answers.filePath(name)));
}

void addTexts(Seeds &seeds)
{
    const QByteArray sources = contents(QStringLiteral(HEREABOUTS_RESOURCES) + u"/sources.json"_s);
    seeds.add(u"source_catalogue"_s, sources);
    seeds.add(u"source_catalogue"_s, R"({"postcodes_io":{"base_url":"http://127.0.0.1:8080","timeout_ms":2000}})");
    seeds.add(u"source_catalogue"_s, R"({"pack":{"base_url":"","attribution":["one","two"]},"tiles":{"base_url":"http://[::1]/"}})");
    seeds.add(u"json_reader"_s, sources);
    const QByteArray hello = QByteArray::fromHex("1f8b0800000000000203cb48cdc9c957c84090008088f9e511000000"); // "hello hello hello"
    seeds.add(u"gunzip"_s, '\xff' + hello + hello);
    seeds.add(u"gunzip"_s, '\x02' + hello.chopped(4));
    for (const QByteArray text : {"ST20 0LY", " w6  0ww", "GIR 0AA", "EC1A 1BB", "M1 1AE", "B33 8TH", "\xEF\xBD\xB3T20 0LY"})
        seeds.add(u"postcode"_s, text);
    for (const QByteArray text : {"E00151363", "W99999999", "2024-12", "-2.247653", "99.999999", "100023336956", "2147483647",
                                  "L14.1 and L14.2 Never worked", "3. Associate professional", "Violence and sexual offences"})
        seeds.add(u"texts"_s, text);
    const QByteArray key(fakeKey.data(), fakeKey.size());
    seeds.add(u"redaction"_s, "https://a.example/census-ts062/?key=" + key + "&postcode=ST200LY\nGET /?key=" + key + " failed");
    seeds.add(u"redaction"_s, "https://me:pw@a.example/x?area_type=oa&api_key=a%2Fb%26c%C3%A9+d\nnext=%2Fx%3Fkey%3Da%2Fb, a/b&c");
    for (const QByteArray text : {"\x01"
                                  "a,b,c\n1,2,3\n",
                                  "\x05\xEF\xBB\xBF"
                                  "a,\"b, c\"\r\n\"x \"\"y\"\"\nz\",\r\n\r\n,\n",
                                  "\x02"
                                  "\"open"})
        seeds.add(u"csv_reader"_s, text);
    seeds.add(u"msoa_names"_s, test::lines({"msoa21cd,msoa21nm,msoa21hclnm", "E02000001,Stafford 001,\"Gnosall, North\""}));
}

void addFiles(Seeds &seeds)
{
    for (const bool newForm : {false, true}) {
        for (const auto &[name, bytes] : test::directoryEntries(newForm))
            seeds.add(u"onspd"_s, (name.startsWith(u"Data") ? '@' : 'A') + bytes);
    }
    int table = 0;
    for (const QByteArray id : {"ts001", "ts062", "ts063"}) {
        for (const auto &[name, bytes] : test::censusEntries(id, "E00000002"))
            seeds.add(u"census_bulk"_s, static_cast<char>(table) + bytes);
        ++table;
    }
    const QByteArray crimes = test::crimeCsv({{"-2.000000", "52.001000", "On or near High Street", "Drugs", "Under investigation"},
                                              {"-2.1", "52", "On or near Low Road, North", "Burglary", ""},
                                              {"", "", "No Location", "Burglary", ""}});
    seeds.add(u"police_archive"_s, "2025-01/2025-01-staffordshire-street.csv\n" + crimes);
    seeds.add(u"police_archive"_s, "9999-12-btp-street.csv\n" + crimes);

    const QTemporaryDir folder;
    const PackRequest request = test::writeCountry(folder);
    for (const QString &path : QStringList{request.onspdZip} + request.crimeZips + request.censusZips)
        seeds.add(u"zip_file"_s, contents(path));
    const QString path = folder.filePath(u"large.zip"_s);
    require(test::writeZip(path, {{u"large.csv"_s, QByteArray(1'000'000, '\n')}, {u"empty/"_s, {}}}), "the zip can be written");
    seeds.add(u"zip_file"_s, contents(path));
    seeds.add(u"pack_file"_s, '@' + smallPack());
    seeds.add(u"pack_file"_s, 'A' + smallPack());
    seeds.add(u"tile_file"_s, smallTiles());
    // one column after the other, all rows, with a number out of range
    const QByteArray numbers[] = {"\x7f\xff\xff\xff\xff\xff\xff\xff", "\xff\xff\xff\xff\xff\xff\xff\xff",
                                  QByteArray("\x00\x00\x00\x00\x7f\xff\xff\xff", 8)};
    for (char column = 0; column < 70; ++column)
        seeds.add(u"pack_values"_s, QByteArray(1, column) + QByteArray("\x00\x03", 2) + numbers[column % 3]);
}

} // namespace

int main(int argc, char **argv)
{
    startQt(&argc, &argv);
    require(argc == 2, "fuzz_seeds FOLDER");
    Seeds seeds{QDir(QString::fromLocal8Bit(argv[1]))};
    addAnswers(seeds);
    addSearches(seeds);
    addTables(seeds);
    addBoundaries(seeds);
    addTexts(seeds);
    addFiles(seeds);
    return 0;
}
