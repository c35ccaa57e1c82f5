// SPDX-License-Identifier: GPL-3.0-or-later
// ServerThread runs a server on a thread of its own, so that its work neither waits for the tested code nor counts as part of it.
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace hereabouts {

template <typename Server> class ServerThread {
public:
    /// Constructs it there and waits for that; `make` may set it up too.
    explicit ServerThread(std::function<std::unique_ptr<Server>()> make = [] { return std::make_unique<Server>(); })
    {
        m_home.moveToThread(&m_thread);
        m_thread.start();
        run([&] { m_server = make(); });
    }

    ~ServerThread()
    {
        stop();
        m_thread.quit();
        m_thread.wait();
    }

    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    /// The server is gone after this, and with it its connections.
    void stop()
    {
        run([this] { m_server.reset(); });
    }

    /// Only for what the server allows from any thread.
    Server *operator->() const { return m_server.get(); }

    /// Does something on the server's thread and waits for it.
    template <typename Work> void run(Work work) { QMetaObject::invokeMethod(&m_home, work, Qt::BlockingQueuedConnection); }

private:
    QThread m_thread;
    QObject m_home;
    std::unique_ptr<Server> m_server;
};

} // namespace hereabouts
