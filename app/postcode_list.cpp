// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postcode_list.h"

#include "app/command_line.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr qsizetype mostComplaints = 20; ///< lines that are named; of more only the number is told

QString complaintsText(const QStringList &complaints, const QString &name)
{
    QString text = CommandLine::tr("%1 holds lines that are not postcodes:").arg(name);
    for (const QString &complaint : complaints.first(std::min(mostComplaints, complaints.size())))
        text += u"\n  "_s + complaint;
    if (complaints.size() > mostComplaints)
        text += u"\n  "_s + CommandLine::tr("and %1 more").arg(complaints.size() - mostComplaints);
    return text;
}

} // namespace

QString notAPostcode(const QString &text)
{
    return CommandLine::tr("“%1” is not a postcode. A full one looks like ST20 0LY or W6 0WW.").arg(text);
}

std::expected<std::vector<Postcode>, QString> postcodesFromWords(const QStringList &words)
{
    std::vector<Postcode> postcodes;
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto postcode = Postcode::parse(words[i]);
        if (!postcode && i + 1 < words.size()) {
            postcode = Postcode::parse(words[i] + words[i + 1]);
            i += postcode ? 1 : 0;
        }
        if (!postcode)
            return std::unexpected(notAPostcode(words[i]));
        postcodes.push_back(*postcode);
    }
    return postcodes;
}

std::expected<std::vector<Postcode>, QString> postcodesFromLines(const QByteArray &lines, const QString &name)
{
    std::vector<Postcode> postcodes;
    QStringList complaints;
    int number = 0;
    // As text at once: a byte order mark, which spreadsheets write, is left out then.
    for (const QString &line : QString::fromUtf8(lines).split(u'\n')) {
        ++number;
        const QString word = line.section(u'#', 0, 0).trimmed();
        if (word.isEmpty())
            continue;
        if (const auto postcode = Postcode::parse(word))
            postcodes.push_back(*postcode);
        else
            complaints << CommandLine::tr("line %1: “%2”").arg(number).arg(word.left(60));
    }
    if (!complaints.isEmpty())
        return std::unexpected(complaintsText(complaints, name));
    if (postcodes.empty())
        return std::unexpected(CommandLine::tr("%1 holds no postcodes.").arg(name));
    return postcodes;
}

std::expected<std::vector<Postcode>, QString> postcodesFromOption(const QString &value)
{
    QFile file(value);
    const bool isInput = value == "-"_L1;
    if (!isInput && !QFileInfo::exists(value)) {
        QStringList words;
        for (const QString &word : value.split(u',', Qt::SkipEmptyParts))
            words << word.trimmed();
        auto postcodes = postcodesFromWords(words);
        if (words.isEmpty() || (!postcodes && words.size() == 1))
            return std::unexpected(CommandLine::tr("“%1” is neither a file that can be found nor a postcode.").arg(value));
        return postcodes;
    }
    const bool isOpen = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QString name = isInput ? CommandLine::tr("Standard input") : QDir::toNativeSeparators(value);
    const QByteArray lines = isOpen ? file.readAll() : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return std::unexpected(CommandLine::tr("%1 could not be read: %2").arg(name, file.errorString()));
    return postcodesFromLines(lines, name);
}

std::vector<Postcode> eachOnce(const std::vector<Postcode> &postcodes)
{
    std::vector<Postcode> list;
    QSet<QString> seen;
    for (const Postcode &postcode : postcodes) {
        if (const QString text = postcode.compact(); !seen.contains(text)) {
            seen.insert(text);
            list.push_back(postcode);
        }
    }
    return list;
}

} // namespace hereabouts
