// SPDX-License-Identifier: GPL-3.0-or-later
// RequestHistory remembers the last requests in outline: what a fault report needs, and nothing of where anybody looked.
#pragma once

#include <QDateTime>
#include <QString>

#include <deque>

namespace hereabouts {

struct RequestRecord {
    QDateTime at; ///< UTC, when it ended
    QString source;
    int status = 0; ///< 0: no answer
    QString ending; ///< "NoError", "RemoteHostClosedError", "given up: no complete answer in 20000 ms"
    qint64 bytes = 0;
    qint64 milliseconds = 0;
    int tryNumber = 1;
};

class RequestHistory {
public:
    static constexpr size_t most = 200;

    void add(RequestRecord record)
    {
        m_records.push_back(std::move(record));
        if (m_records.size() > most)
            m_records.pop_front();
    }
    /// The oldest first.
    const std::deque<RequestRecord> &records() const { return m_records; }

private:
    std::deque<RequestRecord> m_records;
};

} // namespace hereabouts
