// SPDX-License-Identifier: GPL-3.0-or-later
// hereabouts_soak [PROFILES] [SEED]: profiles one after the other, in one process, from a server that gets every tenth answer wrong.
// Ends with 1 where memory or descriptors grow after the first third (or the first thousand), where a profile does not settle, or
// where a request is not accounted for.
#include "core/allocator.h"
#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/profile_session.h"
#include "support/fake_pack.h"
#include "support/fault_server.h"
#include "support/process_figures.h"
#include "support/samples.h"
#include "support/server_thread.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr int timeoutMs = 200;
constexpr int longestProfileMs = 60000;
constexpr qint64 kibibyte = 1024;
constexpr qint64 mebibyte = 1024LL * 1024;
constexpr auto oneInTen = 10;

/// The kind of a failed section; empty for every other state.
template <typename T> QString failureOf(const Loadable<T> &loadable)
{
    return loadable.failed() ? QString(errorKindName(loadable.failed()->error.kind)) : QString();
}

std::unique_ptr<FaultServer> hostileServer(quint32 seed)
{
    auto server = std::make_unique<FaultServer>();
    server->reply(u"/postcodes/"_s, sampleBody(u"postcodes_io/not_found.json"_s), 404);
    for (const QString &postcode : {u"ST200LY"_s, u"W60WW"_s, u"BR87RE"_s, u"EH11YZ"_s, u"TD90TU"_s})
        server->reply(u"/postcodes/"_s + postcode, sampleBody(u"postcodes_io/%1.json"_s.arg(postcode.toLower())));
    server->reply(u"/customer-api/"_s, sampleBody(u"crystalroof/w60ww.json"_s));
    for (const QString &postcode : {u"ST20 0LY"_s, u"W6 0WW"_s, u"BR8 7RE"_s}) {
        const QString address = u"/census-ts062/?key=%1&postcode=%2"_s.arg(fakeKey, QString(postcode).remove(u' '));
        QByteArray body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s);
        server->reply(address, body.replace("ST20 0LY", postcode.toLatin1()));
    }
    server->reply(u"/crime-incidents/"_s, sampleBody(u"postcodearea/incidents_st200ly.json"_s));
    std::vector<Fault> faults;
    std::ranges::copy_if(allFaults(), std::back_inserter(faults), [](const Fault &fault) { return !fault.occupiesQt; });
    for (const int status : {400, 401, 402, 403, 404, 408, 413, 429, 500, 502, 503, 504})
        faults.push_back(statusFault(status));
    faults.push_back(statusFault(429, "Retry-After: 1"));
    faults.push_back(statusFault(503, "Retry-After: soon"));
    for (const Fault &each : faults)
        each.script({.body = "{}"}); // bombs take their time to be made, once
    server->everyNth(oneInTen, std::move(faults), seed);
    return server;
}

class Soak {
public:
    Soak(int profiles, quint32 seed) : m_profiles(profiles), m_random(seed), m_server([seed] { return hostileServer(seed); })
    {
        for (const QString &source : {u"crystalroof"_s, u"postcodearea"_s})
            m_credentials.set(source, fakeKey);
    }

    bool run()
    {
        const int warm = std::min(1000, m_profiles / 3);
        QElapsedTimer age;
        age.start();
        for (int i = 0; i < m_profiles; ++i) {
            if (i == warm)
                m_afterWarming = figures();
            if (i > 0 && i % std::max(1, m_profiles / 10) == 0)
                progress(i);
            if (!loadOne())
                return complain(u"profile %1 did not settle"_s.arg(i));
        }
        m_atEnd = figures();
        m_questions = m_fetcher->tally();
        m_fetcher.reset();
        report(age.elapsed());
        return judge();
    }

private:
    struct Figures {
        qint64 resident = 0;
        qint64 heap = 0;
        int descriptors = 0;
    };

    static Figures figures() { return {.resident = residentBytes(), .heap = heapBytes(), .descriptors = openDescriptors()}; }

    static void progress(int profiles)
    {
        const Figures now = figures();
        QTextStream(stdout) << "after " << profiles << ": " << now.resident / mebibyte << " MiB resident, " << now.heap / kibibyte
                            << " KiB of the heap, " << now.descriptors << " descriptors\n";
    }

    /// One in seven is superseded before it has settled.
    bool loadOne()
    {
        static const QList<Postcode> postcodes = [] {
            QList<Postcode> list;
            for (const QStringView text : {u"ST20 0LY", u"W6 0WW", u"BR8 7RE", u"EH1 1YZ", u"TD9 0TU", u"SW1A 1AA"})
                list << *Postcode::parse(text);
            return list;
        }();
        const ServiceContext context{.fetcher = m_fetcher.get(), .catalogue = &m_catalogue, .credentials = &m_credentials, .pack = m_pack};
        for (const QString &source : {u"postcodes_io"_s, u"crystalroof"_s, u"postcodearea"_s})
            m_fetcher->forget(source); // the server is to be asked, not the cache
        ProfileSession session(context, postcodes.at(qsizetype(m_random() % size_t(postcodes.size()))), {});
        QEventLoop loop;
        bool settled = false;
        QObject::connect(&session, &ProfileSession::settled, &loop, [&] {
            settled = true;
            loop.quit();
        });
        const bool isSuperseded = m_random() % 7 == 0;
        QTimer::singleShot(isSuperseded ? int(m_random() % 6) : longestProfileMs, &loop, &QEventLoop::quit);
        session.start();
        loop.exec();
        if (!settled) {
            ++m_superseded;
            return isSuperseded;
        }
        const AreaProfile &profile = session.profile();
        for (const QString &kind :
             {failureOf(profile.geography), failureOf(profile.occupation), failureOf(profile.nsSec), failureOf(profile.crime)})
            ++(kind.isEmpty() ? m_answered : m_failed[kind]);
        return true;
    }

    void report(qint64 elapsedMs) const
    {
        const FaultServer::Tally tally = m_server->tally();
        QTextStream out(stdout);
        out << m_profiles << " profiles in " << elapsedMs / 1000.0 << " s, " << m_superseded << " of them superseded\n";
        out << "sections: " << m_answered << " answered";
        for (const auto &[kind, count] : m_failed)
            out << ", " << count << ' ' << kind;
        out << "\nserver: " << tally.requests << " requests, " << tally.good << " answered well, " << tally.faulty() << " badly, "
            << tally.opened << " connections\n";
        out << "questions: " << m_questions.begun << " begun, " << m_questions.answered << " answered, " << m_questions.failures()
            << " failed, " << m_questions.cancelled << " cancelled; " << m_questions.sent << " requests sent, " << m_questions.retries
            << " of them repeated\n";
        for (const auto &[name, count] : tally.faults)
            out << "    " << count << "  " << name << '\n';
        out << "resident: " << m_afterWarming.resident / mebibyte << " MiB early, " << m_atEnd.resident / mebibyte << " MiB at the end, "
            << peakResidentBytes() / mebibyte << " MiB at most\n";
        out << "heap in use: " << m_afterWarming.heap / kibibyte << " KiB early, " << m_atEnd.heap / kibibyte << " KiB at the end\n";
        out << "descriptors: " << m_afterWarming.descriptors << " early, " << m_atEnd.descriptors << " at the end\n";
    }

    bool judge() const
    {
        // Idle connections come and go; answers of 64 MiB leave holes in the heap.
        constexpr int someDescriptors = 8;
        const auto hasGrown = [](qint64 early, qint64 late, qint64 some) { return late > early + early / 20 + some; };
        if (hasGrown(m_afterWarming.heap, m_atEnd.heap, 2 * mebibyte))
            return complain(u"the heap has grown"_s);
#ifdef __SANITIZE_ADDRESS__
        constexpr qint64 someMemory = 512 * mebibyte; // what the sanitizer keeps is in it; it looks for leaks by itself
#else
        constexpr qint64 someMemory = 48 * mebibyte;
#endif
        if (hasGrown(m_afterWarming.resident, m_atEnd.resident, someMemory))
            return complain(u"memory has grown"_s);
        if (m_atEnd.descriptors > m_afterWarming.descriptors + someDescriptors)
            return complain(u"descriptors have grown"_s);
        // Every question has come to an end, and every request that arrived was counted when it went out
        if (m_questions.open() != 0 || m_questions.begun != m_questions.answered + m_questions.failures() + m_questions.cancelled)
            return complain(u"questions are not accounted for"_s);
        if (m_questions.failed.contains(Error::Kind::Cancelled))
            return complain(u"a question failed as cancelled"_s);
        const FaultServer::Tally tally = m_server->tally();
        if (m_questions.sent + m_questions.cancelled < tally.requests)
            return complain(u"the server saw more requests than were counted"_s);
        if (tally.requests != tally.good + tally.faulty())
            return complain(u"the server's requests do not add up"_s);
        const int sections =
            std::accumulate(m_failed.begin(), m_failed.end(), m_answered, [](int sum, const auto &e) { return sum + e.second; });
        if (sections != 4 * (m_profiles - m_superseded))
            return complain(u"sections are missing"_s);
        if (m_failed.contains(u"cancelled"_s))
            return complain(u"a section failed as cancelled"_s);
        return true;
    }

    static bool complain(const QString &what)
    {
        QTextStream(stderr) << "soak: " << what << '\n';
        return false;
    }

    int m_profiles;
    FetchTally m_questions; ///< as the network layer accounts for them, at the end
    std::mt19937 m_random;
    ServerThread<FaultServer> m_server;
    SourceCatalogue m_catalogue = catalogueAt(m_server->url(), timeoutMs);
    Credentials m_credentials{Credentials::Storage::ThisRunOnly};
    std::shared_ptr<FakePack> m_pack = std::make_shared<FakePack>();
    std::unique_ptr<Fetcher> m_fetcher = std::make_unique<Fetcher>();
    Figures m_afterWarming, m_atEnd;
    int m_superseded = 0;
    int m_answered = 0;
    std::map<QString, int> m_failed;
};

} // namespace

int main(int argc, char *argv[])
{
    giveLargeBlocksBack(); // as the program does
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int profiles = arguments.value(1, u"300"_s).toInt();
    if (profiles < 3) {
        QTextStream(stderr) << "usage: hereabouts_soak [PROFILES, at least 3] [SEED]\n";
        return 2;
    }
    return Soak(profiles, arguments.value(2, u"1"_s).toUInt()).run() ? 0 : 1;
}
