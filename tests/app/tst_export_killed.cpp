// SPDX-License-Identifier: GPL-3.0-or-later
// An export that is killed at any moment goes on without asking again for a postcode whose files it had begun to name.
#include "export_fixture.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr int filesOfOne = 8; ///< two figures in four formats

/// How often each postcode was asked for at each metered address.
QHash<QString, int> paidFor(const LocalServer &server)
{
    QHash<QString, int> counts;
    for (const LocalServer::Request &request : server.requests()) {
        if (const QString path = request.url.path(); path.startsWith(occupationPath))
            ++counts[path];
        else if (const QString postcode = QUrlQuery(request.url).queryItemValue(u"postcode"_s); !postcode.isEmpty())
            ++counts[path + QString(postcode).remove(u' ').remove(u'+').remove(u"%20"_s)];
    }
    return counts;
}

} // namespace

class TestExportKilled : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportFixture> f;

    /// Postcodes, without space, of which the folder or its journal holds something that will be used.
    QSet<QString> begun() const
    {
        QSet<QString> postcodes;
        const auto add = [&postcodes](const QString &name) { postcodes.insert(name.section(u'-', 0, 1).remove(u'-')); };
        for (const QString &name : f->files(u"ST19*"_s))
            add(name);
        QFile journal(f->journal());
        if (journal.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : journal.readAll().split('\n')) {
                const QStringList words = QString::fromUtf8(line).split(u' ');
                if (words.first() == u"staged"_s && words.size() >= 5)
                    add(words.at(2));
            }
        }
        return postcodes;
    }

    bool hasJournalThat(const QByteArray &word) const
    {
        QFile journal(f->journal());
        return journal.open(QIODevice::ReadOnly) && journal.readAll().contains(word);
    }

private Q_SLOTS:
    void init() { f = std::make_unique<ExportFixture>(); }
    void cleanup() { f.reset(); }

    void nothingThatIsThereIsPaidForTwice_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::newRow("the first part file shows up") << u"part"_s;
        QTest::newRow("the journal knows what is staged") << u"staged"_s;
        QTest::newRow("the first file shows up") << u"first"_s;
        QTest::newRow("the first file of the second postcode shows up") << u"second"_s;
        QTest::newRow("the last file of the first postcode shows up") << u"last"_s;
    }
    void nothingThatIsThereIsPaidForTwice()
    {
        QFETCH(QString, moment);
        const QStringList postcodes = places(3);
        LocalServer server;
        serve(server, postcodes);
        const QStringList words = postcodes + QStringList{u"--what"_s, u"occupation,crime-map"_s, u"--format"_s, u"png,svg,pdf,csv"_s};
        const auto process = f->prepare(server, words);
        process->start();
        const auto hasCome = [&] {
            if (moment == u"part"_s)
                return !f->files(u".hereabouts-*.part"_s).isEmpty();
            if (moment == u"staged"_s)
                return hasJournalThat("staged ");
            const QStringList names = f->files(u"ST19*"_s);
            return moment == u"first"_s    ? !names.isEmpty()
                   : moment == u"second"_s ? names.size() > filesOfOne
                                           : names.contains(u"ST19-9AA-crime-map.csv"_s);
        };
        // Looked for without a pause: what is between two names is shorter than one.
        const QDeadlineTimer patience(60000);
        while (!hasCome() && !patience.hasExpired())
            QCoreApplication::processEvents();
        process->kill();
        QVERIFY(process->waitForFinished());
        QVERIFY(!patience.hasExpired());

        const QSet<QString> kept = begun();
        const QHash<QString, int> before = paidFor(server);
        QVERIFY(moment == u"part"_s || !kept.isEmpty());
        const Ended second = f->run(server, words);
        QVERIFY2(second.exitCode == 0, second.errors);
        QCOMPARE(second.listed(), 3 * filesOfOne);
        QCOMPARE(f->files().size(), 3 * filesOfOne); // no part, no journal, no lock
        const QHash<QString, int> after = paidFor(server);
        QCOMPARE(after.size(), 3 * 2); // two metered answers for each postcode
        int askedTwice = 0;
        for (auto paid = after.cbegin(); paid != after.cend(); ++paid) {
            const bool isKept = std::ranges::any_of(kept, [&](const QString &postcode) { return paid.key().endsWith(postcode); });
            QVERIFY2(paid.value() == 1 || (!isKept && paid.value() == 2), qPrintable(paid.key()));
            QVERIFY(paid.value() <= before.value(paid.key()) + 1);
            askedTwice += paid.value() - 1;
        }
        QVERIFY2(askedTwice <= 2, qPrintable(QString::number(askedTwice))); // one postcode's at most
    }
};

QTEST_GUILESS_MAIN(TestExportKilled)
#include "tst_export_killed.moc"
