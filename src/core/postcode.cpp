// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postcode.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Upper case, without any spaces.
QString packed(QStringView text)
{
    QString packed;
    packed.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            packed += c.toUpper();
    }
    return packed;
}

const QRegularExpression &form()
{
    static const QRegularExpression form(
        u"\\A(?:(GIR)(0AA)|([A-Z](?:[0-9]{1,2}|[A-Z][0-9]{1,2}|[0-9][A-Z]|[A-Z][0-9][A-Z]))([0-9][ABD-HJLNP-UW-Z]{2}))\\z"_s);
    return form;
}

} // namespace

std::optional<Postcode> Postcode::parse(QStringView text)
{
    const auto match = form().match(packed(text));
    if (!match.hasMatch())
        return std::nullopt;
    const bool girobank = match.hasCaptured(1);
    return Postcode(match.captured(girobank ? 1 : 3), match.captured(girobank ? 2 : 4));
}

bool Postcode::canBegin(QStringView text)
{
    const QString beginning = packed(text);
    const auto match = form().match(beginning, 0, QRegularExpression::PartialPreferCompleteMatch);
    return !beginning.isEmpty() && (match.hasMatch() || match.hasPartialMatch());
}

std::optional<QString> outcodeIn(QStringView text)
{
    const QString outcode = packed(text);
    const auto postcode = Postcode::parse(QString(outcode + u"0AA"_s)); // any inward part will do
    return postcode && postcode->outcode() == outcode ? std::optional(outcode) : std::nullopt;
}

QString Postcode::area() const
{
    const auto firstDigit = std::ranges::find_if(m_outcode, [](QChar c) { return c.isDigit(); });
    return m_outcode.first(std::distance(m_outcode.begin(), firstDigit));
}

PostcodeNation Postcode::nation() const
{
    // Royal Mail's postcode areas. DG, TD and CA have postcodes on both sides of the Scottish border.
    static const QStringList scotland = u"AB DD EH FK G HS IV KA KW KY ML PA PH ZE"_s.split(u' ');
    static const QStringList border = u"CA DG TD"_s.split(u' ');
    const QString letters = area();
    if (scotland.contains(letters))
        return PostcodeNation::Scotland;
    if (border.contains(letters))
        return PostcodeNation::Border;
    if (letters == "BT"_L1)
        return PostcodeNation::NorthernIreland;
    if (letters == "GY"_L1 || letters == "JE"_L1)
        return PostcodeNation::ChannelIslands;
    if (letters == "IM"_L1)
        return PostcodeNation::IsleOfMan;
    return PostcodeNation::EnglandOrWales;
}

} // namespace hereabouts
