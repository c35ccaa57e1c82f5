// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_schema.h"

#include "pack/area_kind.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// One column for each kind of area; `area.id`, or null where the directory says nothing.
QString placeTable()
{
    QStringList columns{u"id INTEGER PRIMARY KEY"_s};
    for (size_t i = 0; i < areaKindCount; ++i)
        columns << areaKindKey(areaKindAt(i)) + " INTEGER"_L1;
    return u"CREATE TABLE place (%1)"_s.arg(columns.join(u", "_s));
}

} // namespace

QStringList packTables()
{
    return {
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE source (position INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, release TEXT NOT NULL, "
        "licence TEXT NOT NULL, attribution TEXT NOT NULL, url TEXT NOT NULL)"_s,
        u"CREATE TABLE area (id INTEGER PRIMARY KEY, level TEXT NOT NULL, code TEXT NOT NULL, name TEXT, readable_name TEXT)"_s,
        placeTable(),
        u"CREATE TABLE postcode (postcode TEXT PRIMARY KEY, quality INTEGER, eastings INTEGER, northings INTEGER, latitude INTEGER, "
        "longitude INTEGER, introduced TEXT, place INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE terminated (postcode TEXT PRIMARY KEY, month INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE sample (position INTEGER PRIMARY KEY, postcode TEXT NOT NULL)"_s,
        u"CREATE TABLE census (area INTEGER NOT NULL, topic INTEGER NOT NULL, base INTEGER NOT NULL, c1 INTEGER NOT NULL, "
        "c2 INTEGER NOT NULL, c3 INTEGER NOT NULL, c4 INTEGER NOT NULL, c5 INTEGER NOT NULL, c6 INTEGER NOT NULL, c7 INTEGER NOT NULL, "
        "c8 INTEGER NOT NULL, c9 INTEGER NOT NULL, PRIMARY KEY (area, topic)) WITHOUT ROWID"_s,
        u"CREATE TABLE residents (area INTEGER PRIMARY KEY, count INTEGER NOT NULL)"_s,
        u"CREATE TABLE standing (topic INTEGER NOT NULL, level TEXT NOT NULL, category INTEGER NOT NULL, areas INTEGER NOT NULL, "
        "breakpoints BLOB NOT NULL, PRIMARY KEY (topic, level, category)) WITHOUT ROWID"_s,
        u"CREATE TABLE lsoa_cell (cell INTEGER PRIMARY KEY, lsoas BLOB NOT NULL)"_s,
        u"CREATE TABLE street (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
        u"CREATE TABLE category (id INTEGER PRIMARY KEY, key TEXT NOT NULL)"_s,
        u"CREATE TABLE outcome (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
        u"CREATE TABLE street_point (id INTEGER PRIMARY KEY, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, "
        "street INTEGER NOT NULL)"_s,
        u"CREATE TABLE crime (point INTEGER NOT NULL, month INTEGER NOT NULL, category INTEGER NOT NULL, outcome INTEGER NOT NULL, "
        "count INTEGER NOT NULL, PRIMARY KEY (point, month, category, outcome)) WITHOUT ROWID"_s,
        u"CREATE TABLE force (id INTEGER PRIMARY KEY, slug TEXT NOT NULL, name TEXT NOT NULL)"_s,
        u"CREATE TABLE coverage (force INTEGER NOT NULL, month INTEGER NOT NULL, PRIMARY KEY (force, month)) WITHOUT ROWID"_s,
        u"CREATE TABLE force_cell (cell INTEGER NOT NULL, force INTEGER NOT NULL, south INTEGER NOT NULL, west INTEGER NOT NULL, "
        "north INTEGER NOT NULL, east INTEGER NOT NULL, PRIMARY KEY (cell, force)) WITHOUT ROWID"_s,
    };
}

QStringList packIndexes()
{
    return {
        u"CREATE UNIQUE INDEX area_code ON area (code, level)"_s,
        u"CREATE INDEX street_point_position ON street_point (latitude, longitude)"_s,
    };
}

} // namespace hereabouts
