// SPDX-License-Identifier: GPL-3.0-or-later
// Redaction takes keys out of text before it is written anywhere.
#pragma once

#include <QStringList>
#include <QUrl>

namespace hereabouts {

/// True for the names that keys go by in addresses: key, api_key, subscription-key, access_token and their like.
bool namesAKey(const QString &parameter);

/// The values of the parameters of an address that name keys: raw, and encoded as they stand in it. Empty where it has none.
QStringList secretsIn(const QUrl &url);

/// The text with every secret, and with the value of everything that looks like a parameter which names a key ("key=", "access_token="), replaced by "***".
QString redacted(const QString &text, const QStringList &secrets = {});

/// For the log: the address without credentials and keys.
QString redacted(const QUrl &url);

} // namespace hereabouts
