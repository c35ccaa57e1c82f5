// SPDX-License-Identifier: GPL-3.0-or-later
// JsonWriter writes JSON whose members keep the order in which they were written, which QJsonObject does not.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

namespace hereabouts {

/// Containers are opened and closed in pairs; inside an object every value is preceded by its key().
class JsonWriter {
public:
    JsonWriter &key(QStringView name);

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    void text(QStringView value);
    void textOrNull(const QString &value); ///< null where it is empty
    void number(qint64 value);
    void number(double value); ///< the shortest form that reads back the same; null where it is not finite
    void boolean(bool value);
    void null();

    /// Indented by two spaces, with a line feed at its end. Everything must be closed.
    QByteArray result() const { return m_out + '\n'; }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void raw(QByteArrayView value);

    QByteArray m_out;
    std::vector<bool> m_hasMembers; ///< one for each open container
    bool m_afterKey = false;
};

} // namespace hereabouts
