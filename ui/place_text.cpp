// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/place_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(PlaceText)
};

/// The types of populated places of OS Open Names; others stay as the source has them.
QString kindText(const QString &kind)
{
    static const std::pair<QLatin1StringView, const char *> known[] = {
        {"City"_L1, QT_TRANSLATE_NOOP("PlaceText", "City")},
        {"Capital City"_L1, QT_TRANSLATE_NOOP("PlaceText", "Capital city")},
        {"Town"_L1, QT_TRANSLATE_NOOP("PlaceText", "Town")},
        {"Village"_L1, QT_TRANSLATE_NOOP("PlaceText", "Village")},
        {"Hamlet"_L1, QT_TRANSLATE_NOOP("PlaceText", "Hamlet")},
        {"Suburban Area"_L1, QT_TRANSLATE_NOOP("PlaceText", "Suburban area")},
        {"Other Settlement"_L1, QT_TRANSLATE_NOOP("PlaceText", "Settlement")},
    };
    for (const auto &[name, text] : known) {
        if (kind == name)
            return PlaceText::tr(text);
    }
    return kind;
}

QString districtsText(const QStringList &districts)
{
    constexpr qsizetype most = 2;
    if (districts.size() <= most)
        return districts.join(u", "_s);
    return PlaceText::tr("%1 and %2 more").arg(districts.first(most).join(u", "_s)).arg(districts.size() - most);
}

} // namespace

QString distanceText(double metres)
{
    if (metres < 950)
        return PlaceText::tr("%1 m").arg(metres < 100 ? qRound(metres) : qRound(metres / 10) * 10);
    return PlaceText::tr("%1 km").arg(QLocale().toString(metres / 1000, 'f', 1));
}

QString placeDetailText(const FoundPlace &place)
{
    const QString kind = place.isOutcode() ? PlaceText::tr("Postcode district") : kindText(place.kind);
    const QString district = place.district.isEmpty() ? place.county : districtsText(place.district);
    QStringList parts{kind, district, place.region.isEmpty() ? place.country : place.region};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u", "_s);
}

bool isInEnglandOrWales(const FoundPlace &place)
{
    return place.country.isEmpty() || place.country.contains("England"_L1) || place.country.contains("Wales"_L1);
}

QString nearbyDetailText(const NearbyPostcode &nearby)
{
    const bool isElsewhere = !nearby.country.isEmpty() && nearby.country != "England"_L1 && nearby.country != "Wales"_L1;
    const QString distance = distanceText(nearby.metres);
    return isElsewhere ? u"%1, %2"_s.arg(distance, nearby.country) : distance;
}

} // namespace hereabouts
