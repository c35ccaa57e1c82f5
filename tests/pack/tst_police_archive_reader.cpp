// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/crime_register.h"
#include "pack_fixture.h"

#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

class TestPoliceArchiveReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsMonthsAndForcesInNames()
    {
        QVERIFY(writeZip(path(), {{u"2025-01/2025-01-devon-and-cornwall-street.csv"_s, crimeCsv({})},
                                  {u"2025-01/2025-01-kent-outcomes.csv"_s, "x"},
                                  {u"2025-01/2025-01-kent-stop-and-search.csv"_s, "x"},
                                  {u"2025-13/2025-13-kent-street.csv"_s, "x"},
                                  {u"2024-12-kent-street.csv"_s, crimeCsv({})}}));
        const auto files = policeFiles(*ZipFile::open(path()));
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), 2U);
        QCOMPARE(files->at(0).force, u"devon-and-cornwall"_s);
        QCOMPARE(files->at(0).month, Month(2025, 1));
        QCOMPARE(files->at(1).month, Month(2024, 12));
    }
    void archiveWithoutCrimeIsMalformed()
    {
        QVERIFY(writeZip(path(), {{u"readme.txt"_s, "x"}}));
        QCOMPARE(policeFiles(*ZipFile::open(path())).error().kind, Error::Kind::Malformed);
    }
    void blankCoordinatesAreSkippedAndCounted()
    {
        const auto [rows, summary] =
            read(crimeCsv({{"-2.247653", "52.787179", "On or near Mill Lane, East", "Drugs", "Under investigation"},
                           {"", "", "No Location", "Burglary", ""},
                           {"0.1", "51.5", "On or near X", "Robbery", ""}}));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->rows, 2);
        QCOMPARE(summary->withoutPosition, 1);
        QCOMPARE(rows, (QStringList{u"52787179 -2247653 On or near Mill Lane, East/Drugs/Under investigation"_s,
                                    u"51500000 100000 On or near X/Robbery/"_s}));
    }
    void missingColumnIsNamed()
    {
        QByteArray csv = crimeCsv({});
        csv.replace("Crime type", "Offence");
        const auto summary = read(csv).second;
        QCOMPARE(summary.error().kind, Error::Kind::Malformed);
        QVERIFY(summary.error().detail.contains("no column crime type"_L1));
    }
    void coordinatesMustBeNumbers()
    {
        QCOMPARE(read(crimeCsv({{"west", "51.5", "X", "Robbery", ""}})).second.error().kind, Error::Kind::Malformed);
    }
    void registerDoesNotDependOnTheOrder()
    {
        const std::vector<std::tuple<Month, PoliceRow>> rows{{Month(2025, 2), {{3, 3}, "C", "Drugs", ""}},
                                                             {Month(2025, 1), {{1, 1}, "B", "Burglary", "x"}},
                                                             {Month(2025, 1), {{1, 1}, "B", "Burglary", "x"}},
                                                             {Month(2025, 1), {{1, 1}, "A", "Drugs", ""}}};
        QCOMPARE(groups(rows), groups({rows.rbegin(), rows.rend()}));
        QCOMPARE(groups(rows), (QStringList{u"1/1 A 2025-01 Drugs  1"_s, u"1/1 B 2025-01 Burglary x 2"_s, u"3/3 C 2025-02 Drugs  1"_s}));
    }
    void monthsOfAFarFutureAreRefused()
    {
        CrimeRegister incidents;
        QVERIFY(incidents.add(Month(5461, 4), {{1, 1}, "A", "Drugs", ""}).has_value());
        QCOMPARE(incidents.add(Month(5461, 5), {{1, 1}, "A", "Drugs", ""}).error().kind, Error::Kind::Malformed);
        QCOMPARE(incidents.add(Month(9999, 12), {{1, 1}, "A", "Drugs", ""}).error().kind, Error::Kind::Malformed);
    }
    void tooManyTypesAreRefused()
    {
        CrimeRegister incidents;
        Result<void> added;
        int count = 0;
        for (; added && count < 1000; ++count)
            added = incidents.add(Month(2025, 1), {{1, 1}, "A", std::to_string(count), ""});
        QVERIFY(!added);
        QCOMPARE(count, 257);
    }

private:
    QString path() const { return m_folder.filePath(u"crime.zip"_s); }

    std::pair<QStringList, Result<PoliceSummary>> read(const QByteArray &csv) const
    {
        writeZip(path(), {{u"2025-01-kent-street.csv"_s, csv}});
        const auto zip = ZipFile::open(path());
        QStringList rows;
        auto summary = readPoliceFile(*zip, policeFiles(*zip)->at(0), [&](const PoliceRow &row) -> Result<void> {
            rows << u"%1 %2 %3/%4/%5"_s.arg(row.position.latitude)
                        .arg(row.position.longitude)
                        .arg(toQString(row.street), toQString(row.type), toQString(row.outcome));
            return {};
        });
        return {rows, summary};
    }
    static QStringList groups(const std::vector<std::tuple<Month, PoliceRow>> &rows)
    {
        CrimeRegister incidents;
        for (const auto &[month, row] : rows)
            (void)incidents.add(month, row);
        const auto contents = incidents.finish();
        QStringList texts;
        (void)incidents.forEachGroup([&](const CrimeRegister::Group &group) -> Result<void> {
            const auto &point = contents.points.at(static_cast<size_t>(group.point));
            texts << u"%1/%2 %3 %4 %5 %6 %7"_s.arg(point.position.latitude)
                         .arg(point.position.longitude)
                         .arg(toQString(contents.streets.at(static_cast<size_t>(point.street))), group.month.key(),
                              toQString(contents.types.at(static_cast<size_t>(group.category))),
                              toQString(contents.outcomes.at(static_cast<size_t>(group.outcome))))
                         .arg(group.count);
            return {};
        });
        return texts;
    }
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestPoliceArchiveReader)
#include "tst_police_archive_reader.moc"
