// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a pack cannot be built, and when a file that is opened is not a good pack.
#include "pack/pack_reader.h"
#include "pack_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

class TestPackFailures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_inputs = std::make_unique<QTemporaryDir>();
        m_outputs = std::make_unique<QTemporaryDir>();
        m_request = writeCountry(*m_inputs);
        m_request.out = m_outputs->filePath(u"x.pack"_s);
    }
    void cancellingAtAnyStepLeavesNothing()
    {
        using Step = PackProgress::Step;
        for (const Step step : {Step::Names, Step::Postcodes, Step::Census, Step::Crime, Step::Writing}) {
            const auto summary = buildPack(m_request, [&](const PackProgress &progress) { return progress.step != step; });
            QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
            QVERIFY2(left().isEmpty(), qPrintable(left().join(u' ')));
        }
    }
    void failureKeepsTheFormerPack()
    {
        QVERIFY(build(m_request).has_value());
        QVERIFY(writeFile(m_request.censusZips.at(2), "not a zip"));
        QCOMPARE(build(m_request).error().kind, Error::Kind::Malformed);
        QCOMPARE(left(), QStringList{u"x.pack"_s});
        QVERIFY(PackReader::open(m_request.out).has_value());
    }
    void inputsThatAreMissing()
    {
        m_request.onspdZip.clear();
        QCOMPARE(build(m_request).error().kind, Error::Kind::Storage);
        m_request.onspdZip = u"/nowhere/onspd.zip"_s;
        QCOMPARE(build(m_request).error().kind, Error::Kind::Storage);
        QVERIFY(left().isEmpty());
    }
    void listThatMatchesNothing()
    {
        m_request.postcodes = {*Postcode::parse(u"ZZ9 9ZZ")};
        QCOMPARE(build(m_request).error().kind, Error::Kind::NotFound);
        QVERIFY(left().isEmpty());
    }
    void folderThatIsNotThere()
    {
        m_request.out = m_outputs->filePath(u"none/x.pack"_s);
        const auto summary = build(m_request);
        QCOMPARE(summary.error().kind, Error::Kind::Storage);
        QVERIFY(summary.error().detail.contains("none"_L1));
        m_request.out = m_outputs->path();
        QCOMPARE(build(m_request).error().kind, Error::Kind::Storage);
    }
    void folderThatIsReadOnly()
    {
        QVERIFY(QFile::setPermissions(m_outputs->path(), QFile::ReadOwner | QFile::ExeOwner));
        const QString probe = m_outputs->filePath(u"probe"_s);
        if (writeFile(probe, "x")) {
            // An administrator may write into read-only folders, but nobody makes files in that of the processes.
            QFile::remove(probe);
            m_request.out = u"/proc/hereabouts.pack"_s;
        }
        const auto summary = build(m_request);
        QFile::setPermissions(m_outputs->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::Storage);
        QVERIFY(!summary.error().detail.isEmpty());
        QVERIFY(left().isEmpty());
    }
    void diskThatIsFull()
    {
#ifdef Q_OS_UNIX
        // A limit on the size of files stands for a full disk: writing beyond it fails.
        rlimit former{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
        const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{16 * 1024, former.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto summary = build(m_request);
        setrlimit(RLIMIT_FSIZE, &former);
        std::signal(SIGXFSZ, formerHandler);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::Storage);
        QVERIFY(!summary.error().detail.isEmpty());
        QVERIFY2(left().isEmpty(), qPrintable(left().join(u' ')));
#else
        QSKIP("no limit on the size of files on this system");
#endif
    }
    void packThatIsNotThere() { QCOMPARE(PackReader::open(m_outputs->filePath(u"none"_s)).error().kind, Error::Kind::Storage); }
    void filesThatAreNoPacks()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("hello"), QByteArray(8192, 'x'), "SQLite format 3" + QByteArray(8192, '\0')}) {
            QVERIFY(writeFile(m_request.out, bytes));
            const auto reader = PackReader::open(m_request.out);
            QCOMPARE(reader.error().kind, Error::Kind::Malformed);
            QVERIFY(reader.error().detail.contains("not an offline pack"_L1));
        }
    }
    void packThatWasCutShort()
    {
        QVERIFY(build(m_request).has_value());
        const QByteArray whole = bytes();
        for (const qsizetype length : {whole.size() - 1, whole.size() / 2, qsizetype(4096), qsizetype(100)}) {
            QVERIFY(writeFile(m_request.out, whole.first(length)));
            const auto reader = PackReader::open(m_request.out);
            QCOMPARE(reader.error().kind, Error::Kind::Malformed);
            QVERIFY(reader.error().detail.contains("cut short"_L1));
        }
    }
    void packOfAnotherVersion()
    {
        QVERIFY(build(m_request).has_value());
        const QByteArray good = bytes();
        const std::pair<quint32, QString> versions[] = {
            {1, u"pack of format version 1, and this program reads version 2; make it anew with 'hereabouts pack build'"_s},
            {3, u"pack of format version 3, and this program reads version 2; it was made by a newer program"_s}};
        for (const auto &[version, message] : versions) {
            QByteArray other = good;
            qToBigEndian(version, other.data() + 60);
            QVERIFY(writeFile(m_request.out, other));
            const auto reader = PackReader::open(m_request.out);
            QCOMPARE(reader.error().kind, Error::Kind::Malformed);
            QCOMPARE(reader.error().detail, m_request.out + u": "_s + message);
        }
    }
    void damagedPackFailsWithoutCrashing()
    {
        QVERIFY(build(m_request).has_value());
        const QByteArray whole = bytes();
        for (qsizetype page = 4096; page < whole.size(); page += 4096) {
            QByteArray damaged = whole;
            damaged.replace(page, 4096, QByteArray(4096, '\x5a'));
            QVERIFY(writeFile(m_request.out, damaged));
            const auto reader = PackReader::open(m_request.out);
            if (!reader)
                continue;
            const Postcode place = *Postcode::parse(u"AA1 1AA");
            (void)(*reader)->geography(place);
            (void)(*reader)->census(place, CensusTopic::NsSec);
            (void)(*reader)->crime(place);
            (void)(*reader)->samples(5);
            (void)(*reader)->postcodesThatBegin(u"AA"_s, 5);
            (void)(*reader)->standing(CensusTopic::NsSec, AreaLevel::Lsoa);
            (void)(*reader)->residentsAround(52, -2, 1609);
        }
    }
    void packThatVanishes()
    {
        QVERIFY(build(m_request).has_value());
        const auto reader = *PackReader::open(m_request.out);
        QVERIFY(QFile::remove(m_request.out));
        QCOMPARE(reader->geography(*Postcode::parse(u"AA1 1AA")).error().kind, Error::Kind::Storage);
        QVERIFY(left().isEmpty()); // reading must not make an empty file
    }

private:
    QStringList left() const { return QDir(m_outputs->path()).entryList(QDir::Files | QDir::Hidden); }
    QByteArray bytes() const
    {
        QFile file(m_request.out);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_inputs, m_outputs;
    PackRequest m_request;
};

QTEST_GUILESS_MAIN(TestPackFailures)
#include "tst_pack_failures.moc"
