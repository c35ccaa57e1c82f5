// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured with a server on loopback: how long the user interface stands still, and how long a whole profile takes.
#include "bench_server.h"
#include "measures.h"
#include "pack/pack_reader.h"
#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/profile_session.h"
#include "ui/main_window.h"
#include "ui/preferences.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr std::chrono::milliseconds guard(15000);

/// Beats every millisecond from the event loop and remembers the longest pause between two beats.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { beat(); });
        m_timer.start(1);
        m_sinceBeat.start();
    }

    /// In milliseconds; what is under way now counts too.
    double longestPause()
    {
        beat();
        return static_cast<double>(m_longest) / 1e6;
    }

private:
    void beat()
    {
        m_longest = std::max(m_longest, m_sinceBeat.nsecsElapsed());
        m_sinceBeat.start();
    }

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_longest = 0;
};

/// Turns the event loop until then. Ends the program where that does not come.
void waitUntil(const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        if (timer.durationElapsed() > guard)
            qFatal("nothing came in 15 s");
    }
}

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// All services at one server, a key for those that need one, and the sample pack, which the program always has: what figures are compared
/// with is there.
class Services {
public:
    explicit Services(const QUrl &server) : m_catalogue(*SourceCatalogue::builtIn())
    {
        for (const QString &name :
             {u"postcodes_io"_s, u"crystalroof"_s, u"postcodearea"_s, u"police"_s, u"nomis"_s, u"open_geography"_s, u"tiles"_s})
            m_catalogue.setBaseUrl(name, server);
        for (const QString &name : {u"crystalroof"_s, u"postcodearea"_s})
            m_credentials.set(name, u"EXAMPLE-KEY"_s);
        auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        if (!pack)
            qFatal("the sample pack is missing");
        m_pack = *std::move(pack);
    }

    ServiceContext context() { return {.fetcher = &m_fetcher, .catalogue = &m_catalogue, .credentials = &m_credentials, .pack = m_pack}; }
    Credentials &credentials() { return m_credentials; }

private:
    SourceCatalogue m_catalogue;
    Credentials m_credentials{Credentials::Storage::ThisRunOnly};
    std::shared_ptr<const PackReader> m_pack;
    Fetcher m_fetcher;
};

QMap<QByteArray, QByteArray> bodiesWith(const QByteArray &crime)
{
    QByteArray borderPlace = sampleAnswer(u"postcodes_io/td90tu.json"_s); // on the border, and here on its English side
    borderPlace.replace("Scotland", "England");
    return {{"/postcodes/ST200LY", sampleAnswer(u"postcodes_io/st200ly.json"_s)},
            {"/postcodes/TD90TU", borderPlace},
            {"/customer-api/", sampleAnswer(u"crystalroof/w60ww.json"_s)},
            {"/census-ts062/", sampleAnswer(u"postcodearea/ns_sec_st200ly.json"_s)},
            {"/census-ts062/?key=EXAMPLE-KEY&postcode=TD90TU",
             sampleAnswer(u"postcodearea/ns_sec_st200ly.json"_s).replace("ST20 0LY", "TD9 0TU")},
            {"/crime-incidents/", crime}};
}

void mustBeComplete(const AreaProfile &profile)
{
    if (profile.readyCount() != static_cast<int>(allSections.size()))
        qFatal("of %s only %d sections came", qPrintable(profile.postcode.text()), profile.readyCount());
}

/// From the search to the last section, in milliseconds.
double waitOf(const QUrl &server, const QString &postcode)
{
    Services services(server);
    QElapsedTimer timer;
    timer.start();
    ProfileSession session(services.context(), *Postcode::parse(postcode), {});
    bool settled = false;
    QObject::connect(&session, &ProfileSession::settled, &session, [&settled] { settled = true; });
    session.start();
    waitUntil([&settled] { return settled; });
    const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    mustBeComplete(session.profile());
    return time;
}

/// Requests that wait for each other, with nothing around them, in milliseconds.
double waitOfChain(const QUrl &server, const QStringList &paths)
{
    QNetworkAccessManager manager;
    QElapsedTimer timer;
    timer.start();
    for (const QString &path : paths) {
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(QUrl(server.toString() + path))));
        waitUntil([&reply] { return reply->isFinished(); });
        if (reply->error() != QNetworkReply::NoError || reply->readAll().isEmpty())
            qFatal("no answer to %s", qPrintable(path));
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double pauseWithSession(const QUrl &server)
{
    Services services(server);
    Heartbeat heart;
    auto session = std::make_unique<ProfileSession>(services.context(), *Postcode::parse(u"ST20 0LY"), ProfileOptions());
    bool settled = false;
    QObject::connect(session.get(), &ProfileSession::settled, session.get(), [&settled] { settled = true; });
    session->start();
    waitUntil([&settled] { return settled; });
    mustBeComplete(session->profile());
    session.reset(); // as the next search does
    waitFor(std::chrono::milliseconds(20));
    return heart.longestPause();
}

class Window {
public:
    explicit Window(const QUrl &server)
        : m_services(server), m_preferences(m_folder.filePath(u"preferences.ini"_s)), m_window({.services = m_services.context(),
                                                                                                .credentials = &m_services.credentials(),
                                                                                                .preferences = &m_preferences,
                                                                                                .options = {},
                                                                                                .packDescription = {}})
    {
        m_preferences.setTiles(QUrl());
        m_window.resize(1440, 900);
        m_window.show();
        waitFor(std::chrono::milliseconds(300));
    }

    /// While a search is answered and what came is painted.
    double pauseOfSearch()
    {
        Heartbeat heart;
        bool settled = false;
        const auto connection = QObject::connect(&m_window, &MainWindow::profileSettled, &m_window, [&settled] { settled = true; });
        m_window.search(*Postcode::parse(u"ST20 0LY"));
        waitUntil([&settled] { return settled; });
        waitFor(std::chrono::milliseconds(200));
        QObject::disconnect(connection);
        mustBeComplete(*m_window.profile());
        return heart.longestPause();
    }

private:
    QTemporaryDir m_folder;
    Services m_services;
    Preferences m_preferences;
    MainWindow m_window;
};

} // namespace

void measureStalls(Report &report)
{
    const BenchServer many(bodiesWith(manyIncidents(10000)), std::chrono::milliseconds(0));
    const BenchServer few(bodiesWith(manyIncidents(12)), std::chrono::milliseconds(0));
    const double idle = medianOf(9, [] {
        Heartbeat heart;
        waitFor(std::chrono::milliseconds(200));
        return heart.longestPause();
    });
    const QString idleName = u"the same heartbeat on an idle event loop"_s;
    report.add(u"longest stall of the UI, a session loads 10,000 incidents"_s,
               medianOf(9, [&many] { return pauseWithSession(many.url()); }), idleName, idle);
    report.add(u"longest stall of the UI, a session loads 12 incidents"_s, medianOf(9, [&few] { return pauseWithSession(few.url()); }),
               idleName, idle);
    const auto inWindow = [](const QUrl &server) {
        Window window(server);
        return medianOf(5, [&window] { return window.pauseOfSearch(); });
    };
    const double withFew = inWindow(few.url());
    report.add(u"longest stall, the main window shows 10,000 incidents"_s, inWindow(many.url()), u"it shows 12 incidents"_s, withFew);
}

void measureWaits(Report &report)
{
    const BenchServer server(bodiesWith(sampleAnswer(u"postcodearea/incidents_st200ly.json"_s)), std::chrono::milliseconds(200));
    const QString name = u"whole profile of %1, every server answers after 200 ms"_s;
    // The look-up first, then what costs money (ADR 0003): the longest chain of any profile with keys has two requests.
    for (const QString &postcode : {u"ST20 0LY"_s, u"TD9 0TU"_s}) {
        const QString lookUp = u"/postcodes/"_s + QString(postcode).remove(u' ');
        report.add(name.arg(postcode), medianOf(7, [&] { return waitOf(server.url(), postcode); }),
                   u"two bare requests, one after the other"_s,
                   medianOf(7, [&] { return waitOfChain(server.url(), {lookUp, u"/crime-incidents/"_s}); }));
    }
}

} // namespace hereabouts
