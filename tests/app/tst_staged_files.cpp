// SPDX-License-Identifier: GPL-3.0-or-later
// Files that get their names together: what a run that goes on makes of every state in which a kill may have left the folder.
#include "app/staged_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using State = ExportJournal::State;

const QString picture = u"ST20-0LY-occupation.png"_s;
const QString page = u"ST20-0LY-profile.png"_s;
const QByteArray pictureBytes = "a picture";
const QByteArray pageBytes = "a page";
// by sha256sum
const QByteArray pictureHash = "92b2fa58028958317e408bd84ecfa70f5ee35b121991dbc232c49d166353708b";
const ExportJournal::Entry lacksCrime{State::Awaiting, {Section::Crime}};

} // namespace

class TestStagedFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList all() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QStringList pictures() const
    {
        QStringList names = all();
        names.removeAll(u"hereabouts-export.journal"_s);
        return names;
    }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static ExportJournal::Staged staged(const QString &name, const QByteArray &bytes, const ExportJournal::Entry &entry = {})
    {
        return {name, entry, bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
    }
    /// The next run, after one that was killed.
    std::unique_ptr<ExportJournal> nextRun(const QString &fingerprint = u"abc"_s) const
    {
        auto journal = std::make_unique<ExportJournal>(m_folder->path(), fingerprint);
        journal->open();
        StagedFiles::recover(m_folder->path(), *journal);
        return journal;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void namesAreGivenTogether()
    {
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        write(page, "an older page");
        StagedFiles files(m_folder->path(), journal);
        QVERIFY(files.add(picture, pictureBytes, {}));
        QVERIFY(files.add(page, pageBytes, lacksCrime));
        QCOMPARE(pictures(), (QStringList{StagedFiles::partName(picture), StagedFiles::partName(page), page}));
        QCOMPARE(content(page), "an older page"_ba);
        QVERIFY(!journal.find(picture));
        const auto committed = files.commit();
        QCOMPARE(committed.written, (QStringList{picture, page}));
        QVERIFY(committed.failed.empty());
        QVERIFY(committed.isInJournal);
        QCOMPARE(pictures(), (QStringList{picture, page}));
        QCOMPARE(content(page), pageBytes);
        QCOMPARE(*journal.find(page), lacksCrime);
        QVERIFY(journal.staged().empty());
        // the journal has the files' own size and SHA-256, all before the first has its name
        const QList<QByteArray> lines = content(u"hereabouts-export.journal"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(1), "staged whole ST20-0LY-occupation.png 9 " + pictureHash);
        QVERIFY(lines.at(2).startsWith("staged awaiting ST20-0LY-profile.png 6 "));
        QVERIFY(lines.at(2).endsWith(" crime"));
        QCOMPARE(lines.at(3), "whole ST20-0LY-occupation.png"_ba);
        QCOMPARE(lines.at(4), "awaiting ST20-0LY-profile.png crime"_ba);
        QVERIFY(files.commit().written.isEmpty()); // once
    }

    void whatIsNotCommittedGoes()
    {
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        {
            StagedFiles files(m_folder->path(), journal);
            QVERIFY(files.add(picture, pictureBytes, {}));
        }
        QVERIFY(all().isEmpty());
    }

    void aNameThatCannotBeGiven()
    {
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        QVERIFY(QDir(m_folder->path()).mkpath(page + u"/inside"_s));
        StagedFiles files(m_folder->path(), journal);
        QVERIFY(files.add(page, pageBytes, {}));
        QVERIFY(files.add(picture, pictureBytes, {}));
        const auto committed = files.commit();
        QCOMPARE(committed.written, QStringList{picture});
        QCOMPARE(committed.failed.size(), 1u);
        QCOMPARE(committed.failed.front().first, page);
        QCOMPARE(committed.failed.front().second.kind, Error::Kind::Storage);
        QVERIFY(!committed.failed.front().second.detail.isEmpty());
        QCOMPARE(pictures(), QStringList{picture});
        QVERIFY(!nextRun()->find(page));
    }

    void withoutAJournalTheyHaveTheirNamesAllTheSame()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"hereabouts-export.journal"_s));
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        StagedFiles files(m_folder->path(), journal);
        QVERIFY(files.add(picture, pictureBytes, {}));
        const auto committed = files.commit();
        QVERIFY(!committed.isInJournal);
        QCOMPARE(committed.written, QStringList{picture});
        QCOMPARE(all().size(), 1);
    }

    void aLinkInTheFolderLeadsNowhere()
    {
        write(u"other"_s, "somebody's");
        QVERIFY(QFile::link(path(u"other"_s), path(StagedFiles::partName(picture))));
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        StagedFiles files(m_folder->path(), journal);
        QVERIFY(files.add(picture, pictureBytes, {}));
        QCOMPARE(files.commit().written, QStringList{picture});
        QCOMPARE(content(u"other"_s), "somebody's"_ba);
        QVERIFY(!QFileInfo(path(picture)).isSymLink());
    }

    // The states in which a kill may leave two files, in the order in which they come about --------------------------------------------

    void killedWhileWriting()
    {
        write(StagedFiles::partName(picture), pictureBytes);
        write(StagedFiles::partName(page), pageBytes.first(2));
        const auto journal = nextRun();
        QVERIFY(!journal->find(picture)); // the journal does not know what it is
        QVERIFY(all().isEmpty());
    }

    void killedAfterStaging_data()
    {
        QTest::addColumn<int>("named"); // how many have their names
        QTest::addColumn<int>("recorded");
        QTest::newRow("none has its name") << 0 << 0;
        QTest::newRow("one has its name") << 1 << 0;
        QTest::newRow("both have, unrecorded") << 2 << 0;
        QTest::newRow("both have, one recorded") << 2 << 1; // where the disk kept only a part of what was written
        QTest::newRow("both recorded") << 2 << 2;
    }
    void killedAfterStaging()
    {
        QFETCH(int, named);
        QFETCH(int, recorded);
        const std::array<ExportJournal::Staged, 2> both{staged(picture, pictureBytes), staged(page, pageBytes, lacksCrime)};
        {
            ExportJournal journal(m_folder->path(), u"abc"_s);
            journal.open();
            QVERIFY(journal.stage({both.begin(), both.end()}));
            write(named > 0 ? picture : StagedFiles::partName(picture), pictureBytes);
            write(named > 1 ? page : StagedFiles::partName(page), pageBytes);
            for (int i = 0; i < recorded; ++i)
                QVERIFY(journal.record(both.at(static_cast<size_t>(i)).name, both.at(static_cast<size_t>(i)).entry));
        }
        for (int run = 0; run < 2; ++run) { // and the next run may be killed as well
            const auto journal = nextRun();
            QVERIFY(journal->find(picture));
            QCOMPARE(journal->find(picture)->state, State::Whole);
            QVERIFY(journal->find(page));
            QCOMPARE(*journal->find(page), lacksCrime);
            QVERIFY(journal->staged().empty());
            QCOMPARE(pictures(), (QStringList{picture, page}));
            QCOMPARE(content(picture), pictureBytes);
            QCOMPARE(content(page), pageBytes);
        }
    }

    void whatIsNotAsItWasWrittenDoesNotCount_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("shorter") << pictureBytes.chopped(1);
        QTest::newRow("longer") << pictureBytes + "!";
        QTest::newRow("other bytes") << QByteArray(pictureBytes.size(), '\0'); // what a disk may hold after a power cut
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("none") << QByteArray();
    }
    void whatIsNotAsItWasWrittenDoesNotCount()
    {
        QFETCH(QByteArray, part);
        {
            ExportJournal journal(m_folder->path(), u"abc"_s);
            journal.open();
            QVERIFY(journal.stage({staged(picture, pictureBytes), staged(page, pageBytes)}));
        }
        if (!part.isNull())
            write(StagedFiles::partName(picture), part);
        write(StagedFiles::partName(page), pageBytes);
        const auto journal = nextRun();
        QVERIFY(!journal->find(picture));
        QVERIFY(journal->find(page)); // each for itself
        QCOMPARE(pictures(), QStringList{page});
    }

    /// A page of an earlier run that lacks crime is there when the killed run stages one that lacks nothing.
    void whatWasKnownBeforeStandsUntilThen_data()
    {
        QTest::addColumn<bool>("isPartThere");
        QTest::newRow("the new one is there") << true;
        QTest::newRow("the new one is lost") << false;
    }
    void whatWasKnownBeforeStandsUntilThen()
    {
        QFETCH(bool, isPartThere);
        write(page, "an older page");
        {
            ExportJournal journal(m_folder->path(), u"abc"_s);
            journal.open();
            QVERIFY(journal.record(page, lacksCrime));
            QVERIFY(journal.stage({staged(page, pageBytes)}));
            QCOMPARE(*journal.find(page), lacksCrime);
        }
        if (isPartThere)
            write(StagedFiles::partName(page), pageBytes);
        const auto journal = nextRun();
        QCOMPARE(*journal->find(page), isPartThere ? ExportJournal::Entry() : lacksCrime);
        QCOMPARE(content(page), isPartThere ? pageBytes : "an older page"_ba);
        QCOMPARE(pictures(), QStringList{page});
    }

    void partsOfAnotherExportGo()
    {
        {
            ExportJournal journal(m_folder->path(), u"abc"_s);
            journal.open();
            QVERIFY(journal.stage({staged(picture, pictureBytes)}));
        }
        write(StagedFiles::partName(picture), pictureBytes);
        write(u".hidden.part"_s, "somebody's own");
        QVERIFY(!nextRun(u"other"_s)->find(picture));
        QCOMPARE(pictures(), QStringList{u".hidden.part"_s});
    }

#ifdef Q_OS_UNIX
    void aFullDiskLeavesNothingHalfWritten()
    {
        ExportJournal journal(m_folder->path(), u"abc"_s);
        journal.open();
        StagedFiles files(m_folder->path(), journal);
        QVERIFY(files.add(picture, pictureBytes, {}));
        // a limit on the size of files stands for a full disk
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit limit{4096, before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto added = files.add(page, QByteArray(100000, 'x'), {});
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Storage);
        QVERIFY(!added.error().detail.isEmpty());
        QCOMPARE(pictures(), QStringList{StagedFiles::partName(picture)});
        QCOMPARE(files.commit().written, QStringList{picture}); // the others are not lost
        QVERIFY(nextRun()->find(picture));
    }
#endif
};

QTEST_GUILESS_MAIN(TestStagedFiles)
#include "tst_staged_files.moc"
