// SPDX-License-Identifier: GPL-3.0-or-later
// Postcode is a string that has the form of a United Kingdom postcode, normalised.
#pragma once

#include <QString>

#include <optional>

namespace hereabouts {

/// Which nation a postcode lies in, as far as its letters alone tell.
enum class PostcodeNation {
    EnglandOrWales, ///< certainly England or Wales
    Scotland,       ///< certainly Scotland
    NorthernIreland,
    ChannelIslands,
    IsleOfMan,
    Border, ///< TD and DG and CA straddle the border: only a look-up tells
};

/// Constrained: a Postcode that exists has the right form (it may still not be in use).
/// The form is Royal Mail's: AN, ANN, AAN, AANN, ANA, AANA or GIR, then N and two letters out of ABDEFGHJLNPQRSTUWXYZ.
class Postcode {
public:
    /// Takes any case and any spaces ("st200ly", " ST20  0LY "). Empty where the form is wrong.
    static std::optional<Postcode> parse(QStringView text);

    /// True where more letters and digits can make a postcode of it, or it is one: "W6", "st20 0". False for an empty text.
    static bool canBegin(QStringView text);

    QString text() const { return m_outcode + u' ' + m_incode; }         ///< "ST20 0LY"
    QString compact() const { return m_outcode + m_incode; }             ///< "ST200LY"
    const QString &outcode() const { return m_outcode; }                 ///< "ST20"
    const QString &incode() const { return m_incode; }                   ///< "0LY"
    QString sector() const { return m_outcode + u' ' + m_incode.at(0); } ///< "ST20 0"
    QString area() const;                                                ///< the leading letters: "ST"
    PostcodeNation nation() const;

    bool operator==(const Postcode &) const = default;

private:
    Postcode(QString outcode, QString incode) : m_outcode(std::move(outcode)), m_incode(std::move(incode)) {}

    QString m_outcode;
    QString m_incode;
};

/// The outcode that a text is, normalised: " cf10" is "CF10". Empty for anything else, full postcodes among it.
std::optional<QString> outcodeIn(QStringView text);

} // namespace hereabouts
