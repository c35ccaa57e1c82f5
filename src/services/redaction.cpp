// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/redaction.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView blackedOut{"***"};

bool namesAKey(const QString &parameter)
{
    return parameter.compare("key"_L1, Qt::CaseInsensitive) == 0 || parameter.compare("api_key"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

QStringList secretsIn(const QUrl &url)
{
    QStringList secrets;
    for (const auto form : {QUrl::FullyDecoded, QUrl::FullyEncoded}) {
        const auto items = QUrlQuery(url).queryItems(form);
        for (const auto &[name, value] : items) {
            if (namesAKey(name) && !value.isEmpty() && !secrets.contains(value))
                secrets << value;
        }
    }
    return secrets;
}

QString redacted(const QString &text, const QStringList &secrets)
{
    QString result = text;
    QStringList longestFirst = secrets; // a secret may be a part of another one
    std::ranges::stable_sort(longestFirst, std::ranges::greater{}, &QString::size);
    for (const QString &secret : std::as_const(longestFirst)) {
        if (!secret.isEmpty())
            result.replace(secret, blackedOut);
    }
    static const QRegularExpression parameter(uR"(((?:\b|%3f|%26)(?:api_?)?key(?:=|%3d))[^&\s"'<>\\]*)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return result.replace(parameter, u"\\1***"_s);
}

QString redacted(const QUrl &url)
{
    return redacted(url.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded), secretsIn(url));
}

} // namespace hereabouts
