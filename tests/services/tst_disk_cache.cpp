// SPDX-License-Identifier: GPL-3.0-or-later
// Open data on disk: what is kept, what is passed over, and that it stays within bounds.
#include "services/disk_cache.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

constexpr qint64 megabyte = 1024LL * 1024;
const QUrl url(u"https://example.org/postcodes/ST200LY"_s);
const QByteArray body = R"({"status":200,"result":{"marker":"STAFFORDSHIRE"}})";

HeldAnswer held(const QByteArray &text = body, Lifetime life = Lifetime(Moment::now(), 1h))
{
    HeldAnswer answer{.answer = {.status = 200, .body = text}, .life = life};
    answer.answer.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    answer.answer.headers.append(QHttpHeaders::WellKnownHeader::ContentLength, QByteArray::number(text.size()));
    return answer;
}

std::optional<HeldAnswer> find(DiskCache &cache, const QUrl &address = url)
{
    std::optional<std::optional<HeldAnswer>> found;
    const auto asking = cache.find(address, [&](const auto &answer) { found = answer; });
    return QTest::qWaitFor([&] { return found.has_value(); }, 10000) ? *found : std::nullopt;
}

qint64 measure(DiskCache &cache)
{
    qint64 size = -1;
    const auto asking = cache.measure([&](qint64 bytes) { size = bytes; });
    return QTest::qWaitFor([&] { return size >= 0; }, 10000) ? size : -1;
}

/// Where the entries' files are.
QStringList entries(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        if (const QString file = it.next(); file.endsWith(".d"_L1))
            files << file;
    }
    return files;
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return all;
}

void change(const QString &path, const std::function<void(QByteArray &)> &how)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    how(bytes);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
}

} // namespace

class TestDiskCache : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
    }

    void findsWhatItKeeps()
    {
        DiskCache cache(m_folder.path(), megabyte);
        QVERIFY(!find(cache));
        cache.keep(url, held());
        const auto found = find(cache);
        QVERIFY(found);
        QCOMPARE(found->answer.body, body);
        QCOMPARE(found->answer.status, 200);
        QVERIFY(found->life.left() <= 1h && found->life.left() > 50min);
        QVERIFY(!find(cache, QUrl(u"https://example.org/postcodes/W60WW"_s)));
    }

    void outlivesTheProgram()
    {
        std::make_unique<DiskCache>(m_folder.path(), megabyte)->keep(url, held()); // written before it goes
        DiskCache cache(m_folder.path(), megabyte);
        QVERIFY(find(cache));
        cache.forget(url);
        QVERIFY(!find(cache));
        QVERIFY(entries(m_folder.path()).isEmpty());
    }

    void nothingWithAKeyInItsAddress()
    {
        DiskCache cache(m_folder.path(), megabyte);
        for (const QString &key : {u"key"_s, u"api_key"_s, u"KEY"_s}) {
            const QUrl paid(u"https://example.org/census/?%1=EXAMPLE&postcode=ST200LY"_s.arg(key));
            cache.keep(paid, held());
            QVERIFY(!find(cache, paid));
        }
        QVERIFY(!everythingIn(m_folder.path()).contains("STAFFORDSHIRE"));
    }

    void noCookieSettles()
    {
        DiskCache cache(m_folder.path(), megabyte);
        HeldAnswer answer = held();
        answer.answer.headers.append(QHttpHeaders::WellKnownHeader::SetCookie, "visitor=COOKIEMARKER");
        cache.keep(url, answer);
        QVERIFY(find(cache));
        QVERIFY(!everythingIn(m_folder.path()).contains("COOKIEMARKER"));
    }

    void notBeyondItsLife_data()
    {
        QTest::addColumn<int>("steadyAge"); // minutes
        QTest::addColumn<int>("wallAge");
        QTest::addColumn<bool>("there");
        QTest::newRow("half") << 30 << 30 << true;
        QTest::newRow("over") << 60 << 60 << false;
        QTest::newRow("wall clock set forward") << 10 << 61 << false;
        QTest::newRow("began in the future") << 10 << -10 << false;
        QTest::newRow("wall clock set back within the life") << 90 << 30 << false;
    }

    void notBeyondItsLife()
    {
        QFETCH(int, steadyAge);
        QFETCH(int, wallAge);
        QFETCH(bool, there);
        Moment born = Moment::now();
        born.steadyMs -= steadyAge * 60'000LL;
        born.wallMs -= wallAge * 60'000LL;
        if (born.steadyMs < 0)
            QSKIP("this computer has not run for long enough");
        {
            DiskCache cache(m_folder.path(), megabyte);
            cache.keep(url, held(body, Lifetime(born, 1h)));
        }
        DiskCache cache(m_folder.path(), megabyte);
        const auto found = find(cache);
        QCOMPARE(found.has_value(), there);
        if (found)
            QVERIFY(found->life.left() <= 31min);
        else
            QVERIFY(entries(m_folder.path()).isEmpty()); // and it is gone
    }

    void damagedEntries_data()
    {
        QTest::addColumn<int>("damage");
        for (const auto &[name, number] : {std::pair("cut in the body", 0),
                                           {"cut in the head", 1},
                                           {"emptied", 2},
                                           {"one letter changed", 3},
                                           {"head overwritten", 4},
                                           {"longer", 5}})
            QTest::newRow(name) << number;
    }

    void damagedEntries()
    {
        QFETCH(int, damage);
        for (const bool small : {true, false}) {
            const QByteArray text = small ? body : body + QByteArray(100'000, ' ');
            {
                DiskCache cache(m_folder.path(), megabyte);
                cache.keep(url, held(text));
                QVERIFY(find(cache));
            }
            const QStringList files = entries(m_folder.path());
            QCOMPARE(files.size(), 1);
            change(files.first(), [damage](QByteArray &bytes) {
                switch (damage) {
                case 0: bytes.chop(7); break;
                case 1: bytes.truncate(20); break;
                case 2: bytes.clear(); break;
                case 3: bytes.replace("STAFFORD", "STAFFERD"); break;
                case 4: bytes.replace(0, 12, QByteArray(12, '\xff')); break;
                default: bytes += "trailing"; break;
                }
            });
            DiskCache cache(m_folder.path(), megabyte);
            QVERIFY(!find(cache));
            cache.keep(url, held(text)); // mended
            QVERIFY(find(cache));
            QCOMPARE(find(cache)->answer.body, text);
            cache.forget(url);
        }
    }

    void staysWithinItsBytes()
    {
        constexpr qint64 most = 300'000;
        DiskCache cache(m_folder.path(), most);
        for (int i = 0; i < 60; ++i)
            cache.keep(QUrl(u"https://example.org/%1"_s.arg(i)), held(QByteArray(20'000, 'x')));
        cache.keep(QUrl(u"https://example.org/large"_s), held(QByteArray(400'000, 'x')));
        QVERIFY(measure(cache) > 100'000);
        QVERIFY(measure(cache) <= most + 25'000);
        QVERIFY(everythingIn(m_folder.path()).size() <= most + 25'000);
        QVERIFY(!find(cache, QUrl(u"https://example.org/0"_s)));
        QVERIFY(find(cache, QUrl(u"https://example.org/59"_s)));
        QVERIFY(!find(cache, QUrl(u"https://example.org/large"_s)));
    }

    void clears()
    {
        DiskCache cache(m_folder.path(), megabyte);
        for (int i = 0; i < 10; ++i)
            cache.keep(QUrl(u"https://example.org/%1"_s.arg(i)), held());
        bool done = false;
        const auto clearing = cache.clear([&] { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(entries(m_folder.path()).isEmpty());
        QCOMPARE(measure(cache), 0);
        cache.keep(url, held());
        QVERIFY(find(cache));
    }

    void clearsThoughNobodyWaits()
    {
        DiskCache cache(m_folder.path(), megabyte);
        for (int i = 0; i < 50; ++i) // so that the clearing has to wait for its turn
            cache.keep(QUrl(u"https://example.org/%1"_s.arg(i)), held());
        cache.clear([] { QFAIL("nobody waits for it"); }).reset();
        QCOMPARE(measure(cache), 0);
        QVERIFY(entries(m_folder.path()).isEmpty());
    }

    void aFolderThatCannotBeWritten()
    {
        const QString file = m_folder.filePath(u"a file"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        DiskCache cache(file + u"/answers"_s, megabyte); // not even root can make this
        cache.keep(url, held());
        QVERIFY(!find(cache));
        QVERIFY(measure(cache) <= 0);
        bool done = false;
        const auto clearing = cache.clear([&] { done = true; });
        QTRY_VERIFY(done);
    }

    void twoInOneFolder()
    {
        DiskCache one(m_folder.path(), megabyte);
        DiskCache two(m_folder.path(), megabyte);
        for (int i = 0; i < 100; ++i) {
            const QUrl address(u"https://example.org/%1"_s.arg(i % 10));
            one.keep(address, held("{\"one\":" + QByteArray::number(i) + '}'));
            two.keep(address, held("{\"two\":" + QByteArray::number(i) + '}'));
            if (const auto found = find(i % 2 ? one : two, address))
                QVERIFY2(found->answer.body.startsWith('{') && found->answer.body.endsWith('}'), found->answer.body.constData());
        }
        one.forget(url);
        QVERIFY(measure(one) >= 0); // it has been done
        two.keep(url, held());
        QVERIFY(find(two));
        QVERIFY(find(one));
    }

    void aFindThatIsWithdrawnIsSilent()
    {
        DiskCache cache(m_folder.path(), megabyte);
        cache.keep(url, held());
        cache.find(url, [](const auto &) { QFAIL("withdrawn"); }).reset();
        QVERIFY(find(cache));
    }
};

QTEST_GUILESS_MAIN(TestDiskCache)
#include "tst_disk_cache.moc"
