// SPDX-License-Identifier: GPL-3.0-or-later
// The police's crime records read by our parser and, beside it, as plainly as it can be written: both must come to the same.
#include "services/police_incidents.h"
#include "support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

// The plain reading ------------------------------------------------------

std::optional<double> plainCoordinate(const QJsonValue &value, bool &isFine)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    isFine = isFine && (value.isString() || value.isNull() || value.isUndefined());
    return isNumber ? std::optional(number) : std::nullopt;
}

QString plainOptionalText(const QJsonValue &value, bool &isFine)
{
    isFine = isFine && (value.isString() || value.isNull() || value.isUndefined());
    return value.toString();
}

QJsonObject plainOptionalObject(const QJsonValue &value, bool &isFine)
{
    isFine = isFine && (value.isObject() || value.isNull() || value.isUndefined());
    return value.toObject();
}

std::optional<Incident> plainIncident(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    bool isFine = value.isObject() && object[u"category"].isString() && object[u"month"].isString();
    const QJsonValue id = object[u"id"];
    isFine = isFine && (id.isDouble() || id.isNull() || id.isUndefined());
    const QJsonObject place = plainOptionalObject(object[u"location"], isFine);
    const auto latitude = plainCoordinate(place[u"latitude"], isFine);
    const auto longitude = plainCoordinate(place[u"longitude"], isFine);
    const QString street = plainOptionalText(plainOptionalObject(place[u"street"], isFine)[u"name"], isFine);
    const QString outcome = plainOptionalText(plainOptionalObject(object[u"outcome_status"], isFine)[u"category"], isFine);
    const auto month = Month::parse(object[u"month"].toString());
    const QString category = object[u"category"].toString();
    if (!isFine || !month || category.isEmpty() || !latitude || !longitude)
        return std::nullopt;
    const bool isOnTheGlobe = *latitude >= -90 && *latitude <= 90 && *longitude >= -180 && *longitude <= 180;
    if (!isOnTheGlobe || (*latitude == 0 && *longitude == 0))
        return std::nullopt;
    return Incident{.id = id.toInteger(),
                    .category = category,
                    .latitude = *latitude,
                    .longitude = *longitude,
                    .street = street,
                    .month = *month,
                    .outcome = outcome};
}

/// Empty where none of the records can be used.
std::optional<PoliceIncidents> plainReading(const QJsonArray &records)
{
    PoliceIncidents plain;
    for (const QJsonValue &value : records) {
        if (auto incident = plainIncident(value))
            plain.incidents.push_back(*std::move(incident));
        else
            ++plain.leftOut;
    }
    return plain.incidents.empty() && plain.leftOut > 0 ? std::nullopt : std::optional(plain);
}

// Mixtures of good and bad ----------------------------------------------------------------------------------------------------------

class Mixture {
public:
    explicit Mixture(quint32 seed) : m_random(seed) {}

    QByteArray records()
    {
        QByteArrayList written;
        for (int i = m_random.bounded(30); i > 0; --i)
            written << (oneIn(25) ? anyOf(anything) : anyRecord());
        return '[' + written.join(separator()) + ']';
    }

private:
    static inline const QByteArrayList anything{"null", "true", "false", "7", "-1.5e3", R"("text")", "[]", "{}", R"([{"a":[1]}])"};
    static inline const QByteArrayList coordinates{R"("52.78294")", R"("-2.250119")", R"(" 51.5 ")", R"("-0.1\t")", "52.78294", "-2.25",
                                                   "5e1",           R"("1e1")",       R"("0")",      "0",           "0.0",      R"("90")",
                                                   R"("90.01")",    R"("181")",       R"("")",       R"("north")",  R"("1,5")", R"("nan")",
                                                   R"("inf")",      R"("5 1")"};
    static inline const QByteArrayList ids{
        "1",   "0",   "-5",   "125095854", "9007199254740993", "9223372036854775807", "9223372036854775808",
        "1.5", "1e3", "1e18", "null",      R"("7")",           "99999999999999999999"};
    static inline const QByteArrayList texts{R"("drugs")",
                                             R"("violent-crime")",
                                             R"("On or near Caf\u00e9 \"Ö\" \ud83d\ude00\/\n")",
                                             "\"On or near Caf\xc3\xa9 \xf0\x9f\x98\x80\"",
                                             R"("")",
                                             R"(" ")",
                                             "null"};
    static inline const QByteArrayList months{R"("2024-12")", R"("2024-12")",           R"("2024-11")", R"("2024-00")",
                                              R"("2024-13")", R"("1899-12")",           R"("2024-1")",  R"("")",
                                              R"("2024/12")", R"("2024-\u0031\u0032")", "202412",       "\"2024-1\xc3\xa9\""};

    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray anyOf(const QByteArrayList &list) { return list.at(m_random.bounded(static_cast<int>(list.size()))); }
    QByteArray anyOrWrong(const QByteArrayList &list) { return oneIn(40) ? anyOf(anything) : anyOf(list); }
    QByteArray separator() { return oneIn(3) ? QByteArray(" ,\r\n\t") : QByteArray(","); }

    QByteArray object(QByteArrayList members)
    {
        if (oneIn(10))
            members.removeAt(m_random.bounded(static_cast<int>(members.size())));
        if (oneIn(10))
            members << R"("n\u0065w")" + QByteArray(":") + anyOf(anything);
        if (oneIn(20))
            members << members.at(m_random.bounded(static_cast<int>(members.size())));
        std::ranges::shuffle(members, m_random);
        return '{' + members.join(separator()) + '}';
    }

    QByteArray anyRecord()
    {
        const QByteArray street = object({R"("id":17)", R"("name":)" + anyOrWrong(texts)});
        const QByteArray good = R"("latitude":"52.78")";
        const QByteArray place =
            object({oneIn(2) ? good : R"("latitude":)" + anyOrWrong(coordinates), R"("longitude":)" + anyOrWrong(coordinates),
                    R"("street":)" + (oneIn(20) ? anyOf(anything) : street)});
        const QByteArray outcome = object({R"("category":)" + anyOrWrong(texts), R"("date":"2024-12")"});
        const QByteArray name = oneIn(10) ? R"("c\u0061tegory":)" : R"("category":)";
        return object({name + anyOrWrong(texts.first(4)), R"("location_type":"Force")",
                       R"("location":)" + (oneIn(30) ? anyOf(anything) : place), R"("context":{"location":{"latitude":"1"}})",
                       R"("outcome_status":)" + (oneIn(3) ? QByteArray("null") : outcome), R"("persistent_id":"")",
                       R"("id":)" + anyOrWrong(ids), R"("month":)" + (oneIn(4) ? anyOf(months) : months.first())});
    }

    QRandomGenerator m_random;
};

} // namespace

class TestPoliceIncidentsPlainly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsReadAsPlainly()
    {
        const QByteArray body = sampleBody(u"postcodearea/incidents_st200ly.json"_s);
        const QJsonArray data = QJsonDocument::fromJson(body).object()[u"data"].toArray();
        const auto plain = plainReading(data);
        QVERIFY(plain && plain->incidents.size() == 12);
        QVERIFY(parsePoliceIncidents(body, "data") == *plain);
        QVERIFY(parsePoliceIncidents(QJsonDocument(data).toJson()) == *plain);
    }

    void mixturesAreReadAsPlainly()
    {
        int used = 0, leftOut = 0;
        for (quint32 seed = 1; seed <= 2000; ++seed) {
            const QByteArray body = Mixture(seed).records();
            const QJsonDocument document = QJsonDocument::fromJson(body);
            QVERIFY2(document.isArray(), body.constData());
            const auto plain = plainReading(document.array());
            const auto value = parsePoliceIncidents(body);
            QVERIFY2(value.has_value() == plain.has_value(), body.constData());
            QVERIFY2(!plain || *value == *plain, body.constData());
            used += plain ? static_cast<int>(plain->incidents.size()) : 0;
            leftOut += plain ? plain->leftOut : 0;
        }
        QVERIFY2(used > 3000 && leftOut > 3000, qPrintable(u"%1 and %2"_s.arg(used).arg(leftOut))); // both sorts were there
    }
};

QTEST_GUILESS_MAIN(TestPoliceIncidentsPlainly)
#include "tst_police_incidents_plainly.moc"
