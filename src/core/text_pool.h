// SPDX-License-Identifier: GPL-3.0-or-later
// TextPool holds many texts, each once, in little more memory than their letters.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace hereabouts {

/// Texts are numbered from 0 in the order in which they first came.
class TextPool {
public:
    quint32 size() const { return static_cast<quint32>(m_ends.size()); }
    QString text(quint32 number) const; ///< a new string each time
    size_t bytes() const;               ///< of memory

private:
    friend class TextPoolBuilder;
    QByteArray m_utf8; ///< all of them, one after the other
    std::vector<quint32> m_ends;
};

class TextPoolBuilder {
public:
    /// The text's number; a new one where it has not come before.
    quint32 numberOf(const QString &text);
    TextPool build() &&;

private:
    QHash<QString, quint32> m_numbers;
    TextPool m_pool;
    QString m_last; ///< texts often come in runs
    quint32 m_lastNumber = 0;
};

} // namespace hereabouts
