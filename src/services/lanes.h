// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes lends every request on the wire a network access manager, and with it a thread and a connection, of its own.
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace hereabouts {

class Lanes;

/// What one request has to itself. Where it is not given back, destroying it closes its connection, in whatever state that is.
class Lane {
public:
    ~Lane();
    Q_DISABLE_COPY_MOVE(Lane)

    QNetworkAccessManager &manager() const { return *m_manager; }
    /// No connection can stand yet.
    bool isNew() const { return m_isNew; }
    /// The connection is good for another request of the same source. The manager is not to be used any more.
    void giveBack();

private:
    friend class Lanes;
    Lane(Lanes *lanes, QString source, std::unique_ptr<QNetworkAccessManager> manager, bool isNew);

    QPointer<Lanes> m_lanes;
    QString m_source;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    bool m_isNew;
};

/// Aborting a reply frees a connection only once a request has gone out over it: one that hangs in its TLS handshake belongs to no
/// request yet, and Qt keeps it. It goes with its manager. Nobody else's request is hurt by that, nor held up by a server that keeps
/// Qt's thread busy, because no manager ever has two requests.
class Lanes : public QObject {
    Q_OBJECT

public:
    /// `idle`: how long a connection that was given back is kept open.
    explicit Lanes(std::chrono::milliseconds idle, QObject *parent = nullptr);
    /// Waits until everything is closed. All lanes must be gone, or be destroyed unused.
    ~Lanes() override;

    std::unique_ptr<Lane> take(const QString &source);

private:
    friend class Lane;
    struct Idle {
        std::unique_ptr<QNetworkAccessManager> manager;
        QDeadlineTimer until;
    };

    void keep(const QString &source, std::unique_ptr<QNetworkAccessManager> manager);
    void close(std::unique_ptr<QNetworkAccessManager> manager);
    void closeIfUnused(QNetworkAccessManager *manager);
    void closeIdle();

    const std::chrono::milliseconds m_idleFor;
    std::map<QString, std::vector<Idle>> m_idle; ///< by source; the last one was used last
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_leaving;
    QTimer m_tidying;
    QThreadPool m_closing; ///< where managers end: they wait for their threads, up to five seconds each
};

} // namespace hereabouts
