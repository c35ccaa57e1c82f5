// SPDX-License-Identifier: GPL-3.0-or-later
// BenchServer answers GET requests on loopback from a thread of its own, so that its work does not count as the program's.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <chrono>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace hereabouts {

class BenchServer : public QObject {
    Q_OBJECT

public:
    /// By the beginning of the path, the longest that fits; others get 404. Every answer goes out that long after its request has come.
    BenchServer(const QMap<QByteArray, QByteArray> &bodies, std::chrono::milliseconds latency);
    ~BenchServer() override;

    QUrl url() const { return m_url; }

private:
    void take(QTcpSocket *socket);
    QByteArray answerTo(const QByteArray &head) const;

    const QMap<QByteArray, QByteArray> m_bodies;
    const std::chrono::milliseconds m_latency;
    QUrl m_url;
    QThread m_thread;
};

} // namespace hereabouts
