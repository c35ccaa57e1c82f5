// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_fixture.h"

#include <QFile>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hereabouts::test {

bool writeZip(const QString &path, const Entries &entries)
{
    int error = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive)
        return false;
    bool ok = true;
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        ok = ok && source && zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0;
    }
    return zip_close(archive) == 0 && ok;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray lines(const QList<QByteArray> &rows)
{
    return rows.join("\r\n") + "\r\n";
}

QByteArray oldOnspdHeader()
{
    return "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,streg,"
           "pcon,ttwa,itl,npark,lat,long,pfa,imd,icb,oa21,lsoa21,msoa21";
}

QByteArray oldOnspdRow(const OnspdRecord &r)
{
    const QList<QByteArray> fields{r.pcds,      r.pcds,   r.pcds, r.introduced, r.terminated, r.county,  "",    r.district,
                                   r.ward,      "",       "0",    r.east,       r.north,      r.quality, "",    "",
                                   r.country,   r.region, "",     "",           "",           "",        "",    r.latitude,
                                   r.longitude, r.pfa,    "",     r.icb,        r.oa,         r.lsoa,    r.msoa};
    return fields.join(',');
}

QByteArray newOnspdHeader()
{
    return "PCD7,PCD8,PCDS,DOINTR,DOTERM,USRTYPIND,EAST1M,NORTH1M,GRIDIND,OA21CD,CTY25CD,CED25CD,LAD25CD,WD25CD,CTRY25CD,RGN25CD,PCON24CD,"
           "TTWA15CD,ITL25CD,NPARK16CD,LSOA21CD,MSOA21CD,BUA24CD,RUC21IND,LAT,LONG,PFA23CD,ICB23CD";
}

QByteArray newOnspdRow(const OnspdRecord &r)
{
    const QList<QByteArray> fields{r.pcds,   r.pcds, r.pcds,     r.introduced, r.terminated, "0",         r.east, r.north, r.quality, r.oa,
                                   r.county, "",     r.district, r.ward,       r.country,    r.region,    "",     "",      "",        "",
                                   r.lsoa,   r.msoa, "",         "",           r.latitude,   r.longitude, r.pfa,  r.icb};
    return '"' + fields.join("\",\"") + '"';
}

std::vector<OnspdRecord> postcodes()
{
    const OnspdRecord stafford{"AA1 1AA",   "",          "E07000197", "E05000001", "1",         "400000",    "0250000",  "E92000001",
                               "E12000005", "52.000000", "-2.000000", "E23000015", "E00000001", "E01000001", "E02000001"};
    OnspdRecord walsall = stafford, withdrawn = stafford, unplaced = stafford, sheffield = stafford;
    walsall.pcds = "AA1 1AB";
    walsall.latitude = "52.010000";
    walsall.district = "E08000030";
    walsall.pfa = "E23000014";
    walsall.oa = "E00000002";
    walsall.lsoa = "E01000002";
    withdrawn.pcds = "AA1 1AE";
    withdrawn.terminated = "201905";
    unplaced.pcds = "AA1 1AD";
    unplaced.quality = "9";
    unplaced.east = unplaced.north = "";
    unplaced.latitude = "99.999999";
    unplaced.longitude = "0.000000";
    sheffield.pcds = "CC1 1AA";
    sheffield.latitude = "53.380000";
    sheffield.district = "E08000039";
    sheffield.region = "E12000003";
    sheffield.pfa = "";
    const OnspdRecord cardiff{"BB1 1AA",   "",          "W06000015", "W05000001", "1",         "318200",
                              "0175860",   "W92000004", "W99999999", "51.500000", "-3.200000", "W15000003",
                              "W00000001", "W01000001", "W02000001", "W99999999", "",          ""};
    const OnspdRecord scotland{"DD1 1AA",   "",          "S12000042", "S13000001", "1",         "340000",
                               "0730000",   "S92000003", "S99999999", "56.460000", "-2.970000", "S23000009",
                               "S00000001", "S01000001", "S02000001", "S99999999", "",          "198001"};
    return {stafford, walsall, withdrawn, unplaced, cardiff, sheffield, scotland};
}

Entries directoryEntries(bool newForm)
{
    QList<QByteArray> rows{newForm ? newOnspdHeader() : oldOnspdHeader()};
    for (const OnspdRecord &record : postcodes())
        rows << (newForm ? newOnspdRow(record) : oldOnspdRow(record));
    return {
        {u"Data/ONSPD_NOV_2025_UK.csv"_s, lines(rows)},
        {u"Documents/Country names and codes UK as at 08_12.csv"_s,
         "\xEF\xBB\xBF" + lines({"CTRY12CD,CTRY12NM", "E92000001,England", "S92000003,Scotland", "W92000004,Wales"})},
        {u"Documents/Region names and codes EN as at 12_20.csv"_s,
         lines({"RGN20CD,RGN20NM", "E12000005,West Midlands", "W99999999,(pseudo) Wales"})},
        {u"Documents/LA_UA names and codes UK as at 04_25.csv"_s,
         lines({"LAD25CD,LAD25NM,LAD25NMW", "E07000197,Stafford,", "E08000030,Walsall,", "W06000015,Cardiff,Caerdydd",
                "S12000042,Dundee City,"})},
        {u"Documents/Ward names and codes UK as at 05_25.csv"_s, lines({"WD25CD,WD25NM", "E05000001,Gnosall & Woodseaves"})},
        {u"Documents/LSOA (2021) names and codes EW as at 12_21.csv"_s, lines({"LSOA21CD,LSOA21NM", "E01000001,Stafford 001A"})},
        {u"Documents/MSOA (2021) names and codes EW as at 12_21.csv"_s, lines({"MSOA21CD,MSOA21NM", "E02000001,Stafford 001"})},
        {u"Documents/PFA names and codes GB as at 12_23.csv"_s,
         lines({"PFA23CD,PFA23NM", "E23000015,Staffordshire", "E23000014,West Midlands"})},
        {u"Documents/ICB names and codes EN as at 04_23.csv"_s,
         lines({"ICB23CD,ICB23CDH,ICB23NM", "E54000010,QNC,\"NHS Staffordshire, and Stoke\""})},
        {u"Documents/User guide.csv"_s, lines({"This is not a table of names"})},
    };
}

namespace {

QByteArray censusHeader(const QByteArray &table)
{
    if (table == "ts001")
        return "date,geography,geography code,Residence type: Total; measures: Value,Residence type: Lives in a household; measures: Value";
    QList<QByteArray> columns{"date", "geography", "geography code"};
    const QByteArray variable =
        table == "ts062" ? "National Statistics Socio-economic Classification (NS-SEC): " : "Occupation (current): ";
    columns << '"' + variable + "Total: All usual residents aged 16 years and over\"";
    const QList<QByteArray> nsSec{"L1, L2 and L3 Higher", "L4, L5 and L6 Lower",   "L7 Inter",
                                  "L8 and L9 Small",      "L10 and L11 Sup",       "L12 Semi",
                                  "L13 Routine",          "L14.1 and L14.2 Never", "L15 Students"};
    for (int i = 0; i < 9; ++i)
        columns << '"' + variable + (table == "ts062" ? nsSec.at(i) : QByteArray::number(i + 1) + ". Group, and more") + '"';
    return columns.join(',');
}

QByteArray censusRowOf(const QByteArray &table, const QByteArray &name, const QByteArray &code, int size, bool spoil)
{
    QByteArray row = "2021," + name + ',' + code + ',' + QByteArray::number(size * 45 + (spoil ? 1 : 0));
    if (table == "ts001")
        return row + ',' + QByteArray::number(size * 44);
    for (int i = 1; i <= 9; ++i)
        row += ',' + QByteArray::number(size * i);
    return row;
}

} // namespace

Entries censusEntries(const QByteArray &table, const QByteArray &spoil)
{
    struct Area {
        QByteArray level, name, code;
        int size;
    };
    const std::vector<Area> areas{{"oa", "E00000001", "E00000001", 2},
                                  {"oa", "E00000002", "E00000002", 3},
                                  {"oa", "W00000001", "W00000001", 4},
                                  {"lsoa", "Stafford 001A", "E01000001", 20},
                                  {"lsoa", "Walsall 001A", "E01000002", 21},
                                  {"lsoa", "Cardiff 001A", "W01000001", 22},
                                  {"msoa", "Stafford 001", "E02000001", 100},
                                  {"msoa", "Cardiff 001", "W02000001", 110},
                                  {"ltla", "Stafford", "E07000197", 1000},
                                  {"ltla", "Walsall", "E08000030", 1001},
                                  {"ltla", "Cardiff", "W06000015", 1002},
                                  {"utla", "Staffordshire", "E10000028", 3000},
                                  {"rgn", "West Midlands", "E12000005", 9000},
                                  {"rgn", "Wales", "W92000004", 20000},
                                  {"ctry", "England", "E92000001", 100000},
                                  {"ctry", "Wales", "W92000004", 20000},
                                  {"ctry", "England and Wales", "K04000001", 120000}};
    std::map<QByteArray, QByteArray> files;
    for (const Area &area : areas) {
        QByteArray &file = files[area.level];
        if (file.isEmpty())
            file = censusHeader(table) + '\n';
        file += censusRowOf(table, area.name, area.code, area.size, area.code == spoil) + '\n';
    }
    Entries entries;
    for (const auto &[level, bytes] : files)
        entries.emplace_back(QString::fromLatin1("census2021-" + table + '-' + level + ".csv"), bytes);
    return entries;
}

QByteArray crimeCsv(const QList<QList<QByteArray>> &rows)
{
    QByteArray csv = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome "
                     "category,Context\n";
    for (const QList<QByteArray> &row : rows)
        csv += ",2025-01,Some Police,Some Police," + row.at(0) + ',' + row.at(1) + ",\"" + row.at(2) + "\",E01000001,Stafford 001A,"
               + row.at(3) + ',' + row.at(4) + ",\n";
    return csv;
}

PackRequest writeCountry(const QTemporaryDir &folder)
{
    PackRequest request;
    request.out = folder.filePath(u"country.pack"_s);
    request.onspdZip = folder.filePath(u"onspd.zip"_s);
    writeZip(request.onspdZip, directoryEntries());
    for (const QByteArray table : {"ts001", "ts062", "ts063"}) {
        request.censusZips << folder.filePath(QString::fromLatin1(table + ".zip"));
        writeZip(request.censusZips.last(), censusEntries(table));
    }
    request.namesCsv = folder.filePath(u"names.csv"_s);
    writeFile(request.namesCsv, lines({"msoa21cd,msoa21nm,msoa21hclnm", "E02000001,Stafford 001,Gnosall"}));
    const QByteArray january = crimeCsv({{"-2.000000", "52.001000", "On or near High Street", "Drugs", "Under investigation"},
                                         {"-2.000000", "52.001000", "On or near High Street", "Drugs", "Under investigation"},
                                         {"-2.000000", "52.001000", "On or near High Street", "Drugs", ""},
                                         {"-2.000000", "52.012000", "On or near Low Road, North", "Burglary", ""},
                                         {"-2.000000", "52.020000", "On or near Too Far", "Burglary", ""},
                                         {"", "", "No Location", "Burglary", ""}});
    const QByteArray february = crimeCsv({{"-2.001000", "52.001000", "On or near Mill Lane", "New crime", ""}});
    const QByteArray wales = crimeCsv({{"-3.200000", "51.500000", "On or near Queen Street", "Shoplifting", ""}});
    const QByteArray trains = crimeCsv({{"-2.000000", "52.001000", "On or near Railway (Station)", "Robbery", ""}});
    request.crimeZips << folder.filePath(u"first.zip"_s) << folder.filePath(u"second.zip"_s);
    writeZip(request.crimeZips.at(0), {{u"2025-01/2025-01-staffordshire-street.csv"_s, january},
                                       {u"2025-02/2025-02-staffordshire-street.csv"_s, february},
                                       {u"2025-01/2025-01-btp-street.csv"_s, trains},
                                       {u"2025-01/2025-01-staffordshire-outcomes.csv"_s, "Crime ID\n"}});
    writeZip(request.crimeZips.at(1), {{u"2025-02/2025-02-staffordshire-street.csv"_s, february},
                                       {u"2025-04/2025-04-south-wales-street.csv"_s, wales},
                                       {u"2025-04/2025-04-northern-ireland-street.csv"_s, wales},
                                       {u"2025-03/2025-03-staffordshire-street.csv"_s, crimeCsv({})}});
    return request;
}

Result<PackSummary> build(const PackRequest &request)
{
    return buildPack(request, [](const PackProgress &) { return true; });
}

} // namespace hereabouts::test
