<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>Attribution</name>
    <message>
        <source>%1, supplied by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census 2021: ONS, OGL v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime: data.police.uk, OGL v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %1</source>
        <comment>© whose</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail copyright and database right, and Parliamentary information, OPL v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail copyright and database right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary: ONS, OGL v3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BenchmarkMenu</name>
    <message>
        <source>England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare figures with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CensusWords</name>
    <message>
        <source>None here, as in %1% of %2 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None here, as in fewer than 1% of %1 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSOAs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSOAs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>districts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher than in all %1 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest share of all %1 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower than in more than 99% of %1 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher than in %1% of %2 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher than in fewer than 1% of %1 in England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the same or higher than in %2%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same share as %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percentage points below %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percentage points above %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* Fewer than 10 people: small counts are altered slightly to protect them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are figures of %1, the best fit for this postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a small base: one person is more than one percentage point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (small base)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 under 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To protect people, the census swaps some records between places and alters counts slightly: counts under 10 (%1) show it most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few %1 to tell where a share stands among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare with: figures for the level “%1” are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared with %1: its figures count other people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared with %1: its figures are of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared with %1: nobody is counted in one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared: other base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared: other date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared: nobody counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher than in %1% of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as in, or higher than in, %1% of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher than in fewer than 1% of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile: the percentage of all %1 %2 in England and Wales where the share is lower; equal shares make it a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 average</source>
        <comment>area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are figures of an output area, the best fit for this postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source&apos;s categories come to %1, its total to %2: they do not add up, and shares are of the total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The program&apos;s list of sources is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list of sources: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be used as an offline pack: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Release: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hereabouts: explore neighbourhoods in England and Wales.

  hereabouts [POSTCODE]                 open the window, at a postcode if given
  hereabouts profile POSTCODE [...]     print what is known about a postcode
  hereabouts export POSTCODE... [...]   save its charts and map as pictures and tables
  hereabouts pack build|info [...]      make or describe an offline pack

&quot;hereabouts COMMAND --help&quot; tells more about one of them.
Case and spaces in postcodes do not matter.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hereabouts profile POSTCODE: print what is known about a postcode.

  --level LEVEL            oa (the default), lsoa, msoa, lad, region or country
  --format FORMAT          text (the default) or json

  hereabouts profile &quot;ST20 0LY&quot; --offline
  hereabouts profile w60ww --level msoa --format json
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hereabouts export POSTCODE...: save charts, map and page as pictures and tables.

  --out DIR                the folder to write to; it is made if it does not exist
  --postcodes LIST         postcodes besides those named: a file with one on each line
                           (# begins a remark), - for standard input, or postcodes with
                           commas between them
  --what LIST              of occupation, ns-sec, crime-map, profile (the default: all)
  --format LIST            of png (the default), svg, pdf, csv
  --size WxH               size of the pictures, say 1200x800 (the default: each figure&apos;s own)
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

  hereabouts export &quot;ST20 0LY&quot; &quot;W6 0WW&quot; --out pictures --format png,csv
  hereabouts export --postcodes places.txt --out pictures --what occupation
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hereabouts pack build --out FILE: make an offline pack from the official open data files.

  --onspd ZIP              the ONS Postcode Directory
  --census ZIP             a Nomis bulk file (TS001, TS062, TS063); may be given several times
  --crime ZIP              an archive of data.police.uk; may be given several times
  --names CSV              the House of Commons Library&apos;s names of MSOAs
  --postcodes LIST         only these: a file with one on each line, - for standard
                           input, or postcodes with commas between them

hereabouts pack info FILE: tell what is inside a pack, from which sources,
of which dates, under which licences.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds lines that are not postcodes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no postcodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a file that can be found nor a postcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is named; choose from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size between 200x150 and 8000x8000, such as 1200x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a scale from 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not SECTION=NAME; the sections are geography, occupation, ns_sec and crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a source of %2; choose from: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which postcode? For example: hereabouts profile &quot;ST20 0LY&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which postcode? For example: hereabouts export &quot;ST20 0LY&quot; --out pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to? Name a folder with --out DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and scale together make more than 100 million pixels; choose less of one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file? For example: hereabouts pack info my.pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hereabouts pack knows the commands build and info.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to? Name the pack&apos;s file with --out FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack needs the postcode directory: name it with --onspd ZIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 belongs to a command: profile, export or pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is not an option of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the census: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading crime: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 postcodes, %3 areas, %4 street points, %5 incidents, %6
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read as a pack: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty). “hereabouts --help” lists the commands that need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1: is it read-only, or the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export (process %1 on %2) is writing to the folder %3. If that is not so, delete %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuing: %1 of %2 postcodes are there already. To start over, delete %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting afresh: the unfinished export in this folder was made with other options, data or version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting afresh: the unfinished export in this folder is more than %1 days old, and its figures may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting afresh: %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted after %1 of %2; run the same command again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2: nothing more can be written to the folder %3. Run the same command again when it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that could not be had this time: %1. The same command run again asks for those only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSOAs with centre and residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: how shares stand among %2 areas (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options for every command
  --offline                ask no network, only the bundled data
  --pack FILE              use this offline pack instead of the bundled sample
  --sources FILE           other addresses for the services: a JSON file such as
                           {&quot;postcodes_io&quot;: {&quot;base_url&quot;: &quot;http://127.0.0.1:8080&quot;}}
  --source SECTION=NAME    ask only this source for a section, with no falling back.
                           geography: postcodes_io, pack    occupation: crystalroof, nomis, pack
                           ns_sec: postcodearea, nomis, pack
                           crime: postcodearea, police, pack
  -h, --help               this text
  -v, --version            the version

Keys, where you have them, are taken from the environment:
HEREABOUTS_CRYSTALROOF_KEY and HEREABOUTS_POSTCODEAREA_KEY.

Exit codes: 0 complete, 1 nothing could be had, 2 the command or the postcode is wrong, 3 partial.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents %2 · %3
</source>
        <comment>count, within 1 mile, months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile could not be written to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest postcodes in use: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeCategory</name>
    <message>
        <source>Anti-social behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicycle theft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burglary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criminal damage and arson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other theft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possession of weapons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robbery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoplifting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theft from the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence and sexual offences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other crime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeMap</name>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeText</name>
    <message>
        <source>1 incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fewer (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per 1,000 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the %1 months to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the %1 months supplied from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 residents (Census 2021) in the %3 small area (LSOA) centred within the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 residents (Census 2021) in the %3 small areas (LSOAs) centred within the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents count where they happen, whoever they happen to. A town centre has few residents and many visitors: its rate is not the risk of those who live there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the circle has no figures, so that the rate is too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate, because the number of residents here is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate, because the source does not say how large the circle is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate: no small area (LSOA) is centred within the circle, so that its residents cannot be counted. The nearest is centred %1 km away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate, because nobody lives within the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate, because the month was not supplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt;99%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anti-social behaviour (%1) is recorded without outcomes, and is not counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, %3 in %4: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because one of the two years lacks them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the %Ln months from %1 to %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln months from %1 to %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The 1 incident that can have an outcome has a status or outcome recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 incidents that can have an outcome have a status or outcome recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 (%3) have a status or outcome recorded; %4 (%5) have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outcome at all is given for %1: the force may not have supplied any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in months that are not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate, because none of the months was supplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (categories chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (outcomes chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (categories and outcomes chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and 1 more category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more categories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataNotes</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas of %1, their codes and its position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census 2021, table %1: %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>area, source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month by month; a month that was fetched in the last 24 hours may be one that was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles beneath the street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all: it is in the data file on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and kept since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only, until %1 at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, release</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edition of the postcode directory that the service uses; it does not say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months are not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census of %1, table TS001, from %2</source>
        <comment>date, source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street-level crime of data.police.uk %1</source>
        <comment>within 1 mile of a postcode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its radius is not told by the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundary of %1 on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries of the Census of %1, generalised to 20 metres</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>Output area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (MSOA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (district)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents aged 16 and over in employment, by occupation (SOC 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents aged 16 and over, by socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 residents aged 16 and over in employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 residents aged 16 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 residents 16+ in employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 residents 16+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 50 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the postcode&apos;s addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated from nearby postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximate: middle of the postcode sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximate: historical position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positional quality %1 on the Office for National Statistics&apos; scale from 1 (within the building) to 9 (no position).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source does not say how accurate this position is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around %1</source>
        <comment>place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1</source>
        <comment>distance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1 of %2</source>
        <comment>distance, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>months</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Royal Mail withdrew %1 in %2. Try a postcode nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Royal Mail has withdrawn %1. Try a postcode nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NS-SeC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other source has %1 for this place. With a key of your own, entered in Settings, %2 can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept %2 as a postcode. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not cover %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows %2 but has no figures for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that the bundled data do not hold need a network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this postcode. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not valid for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts the key, but not for these figures or this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The allowance is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calls that the package with %1 provides have been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer for areas with so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent more than can be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be damaged or missing. Reinstalling puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Hereabouts itself, or there was not enough memory. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reports a fault of its own. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out of service at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It will be asked again (%2 of %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no incidents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say for which months, so this need not mean that nothing happened around %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incidents recorded within 1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded around %1 in the months supplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These figures have expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows its figures to be held for one hour. Asking again is a new call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered at this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives these figures for output areas only. Choose “Output area” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source that may be asked has %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 publishes no street-level crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing can be shown for %1. This is not zero crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supplied by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled data hold no incidents of this police force. This is not zero crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These crime figures are for England and Wales, and %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These Census 2021 figures are for England and Wales, and %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no figures for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the allowance with %1 is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postcode directory has no grid reference for it, so crime around it cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this network asks you to sign in, do so in a browser, then try again. Otherwise the service may be out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what the service sends, so nothing of it is shown. The service may be out of order: try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not asked, because the postcode has no position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Hereabouts, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest group: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street-level crime by street point%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: Office for National Statistics, Census 2021, table %1, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplied by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postcode is matched to its best-fit output area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: data.police.uk, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations are snapped to nearby street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months that were not supplied are missing, not zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part of the circle policed by %1 has no figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record without a usable position, category or month is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records without a usable position, category or month are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months are still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents: Office for National Statistics, Census 2021, table TS001, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incident recorded %2</source>
        <comment>count, within 1 mile of a postcode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents recorded %2</source>
        <comment>count, within 1 mile of a postcode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street-level crime by street point, gathered where they are close%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density of street-level crime%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary: Office for National Statistics, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>a picture of this size cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureParts</name>
    <message>
        <source>incidents at a street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents at a street point, or at several (paler rim)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Geography</name>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electoral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health &amp; policing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ITL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-up area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rural or urban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lat, long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents in 2021</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>The key works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows the key, but it is not valid for these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is right, but the allowance is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks us to wait. Check again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave an answer that tells nothing about the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>The keychain is being asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use; the keychain is being asked to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used any more; the keychain is being asked to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only: there is no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only: the keychain was not opened. Save tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only: the keychain did not take it. Save tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain was not opened. A key that it holds is not used in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain could not be read. A key that it holds is not used in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain still holds the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used any more, but still in the keychain. Save tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment&apos;s key is in use, not the one in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment&apos;s key is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, the demonstration key is used where it is valid (W6 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the system&apos;s keychain… No key is needed to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s keychain, never in a file of this program. None is needed to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keychain, so keys are kept for this run only. None is needed to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain was not opened: keys that it holds are not used in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain could not be read: keys that it holds are not used in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain: the key for %1 is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain was not opened: the key for %1 is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not take the key for %1: it is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain still holds the key for %1: it will be in use again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NsSec</name>
    <message>
        <source>Higher managerial, administrative and professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher managerial &amp; prof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower managerial, administrative and professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower managerial &amp; prof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small employers and own account workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small employers, own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower supervisory and technical occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower supervisory &amp; tech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-routine occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never worked and long-term unemployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never worked, unemployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suburban area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode district</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileFigure</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census 21 March 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents %2 · %3</source>
        <comment>count, within 1 mile, months</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileTable</name>
    <message>
        <source>Incidents per 1,000 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents in the months compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents in the same months a year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the categories, not the base</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>%1 − %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>count, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 figures differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a key, which Settings takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has output areas only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked, because the network is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, why it has no column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: table %2, %3</source>
        <comment>source, table, area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source, months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled data leave out what the British Transport Police recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have no month in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other source that could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 is one call at most, which it counts and may charge for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area not stated (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Soc2020</name>
    <message>
        <source>Managers, directors and senior officials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers &amp; directors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Associate professional and technical occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Associate professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative and secretarial occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skilled trades occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skilled trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caring, leisure and other service occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caring &amp; leisure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales and customer service occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales &amp; service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process, plant and machine operatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process &amp; machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elementary occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elementary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>The areas that %1 lies in are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its position is not exact (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The census figures are those of %1, the best fit for %2, not of the postcode alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The census counted no residents aged 16 and over in employment in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The census counted no residents aged 16 and over in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>category, share, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, several occupation groups are equally large, so that none is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, several socio-economic classes are equally large, so that none is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, the largest occupation group is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, the largest socio-economic class is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, the largest occupation groups are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among %1 in %2, the largest socio-economic classes are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of “%1” (%2) is %3 percentage points above that of %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of “%1” (%2) is %3 percentage points below that of %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No share differs from that of %1 by one percentage point or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of “%1” is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the nine counts is under 10; such counts are altered slightly on purpose, to protect people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the nine counts are under 10; such counts are altered slightly on purpose, to protect people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One person is more than 1% of these %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>category, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most frequent category is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most frequent categories are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town centres have few residents and many visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a part of the circle has no figures, the rate is too low by an unknown amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How that compares with the year before is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1, the one month known in both years,</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln months known in both years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 there were as many incidents (%2) as in the year before.</source>
        <comment>which months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 there were %2 incidents, %3 more than in the year before (%4)%5.</source>
        <comment>which months, …, percent or nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 there were %2 incidents, %3 fewer than in the year before (%4)%5.</source>
        <comment>which months, …, percent or nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln months between %1 and %2 were not supplied: missing is not zero.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not supplied: missing is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were not supplied: missing is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the circle policed by %1 has no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record without a usable position, category or month is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln records without a usable position, category or month are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 month is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln months are still to come.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no figures. %2.</source>
        <comment>section, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: still being asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geography of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census 2021 (%1), table %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 %2</source>
        <comment>the benchmark, from whom</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; standing among %1 of England and Wales in table %2, from bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street-level crime of data.police.uk%1</source>
        <comment>from whom</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; residents: Census 2021, table TS001, by LSOA, from bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incidents recorded come to %1 for every 1,000 of the %2 residents of the one LSOA with its centre within the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The incidents recorded come to %1 for every 1,000 of the %2 residents of the %Ln LSOAs with their centres within the circle.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months between %1 and %2 could not be fetched: missing is not zero.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be fetched: missing is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its position is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The police recorded 1 incident %1 %2.</source>
        <comment>within 1 mile, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The police recorded %Ln incidents %1 %2.</source>
        <comment>within 1 mile, time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, or %1</source>
        <comment>so many percent</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>The file holds vector tiles; only pictures (raster MBTiles) can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no MBTiles file, or holds no tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of tiles cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn without map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map tiles want a key: see Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::AboutDialog</name>
    <message>
        <source>About Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hereabouts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop explorer for neighbourhoods in England and Wales.
Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, licences and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bundled data hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On screen now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CensusView</name>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TS063 · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · parts do not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census 2021, table %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index, benchmark = 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher than in, % of areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index, %1 = 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher than in, % of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the best fit for this postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (best fit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base: %1</source>
        <comment>residents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socio-economic class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NS-SeC, TS062 · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CompareSourcesDialog</name>
    <message>
        <source>%1 of %2, source by source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CrimeContext</name>
    <message>
        <source>Per 1,000 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up the residents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months are still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year before could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The months of the year before have not been asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: the month is missing in one of the two years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: there are no months of the year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: months could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: none of these months is there in both years.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CrimePanel</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories of crime; the space bar switches one off or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Source: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to fetch the months that could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is told of the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident %1</source>
        <comment>within 1 mile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incidents %1</source>
        <comment>within 1 mile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest month, all categories and outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last choice back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CrimeSelection</name>
    <message>
        <source>categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::DataDialog</name>
    <message>
        <source>Sources of the data on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::DistributionPlot</name>
    <message>
        <source>%1 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile among all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::ExportRun</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the allowance is used up; its figures are left out from here on (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key was refused; its figures are left out from here on (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer for %2 postcodes in a row; its figures are left out from here on (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written (%2): what is written from here on would be asked for again after an interruption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending after %1; Ctrl+C again ends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: months of crime that could not be fetched: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; its map is drawn without the boundary of its area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: maps are drawn without the boundaries of their areas from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::FigureSaver</name>
    <message>
        <source>Save figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::GeographyPanel</name>
    <message>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas of the postcode and their codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSOA and MSOA are those of 2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the postcodes around this one, to open them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the nearest postcodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest postcodes in use:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residents: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::IncidentMap</name>
    <message>
        <source>Crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents at street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boundary of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::KeyRow</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Get a key&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is not used in this run, so that no key can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check is one call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls made today: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MainWindow</name>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the census figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of area that the census figures are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Hereabouts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a place to open the profile of its nearest postcode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MapControls</name>
    <message>
        <source>Street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One symbol for each street point that incidents are snapped to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street points that would cover each other are one symbol; zooming in divides them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents for each square kilometre, in hexagons no finer than positions are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole circle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MapOverlay</name>
    <message>
        <source>incidents per km²: up to %1 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per km²</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MonthSlider</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the months one after the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MonthStrip</name>
    <message>
        <source>Incidents by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not supplied by the police, which is not zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: could not be fetched, which is not zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: still to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MonthTrack</name>
    <message>
        <source>Months shown; arrow keys move the range, with Shift its end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::OutcomeList</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no incidents of which an outcome could be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these incidents out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these incidents again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched off together with the incidents that have none recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::PlaceGuide</name>
    <message>
        <source>“%1” is not among the bundled places, and others cannot be looked up without the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No postcodes in use begin with “%1”. A full one looks like ST20 0LY or W6 0WW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a postcode, and no place of that name was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled places, no network needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the postcode nearest to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No postcode of %1 could be found: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No postcode in use was found near %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to the middle of %1, %2 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postcode of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the postcode nearest to the middle of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a postcode of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in %2: census and crime figures are for England and Wales only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the nearest postcode…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest postcode could not be looked up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no postcode within 2 km of that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to where you clicked, %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the postcode nearest to where you clicked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other postcode within 2 km.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::PointPopup</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 incident, snapped to this street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents, snapped to this street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::ProfileNotes</name>
    <message>
        <source>Summary in words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2 is still being loaded. Its sources can be compared after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where %1 lies is still being looked up. Sources can be compared after that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::ProfilePage</name>
    <message>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the street points as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save the crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime by street point, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.police.uk, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SearchBar</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled places, no network needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode or place, for example ST20 0LY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode or place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SectionView</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SettingsDialog</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the stored answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, settings and the last requests in outline: no keys, no places, no addresses of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of open data and answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Read it before you paste it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are asked in this order until one answers. Automatic: a source with a key of your own, then open data, then the bundled data. One that lacks its key is passed over, and the section says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored answers and fault reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SourceChip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Live and bundled data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SourceOrder</name>
    <message>
        <source>NS-SeC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this source earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this source later (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the order that is chosen automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (own order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of %1, in the order in which they are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>place in the order, source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is chosen automatically.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::StatusLine</name>
    <message>
        <source>Sources and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::StreetList</name>
    <message>
        <source>Street points, the busiest first; Enter lists the incidents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SummaryDialog</name>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::TableDialog</name>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::TileSettings</name>
    <message>
        <source>the map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tile server asks to be named as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tiles: the map is drawn from the incidents alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the standard tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address ending in a slash, or with {z}, {x} and {y}, and with {key} where the server wants a key; or a file of raster tiles (MBTiles), which needs no network. Empty: no tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the server asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles&apos; address must be a complete one that begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles&apos; address must not hold a name or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles&apos; address must not hold more than one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tiles&apos; address with a question mark needs {z}, {x} and {y}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
