// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crime_category.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct Category {
    const char *key;
    const char *name;
};

// https://data.police.uk/about/ : the categories of street-level crime since May 2013 (Open Government Licence v3.0).
constexpr Category categories[] = {
    {"anti-social-behaviour", QT_TRANSLATE_NOOP("CrimeCategory", "Anti-social behaviour")},
    {"bicycle-theft", QT_TRANSLATE_NOOP("CrimeCategory", "Bicycle theft")},
    {"burglary", QT_TRANSLATE_NOOP("CrimeCategory", "Burglary")},
    {"criminal-damage-arson", QT_TRANSLATE_NOOP("CrimeCategory", "Criminal damage and arson")},
    {"drugs", QT_TRANSLATE_NOOP("CrimeCategory", "Drugs")},
    {"other-theft", QT_TRANSLATE_NOOP("CrimeCategory", "Other theft")},
    {"possession-of-weapons", QT_TRANSLATE_NOOP("CrimeCategory", "Possession of weapons")},
    {"public-order", QT_TRANSLATE_NOOP("CrimeCategory", "Public order")},
    {"robbery", QT_TRANSLATE_NOOP("CrimeCategory", "Robbery")},
    {"shoplifting", QT_TRANSLATE_NOOP("CrimeCategory", "Shoplifting")},
    {"theft-from-the-person", QT_TRANSLATE_NOOP("CrimeCategory", "Theft from the person")},
    {"vehicle-crime", QT_TRANSLATE_NOOP("CrimeCategory", "Vehicle crime")},
    {"violent-crime", QT_TRANSLATE_NOOP("CrimeCategory", "Violence and sexual offences")},
    {"other-crime", QT_TRANSLATE_NOOP("CrimeCategory", "Other crime")},
};

const Category *categoryWithKey(QStringView key)
{
    const auto found = std::ranges::find_if(categories, [&](const Category &c) { return key == QLatin1StringView(c.key); });
    return found == std::end(categories) ? nullptr : found;
}

} // namespace

const QStringList &crimeCategoryKeys()
{
    static const QStringList keys = [] {
        QStringList list;
        for (const Category &category : categories)
            list << QString::fromLatin1(category.key);
        return list;
    }();
    return keys;
}

bool isKnownCrimeCategory(QStringView key)
{
    return categoryWithKey(key) != nullptr;
}

QString crimeCategoryName(const QString &key, const CrimeCategoryNames &sourceNames)
{
    if (const Category *known = categoryWithKey(key))
        return QCoreApplication::translate("CrimeCategory", known->name);
    if (const QString name = sourceNames.value(key); !name.isEmpty())
        return name;
    QString words = key;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString crimeCategoryKeyFromArchive(QStringView crimeType)
{
    crimeType = crimeType.trimmed();
    const auto found = std::ranges::find_if(categories, [&](const Category &c) { return crimeType == QLatin1StringView(c.name); });
    if (found != std::end(categories))
        return QString::fromLatin1(found->key);
    QString key = crimeType.toString().toLower();
    key.replace(u' ', u'-');
    return key;
}

} // namespace hereabouts
