#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes one SQLite file of the official files in ../shared/data, for the tests' server of open data.

    open_data_index.py DATA INDEX

It reads the files by itself, so that what the server says does not come from the program's own readers. An index that was made of the
same files by the same script is left as it is."""
import csv
import hashlib
import io
import os
import pathlib
import sqlite3
import sys
import zipfile

schema = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;
CREATE TABLE made_of (fingerprint TEXT);
CREATE TABLE census (tbl TEXT, code TEXT, name TEXT, cells TEXT, PRIMARY KEY (tbl, code)) WITHOUT ROWID;
CREATE TABLE label (tbl TEXT, cell INTEGER, name TEXT);
CREATE TABLE area_name (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE codes (id INTEGER PRIMARY KEY, county TEXT, district TEXT, ward TEXT, country TEXT, region TEXT, pfa TEXT, icb TEXT,
                    oa TEXT, lsoa TEXT, msoa TEXT);
CREATE TABLE postcode (compact TEXT PRIMARY KEY, lat REAL, lng REAL, easting INTEGER, northing INTEGER, quality INTEGER,
                       codes INTEGER) WITHOUT ROWID;
CREATE TABLE outcode (outcode TEXT PRIMARY KEY, lat REAL, lng REAL, easting INTEGER, northing INTEGER) WITHOUT ROWID;
CREATE TABLE place (code TEXT PRIMARY KEY, name TEXT, district TEXT, region TEXT, country TEXT, outcode TEXT, lat REAL, lng REAL);
CREATE TABLE street (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE crime (id INTEGER PRIMARY KEY, month INTEGER, lat INTEGER, lng INTEGER, street INTEGER, type INTEGER, outcome INTEGER,
                    persistent BLOB, is_btp INTEGER);
"""
indexes = "CREATE INDEX postcode_lat ON postcode (lat); CREATE INDEX crime_place ON crime (month, lat); ANALYZE;"


def text(archive, name):
    return csv.reader(io.TextIOWrapper(archive.open(name), "utf-8-sig", newline=""))


def read_census(db, data):
    names = {}
    for table in ("ts001", "ts062", "ts063"):
        with zipfile.ZipFile(data / "census" / f"census2021-{table}.zip") as archive:
            rows = {}
            for level in ("oa", "lsoa", "msoa", "ltla", "rgn", "ctry"):
                lines = text(archive, f"census2021-{table}-{level}.csv")
                header = next(lines)
                for line in lines:
                    rows[line[2]] = (line[1], [int(value) for value in line[3:]])
                    if level in ("ltla", "rgn", "ctry"):
                        names.setdefault(line[2], line[1])
            # the files hold both countries, but not the two together
            both = [a + b for a, b in zip(rows["E92000001"][1], rows["W92000004"][1])]
            rows["K04000001"] = ("England and Wales", both)
            db.executemany("INSERT INTO census VALUES (?,?,?,?)",
                           ((table, code, name, ",".join(map(str, cells))) for code, (name, cells) in rows.items()))
            labels = [name.split("): ", 1)[-1].split("urrent): ", 1)[-1] for name in header[3:]]
            if table == "ts001":
                labels[0] = "Total: All usual residents"
            db.executemany("INSERT INTO label VALUES (?,?,?)", ((table, cell, name) for cell, name in enumerate(labels)))
    names["K04000001"] = "England and Wales"
    return names


class Mean:
    def __init__(self):
        self.sums, self.count = [0.0] * 4, 0

    def add(self, *values):
        self.sums = [a + b for a, b in zip(self.sums, values)]
        self.count += 1

    def values(self):
        return [total / self.count for total in self.sums]


def read_directory(db, data, names):
    with zipfile.ZipFile(next((data / "onspd").glob("ONSPD_*.zip"))) as archive:
        for entry in archive.namelist():
            if entry.startswith("Documents/"):
                for line in text(archive, entry):
                    if len(line) > 1 and len(line[0]) == 9 and line[0][1:].isdigit():
                        names[line[0]] = line[1]
        lines = text(archive, next(name for name in archive.namelist() if name.startswith("Data/")))
        at = {name: column for column, name in enumerate(next(lines))}
        wanted = [at[name] for name in ("oscty", "oslaua", "osward", "ctry", "rgn", "pfa", "icb", "oa21", "lsoa21", "msoa21")]
        spaced, lat, lng, east, north, quality, ended = (
            at[name] for name in ("pcds", "lat", "long", "oseast1m", "osnrth1m", "osgrdind", "doterm"))
        codes, outcodes, msoas = {}, {}, {}

        def rows():
            for line in lines:
                if line[ended]:
                    continue
                own = tuple(line[column] for column in wanted)
                number = codes.setdefault(own, len(codes) + 1)
                has_place = line[quality] != "9"
                place = (float(line[lat]), float(line[lng]), int(line[east]), int(line[north])) if has_place else (None,) * 4
                if has_place:
                    outcodes.setdefault(line[spaced].split()[0], Mean()).add(*place)
                    msoas.setdefault(own[9], [Mean(), own, line[spaced].split()[0]])[0].add(*place)
                yield (line[spaced].replace(" ", ""), *place, int(line[quality]), number)

        db.executemany("INSERT OR REPLACE INTO postcode VALUES (?,?,?,?,?,?,?)", rows())
        db.executemany("INSERT INTO codes VALUES (?,?,?,?,?,?,?,?,?,?,?)", ((number, *own) for own, number in codes.items()))
        db.executemany("INSERT INTO outcode VALUES (?,?,?,?,?)", ((outcode, *mean.values()) for outcode, mean in outcodes.items()))
        return msoas


def read_names(db, data, names, msoas):
    db.executemany("INSERT OR REPLACE INTO area_name VALUES (?,?)", names.items())
    with open(data / "names" / "MSOA-Names-2021.csv", encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file):
            if line["msoa21cd"] in msoas:
                mean, own, outcode = msoas[line["msoa21cd"]]
                lat, lng, _, _ = mean.values()
                db.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?)",
                           (line["msoa21cd"], line["msoa21hclnm"], names.get(own[1]), names.get(own[4]), names.get(own[3]), outcode, lat, lng))


def read_crime(db, data):
    seen, streets, words = set(), {}, {}

    def rows():
        for path in sorted((data / "crime").glob("*.zip")):
            with zipfile.ZipFile(path) as archive:
                for entry in sorted(archive.namelist()):
                    name = pathlib.PurePath(entry).name
                    if not name.endswith("-street.csv") or name in seen:  # a month of a force that both archives hold
                        continue
                    seen.add(name)
                    lines = text(archive, entry)
                    next(lines)
                    for crime, month, _, _, lng, lat, street, _, _, kind, outcome, _ in lines:
                        if lat and lng:
                            number = streets.setdefault((lat, lng, street), len(streets) + 1)
                            kind, outcome = (words.setdefault(word, len(words) + 1) for word in (kind, outcome))
                            yield (int(month.replace("-", "")), round(float(lat) * 1e6), round(float(lng) * 1e6), number, kind, outcome,
                                   bytes.fromhex(crime) if crime else None, int("-btp-" in name))

    db.executemany("INSERT INTO crime (month, lat, lng, street, type, outcome, persistent, is_btp) VALUES (?,?,?,?,?,?,?,?)", rows())
    db.executemany("INSERT INTO word VALUES (?,?)", ((number, word) for word, number in words.items()))
    db.executemany("INSERT INTO street VALUES (?,?)", ((number, name) for (_, _, name), number in streets.items()))


def fingerprint(data):
    told = hashlib.sha256(pathlib.Path(__file__).read_bytes())
    for path in sorted(data.glob("*/*")):
        told.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}\n".encode())
    return told.hexdigest()


def is_current(index, wanted):
    try:
        with sqlite3.connect(f"file:{index}?mode=ro", uri=True) as db:
            return db.execute("SELECT fingerprint FROM made_of").fetchone() == (wanted,)
    except sqlite3.Error:
        return False


def main():
    data, index = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    wanted = fingerprint(data)
    if is_current(index, wanted):
        index.touch()
        return
    index.parent.mkdir(parents=True, exist_ok=True)
    unfinished = index.with_name(f"{index.name}.{os.getpid()}")
    db = sqlite3.connect(unfinished)
    db.executescript(schema)
    names = read_census(db, data)
    read_names(db, data, names, read_directory(db, data, names))
    read_crime(db, data)
    db.execute("INSERT INTO made_of VALUES (?)", (wanted,))
    db.commit()
    db.executescript(indexes)
    db.close()
    unfinished.rename(index)


main()
