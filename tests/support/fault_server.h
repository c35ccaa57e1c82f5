// SPDX-License-Identifier: GPL-3.0-or-later
// FaultServer is a hostile HTTP or HTTPS server on loopback: it follows a script of faults for each path, or makes them at random,
// and keeps count of what it did.
#pragma once

#include "support/faults.h"

#include <QMutex>

#include <map>
#include <random>

namespace hereabouts {

class FaultServer : public QObject {
    Q_OBJECT

public:
    struct Tally {
        int requests = 0;
        int good = 0; ///< answers without a fault
        std::map<QByteArray, int> faults;
        int opened = 0, closed = 0; ///< connections

        int open() const { return opened - closed; }
        int faulty() const;
    };

    /// Listens at once, at a free port; HTTPS with a certificate in `tls`.
    explicit FaultServer(const QSslConfiguration &tls = {}, QObject *parent = nullptr);

    QUrl url() const { return m_server.url(); }

    /// Paths that begin so are answered so where no fault is due; the longest that fits counts. Others get 404 with an empty body.
    void reply(const QString &pathPrefix, const QByteArray &body, int status = 200);

    /// The first request for such a path gets the first fault, and so on; the last one is for all that follow. An empty name with no
    /// script stands for a good answer: Fault{}.
    void script(const QString &pathPrefix, std::vector<Fault> faults);

    /// Besides, every nth answer has one of these faults, by a generator that begins with the seed.
    void everyNth(int n, std::vector<Fault> faults, quint32 seed);

    Tally tally() const; ///< from any thread

private:
    struct Scripted {
        std::vector<Fault> faults;
        size_t next = 0;
    };

    RawServer::Script answer(const RawServer::Request &request);
    Fault faultFor(const RawServer::Request &request);

    mutable QMutex m_mutex; ///< for what follows
    std::map<QString, GoodAnswer> m_replies;
    std::map<QString, Scripted> m_scripts;
    int m_nth = 0;
    std::vector<Fault> m_anyOf;
    std::mt19937 m_random;
    Tally m_tally;

    RawServer m_server;
};

} // namespace hereabouts
