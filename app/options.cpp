// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "app/command_line.h"
#include "app/help_text.h"
#include "app/postcode_list.h"
#include "services/section_plan.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

template <typename T> using Parsed = std::expected<T, QString>; ///< a value, or what is wrong with the words given

struct OptionName {
    const char *name;
    bool takesValue;
    const char *commands; ///< those it belongs to; "" for all
};

constexpr OptionName optionNames[] = {{"offline", false, ""},
                                      {"pack", true, ""},
                                      {"sources", true, ""},
                                      {"source", true, ""},
                                      {"level", true, "profile export"},
                                      {"format", true, "profile export"},
                                      {"what", true, "export"},
                                      {"out", true, "export pack"},
                                      {"size", true, "export"},
                                      {"scale", true, "export"},
                                      {"onspd", true, "pack"},
                                      {"census", true, "pack"},
                                      {"crime", true, "pack"},
                                      {"names", true, "pack"},
                                      {"postcodes", true, "export pack"}};

QString firstUnfitting(const QCommandLineParser &parser, const QString &command)
{
    for (const OptionName &option : optionNames) {
        const auto commands = QString::fromLatin1(option.commands).split(u' ', Qt::SkipEmptyParts);
        if (!commands.isEmpty() && parser.isSet(QString::fromLatin1(option.name)) && !commands.contains(command))
            return QString::fromLatin1(option.name);
    }
    return {};
}

/// The words together are one postcode; a sentence that is none is quoted as a whole.
Parsed<Postcode> parseOnePostcode(const QStringList &words)
{
    const auto postcode = Postcode::parse(words.join(u' '));
    if (!postcode)
        return std::unexpected(notAPostcode(words.join(u' ')));
    return *postcode;
}

template <typename T>
Parsed<std::vector<T>> parseList(const QString &text, std::optional<T> (*fromKey)(QStringView), const QString &what)
{
    std::vector<T> list;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto value = fromKey(word.trimmed());
        if (!value)
            return std::unexpected(CommandLine::tr("“%1” is not one of: %2.").arg(word.trimmed(), what));
        if (std::ranges::find(list, *value) == list.end())
            list.push_back(*value);
    }
    if (list.empty())
        return std::unexpected(CommandLine::tr("Nothing is named; choose from: %1.").arg(what));
    return list;
}

Parsed<QSizeF> parseSize(const QString &text)
{
    const QStringList parts = text.toLower().split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const QSize size(parts.value(0).toInt(&widthOk), parts.value(1).toInt(&heightOk));
    if (parts.size() != 2 || !widthOk || !heightOk || size.width() < 200 || size.height() < 150 || size.width() > 8000
        || size.height() > 8000)
        return std::unexpected(CommandLine::tr("“%1” is not a size between 200x150 and 8000x8000, such as 1200x800.").arg(text));
    return QSizeF(size);
}

/// From 1 to 4, fractions allowed.
Parsed<double> parseScale(const QString &text)
{
    bool ok = false;
    const double scale = text.toDouble(&ok);
    if (!ok || !(scale >= 1 && scale <= 4)) // also not a number
        return std::unexpected(CommandLine::tr("“%1” is not a scale from 1 to 4.").arg(text));
    return scale;
}

Parsed<QHash<Section, QString>> parsePins(const QStringList &values)
{
    QHash<Section, QString> pins;
    for (const QString &value : values) {
        const qsizetype equals = value.indexOf(u'=');
        const auto section = sectionFromKey(QStringView(value).first(std::max<qsizetype>(0, equals)));
        if (!section)
            return std::unexpected(
                CommandLine::tr("“%1” is not SECTION=NAME; the sections are geography, occupation, ns_sec and crime.").arg(value));
        const QString name = value.sliced(equals + 1);
        if (!sourcesFor(*section).contains(name))
            return std::unexpected(CommandLine::tr("“%1” is not a source of %2; choose from: %3.")
                                       .arg(name, sectionKey(*section), sourcesFor(*section).join(u", "_s)));
        pins.insert(*section, name);
    }
    return pins;
}

Parsed<Command> parseProfile(const QCommandLineParser &parser, const QStringList &words)
{
    if (words.isEmpty())
        return std::unexpected(CommandLine::tr("Which postcode? For example: hereabouts profile \"ST20 0LY\""));
    const auto postcode = parseOnePostcode(words);
    if (!postcode)
        return std::unexpected(postcode.error());
    const QString format = parser.value(u"format"_s);
    if (!format.isEmpty() && format != "text"_L1 && format != "json"_L1)
        return std::unexpected(CommandLine::tr("“%1” is not one of: %2.").arg(format, u"text, json"_s));
    return ProfileCommand{.postcode = *postcode, .json = format == "json"_L1};
}

/// Those named as words, then those of the list; each once.
Parsed<std::vector<Postcode>> parseExportPostcodes(const QCommandLineParser &parser, const QStringList &words)
{
    auto postcodes = postcodesFromWords(words);
    if (!postcodes || !parser.isSet(u"postcodes"_s))
        return postcodes.transform(eachOnce);
    const auto listed = postcodesFromOption(parser.value(u"postcodes"_s));
    if (!listed)
        return std::unexpected(listed.error());
    postcodes->insert(postcodes->end(), listed->begin(), listed->end());
    return eachOnce(*postcodes);
}

Parsed<Command> parseExport(const QCommandLineParser &parser, const QStringList &words)
{
    ExportCommand command{.postcodes = {}, .folder = parser.value(u"out"_s), .size = {.scale = 2}};
    if (words.isEmpty() && !parser.isSet(u"postcodes"_s))
        return std::unexpected(CommandLine::tr("Which postcode? For example: hereabouts export \"ST20 0LY\" --out pictures"));
    if (command.folder.isEmpty())
        return std::unexpected(CommandLine::tr("Where to? Name a folder with --out DIR."));
    const auto postcodes = parseExportPostcodes(parser, words);
    if (!postcodes)
        return std::unexpected(postcodes.error());
    command.postcodes = *postcodes;
    const auto figures = parseList(parser.isSet(u"what"_s) ? parser.value(u"what"_s) : u"occupation,ns-sec,crime-map,profile"_s,
                                   figureFromKey, u"occupation, ns-sec, crime-map, profile"_s);
    if (!figures)
        return std::unexpected(figures.error());
    command.figures = *figures;
    const auto formats =
        parseList(parser.isSet(u"format"_s) ? parser.value(u"format"_s) : u"png"_s, formatFromKey, u"png, svg, pdf, csv"_s);
    if (!formats)
        return std::unexpected(formats.error());
    command.formats = *formats;
    if (parser.isSet(u"size"_s)) {
        const auto size = parseSize(parser.value(u"size"_s));
        if (!size)
            return std::unexpected(size.error());
        command.size.logical = *size;
    }
    if (parser.isSet(u"scale"_s)) {
        const auto scale = parseScale(parser.value(u"scale"_s));
        if (!scale)
            return std::unexpected(scale.error());
        command.size.scale = *scale;
    }
    constexpr double mostPixels = 100e6; // 400 MB while it is drawn
    if (command.size.logical.width() * command.size.logical.height() * command.size.scale * command.size.scale > mostPixels)
        return std::unexpected(CommandLine::tr("Size and scale together make more than 100 million pixels; choose less of one of them."));
    return command;
}

Parsed<Command> parsePack(const QCommandLineParser &parser, const QStringList &words)
{
    if (words.value(0) == "info"_L1) {
        if (words.size() != 2)
            return std::unexpected(CommandLine::tr("Which file? For example: hereabouts pack info my.pack"));
        return PackInfoCommand{words.at(1)};
    }
    if (words != QStringList{u"build"_s})
        return std::unexpected(CommandLine::tr("hereabouts pack knows the commands build and info."));
    PackBuildCommand command{.out = parser.value(u"out"_s),
                             .onspd = parser.value(u"onspd"_s),
                             .names = parser.value(u"names"_s),
                             .census = parser.values(u"census"_s),
                             .crime = parser.values(u"crime"_s)};
    if (command.out.isEmpty())
        return std::unexpected(CommandLine::tr("Where to? Name the pack's file with --out FILE."));
    if (command.onspd.isEmpty())
        return std::unexpected(CommandLine::tr("A pack needs the postcode directory: name it with --onspd ZIP."));
    if (parser.isSet(u"postcodes"_s)) {
        const auto postcodes = postcodesFromOption(parser.value(u"postcodes"_s));
        if (!postcodes)
            return std::unexpected(postcodes.error());
        command.postcodes = eachOnce(*postcodes);
    }
    return command;
}

Parsed<Command> parseCommand(const QCommandLineParser &parser, const QString &name, const QStringList &words)
{
    if (const QString option = firstUnfitting(parser, name); !option.isEmpty())
        return std::unexpected(name.isEmpty() ? CommandLine::tr("--%1 belongs to a command: profile, export or pack.").arg(option)
                                              : CommandLine::tr("--%1 is not an option of “%2”.").arg(option, name));
    if (name == "profile"_L1)
        return parseProfile(parser, words);
    if (name == "export"_L1)
        return parseExport(parser, words);
    if (name == "pack"_L1)
        return parsePack(parser, words);
    WindowCommand window;
    if (!words.isEmpty()) {
        const auto postcode = parseOnePostcode(words);
        if (!postcode)
            return std::unexpected(postcode.error());
        window.postcode = *postcode;
    }
    return window;
}

/// Options that every command has; empty: all is well.
QString parseCommon(const QCommandLineParser &parser, Options &options)
{
    options.sourcesFile = parser.value(u"sources"_s);
    options.packFile = parser.value(u"pack"_s);
    options.profile.offline = parser.isSet(u"offline"_s);
    if (parser.isSet(u"level"_s)) {
        const auto level = areaLevelFromKey(parser.value(u"level"_s));
        if (!level)
            return CommandLine::tr("“%1” is not one of: %2.").arg(parser.value(u"level"_s), u"oa, lsoa, msoa, lad, region, country"_s);
        options.profile.level = *level;
    }
    const auto pins = parsePins(parser.values(u"source"_s));
    if (!pins)
        return pins.error();
    options.profile.pins = *pins;
    return {};
}

PrintCommand wrongUsage(const QString &what, const QString &command)
{
    const QString hint = command.isEmpty() ? u"hereabouts --help"_s : u"hereabouts %1 --help"_s.arg(command);
    return {what + u'\n' + CommandLine::tr("“%1” tells more.").arg(hint) + u'\n', exitUsage};
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({{u"h"_s, u"help"_s}, QString()});
    parser.addOption({{u"v"_s, u"version"_s}, QString()});
    for (const OptionName &option : optionNames) {
        const QString name = QString::fromLatin1(option.name);
        parser.addOption(option.takesValue ? QCommandLineOption(name, QString(), u"value"_s) : QCommandLineOption(name));
    }
    const bool isUnderstood = parser.parse(QStringList{u"hereabouts"_s} + arguments);
    QStringList words = parser.positionalArguments();
    QString name;
    if (const QString first = words.value(0); first == "profile"_L1 || first == "export"_L1 || first == "pack"_L1)
        name = words.takeFirst();

    Options options{.command = PrintCommand{}};
    if (parser.isSet(u"help"_s)) {
        options.command = PrintCommand{helpText(name), exitComplete};
    } else if (parser.isSet(u"version"_s)) {
        options.command = PrintCommand{u"Hereabouts " HEREABOUTS_VERSION "\n"_s, exitComplete};
    } else if (!isUnderstood) {
        options.command = wrongUsage(parser.errorText(), name);
    } else if (const QString problem = parseCommon(parser, options); !problem.isEmpty()) {
        options.command = wrongUsage(problem, name);
    } else {
        const auto command = parseCommand(parser, name, words);
        options.command = command ? *command : Command(wrongUsage(command.error(), name));
    }
    return options;
}

} // namespace hereabouts
