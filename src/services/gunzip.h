// SPDX-License-Identifier: GPL-3.0-or-later
// Gunzip unpacks gzip as it comes, in pieces of a size that is asked for, so that a bomb is noticed before it goes off.
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace hereabouts {

/// Several members, one after the other, are gzip still.
class Gunzip {
public:
    Gunzip();
    ~Gunzip();
    Q_DISABLE_COPY_MOVE(Gunzip)

    /// More of what is packed. Only where hasInput() is false.
    void put(const QByteArray &packed);
    /// There may be something to take. What has been taken does not tell: of a header alone there is nothing.
    bool hasInput() const;
    /// The next bytes, `most` of them at most, maybe none. Empty where this is not gzip, and for ever after.
    std::optional<QByteArray> take(qsizetype most);
    /// What was put in so far ends where a member ends (or there was nothing).
    bool isComplete() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hereabouts
