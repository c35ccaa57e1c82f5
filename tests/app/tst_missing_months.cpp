// SPDX-License-Identifier: GPL-3.0-or-later
// Months of crime that could not be fetched: what is there is given, and is not taken for complete.
#include "command_fixture.h"
#include "support/police_fixture.h"
#include "support/police_server.h"

#include <QDir>

using namespace hereabouts;

class TestMissingMonths : public QObject, CommandFixture {
    Q_OBJECT

    LocalServer m_server;
    const Month m_november{2025, 11}, m_december{2025, 12};
    const LatLong m_gnosall{.latitude = 52.7872, .longitude = -2.2477};

    std::vector<Incident> incidents() const
    {
        auto all = incidentsOf(m_november, 5, m_gnosall);
        for (Incident &incident : incidentsOf(m_december, 7, m_gnosall))
            all.push_back(std::move(incident));
        return all;
    }

    QString sources(const PoliceServer &police) const
    {
        const QString path = overlay(m_server.url());
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no overlay");
        QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        QJsonObject one = all[u"police"_s].toObject();
        one[u"base_url"_s] = police.url().toString();
        all[u"police"_s] = one;
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no overlay");
        file.write(QJsonDocument(all).toJson());
        return path;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { serveSamples(m_server); }

    void aProfileIsPartial()
    {
        PoliceServer police({m_november, m_december}, incidents());
        const QStringList arguments{u"profile"_s, u"ST20 0LY"_s, u"--source"_s, u"crime=police"_s, u"--sources"_s, sources(police)};
        QCOMPARE(run(arguments).exitCode, 0);
        QDir(m_home.filePath(u"cache"_s)).removeRecursively();
        police.script(m_december, {PoliceServer::status(500)});
        const Run partial = run(arguments);
        QCOMPARE(partial.exitCode, 3);
        QVERIFY2(partial.output.contains("could not be fetched"), partial.output);
    }

    void anExportIsCompletedByTheSameCommand()
    {
        PoliceServer police({m_november, m_december}, incidents());
        police.script(m_december, {PoliceServer::status(500)});
        QDir(m_home.filePath(u"cache"_s)).removeRecursively();
        const QString folder = m_home.filePath(u"out"_s);
        const QStringList arguments{u"export"_s, u"ST20 0LY"_s, u"--what"_s,   u"crime-map"_s,    u"--format"_s,  u"csv"_s,
                                    u"--out"_s,  folder,        u"--source"_s, u"crime=police"_s, u"--sources"_s, sources(police)};
        const Run partial = run(arguments);
        QCOMPARE(partial.exitCode, 3);
        QVERIFY2(partial.errors.contains("months of crime that could not be fetched: 1."), partial.errors);
        const QString file = folder + u"/ST20-0LY-crime-map.csv"_s;
        QVERIFY(contentOf(file).contains(",2025-11,"));
        const Run whole = run(arguments);
        QVERIFY2(whole.exitCode == 0, whole.errors);
        QCOMPARE(contentOf(file).count(",2025-12,"), 7);
        QVERIFY(!contentOf(file).contains(",2025-11,"));
        QVERIFY(!QFile::exists(folder + u"/hereabouts-export.journal"_s));
    }
};

QTEST_GUILESS_MAIN(TestMissingMonths)
#include "tst_missing_months.moc"
