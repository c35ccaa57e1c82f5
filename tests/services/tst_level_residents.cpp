// SPDX-License-Identifier: GPL-3.0-or-later
// Who lives in a postcode's areas: read from the pack where it has them all, else asked of Nomis in one request of table TS001.
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString residentsTable = u"/api/v01/dataset/NM_2021_1.data.csv"_s;

/// Census 2021, TS001, of the areas of ST20 0LY.
const LevelResidents gnosall{{AreaLevel::OutputArea, 310},  {AreaLevel::Lsoa, 1467},      {AreaLevel::Msoa, 9203},
                             {AreaLevel::District, 136872}, {AreaLevel::Region, 5950764}, {AreaLevel::Country, 56490284}};

const QHash<QString, int> gnosallByCode{{u"E00151363"_s, 310},    {u"E01029709"_s, 1467},    {u"E02006202"_s, 9203},
                                        {u"E07000197"_s, 136872}, {u"E12000005"_s, 5950764}, {u"E92000001"_s, 56490284}};

ProfileOptions wanted()
{
    return {.levelResidents = true, .sections = {Section::Geography}};
}

void serveTable(SessionFixture &fixture)
{
    fixture.server.reply(residentsTable, {.body = sampleBody(u"nomis/ts001_st200ly.csv"_s), .contentType = "text/csv"});
}

} // namespace

class TestLevelResidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRequestBringsThemAll()
    {
        SessionFixture fixture;
        serveTable(fixture);
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().levelResidents), u"ready nomis"_s);
        QCOMPARE(session->profile().levelResidents.ready()->value, gnosall);
        QCOMPARE(session->profile().levelResidents.ready()->asOf, censusDay2021);
        QCOMPARE(fixture.server.requestCount(residentsTable), 1);
        QCOMPARE(fixture.server.requestCount(), 2); // and the look-up
        for (const AreaLevel level : allAreaLevels)
            session->setLevel(level);
        QTest::qWait(50);
        QCOMPARE(fixture.server.requestCount(), 2);
        const auto again = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(again->profile().levelResidents.ready()->value, gnosall);
        QCOMPARE(fixture.server.requestCount(residentsTable), 1); // kept
    }

    void aPackThatHasThemAllIsEnough()
    {
        SessionFixture fixture;
        serveTable(fixture);
        fixture.pack->areaResidents = gnosallByCode;
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().levelResidents), u"ready pack"_s);
        QCOMPARE(session->profile().levelResidents.ready()->value, gnosall);
        QCOMPARE(fixture.server.requestCount(residentsTable), 0);
        QVERIFY(!fixture.pack->readOnUiThread);
    }

    void aPackThatLacksOneIsNot()
    {
        SessionFixture fixture;
        serveTable(fixture);
        fixture.pack->areaResidents = gnosallByCode;
        fixture.pack->areaResidents.remove(u"E00151363"_s);
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().levelResidents), u"ready nomis"_s);
        QCOMPARE(session->profile().levelResidents.ready()->value, gnosall);
    }

    void whatThePackHasIsShownWhereNomisFails()
    {
        SessionFixture fixture;
        fixture.server.reply(residentsTable, {.status = 404});
        fixture.pack->areaResidents = {{u"E92000001"_s, 56490284}};
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().levelResidents), u"ready pack"_s);
        QCOMPARE(session->profile().levelResidents.ready()->value, (LevelResidents{{AreaLevel::Country, 56490284}}));
        QCOMPARE(fixture.server.requestCount(residentsTable), 1);
    }

    void whatWasCutOffIsNotShown()
    {
        SessionFixture fixture;
        const QByteArray whole = sampleBody(u"nomis/ts001_st200ly.csv"_s);
        fixture.server.reply(residentsTable, {.body = whole.first(whole.size() / 2), .contentType = "text/csv"});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().levelResidents), u"failed nomis malformed 200"_s);
        QCOMPARE(stateOf(session->profile().geography), u"ready postcodes_io"_s); // nothing else is lost
    }

    void theNetworkIsLeftAloneWhereItMustNotBeUsed_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::addColumn<QString>("pin");
        QTest::newRow("offline") << true << QString();
        QTest::newRow("pinned to the pack") << false << u"pack"_s;
    }

    void theNetworkIsLeftAloneWhereItMustNotBeUsed()
    {
        QFETCH(bool, offline);
        QFETCH(QString, pin);
        SessionFixture fixture;
        serveTable(fixture);
        const auto first = fixture.complete(u"ST20 0LY", {.sections = {Section::Geography}});
        fixture.pack->geographies[u"ST20 0LY"_s] = first->profile().geography.ready()->value;
        fixture.pack->areaResidents = {{u"E92000001"_s, 56490284}};
        ProfileOptions options = wanted();
        options.offline = offline;
        if (!pin.isEmpty())
            options.pins.insert(Section::Geography, pin);
        const auto session = fixture.complete(u"ST20 0LY", options);
        QCOMPARE(stateOf(session->profile().geography), u"ready pack"_s);
        QCOMPARE(stateOf(session->profile().levelResidents), u"ready pack"_s);
        QCOMPARE(fixture.server.requestCount(residentsTable), 0);
    }

    void nobodyIsAskedWhereTheyAreNotWanted()
    {
        SessionFixture fixture;
        serveTable(fixture);
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::Geography}});
        QCOMPARE(stateOf(session->profile().levelResidents), u"idle"_s);
        QCOMPARE(fixture.server.requestCount(residentsTable), 0);
    }

    void norOutsideEnglandAndWales()
    {
        SessionFixture fixture;
        fixture.pack->geographies[u"EH1 1YZ"_s] = Geography{.country = u"Scotland"_s};
        const auto session = fixture.complete(u"EH1 1YZ", {.offline = true, .levelResidents = true, .sections = {Section::Geography}});
        QCOMPARE(stateOf(session->profile().levelResidents), u"idle"_s);
    }
};

QTEST_GUILESS_MAIN(TestLevelResidents)
#include "tst_level_residents.moc"
