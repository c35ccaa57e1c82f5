// SPDX-License-Identifier: GPL-3.0-or-later
// Console writes results to standard output and progress to standard error: a bar on a terminal, plain lines elsewhere.
#pragma once

#include <QByteArray>
#include <QString>

namespace hereabouts {

class Console {
public:
    ~Console();

    /// False where not all of it could be written: a full disk, a reader that has gone.
    bool result(const QByteArray &bytes);
    bool result(const QString &text) { return result(text.toUtf8()); }
    void message(const QString &text); ///< a line on standard error
    /// fraction 0 … 1. Off a terminal a line is written only when the text changes.
    void progress(double fraction, const QString &text);

private:
    void clearBar();

    QString m_lastText;
    bool m_hasBar = false;
};

} // namespace hereabouts
