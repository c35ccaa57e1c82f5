// SPDX-License-Identifier: GPL-3.0-or-later
// The categories of crime that data.police.uk publishes: their keys ("violent-crime") and names.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace hereabouts {

/// The fourteen current keys, in the order of the official list.
const QStringList &crimeCategoryKeys();

/// Whether it is one of these.
bool isKnownCrimeCategory(QStringView key);

/// What a source calls categories, by their keys.
using CrimeCategoryNames = QHash<QString, QString>;

/// The name in the user's language ("Violence and sexual offences"); of a key that the program does not know the source's own. One that
/// has no name there either is shown as words ("new-crime": "New crime"), so that a category added by the police is not lost.
QString crimeCategoryName(const QString &key, const CrimeCategoryNames &sourceNames = {});

/// The key for a name of the monthly archives' "Crime type" column ("Violence and sexual offences": "violent-crime").
/// Unknown names become a key of the same form ("New crime": "new-crime").
QString crimeCategoryKeyFromArchive(QStringView crimeType);

} // namespace hereabouts
