// SPDX-License-Identifier: GPL-3.0-or-later
// Figure is a picture of one part of a profile, with title, subtitle, base, source and licence, drawn at any size.
#pragma once

#include "ui/theme.h"

#include <QDate>
#include <QFont>
#include <QSizeF>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace hereabouts {

enum class FigureKind { Occupation, NsSec, CrimeMap, Profile };

inline constexpr std::array allFigureKinds{FigureKind::Occupation, FigureKind::NsSec, FigureKind::CrimeMap, FigureKind::Profile};

/// The command line's word: occupation, ns-sec, crime-map, profile.
QLatin1StringView figureKey(FigureKind kind);
std::optional<FigureKind> figureFromKey(QStringView key);
QString figureName(FigureKind kind); ///< "Whole profile"

/// The licence of everything that a figure's table holds, as it is named in each row.
inline constexpr QLatin1StringView openGovernmentLicence{"Open Government Licence v3.0"};

/// Rows of text, the first one being the headings.
using FigureTable = std::vector<QStringList>;

/// Everything a figure needs is copied into it: it can be drawn at any time, on any thread that may draw text.
class Figure {
public:
    virtual ~Figure() = default;
    Figure(const Figure &) = delete;
    Figure &operator=(const Figure &) = delete;

    /// The size it is made for; it can be drawn smaller (then scaled down as a whole) and larger.
    virtual QSizeF preferredSize() const { return {1200, 800}; }
    virtual FigureTable table() const = 0;

    const QString &title() const { return m_text.title; }
    const QString &subtitle() const { return m_text.subtitle; }

    /// The day that stands in the picture; today unless it is set.
    void setMadeOn(QDate day) { m_madeOn = day; }

    /// Fills the rectangle from (0, 0) to size, logical pixels.
    void paint(QPainter &painter, const QSizeF &size) const;

protected:
    struct Text {
        QString title;       ///< at most ten words
        QString subtitle;    ///< measure, place and date
        QString note;        ///< the base and what to know about it
        QString benchmark;   ///< named beside the marker; empty: no marker is explained
        QStringList sources; ///< source and licence lines
    };
    /// Title bold 26 px in body type of 16 px, at preferredSize.
    explicit Figure(Text text);

    virtual void paintBody(QPainter &painter, const QRectF &body) const = 0;
    const Theme &theme() const { return m_theme; }
    QFont bodyFont() const;

private:
    double paintHeader(QPainter &painter, double width) const;       ///< returns where the body may begin
    double paintFooter(QPainter &painter, const QSizeF &size) const; ///< returns where the body must end

    Text m_text;
    QDate m_madeOn = QDate::currentDate();
    Theme m_theme = Theme::light(); // a picture that is sent to somebody is for paper and white pages
};

} // namespace hereabouts
