// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_figure.h"

#include "models/geography_model.h"
#include "services/section_plan.h"
#include "ui/attribution.h"
#include "ui/census_words.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/error_text.h"
#include "ui/figure_parts.h"
#include "ui/figures.h"
#include "ui/geography_labels.h"
#include "ui/profile_table.h"
#include "ui/summary_text.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(ProfileFigure)
};

constexpr double gap = 20;
constexpr double inset = 18; ///< from a panel's border to what is in it

QString titleOf(const AreaProfile &profile)
{
    const auto *geography = profile.geography.ready();
    const QString place = geography ? placeText(geography->value) : QString();
    return place.isEmpty() ? profile.postcode.text() : ProfileText::tr("%1 · %2").arg(profile.postcode.text(), place);
}

QString subtitleOf(const AreaProfile &profile, const CrimeFilter &filter)
{
    QStringList parts;
    if (const auto *geography = profile.geography.ready())
        parts << widerPlaceText(geography->value);
    if (profile.occupation.ready() || profile.nsSec.ready())
        parts << ProfileText::tr("Census 21 March 2021");
    if (const auto *crime = profile.crime.ready()) {
        parts << ProfileText::tr("Crime %1").arg(monthsShownText(crime->value, filter)) + chosenText(filter);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// Each line once: what the publishers are named by first, then what the owners ask for.
QStringList sourcesOf(const AreaProfile &profile, const CrimeFilter &filter, const SourceCatalogue &catalogue)
{
    QStringList publishers, owners;
    const auto take = [&](const QStringList &lines) {
        publishers << lines.constFirst();
        owners << lines.sliced(1);
    };
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        if (const auto *ready = profile.census(topic).ready())
            take(censusSourceLines(topic, ready->source, profile.level, catalogue));
    }
    if (const auto *crime = profile.crime.ready()) {
        take(crimeSourceLines(crime->source, catalogue));
        if (const QStringList residents = residentsSourceLines(profile, filter, catalogue); !residents.isEmpty())
            take(residents);
        if (const QStringList outline = outlineSourceLines(profile, catalogue); !outline.isEmpty())
            take(outline);
    }
    if (const auto *geography = profile.geography.ready()) {
        publishers << ProfileText::tr("Geography: %1.").arg(sourceTitle(catalogue, geography->source));
        owners << ownersLines(catalogue, geography->source, Section::Geography);
    }
    publishers.removeDuplicates();
    owners.removeDuplicates();
    return owners.isEmpty() ? publishers : publishers << owners.join(u". "_s) + u'.';
}

class ProfileFigure final : public Figure {
public:
    ProfileFigure(const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter, MapMode mode)
        : Figure({.title = titleOf(profile),
                  .subtitle = subtitleOf(profile, filter),
                  .note = noteOf(profile, filter),
                  .benchmark = benchmarkNameOf(profile),
                  .sources = sourcesOf(profile, filter, catalogue)}),
          m_profile(profile), m_catalogue(catalogue), m_filter(filter), m_mode(mode), m_summary(summarySentences(profile, catalogue))
    {
    }

    QSizeF preferredSize() const override { return {1600, 1500}; }
    FigureTable table() const override { return profileTable(m_profile, m_catalogue, m_filter); }

private:
    static QString benchmarkNameOf(const AreaProfile &profile)
    {
        const QString name = comparisonOf(profile, CensusTopic::Occupation).benchmarkName;
        return name.isEmpty() ? comparisonOf(profile, CensusTopic::NsSec).benchmarkName : name;
    }

    static QString noteOf(const AreaProfile &profile, const CrimeFilter &filter)
    {
        QStringList parts;
        for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
            if (const Distribution *figures = profile.figures(topic))
                parts << censusNotes(profile, *figures);
        }
        parts.removeDuplicates(); // most is the same for both charts
        if (const auto *crime = profile.crime.ready())
            parts << crimeCaveats(crime->value);
        const QString crimeInWords = crimeSentences(profile, filter).join(u' ');
        return (parts.join(u". "_s) + u". "_s + crimeInWords).trimmed();
    }
    void paintBody(QPainter &painter, const QRectF &body) const override;
    QRectF paintPanel(QPainter &painter, const QRectF &area, const QString &title, const QString &subtitle) const;
    void paintGeography(QPainter &painter, const QRectF &area) const;
    void paintCensus(QPainter &painter, const QRectF &area, CensusTopic topic) const;
    void paintCrime(QPainter &painter, const QRectF &area) const;
    void paintMessage(QPainter &painter, const QRectF &area, Section section) const;
    double paintSummary(QPainter &painter, const QRectF &body) const;

    AreaProfile m_profile;
    SourceCatalogue m_catalogue;
    CrimeFilter m_filter;
    MapMode m_mode;
    std::vector<SummarySentence> m_summary;
};

void ProfileFigure::paintBody(QPainter &painter, const QRectF &whole) const
{
    const QRectF body = whole.adjusted(0, 0, 0, -paintSummary(painter, whole) - gap);
    const double left = std::clamp(body.width() * 0.22, 240.0, 330.0);
    const double upper = (body.height() - gap) * 0.46;
    const double chartWidth = (body.width() - left - 2 * gap) / 2;
    const double x = body.left() + left + gap;
    paintGeography(painter, {body.left(), body.top(), left, body.height()});
    paintCensus(painter, {x, body.top(), chartWidth, upper}, CensusTopic::Occupation);
    paintCensus(painter, {x + chartWidth + gap, body.top(), chartWidth, upper}, CensusTopic::NsSec);
    paintCrime(painter, {x, body.top() + upper + gap, 2 * chartWidth + gap, body.height() - upper - gap});
}

QRectF ProfileFigure::paintPanel(QPainter &painter, const QRectF &area, const QString &title, const QString &subtitle) const
{
    painter.setPen(QPen(theme().border, 1));
    painter.setBrush(theme().card);
    painter.drawRoundedRect(area, 8, 8);
    const QRectF inner = area.adjusted(inset, inset - 4, -inset, -inset);
    QFont font = bodyFont();
    font.setPixelSize(17);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme().text);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 24), Qt::AlignLeft | Qt::AlignVCenter, title);
    font.setPixelSize(14);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(inner.left(), inner.top() + 24, inner.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, subtitle);
    return inner.adjusted(0, subtitle.isEmpty() ? 34 : 54, 0, 0);
}

void ProfileFigure::paintMessage(QPainter &painter, const QRectF &area, Section section) const
{
    const auto message = messageFor(m_profile, section, m_catalogue);
    if (!message)
        return;
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme().text);
    const QRectF upper(area.left() + 30, area.top(), area.width() - 60, area.height() / 2 - 4);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, message->title);
    painter.setFont(bodyFont());
    painter.setPen(theme().mutedText);
    painter.drawText(upper.translated(0, area.height() / 2 + 4), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, message->body);
}

constexpr int leftWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr double headingRoom = 38; ///< of a panel with a title and no subtitle

double highestOf(QPainter &painter, const QStringList &paragraphs, double width)
{
    double height = 0;
    for (const QString &paragraph : paragraphs)
        height = std::max(height, painter.boundingRect(QRectF(0, 0, width, 4000), leftWrapped, paragraph).height());
    return height;
}

/// At the foot of the body, as high as its text; tells that height. The place in one line, then occupation, NS-SeC and crime side by side.
double ProfileFigure::paintSummary(QPainter &painter, const QRectF &body) const
{
    QStringList columns;
    for (const Section section : {Section::Occupation, Section::NsSec, Section::Crime})
        columns << summaryParagraph(m_summary, section);
    const QString place = summaryParagraph(m_summary, Section::Geography);
    const double inner = body.width() - 2 * inset;
    const double width = (inner - 2 * gap) / 3;
    QFont font = bodyFont();
    double placeHeight = 0, height = 0;
    for (int pixels = 14; pixels >= 10; --pixels) { // smaller type rather than a summary that takes the page
        font.setPixelSize(pixels);
        painter.setFont(font);
        placeHeight = place.isEmpty() ? 0 : highestOf(painter, {place}, inner) + 8;
        height = headingRoom + placeHeight + highestOf(painter, columns, width) + 2 * inset - 4;
        if (height < body.height() * 0.34)
            break;
    }
    const QRectF panel(body.left(), body.bottom() - height, body.width(), height);
    const QRectF room = paintPanel(painter, panel, ProfileText::tr("In brief"), {});
    painter.setFont(font);
    painter.setPen(theme().text);
    painter.drawText(room, leftWrapped, place);
    double x = room.left();
    for (const QString &column : std::as_const(columns)) {
        painter.drawText(QRectF(x, room.top() + placeHeight, width, room.height() - placeHeight + inset), leftWrapped, column);
        x += width + gap;
    }
    return height;
}

void ProfileFigure::paintGeography(QPainter &painter, const QRectF &area) const
{
    const auto *ready = m_profile.geography.ready();
    const QRectF inner = paintPanel(painter, area, ProfileText::tr("Geography"), ready ? qualityText(ready->value.quality) : QString());
    if (!ready) {
        paintMessage(painter, inner, Section::Geography);
        return;
    }
    GeographyModel model(geographyLabel);
    model.setGeography(ready->value);
    QFont small = bodyFont();
    small.setPixelSize(12);
    QFont body = bodyFont();
    body.setPixelSize(14);
    double y = inner.top();
    for (int row = 0; row < model.rowCount() && y < inner.bottom() - 18; ++row) {
        const QModelIndex index = model.index(row);
        const QString label = index.data(GeographyModel::LabelRole).toString();
        if (index.data(GeographyModel::IsHeadingRole).toBool()) {
            y += row == 0 ? 0 : 10;
            painter.setFont(small);
            painter.setPen(theme().faintText);
            painter.drawText(QRectF(inner.left(), y, inner.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, label.toUpper());
            y += 22;
            continue;
        }
        QStringList lines{index.data(GeographyModel::ValueRole).toString(), index.data(GeographyModel::CodeRole).toString()};
        lines.removeAll(QString());
        painter.setFont(body);
        painter.setPen(theme().mutedText);
        const double column = inner.width() * 0.4;
        painter.drawText(QRectF(inner.left(), y, column - 8, 40), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, label);
        painter.setPen(theme().text);
        QRectF used;
        painter.drawText(QRectF(inner.left() + column, y, inner.width() - column, 200), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         lines.isEmpty() ? u"—"_s : lines.join(u'\n'), &used);
        y += std::max(20.0, used.height()) + 4;
    }
}

void ProfileFigure::paintCensus(QPainter &painter, const QRectF &area, CensusTopic topic) const
{
    const Distribution *distribution = m_profile.figures(topic);
    const QString subtitle = distribution ? u"%1 · %2"_s.arg(areaText(distribution->area), shortMarkedBaseText(*distribution)) : QString();
    const QRectF inner = paintPanel(painter, area, topicTitle(topic), subtitle);
    if (!distribution) {
        paintMessage(painter, inner, sectionOf(topic));
        return;
    }
    QFont font = bodyFont();
    font.setPixelSize(13);
    paintDistribution(painter, inner, *distribution, comparisonOf(m_profile, topic), {theme(), font}, false);
}

void ProfileFigure::paintCrime(QPainter &painter, const QRectF &area) const
{
    const auto *ready = m_profile.crime.ready();
    QString subtitle;
    if (ready) {
        subtitle = ProfileText::tr("%1 incidents %2 · %3", "count, within 1 mile, months")
                       .arg(countText(ready->value.total(m_filter)), reachText(ready->value.radiusMetres),
                            monthsShownText(ready->value, m_filter));
        if (const auto rate = incidentRate(ready->value, m_profile.residentsForRate(), m_filter))
            subtitle += ProfileText::tr(" · %1 %2").arg(rateText(*rate), ratePeriod(*rate));
    }
    const QRectF inner = paintPanel(painter, area, ProfileText::tr("Crime"), subtitle);
    if (!ready) {
        paintMessage(painter, inner, Section::Crime);
        return;
    }
    QFont font = bodyFont();
    font.setPixelSize(14);
    const double side = std::min(320.0, inner.width() * 0.32);
    constexpr double legend = 40;
    const PartLook look{theme(), font};
    const CrimeMapScene scene = paintCrimeMap(painter, inner.adjusted(0, 0, -side - gap, -legend),
                                              CrimeMapContent(ready->value, m_filter, m_mode, outlineOf(m_profile)), look);
    paintMapLegend(painter, {inner.left(), inner.bottom() - legend + 4, inner.width() - side - gap, legend - 4}, scene, look);
    paintCategories(painter, {inner.right() - side, inner.top(), side, inner.height()}, ready->value, m_filter, look);
}

} // namespace

std::unique_ptr<Figure> makeProfileFigure(const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter,
                                          MapMode mode)
{
    return std::make_unique<ProfileFigure>(profile, catalogue, filter, mode);
}

} // namespace hereabouts
