// SPDX-License-Identifier: GPL-3.0-or-later
// Redaction takes keys out of text before it is written anywhere.
#pragma once

#include <QStringList>
#include <QUrl>

namespace hereabouts {

/// The values of the `key` and `api_key` parameters of an address: raw, and encoded as they stand in it. Empty where it has none.
QStringList secretsIn(const QUrl &url);

/// The text with every secret, and with the value of everything that looks like a `key=` or `api_key=` parameter, replaced by "***".
QString redacted(const QString &text, const QStringList &secrets = {});

/// For the log: the address without credentials and keys.
QString redacted(const QUrl &url);

} // namespace hereabouts
