<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <location filename="../app/composition.cpp" line="26"/>
        <source>The program&apos;s list of sources is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="31"/>
        <location filename="../app/options.cpp" line="153"/>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="33"/>
        <source>%1 is not a list of sources: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="59"/>
        <source>%1 could not be used as an offline pack: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="95"/>
        <source>Format version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="96"/>
        <source>postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="96"/>
        <source>areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="97"/>
        <source>street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="98"/>
        <source>incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="101"/>
        <source>Crime from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="103"/>
        <source>  %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="105"/>
        <source>  Release: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/composition.cpp" line="106"/>
        <source>  Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/help_text.cpp" line="18"/>
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
        <location filename="../app/help_text.cpp" line="32"/>
        <source>
Options for every command
  --offline                ask no network, only the bundled data
  --pack FILE              use this offline pack instead of the bundled sample
  --sources FILE           other addresses for the services: a JSON file such as
                           {&quot;postcodes_io&quot;: {&quot;base_url&quot;: &quot;http://127.0.0.1:8080&quot;}}
  --source SECTION=NAME    ask only this source for a section, with no falling back.
                           geography: postcodes_io, pack    occupation: crystalroof, pack
                           ns_sec: postcodearea, pack       crime: postcodearea, pack
  -h, --help               this text
  -v, --version            the version

Keys, where you have them, are taken from the environment:
HEREABOUTS_CRYSTALROOF_KEY and HEREABOUTS_POSTCODEAREA_KEY.

Exit codes: 0 complete, 1 nothing could be had, 2 the command or the postcode is wrong, 3 partial.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/help_text.cpp" line="53"/>
        <source>hereabouts profile POSTCODE: print what is known about a postcode.

  --level LEVEL            oa (the default), lsoa, msoa, lad, region or country
  --format FORMAT          text (the default) or json

  hereabouts profile &quot;ST20 0LY&quot; --offline
  hereabouts profile w60ww --level msoa --format json
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/help_text.cpp" line="65"/>
        <source>hereabouts export POSTCODE...: save charts, map and page as pictures and tables.

  --out DIR                the folder to write to; it is made if it does not exist
  --what LIST              of occupation, ns-sec, crime-map, profile (the default: all)
  --format LIST            of png (the default), svg, pdf, csv
  --size WxH               size of the pictures, say 1200x800 (the default: each figure&apos;s own)
  --scale N                pixels of PNGs for each unit of the size, 1 to 4 (the default: 2)
  --level LEVEL            oa (the default), lsoa, msoa, lad, region or country

The paths of the files go to standard output, progress to standard error.

  hereabouts export &quot;ST20 0LY&quot; &quot;W6 0WW&quot; --out pictures --format png,csv
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/help_text.cpp" line="82"/>
        <source>hereabouts pack build --out FILE: make an offline pack from the official open data files.

  --onspd ZIP              the ONS Postcode Directory
  --census ZIP             a Nomis bulk file (TS001, TS062, TS063); may be given several times
  --crime ZIP              an archive of data.police.uk; may be given several times
  --names CSV              the House of Commons Library&apos;s names of MSOAs
  --postcodes LIST         only these: postcodes with commas between them, or a
                           file with one on each line

hereabouts pack info FILE: tell what is inside a pack, from which sources,
of which dates, under which licences.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="58"/>
        <source>“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="95"/>
        <location filename="../app/options.cpp" line="172"/>
        <location filename="../app/options.cpp" line="274"/>
        <source>“%1” is not one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="99"/>
        <source>Nothing is named; choose from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="111"/>
        <source>“%1” is not a size between 200x150 and 8000x8000, such as 1200x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="121"/>
        <source>“%1” is not a scale from 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="133"/>
        <source>“%1” is not SECTION=NAME; the sections are geography, occupation, ns_sec and crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="136"/>
        <source>“%1” is not a source of %2; choose from: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="166"/>
        <source>Which postcode? For example: hereabouts profile &quot;ST20 0LY&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="180"/>
        <source>Which postcode? For example: hereabouts export &quot;ST20 0LY&quot; --out pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="182"/>
        <source>Where to? Name a folder with --out DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="211"/>
        <source>Size and scale together make more than 100 million pixels; choose less of one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="219"/>
        <source>Which file? For example: hereabouts pack info my.pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="223"/>
        <source>hereabouts pack knows the commands build and info.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="230"/>
        <source>Where to? Name the pack&apos;s file with --out FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="232"/>
        <source>A pack needs the postcode directory: name it with --onspd ZIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="238"/>
        <source>The list of postcodes is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="247"/>
        <source>--%1 belongs to a command: profile, export or pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="248"/>
        <source>--%1 is not an option of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/options.cpp" line="287"/>
        <source>“%1” tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="33"/>
        <source>Reading postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="34"/>
        <source>Reading the census: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="35"/>
        <source>Reading crime: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="36"/>
        <source>Reading names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="37"/>
        <source>Writing the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="61"/>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="62"/>
        <source>The pack could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="66"/>
        <source>%1: %2 postcodes, %3 areas, %4 street points, %5 incidents, %6
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/pack_command.cpp" line="82"/>
        <source>%1 could not be read as a pack: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="32"/>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="34"/>
        <source>, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="36"/>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="54"/>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="70"/>
        <source>   %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="75"/>
        <source>Counts under 10 are altered slightly to protect people.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile_text.cpp" line="86"/>
        <source>%1 incidents within 1 mile · %2
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/main.cpp" line="94"/>
        <source>There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty). “hereabouts --help” lists the commands that need none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeCategory</name>
    <message>
        <location filename="../src/core/crime_category.cpp" line="21"/>
        <source>Anti-social behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="22"/>
        <source>Bicycle theft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="23"/>
        <source>Burglary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="24"/>
        <source>Criminal damage and arson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="25"/>
        <source>Drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="26"/>
        <source>Other theft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="27"/>
        <source>Possession of weapons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="28"/>
        <source>Public order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="29"/>
        <source>Robbery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="30"/>
        <source>Shoplifting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="31"/>
        <source>Theft from the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="32"/>
        <source>Vehicle crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="33"/>
        <source>Violence and sexual offences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/crime_category.cpp" line="34"/>
        <source>Other crime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrimeMap</name>
    <message>
        <location filename="../ui/crime_map_painter.cpp" line="210"/>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_map_painter.cpp" line="210"/>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <location filename="../ui/display_text.cpp" line="27"/>
        <source>Output area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="28"/>
        <source>LSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="29"/>
        <source>MSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="30"/>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="31"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="32"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="43"/>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="45"/>
        <source>%1 (MSOA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="47"/>
        <source>%1 (district)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="64"/>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="64"/>
        <source>Socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="69"/>
        <source>Share of residents aged 16 and over in employment, by occupation (SOC 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="70"/>
        <source>Share of residents aged 16 and over, by socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="75"/>
        <source>%1 residents aged 16 and over in employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="76"/>
        <source>%1 residents aged 16 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="82"/>
        <source>%1 residents 16+ in employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="83"/>
        <source>%1 residents 16+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="91"/>
        <source>&lt;1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="118"/>
        <source>%1 months from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="122"/>
        <location filename="../ui/display_text.cpp" line="124"/>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="136"/>
        <source>Within the building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="137"/>
        <source>Within 50 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="138"/>
        <source>Mean of the postcode&apos;s addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="139"/>
        <source>Estimated from nearby postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="140"/>
        <source>Approximate: middle of the postcode sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="141"/>
        <source>Approximate: historical position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="142"/>
        <source>No position known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="143"/>
        <source>Accuracy not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="150"/>
        <source>Positional quality %1 on the Office for National Statistics&apos; scale from 1 (within the building) to 9 (no position).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="153"/>
        <source>The source does not say how accurate this position is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="158"/>
        <source>1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="158"/>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="164"/>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="167"/>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/display_text.cpp" line="174"/>
        <source>bundled data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <location filename="../ui/error_text.cpp" line="21"/>
        <source>The source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="27"/>
        <source>Royal Mail withdrew %1 in %2. Try a postcode nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="28"/>
        <source>Royal Mail has withdrawn %1. Try a postcode nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="33"/>
        <source>crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="34"/>
        <source>occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="35"/>
        <source>NS-SeC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="37"/>
        <location filename="../ui/error_text.cpp" line="221"/>
        <source>%1 needs a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="38"/>
        <source>No other source has %1 for this place. With a key of your own, entered in Settings, %2 can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="54"/>
        <source>Not a valid postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="55"/>
        <source>%1 does not accept %2 as a postcode. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="58"/>
        <source>%1 is no longer in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="60"/>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="60"/>
        <source>%1 does not cover %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="62"/>
        <source>No figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="62"/>
        <source>%1 knows %2 but has no figures for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="66"/>
        <source>%1 is not in the bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="67"/>
        <source>Places that the bundled data do not hold need a network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="69"/>
        <source>%1 was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="70"/>
        <source>%1 does not know this postcode. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="80"/>
        <location filename="../ui/error_text.cpp" line="224"/>
        <source>%1 could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="80"/>
        <source>Check the network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="82"/>
        <location filename="../ui/error_text.cpp" line="225"/>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="82"/>
        <source>It may be busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="84"/>
        <location filename="../ui/error_text.cpp" line="222"/>
        <source>%1 did not accept the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="84"/>
        <source>Check it in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="86"/>
        <source>The key is not valid for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="87"/>
        <source>%1 accepts the key, but not for these figures or this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="89"/>
        <source>The allowance is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="90"/>
        <source>All calls that the package with %1 provides have been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="92"/>
        <source>%1 asks us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="92"/>
        <source>Too many requests. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="94"/>
        <source>Too many incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="94"/>
        <source>%1 does not answer for areas with so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="96"/>
        <source>%1 gave an answer that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="97"/>
        <source>It is not what its documentation describes, so nothing of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="99"/>
        <source>The answer was too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="99"/>
        <source>%1 sent more than can be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="101"/>
        <source>The data file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="102"/>
        <source>It may be damaged or missing. Reinstalling puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="104"/>
        <source>%1 has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="104"/>
        <source>It reports a fault of its own. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="129"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="129"/>
        <source>Open Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="147"/>
        <source>%1 has no incidents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="148"/>
        <source>It does not say for which months, so this need not mean that nothing happened around %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="152"/>
        <source>No incidents recorded within 1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="153"/>
        <source>Nothing was recorded around %1 in the months supplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="157"/>
        <source>These figures have expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="158"/>
        <source>%1 allows its figures to be held for one hour. Asking again is a new call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="164"/>
        <source>Not offered at this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="165"/>
        <source>%1 gives these figures for output areas only. Choose “Output area” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="168"/>
        <source>No figures for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="169"/>
        <source>No source that may be asked has %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="178"/>
        <source>%1 publishes no street-level crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="179"/>
        <source>So nothing can be shown for %1. This is not zero crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="183"/>
        <source>Not supplied by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="184"/>
        <source>The bundled data hold no incidents of this police force. This is not zero crime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="189"/>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="190"/>
        <source>in the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="191"/>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="194"/>
        <location filename="../ui/error_text.cpp" line="198"/>
        <source>Not covered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="195"/>
        <source>These crime figures are for England and Wales, and %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="199"/>
        <source>These Census 2021 figures are for England and Wales, and %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="226"/>
        <source>%1 asked us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="227"/>
        <source>%1 does not have this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/error_text.cpp" line="228"/>
        <source>%1 could not answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <location filename="../ui/figure.cpp" line="76"/>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure.cpp" line="77"/>
        <source>Socio-economic class (NS-SeC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure.cpp" line="78"/>
        <source>Crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure.cpp" line="79"/>
        <source>Whole profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure.cpp" line="124"/>
        <source>Made with Hereabouts, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="30"/>
        <source>%1 around %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="31"/>
        <source>Largest group: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="40"/>
        <source>%1; counts under 10 are shown paler: small counts are altered slightly to protect people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="50"/>
        <source>%1. %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="106"/>
        <source>%1 incident recorded within 1 mile of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="107"/>
        <source>%1 incidents recorded within 1 mile of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="109"/>
        <source>Street-level crime by street point%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="110"/>
        <source> (categories chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="202"/>
        <source>Source: Office for National Statistics, Census 2021, table %1, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="206"/>
        <location filename="../ui/figures.cpp" line="218"/>
        <source>Supplied by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="208"/>
        <source>The postcode is matched to its best-fit output area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="216"/>
        <source>Source: data.police.uk, licensed under the Open Government Licence v3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="224"/>
        <source>Locations are snapped to nearby street points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="226"/>
        <source>months that were not supplied are missing, not zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figures.cpp" line="228"/>
        <source>the part of the circle policed by %1 has no figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureParts</name>
    <message>
        <location filename="../ui/figure_parts.cpp" line="115"/>
        <source>incidents at a street point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Geography</name>
    <message>
        <location filename="../ui/geography_labels.cpp" line="19"/>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="20"/>
        <source>Statistical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="21"/>
        <source>Electoral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="22"/>
        <source>Health &amp; policing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="23"/>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="24"/>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="25"/>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="26"/>
        <source>Parish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="27"/>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="28"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="29"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="30"/>
        <source>Output area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="31"/>
        <source>LSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="32"/>
        <source>MSOA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="33"/>
        <source>ITL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="34"/>
        <source>Built-up area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="35"/>
        <source>Travel to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="36"/>
        <source>Rural or urban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="37"/>
        <source>Constituency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="38"/>
        <source>County division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="39"/>
        <source>ICB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="40"/>
        <source>Health authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="41"/>
        <source>Police force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="42"/>
        <source>Lat, long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="43"/>
        <source>Grid ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_labels.cpp" line="44"/>
        <source>Introduced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NsSec</name>
    <message>
        <location filename="../src/core/census_topic.cpp" line="28"/>
        <source>Higher managerial, administrative and professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="29"/>
        <source>Higher managerial &amp; prof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="30"/>
        <source>Lower managerial, administrative and professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="31"/>
        <source>Lower managerial &amp; prof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="32"/>
        <source>Intermediate occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="32"/>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="33"/>
        <source>Small employers and own account workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="34"/>
        <source>Small employers, own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="35"/>
        <source>Lower supervisory and technical occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="36"/>
        <source>Lower supervisory &amp; tech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="37"/>
        <source>Semi-routine occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="37"/>
        <source>Semi-routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="38"/>
        <source>Routine occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="38"/>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="39"/>
        <source>Never worked and long-term unemployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="39"/>
        <source>Never worked, unemployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="40"/>
        <source>Full-time students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileFigure</name>
    <message>
        <location filename="../ui/profile_figure.cpp" line="32"/>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="41"/>
        <source>Census 21 March 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="43"/>
        <source>Crime %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="45"/>
        <source> (categories chosen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="63"/>
        <source>Geography: %1. %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="86"/>
        <source>Figures are those of the area named in each chart, the best fit for the postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="88"/>
        <source>Counts under 10 are shown paler: small counts are altered slightly to protect people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="156"/>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="215"/>
        <source>%1 incidents within 1 mile · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_figure.cpp" line="219"/>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Soc2020</name>
    <message>
        <location filename="../src/core/census_topic.cpp" line="14"/>
        <source>Managers, directors and senior officials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="14"/>
        <source>Managers &amp; directors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="15"/>
        <source>Professional occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="15"/>
        <source>Professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="16"/>
        <source>Associate professional and technical occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="17"/>
        <source>Associate professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="18"/>
        <source>Administrative and secretarial occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="18"/>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="19"/>
        <source>Skilled trades occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="19"/>
        <source>Skilled trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="20"/>
        <source>Caring, leisure and other service occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="20"/>
        <source>Caring &amp; leisure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="21"/>
        <source>Sales and customer service occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="21"/>
        <source>Sales &amp; service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="22"/>
        <source>Process, plant and machine operatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="22"/>
        <source>Process &amp; machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="23"/>
        <source>Elementary occupations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../src/core/census_topic.cpp" line="23"/>
        <source>Elementary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::AboutDialog</name>
    <message>
        <location filename="../ui/about_dialog.cpp" line="39"/>
        <source>About Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/about_dialog.cpp" line="42"/>
        <source>Hereabouts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/about_dialog.cpp" line="44"/>
        <source>A desktop explorer for neighbourhoods in England and Wales.
Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/about_dialog.cpp" line="51"/>
        <source>Sources, licences and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/about_dialog.cpp" line="52"/>
        <source>Where the data come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/about_dialog.cpp" line="56"/>
        <source>What the bundled data hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CensusView</name>
    <message>
        <location filename="../ui/census_view.cpp" line="20"/>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="20"/>
        <source>Socio-economic class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="21"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="21"/>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="21"/>
        <source>Share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="21"/>
        <location filename="../ui/census_view.cpp" line="71"/>
        <source>Benchmark, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="22"/>
        <source>Difference, points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="22"/>
        <source>Index (100 = same share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="31"/>
        <source>Show the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="32"/>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="33"/>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="71"/>
        <source>%1, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="79"/>
        <source>TS063 · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="79"/>
        <source>NS-SeC, TS062 · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="81"/>
        <source> · parts do not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="84"/>
        <source>Census 2021, table %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="86"/>
        <source>These are figures of %1, the best fit for %2, not of the postcode alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/census_view.cpp" line="88"/>
        <source>Counts under 10 (paler bars, no index) are altered slightly to protect people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::CrimePanel</name>
    <message>
        <location filename="../ui/crime_panel.cpp" line="28"/>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="31"/>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="41"/>
        <source>Categories of crime; the space bar switches one off or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="92"/>
        <source>%1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="115"/>
        <source>incident within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="115"/>
        <source>incidents within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/crime_panel.cpp" line="122"/>
        <source>%1. Source: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::DistributionChart</name>
    <message>
        <location filename="../ui/distribution_chart.cpp" line="106"/>
        <source>%1 · %2 of %3 residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/distribution_chart.cpp" line="112"/>
        <source>%1 percentage points below %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/distribution_chart.cpp" line="112"/>
        <source>%1 percentage points above %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/distribution_chart.cpp" line="116"/>
        <source>Fewer than 10 people: small counts are altered slightly to protect them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::DistributionPlot</name>
    <message>
        <location filename="../ui/distribution_plot.cpp" line="155"/>
        <source>1 resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/distribution_plot.cpp" line="156"/>
        <source>%1 residents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::ExportRun</name>
    <message>
        <location filename="../app/export_command.cpp" line="56"/>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/export_command.cpp" line="90"/>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/export_command.cpp" line="106"/>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/export_command.cpp" line="114"/>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::FigureSaver</name>
    <message>
        <location filename="../ui/figure_saver.cpp" line="24"/>
        <source>Save figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="34"/>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="35"/>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="36"/>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="37"/>
        <source>Save table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="45"/>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="46"/>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="47"/>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="48"/>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="71"/>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="90"/>
        <source>Size of PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="93"/>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="106"/>
        <source>There is nothing to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="113"/>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="120"/>
        <source>There is nothing to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="129"/>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/figure_saver.cpp" line="133"/>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::GeographyPanel</name>
    <message>
        <location filename="../ui/geography_panel.cpp" line="23"/>
        <source>Geography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_panel.cpp" line="37"/>
        <source>Areas of the postcode and their codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_panel.cpp" line="39"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_panel.cpp" line="96"/>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/geography_panel.cpp" line="98"/>
        <source>LSOA and MSOA are those of 2011</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::IncidentMap</name>
    <message>
        <location filename="../ui/incident_map.cpp" line="56"/>
        <source>Crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="84"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="85"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="86"/>
        <source>Show the whole circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="262"/>
        <source>1 incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="262"/>
        <source>%1 incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="264"/>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="266"/>
        <source>and %1 more categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="284"/>
        <source>%1 street points with incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/incident_map.cpp" line="344"/>
        <source>Drawn without map tiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MainWindow</name>
    <message>
        <location filename="../ui/main_window.cpp" line="35"/>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="41"/>
        <location filename="../ui/main_window.cpp" line="112"/>
        <source>Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="84"/>
        <source>The keychain did not take the key for %1: it is kept for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="114"/>
        <source>Level of the census figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="115"/>
        <source>The size of area that the census figures are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="121"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="154"/>
        <source>Sources and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="155"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="166"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="168"/>
        <source>Clear recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="173"/>
        <source>About Hereabouts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="178"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="231"/>
        <source>%1 – Hereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="252"/>
        <source>Profile in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="265"/>
        <source>Census 2021: ONS, OGL v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="267"/>
        <source>Crime: data.police.uk, OGL v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="271"/>
        <source>Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail copyright and database right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/main_window.cpp" line="319"/>
        <source>Map tiles: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::MonthStrip</name>
    <message>
        <location filename="../ui/month_strip.cpp" line="19"/>
        <source>Incidents by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/month_strip.cpp" line="28"/>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/month_strip.cpp" line="28"/>
        <source>not supplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/month_strip.cpp" line="116"/>
        <source>%1: %2 incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/month_strip.cpp" line="117"/>
        <source>%1: not supplied. This is not zero crime.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::PointPopup</name>
    <message>
        <location filename="../ui/point_popup.cpp" line="24"/>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="24"/>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="24"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="24"/>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="24"/>
        <source>None recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="29"/>
        <source>1 incident, snapped to this street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="30"/>
        <source>%1 incidents, snapped to this street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/point_popup.cpp" line="33"/>
        <source>Incidents: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::ProfilePage</name>
    <message>
        <location filename="../ui/profile_page.cpp" line="26"/>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="101"/>
        <source>Show the street points as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="108"/>
        <source>Copy or save the crime map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="118"/>
        <source>Street point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="118"/>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="118"/>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="123"/>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="129"/>
        <source>all months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="130"/>
        <source>Crime by street point, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/profile_page.cpp" line="188"/>
        <source>data.police.uk, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SearchBar</name>
    <message>
        <location filename="../ui/search_bar.cpp" line="46"/>
        <source>Postcode, for example ST20 0LY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/search_bar.cpp" line="47"/>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/search_bar.cpp" line="68"/>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/search_bar.cpp" line="72"/>
        <source>Bundled places, no network needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/search_bar.cpp" line="107"/>
        <source>“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SectionView</name>
    <message>
        <location filename="../ui/section_view.cpp" line="168"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/section_view.cpp" line="168"/>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SettingsDialog</name>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="45"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="48"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="51"/>
        <source>Keys are kept in the system&apos;s keychain, never in a file of this program. None is needed to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="52"/>
        <source>This system has no keychain, so keys are kept for this run only. None is needed to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="58"/>
        <source>Map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="60"/>
        <source>No tiles: the map is drawn from the incidents alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="61"/>
        <source>Address of the map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="62"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="63"/>
        <source>An address ending in a slash, or with {z}, {x} and {y}. Empty: no tiles are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="66"/>
        <source>Standard tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="85"/>
        <source>Key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="90"/>
        <source>Taken from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="90"/>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="94"/>
        <source>&lt;a href=&quot;%1&quot;&gt;Get a key&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="102"/>
        <source>The environment&apos;s key is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="103"/>
        <source>Kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="104"/>
        <source>For this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="107"/>
        <source>Without one, the demonstration key is used where it is valid (W6 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/settings_dialog.cpp" line="115"/>
        <source>The tiles&apos; address must be a complete one that begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::SourceChip</name>
    <message>
        <location filename="../ui/source_chip.cpp" line="48"/>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/source_chip.cpp" line="50"/>
        <source>, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/source_chip.cpp" line="52"/>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/source_chip.cpp" line="56"/>
        <source>● Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/source_chip.cpp" line="56"/>
        <source>● Bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/source_chip.cpp" line="56"/>
        <source>● Live and bundled data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hereabouts::TableDialog</name>
    <message>
        <location filename="../ui/table_dialog.cpp" line="36"/>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
