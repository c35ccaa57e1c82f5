// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/redaction.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QLatin1StringView blackedOut{"***"};

} // namespace

bool namesAKey(const QString &parameter)
{
    QString name = parameter.toLower();
    name.remove(u'-').remove(u'_');
    return name == "key"_L1 || name == "apikey"_L1 || name == "appkey"_L1 || name == "subscriptionkey"_L1 || name == "appid"_L1
           || name == "token"_L1 || name == "accesstoken"_L1;
}

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
    static const QRegularExpression parameter(
        uR"(((?:\b|%3f|%26)(?:(?:(?:api|app|subscription)[_-]?)?key|app[_-]?id|(?:access[_-]?)?token)(?:=|%3d))[^&\s"'<>\\]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return result.replace(parameter, u"\\1***"_s);
}

QString redacted(const QUrl &url)
{
    return redacted(url.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded), secretsIn(url));
}

} // namespace hereabouts
