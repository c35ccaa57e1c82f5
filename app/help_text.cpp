// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_text.h"

#include "app/command_line.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString general()
{
    return CommandLine::tr(R"(Hereabouts: explore neighbourhoods in England and Wales.

  hereabouts [POSTCODE]                 open the window, at a postcode if given
  hereabouts profile POSTCODE [...]     print what is known about a postcode
  hereabouts export POSTCODE... [...]   save its charts and map as pictures and tables
  hereabouts pack build|info [...]      make or describe an offline pack

"hereabouts COMMAND --help" tells more about one of them.
Case and spaces in postcodes do not matter.
)");
}

QString common()
{
    return CommandLine::tr(R"(
Options for every command
  --offline                ask no network, only the bundled data
  --pack FILE              use this offline pack instead of the bundled sample
  --sources FILE           other addresses for the services: a JSON file such as
                           {"postcodes_io": {"base_url": "http://127.0.0.1:8080"}}
  --source SECTION=NAME    ask only this source for a section, with no falling back.
                           geography: postcodes_io, pack    occupation: crystalroof, nomis, pack
                           ns_sec: postcodearea, nomis, pack
                           crime: postcodearea, police, pack
  -h, --help               this text
  -v, --version            the version

Keys, where you have them, are taken from the environment:
HEREABOUTS_CRYSTALROOF_KEY and HEREABOUTS_POSTCODEAREA_KEY.

Exit codes: 0 complete, 1 nothing could be had, 2 the command or the postcode is wrong, 3 partial.
)");
}

QString profile()
{
    return CommandLine::tr(R"(hereabouts profile POSTCODE: print what is known about a postcode.

  --level LEVEL            oa (the default), lsoa, msoa, lad, region or country
  --format FORMAT          text (the default) or json

  hereabouts profile "ST20 0LY" --offline
  hereabouts profile w60ww --level msoa --format json
)");
}

QString exports()
{
    return CommandLine::tr(R"(hereabouts export POSTCODE...: save charts, map and page as pictures and tables.

  --out DIR                the folder to write to; it is made if it does not exist
  --postcodes LIST         postcodes besides those named: a file with one on each line
                           (# begins a remark), - for standard input, or postcodes with
                           commas between them
  --what LIST              of occupation, ns-sec, crime-map, profile (the default: all)
  --format LIST            of png (the default), svg, pdf, csv
  --size WxH               size of the pictures, say 1200x800 (the default: each figure's own)
  --scale N                pixels of PNGs for each unit of the size, 1 to 4 (the default: 2)
  --level LEVEL            oa (the default), lsoa, msoa, lad, region or country

The paths of the files go to standard output, progress to standard error. Only the services
that the figures need are asked.

An export that was interrupted, or lacks figures because a service failed, is gone on with by the
same command: what is there already is not asked for again. Until all is there the folder holds
hereabouts-export.journal, which lists the files written; delete it to start over. With other
options, or after 7 days, the export starts afresh. Ctrl+C ends after the postcode under way,
a second one at once. A service that refuses the key, whose allowance is used up, or that does not
answer for three postcodes in a row, is not asked any more until the next run.

  hereabouts export "ST20 0LY" "W6 0WW" --out pictures --format png,csv
  hereabouts export --postcodes places.txt --out pictures --what occupation
)");
}

QString pack()
{
    return CommandLine::tr(R"(hereabouts pack build --out FILE: make an offline pack from the official open data files.

  --onspd ZIP              the ONS Postcode Directory
  --census ZIP             a Nomis bulk file (TS001, TS062, TS063); may be given several times
  --crime ZIP              an archive of data.police.uk; may be given several times
  --names CSV              the House of Commons Library's names of MSOAs
  --postcodes LIST         only these: a file with one on each line, - for standard
                           input, or postcodes with commas between them

hereabouts pack info FILE: tell what is inside a pack, from which sources,
of which dates, under which licences.
)");
}

} // namespace

QString helpText(const QString &command)
{
    if (command == "profile"_L1)
        return profile() + common();
    if (command == "export"_L1)
        return exports() + common();
    if (command == "pack"_L1)
        return pack() + common();
    return general() + common();
}

} // namespace hereabouts
