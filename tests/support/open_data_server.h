// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDataServer is Postcodes.io, Nomis and data.police.uk in one server on loopback, with the real figures of ../shared/data; it counts
// what it is asked.
#pragma once

#include "support/local_server.h"
#include "support/open_data.h"
#include "support/postcodes_io_service.h"

namespace hereabouts {

class OpenDataServer : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        LookUp, ///< one postcode
        BulkLookUp,
        Autocomplete,
        Nearest, ///< to a postcode
        Reverse, ///< what is at a position
        Outcode,
        Places,
        TerminatedLookUp,
        CensusTable,
        CrimeMonth, ///< incidents: one request is one month at most
        CrimeDates,
        CrimeCategories,
        CrimeLastUpdated,
        Keyed, ///< the services that need a key: refused with 401, which tests take for a mistake
        Other,
    };
    Q_ENUM(Kind)

    struct Asked {
        Kind kind = Kind::Other;
        LocalServer::Request request;
    };

    /// Why there is no such server; empty where there is: `if (…) QSKIP(…)`.
    static QString whyNot() { return OpenData::whyNot(); }

    /// Listens at once, at a free port. Takes milliseconds: the files have been indexed when the tests were built.
    explicit OpenDataServer(QObject *parent = nullptr);
    ~OpenDataServer() override;

    QUrl url() const { return m_server.url(); }
    const OpenData &data() const { return m_data; }

    // What it was asked since it began, or since forgetRequests().
    const std::vector<Asked> &asked() const { return m_asked; }
    int count(Kind kind) const;
    int count() const { return static_cast<int>(m_asked.size()); }
    /// "LookUp 1, CensusTable 3": for comparing, and for messages.
    QString counts() const;
    void forgetRequests() { m_asked.clear(); }

    // How it answers from now on.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }
    void setLatency(Kind kind, std::chrono::milliseconds latency) { m_latencies[kind] = latency; }
    void answerInstead(Kind kind, const LocalServer::Reply &reply) { m_instead[kind] = reply; } ///< a fault, for example
    void answerAgain() { m_instead.clear(); }                                                   ///< as usual
    void terminate(const TerminatedPostcode &postcode) { m_postcodes.terminate(postcode); }

Q_SIGNALS:
    void requested();

private:
    static Kind kindOf(const LocalServer::Request &request);
    LocalServer::Reply answer(const LocalServer::Request &request);
    LocalServer::Reply answer(Kind kind, const LocalServer::Request &request) const;

    OpenData m_data;
    PostcodesIoService m_postcodes{m_data};
    std::vector<Asked> m_asked;
    std::chrono::milliseconds m_latency{0};
    std::map<Kind, std::chrono::milliseconds> m_latencies;
    std::map<Kind, LocalServer::Reply> m_instead;
    LocalServer m_server; ///< last: it must go first
};

/// A postcode of tests/data/open_data_places.txt, and why it is there.
struct OpenDataPlace {
    QString postcode, why;
    bool isSample() const { return why.startsWith(QLatin1StringView("sample:")); }
};

/// All of them. Ends the test program where the list cannot be read.
std::vector<OpenDataPlace> openDataPlaces();

} // namespace hereabouts
