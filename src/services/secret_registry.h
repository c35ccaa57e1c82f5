// SPDX-License-Identifier: GPL-3.0-or-later
// SecretRegistry knows every key that this run has seen, so that whatever writes text can take them out.
#pragma once

#include <QStringList>

namespace hereabouts {

/// May be used from any thread. A key that was removed stays known: what was written about it before may come later.
class SecretRegistry {
public:
    /// Empty text is no secret.
    static void add(const QString &secret);

    /// Every secret, as it is, as it stands in an address, and as QDebug writes it; for redacted().
    static QStringList all();
};

} // namespace hereabouts
