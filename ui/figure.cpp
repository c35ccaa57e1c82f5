// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct FigureEdgeText {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

constexpr double margin = 48;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont sized(double pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    return font;
}

/// Draws wrapped text and tells how high it became.
double drawWrapped(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour)
{
    if (text.isEmpty())
        return 0;
    painter.setFont(font);
    painter.setPen(colour);
    QRectF used;
    painter.drawText(area, wrapped, text, &used);
    return used.height();
}

double heightOf(QPainter &painter, double width, const QString &text, const QFont &font)
{
    if (text.isEmpty())
        return 0;
    painter.setFont(font);
    return painter.boundingRect(QRectF(0, 0, width, 4000), wrapped, text).height();
}

} // namespace

QLatin1StringView figureKey(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Occupation: return "occupation"_L1;
    case FigureKind::NsSec: return "ns-sec"_L1;
    case FigureKind::CrimeMap: return "crime-map"_L1;
    case FigureKind::Profile: return "profile"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<FigureKind> figureFromKey(QStringView key)
{
    for (const FigureKind kind : allFigureKinds) {
        if (key == figureKey(kind))
            return kind;
    }
    return std::nullopt;
}

QString figureName(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Occupation: return FigureEdgeText::tr("Occupation");
    case FigureKind::NsSec: return FigureEdgeText::tr("Socio-economic class (NS-SeC)");
    case FigureKind::CrimeMap: return FigureEdgeText::tr("Crime map");
    case FigureKind::Profile: return FigureEdgeText::tr("Whole profile");
    }
    Q_UNREACHABLE_RETURN({});
}

Figure::Figure(Text text) : m_text(std::move(text)) {}

QFont Figure::bodyFont() const
{
    return sized(16);
}

void Figure::paint(QPainter &painter, const QSizeF &size) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), m_theme.card);
    // Type and spacing are designed for the preferred size; a smaller or larger picture is laid out anew for its shape, then scaled.
    const QSizeF design = preferredSize();
    const double scale = std::min(size.width() / design.width(), size.height() / design.height());
    painter.scale(scale, scale);
    const QSizeF page = size / scale;
    const double top = paintHeader(painter, page.width());
    const double bottom = paintFooter(painter, page);
    painter.save();
    paintBody(painter, QRectF(margin, top, page.width() - 2 * margin, bottom - top));
    painter.restore();
    painter.restore();
}

double Figure::paintHeader(QPainter &painter, double width) const
{
    const double room = width - 2 * margin;
    double y = margin - 6;
    y += drawWrapped(painter, {margin, y, room, 400}, m_text.title, sized(30, QFont::Bold), m_theme.text) + 6;
    y += drawWrapped(painter, {margin, y, room, 400}, m_text.subtitle, sized(17), m_theme.mutedText);
    return y + 24;
}

double Figure::paintFooter(QPainter &painter, const QSizeF &size) const
{
    const double room = size.width() - 2 * margin;
    const QFont small = sized(13);
    const QFont noteFont = sized(15);
    const QString sources = m_text.sources.join(u'\n') + u'\n'
                            + FigureEdgeText::tr("Made with Hereabouts, %1").arg(QLocale().toString(m_madeOn, u"d MMMM yyyy"_s));
    const double sourcesHeight = heightOf(painter, room, sources, small);
    const double indent = m_text.benchmark.isEmpty() ? 0 : 14;
    const QString note = m_text.benchmark.isEmpty() ? m_text.note : m_text.benchmark + u"  ·  "_s + m_text.note;
    const double noteHeight = heightOf(painter, room - indent, note, noteFont);

    double y = size.height() - margin + 16 - sourcesHeight;
    drawWrapped(painter, {margin, y, room, sourcesHeight + 4}, sources, small, m_theme.faintText);
    y -= 12;
    painter.setPen(QPen(m_theme.rule, 1));
    painter.drawLine(QPointF(margin, y), QPointF(size.width() - margin, y));
    y -= 12 + noteHeight;
    drawWrapped(painter, {margin + indent, y, room - indent, noteHeight + 4}, note, noteFont, m_theme.text);
    if (!m_text.benchmark.isEmpty())
        painter.fillRect(QRectF(margin, y, 3, 20), m_theme.marker);
    return y - 16;
}

} // namespace hereabouts
