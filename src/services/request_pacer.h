// SPDX-License-Identifier: GPL-3.0-or-later
// RequestPacer lets requests out one by one: at the pace of their source, and no more at once than it bears.
#pragma once

#include "services/pace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <list>
#include <map>
#include <memory>

namespace hereabouts {

class RequestPacer : public QObject {
    Q_OBJECT

public:
    /// A place in the line of a source, and then among the requests under way. Destroying it leaves either.
    class Place {
    public:
        ~Place();
        Q_DISABLE_COPY_MOVE(Place)
        bool isUnderWay() const { return m_isUnderWay; }

    private:
        friend class RequestPacer;
        Place(RequestPacer *pacer, QString source, std::function<void()> go);
        QPointer<RequestPacer> m_pacer;
        QString m_source;
        std::function<void()> m_go;
        qint64 m_number = 0; ///< counted over all sources
        bool m_isUnderWay = false;
    };

    /// `atOnceInAll`: how many may be under way together, of all sources.
    explicit RequestPacer(int atOnceInAll, QObject *parent = nullptr);

    /// `go` is called once, from the event loop, when it is the request's turn: first come, first served, among all whose
    /// source lets them go.
    std::unique_ptr<Place> queueUp(const QString &source, const Pace &pace, std::function<void()> go);

    /// Nobody of that source goes before so long from now. A longer hold that stands already stays.
    void holdBack(const QString &source, std::chrono::milliseconds pause);
    /// How long that hold still lasts; 0: it does not.
    std::chrono::milliseconds heldFor(const QString &source) const;

    int underWay() const { return m_underWay; }

Q_SIGNALS:
    void heldBack(const QString &source); ///< its hold begins, or ends later than it would have

private:
    struct Line {
        Pace pace;
        double tokens = 0;
        qint64 refilledNs = 0;
        qint64 heldUntilNs = 0;
        int underWay = 0;
        std::list<Place *> waiting;
    };

    qint64 nowNs() const { return m_clock.nsecsElapsed(); }
    void leave(Place *place);
    void queueServing();
    void serve();
    /// Of the lines whose first may go, the one whose first came first; null: there is none.
    Line *nextToGo(qint64 now);
    void letGo(Line &line);
    /// When the line's first may go as far as time is concerned, from nowNs(); at most `now` where that is at once.
    static qint64 mayGoAtNs(const Line &line, qint64 now);
    static bool hasRoom(const Line &line) { return !line.waiting.empty() && line.underWay < line.pace.atOnce; }
    static void refill(Line &line, qint64 now);

    int m_atOnceInAll;
    int m_underWay = 0;
    qint64 m_came = 0; ///< so many have queued up
    std::map<QString, Line> m_lines;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_servingIsQueued = false;
};

} // namespace hereabouts
