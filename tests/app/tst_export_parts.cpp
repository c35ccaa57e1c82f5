// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a large export, each alone: its journal, the time left, what refusals mean, lists of postcodes.
#include "app/export_journal.h"
#include "app/postcode_list.h"
#include "app/refusals.h"
#include "app/time_left.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;
using namespace std::chrono_literals;

namespace {

using State = ExportJournal::State;
using Found = ExportJournal::Found;

const QString picture = u"ST20-0LY-occupation.png"_s;
const QString page = u"ST20-0LY-profile.png"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Failed failedWith(Error::Kind kind, int status, std::vector<FailedAttempt> attempts = {})
{
    return {.error = {.kind = kind, .httpStatus = status}, .source = u"crystalroof"_s, .attempts = std::move(attempts)};
}

AreaProfile profileWithOccupation(Loadable<CensusProfile> occupation)
{
    AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
    profile.occupation = std::move(occupation);
    return profile;
}

} // namespace

class TestExportParts : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"hereabouts-export.journal"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void journalIsGoneOnWith()
    {
        {
            ExportJournal journal(m_folder->path(), u"abc"_s);
            QCOMPARE(journal.open(), Found::Nothing);
            QVERIFY(!QFile::exists(path())); // nothing to say yet
            QVERIFY(journal.record(picture, {}));
            QVERIFY(journal.record(page, {State::Awaiting, {Section::Crime, Section::NsSec}}));
            // flushed: what a killed program leaves behind
            QCOMPARE(contentOf(path()).count('\n'), 3);
            QVERIFY(contentOf(path()).endsWith("awaiting ST20-0LY-profile.png ns_sec,crime\n"));
        }
        ExportJournal journal(m_folder->path(), u"abc"_s);
        QCOMPARE(journal.open(), Found::Continued);
        QCOMPARE(*journal.find(picture), ExportJournal::Entry());
        QCOMPARE(*journal.find(page), (ExportJournal::Entry{State::Awaiting, {Section::Crime, Section::NsSec}}));
        QVERIFY(!journal.find(u"ST20-0LY-ns-sec.png"_s));
        QVERIFY(journal.record(page, {})); // the last word counts
        ExportJournal third(m_folder->path(), u"abc"_s);
        QCOMPARE(third.open(), Found::Continued);
        QCOMPARE(third.find(page)->state, State::Whole);
        QVERIFY(third.find(picture));
        third.remove();
        QVERIFY(QDir(m_folder->path()).isEmpty(QDir::Files));
    }

    void journalOfAnotherExportIsReplaced()
    {
        const QDateTime begun = QDateTime::currentDateTimeUtc();
        ExportJournal former(m_folder->path(), u"abc"_s);
        former.open(begun);
        former.record(picture, {});
        ExportJournal other(m_folder->path(), u"abcd"_s);
        QCOMPARE(other.open(begun), Found::OtherSettings);
        QVERIFY(!other.find(picture));
        // a week is the longest, however lately something was added
        QCOMPARE(ExportJournal(m_folder->path(), u"abc"_s).open(begun.addDays(7).addSecs(-60)), Found::Continued);
        ExportJournal old(m_folder->path(), u"abc"_s);
        QCOMPARE(old.open(begun.addDays(7).addSecs(60)), Found::TooOld);
        QVERIFY(!old.find(picture));
        QCOMPARE(ExportJournal(m_folder->path(), u"abc"_s).open(begun.addDays(-3)), Found::TooOld); // a clock gone wrong
        QVERIFY(other.record(page, {}));
        QCOMPARE(contentOf(path()).count('\n'), 2);
        const QByteArray mine = contentOf(path());
        write(QByteArray(mine).replace("hereabouts-export 2", "hereabouts-export 1")); // of a former version
        QCOMPARE(ExportJournal(m_folder->path(), u"abcd"_s).open(begun), Found::OtherSettings);
        write(mine);
        QVERIFY(!contentOf(path()).contains("occupation"));
    }

    void damagedJournalIsReadAsFarAsItIsGood_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("cut off") << QByteArray("whole ST20-0LY-ns-s");
        QTest::newRow("cut off in a name that is one") << QByteArray("whole ST20-0LY-profile.png");
        QTest::newRow("no word") << QByteArray("wholly ST20-0LY-profile.png\nwhole ST20-0LY-profile.png\n");
        QTest::newRow("zeros of a crashed disk") << QByteArray(300, '\0');
        const QByteArray hash = QByteArray("00112233445566778899aabbccddeeff").repeated(2);
        QTest::newRow("staged, cut off") << "staged whole ST20-0LY-profile.png 12 " + hash;
        QTest::newRow("staged, hash too short") << "staged whole ST20-0LY-profile.png 12 " + hash.chopped(2) + '\n';
        QTest::newRow("staged, no size") << "staged whole ST20-0LY-profile.png some " + hash + '\n';
        QTest::newRow("staged elsewhere") << "staged whole ../ST20-0LY-profile.png 12 " + hash + '\n';
        QTest::newRow("unknown section") << QByteArray("awaiting ST20-0LY-profile.png crime,weather\n");
    }
    void damagedJournalIsReadAsFarAsItIsGood()
    {
        QFETCH(QByteArray, tail);
        const QByteArray good = "hereabouts-export 2 " + QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8()
                                + " abc\nwhole ST20-0LY-occupation.png\n";
        write(good + tail);
        ExportJournal journal(m_folder->path(), u"abc"_s);
        QCOMPARE(journal.open(), Found::Continued);
        QVERIFY(journal.find(picture));
        QVERIFY(!journal.find(page));
        QVERIFY(journal.staged().empty());
        QVERIFY(journal.record(u"W6-0WW-ns-sec.png"_s, {State::None, {}}));
        QCOMPARE(contentOf(path()), good + "none W6-0WW-ns-sec.png\n");
    }

    void whatIsNoJournalIsReplaced()
    {
        write("shopping list\n");
        ExportJournal journal(m_folder->path(), u"abc"_s);
        QCOMPARE(journal.open(), Found::Unreadable);
        write("hereabouts-export 2 yesterday abc\n");
        QCOMPARE(journal.open(), Found::Unreadable);
        write({}); // begun, and killed before the first line
        QCOMPARE(journal.open(), Found::Nothing);
        QVERIFY(journal.record(picture, {}));
        QVERIFY(contentOf(path()).startsWith("hereabouts-export 2 2"));
    }

    void journalThatCannotBeWrittenSaysSo()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"hereabouts-export.journal"_s));
        ExportJournal journal(m_folder->path(), u"abc"_s);
        QCOMPARE(journal.open(), Found::Unreadable);
        QVERIFY(!journal.record(picture, {}));
        QVERIFY(!journal.errorString().isEmpty());
        QVERIFY(!journal.find(picture));
    }

    void timeLeft()
    {
        TimeLeft left;
        left.took(2s);
        left.took(4s);
        QVERIFY(!left.forRest(100)); // too little to go by
        left.took(6s);
        QCOMPARE(*left.forRest(100), 400s);
        for (int i = 0; i < 20; ++i)
            left.took(1s); // the recent pace counts
        QCOMPARE(*left.forRest(100), 100s);
    }

    void timeLeftText_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0 << u"less than a minute left"_s;
        QTest::newRow("59") << 59 << u"less than a minute left"_s;
        QTest::newRow("60") << 60 << u"about 1 min left"_s;
        QTest::newRow("170") << 170 << u"about 3 min left"_s;
        QTest::newRow("59 min") << 59 * 60 << u"about 59 min left"_s;
        QTest::newRow("60 min") << 60 * 60 << u"about 1 h 0 min left"_s;
        QTest::newRow("2 h 12") << 132 * 60 << u"about 2 h 10 min left"_s;
        QTest::newRow("1 h 56") << 116 * 60 << u"about 2 h 0 min left"_s;
    }
    void timeLeftText()
    {
        QFETCH(int, seconds);
        QTEST(hereabouts::timeLeftText(std::chrono::seconds(seconds)), "text");
    }

    void whatMayComeLater()
    {
        for (const auto kind : {Error::Kind::Offline, Error::Kind::Timeout, Error::Kind::RateLimited, Error::Kind::QuotaExhausted,
                                Error::Kind::Server, Error::Kind::Unauthorised, Error::Kind::Forbidden, Error::Kind::Malformed})
            QVERIFY2(mayComeLater(failedWith(kind, 0)), errorKindName(kind).data());
        for (const auto kind : {Error::Kind::NotFound, Error::Kind::Terminated, Error::Kind::NoData, Error::Kind::NotCovered})
            QVERIFY2(!mayComeLater(failedWith(kind, 404)), errorKindName(kind).data());
        // one source has none, another did not get to say
        const FailedAttempt limited{u"postcodearea"_s, {.kind = Error::Kind::RateLimited, .httpStatus = 429}};
        QVERIFY(mayComeLater(failedWith(Error::Kind::NotFound, 404, {limited})));
    }

    void whatIsFinalForARun()
    {
        Refusals refusals;
        QVERIFY(refusals.learn(profileWithOccupation({failedWith(Error::Kind::Unauthorised, 0)})).empty()); // there is no key
        for (const auto &[kind, status] : {std::pair{Error::Kind::Forbidden, 403},
                                           {Error::Kind::NotFound, 404},
                                           {Error::Kind::RateLimited, 429},
                                           {Error::Kind::Server, 500}}) {
            for (int i = 0; i < 10; ++i)
                QVERIFY(refusals.learn(profileWithOccupation({failedWith(kind, status)})).empty());
        }
        QVERIFY(!refusals.concern(Section::Occupation));
        const auto news = refusals.learn(profileWithOccupation({failedWith(Error::Kind::QuotaExhausted, 402)}));
        QCOMPARE(news.size(), 1u);
        QCOMPARE(news.front().source, u"crystalroof"_s);
        QCOMPARE(news.front().sections, std::set{Section::Occupation});
        QVERIFY(refusals.concern(Section::Occupation));
        QVERIFY(!refusals.concern(Section::Crime));
        QCOMPARE(refusals.all()[Section::Occupation][u"crystalroof"_s].kind, Error::Kind::QuotaExhausted);
        QVERIFY(refusals.learn(profileWithOccupation({failedWith(Error::Kind::QuotaExhausted, 402)})).empty()); // told once
    }

    void unreachableThriceInARow()
    {
        Refusals refusals;
        const auto offline = profileWithOccupation({failedWith(Error::Kind::Offline, 0)});
        const auto late = profileWithOccupation({failedWith(Error::Kind::Timeout, 0)});
        // the pack helps out: the source is out of reach all the same
        const auto helped = profileWithOccupation({Ready<CensusProfile>{
            .value = {}, .source = u"pack"_s, .asOf = {}, .attempts = {{u"crystalroof"_s, {.kind = Error::Kind::Offline}}}}});
        const auto answered =
            profileWithOccupation({Ready<CensusProfile>{.value = {}, .source = u"crystalroof"_s, .asOf = {}, .attempts = {}}});
        const auto notAsked = profileWithOccupation({NotCovered{}});
        QVERIFY(refusals.learn(offline).empty());
        QVERIFY(refusals.learn(late).empty());
        QVERIFY(refusals.learn(answered).empty());
        QVERIFY(refusals.learn(helped).empty());
        QVERIFY(refusals.learn(offline).empty());
        QVERIFY(refusals.learn(notAsked).empty());
        QCOMPARE(refusals.learn(late).size(), 1u);
    }

    void lists()
    {
        const auto good = postcodesFromLines("\xEF\xBB\xBFST20 0LY\r\n# places\r\n\r\n  w60ww # Hammersmith\nST200LY", u"places.txt"_s);
        QVERIFY2(good, qPrintable(good ? QString() : good.error()));
        QCOMPARE(good->size(), 3u);
        QCOMPARE(good->at(1).text(), u"W6 0WW"_s);
        QCOMPARE(eachOnce(*good).size(), 2u);
        const auto bad = postcodesFromLines("ST20 0LY\nnowhere\n\n# fine\nW6 0WW\nST20\n", u"places.txt"_s);
        QVERIFY(!bad);
        QVERIFY(bad.error().contains(u"places.txt"_s));
        QVERIFY(bad.error().contains(u"line 2: “nowhere”"_s));
        QVERIFY(bad.error().contains(u"line 6: “ST20”"_s));
        QVERIFY(!bad.error().contains(u"line 5"_s));
        QVERIFY(postcodesFromLines("# nothing\n", u"places.txt"_s).error().contains(u"no postcodes"_s));
        // two lines are never one postcode
        QVERIFY(!postcodesFromLines("CF10\n1EP\n", u"places.txt"_s));
        QCOMPARE(postcodesFromOption(u"ST20 0LY, w60ww"_s)->size(), 2u);
        QVERIFY(postcodesFromOption(u"/nowhere/list.txt"_s).error().contains(u"neither a file"_s));
        QVERIFY(postcodesFromOption(m_folder->path()).error().contains(u"could not be read"_s));
    }

    void manyBadLinesAreNotAllNamed()
    {
        const auto bad = postcodesFromLines(QByteArray("x\n").repeated(500), u"places.txt"_s);
        QCOMPARE(bad.error().count(u"line "_s), 20);
        QVERIFY(bad.error().contains(u"and 480 more"_s));
    }
};

QTEST_GUILESS_MAIN(TestExportParts)
#include "tst_export_parts.moc"
