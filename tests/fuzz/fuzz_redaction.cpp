// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses with keys, and text around them: the first line is an address, the rest is text.
#include "fuzz.h"
#include "services/redaction.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

namespace {

void requireGone(const QString &text, const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (!secret.contains(u'*')) // what stands in for a secret is made of asterisks
            require(!text.contains(secret), "no secret survives");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = Input(data, size).rest();
    const qsizetype end = input.indexOf('\n');
    const QString address = QString::fromUtf8(end < 0 ? input : input.first(end));
    const QUrl url(address);
    QStringList secrets = secretsIn(url);
    requireGone(redacted(url), secrets);
    const QString text = QString::fromUtf8(end < 0 ? input : input.sliced(end + 1));
    requireGone(redacted(address + text, secrets), secrets);
    secrets << fakeKey;
    requireGone(redacted(text + fakeKey + address + QStringLiteral("?key=") + fakeKey, secrets), secrets);
    const QString once = redacted(text);
    require(redacted(once) == once, "what is redacted stays as it is");
    return 0;
}
