// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/distribution_plot.h"

#include "ui/census_words.h"
#include "ui/display_text.h"
#include "ui/standing_strips.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGraphicsTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QTextDocument>
#include <QTextOption>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double nameGap = 10; ///< between a name and its bar
constexpr double countGap = 5; ///< between a share and its count
constexpr double valueGap = 6; ///< between a bar (or its marker) and its value
constexpr double markerWidth = 2.5;
constexpr double barShare = 0.60;        ///< of a row's height
constexpr double leastBars = 64;         ///< what wide names leave to the bars
constexpr double barsBesideStrips = 130; ///< the least that strips leave to the bars
constexpr double stripGap = 16;
constexpr double widestStrip = 64; ///< in the window; where there is more room, this part of the width:
constexpr double stripShare = 0.09;
constexpr double narrowestStrip = 40;
constexpr double lowestStrip = 4; ///< beneath the bars
constexpr double highestBeneath = 7;
constexpr double beneathGap = 1;
constexpr int smallerForStrips = 1; ///< pixels that type may give for strips beneath
constexpr int smallestType = 8;
constexpr double captionGap = 2;
constexpr double aboveBars = 100; ///< Qt Charts draws its series at small values of z

QFont boldOf(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace

DistributionPlot::DistributionPlot(QGraphicsItem *parent)
    : QChart(parent), m_ordinary(new QBarSet(QString(), this)), m_small(new QBarSet(QString(), this)),
      m_categories(new QBarCategoryAxis(this)), m_shares(new QValueAxis(this)), m_strips(std::make_unique<StandingStrips>(this))
{
    legend()->hide();
    setBackgroundVisible(false);
    setMargins({});
    setContentsMargins(0, 0, 0, 0);
    layout()->setContentsMargins(0, 0, 0, 0);
    // Two stacked sets, one of them zero in each row: that gives small counts a colour of their own.
    auto *series = new QHorizontalStackedBarSeries(this);
    series->append(m_ordinary);
    series->append(m_small);
    series->setBarWidth(barShare);
    addSeries(series);
    addAxis(m_categories, Qt::AlignLeft);
    addAxis(m_shares, Qt::AlignBottom);
    series->attachAxis(m_categories);
    series->attachAxis(m_shares);
    m_categories->setVisible(false);
    m_shares->setVisible(false);
}

DistributionPlot::~DistributionPlot() = default;

void DistributionPlot::setLook(const Look &look)
{
    m_look = look;
    rebuildBars();
    rebuildLabels();
    rebuildStrips();
    layoutIn(m_size);
}

void DistributionPlot::setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark,
                                       const ShareStandings &standings)
{
    m_distribution = distribution;
    m_benchmark = benchmark;
    m_standings = standings;
    if (distribution.topic == CensusTopic::Occupation)
        m_order = distribution.orderBySize();
    else
        std::iota(m_order.begin(), m_order.end(), 0);
    rebuildBars();
    rebuildLabels();
    rebuildStrips();
    layoutIn(m_size);
}

void DistributionPlot::clear()
{
    m_distribution.reset();
    m_benchmark.reset();
    m_standings = {};
    for (QBarSet *set : {m_ordinary, m_small})
        set->remove(0, set->count());
    rebuildLabels();
    rebuildStrips();
}

double DistributionPlot::largestShare() const
{
    double largest = 0.01;
    for (int i = 0; i < categoryCount; ++i) {
        largest = std::max(largest, m_distribution->share(i));
        if (m_benchmark)
            largest = std::max(largest, m_benchmark->share(i));
    }
    return largest;
}

void DistributionPlot::rebuildBars()
{
    if (!m_distribution)
        return;
    const bool occupation = m_distribution->topic == CensusTopic::Occupation;
    const QColor colours[2] = {occupation ? m_look.theme.occupation : m_look.theme.nsSec,
                               occupation ? m_look.theme.occupationSmall : m_look.theme.nsSecSmall};
    for (QBarSet *set : {m_ordinary, m_small}) {
        set->remove(0, set->count());
        set->setColor(colours[set == m_small ? 1 : 0]);
        set->setBorderColor(Qt::transparent);
        set->setPen(Qt::NoPen);
    }
    QStringList keys;
    // Qt Charts draws the first category at the bottom.
    for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
        const double share = m_distribution->share(*it);
        const bool isSmall = m_distribution->isSmall(*it);
        *m_ordinary << (isSmall ? 0.0 : share);
        *m_small << (isSmall ? share : 0.0);
        keys << categoryKey(m_distribution->topic, *it);
    }
    m_categories->setCategories(keys);
    m_shares->setRange(0, largestShare());
}

void DistributionPlot::rebuildLabels()
{
    qDeleteAll(std::exchange(m_names, {}));
    qDeleteAll(std::exchange(m_shareTexts, {}));
    qDeleteAll(std::exchange(m_countTexts, {}));
    qDeleteAll(std::exchange(m_markers, {}));
    if (!m_distribution)
        return;
    const CensusTopic topic = m_distribution->topic;
    for (const int category : m_order) {
        auto *name = new QGraphicsTextItem(m_look.fullNames ? categoryName(topic, category) : categoryShortName(topic, category), this);
        name->setFont(m_look.font);
        name->setDefaultTextColor(m_look.theme.text);
        name->document()->setDocumentMargin(0);
        name->document()->setDefaultTextOption(QTextOption(Qt::AlignRight));
        m_names << name;

        auto *share = new QGraphicsSimpleTextItem(shareText(*m_distribution, category), this);
        share->setFont(boldOf(m_look.font));
        share->setBrush(m_look.theme.text);
        m_shareTexts << share;

        const bool isOne = m_distribution->counts.at(static_cast<size_t>(category)) == 1;
        const QString count = markedCountText(*m_distribution, category);
        auto *countItem = new QGraphicsSimpleTextItem(!m_look.countWords ? count
                                                      : isOne            ? tr("%1 resident").arg(count)
                                                                         : tr("%1 residents").arg(count),
                                                      this);
        countItem->setFont(m_look.font);
        countItem->setBrush(m_look.theme.faintText);
        m_countTexts << countItem;

        if (m_benchmark) {
            auto *marker = new QGraphicsRectItem(this);
            marker->setZValue(aboveBars);
            marker->setPen(Qt::NoPen);
            marker->setBrush(m_look.theme.marker);
            m_markers << marker;
        }
    }
}

void DistributionPlot::rebuildStrips()
{
    m_strips->clear();
    if (m_distribution)
        m_strips->build(*m_distribution, m_standings, m_order, m_look.theme, m_look.smallFont);
}

double DistributionPlot::nameColumnWidth(double width) const
{
    const QFontMetricsF metrics(m_type);
    double widest = 0;
    for (const QGraphicsTextItem *name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(name->toPlainText()) + 2);
    const double usual = std::max(172.0, width * m_look.labelShare);
    return std::min(widest, m_wideNames ? std::max(usual, width - nameGap - leastBars - valueColumnWidth()) : usual);
}

double DistributionPlot::valueColumnWidth() const
{
    double widest = 0;
    for (qsizetype i = 0; i < m_shareTexts.size(); ++i) {
        const double count = m_hidesCounts ? 0 : countGap + m_countTexts[i]->boundingRect().width();
        widest = std::max(widest, m_shareTexts[i]->boundingRect().width() + count);
    }
    return widest + valueGap + markerWidth;
}

void DistributionPlot::setType(const QFont &font)
{
    m_type = font;
    for (QGraphicsTextItem *name : std::as_const(m_names))
        name->setFont(font);
    for (QGraphicsSimpleTextItem *share : std::as_const(m_shareTexts))
        share->setFont(boldOf(font));
    for (QGraphicsSimpleTextItem *count : std::as_const(m_countTexts))
        count->setFont(font);
}

bool DistributionPlot::namesFit(const QSizeF &size)
{
    const auto fit = [&] {
        const double width = nameColumnWidth(size.width());
        return std::ranges::all_of(m_names, [&](QGraphicsTextItem *name) {
            name->setTextWidth(width);
            return name->boundingRect().height() <= size.height() / categoryCount + 1;
        });
    };
    m_wideNames = m_hidesCounts = false;
    if (fit())
        return true;
    m_wideNames = true;
    if (fit())
        return true;
    // Where shares have a decimal the people behind them are many: their counts are in the tooltip and the table.
    m_hidesCounts = !m_look.countWords && m_distribution->base >= 1000 && !m_distribution->hasSmallCounts();
    return m_hidesCounts && fit();
}

void DistributionPlot::fitType(const QSizeF &size)
{
    // Where a wrapped name is higher than its row, the name takes more of the width, and where that does not help, smaller type makes
    // room: names are never cut and never run into each other.
    QFont font = m_look.font;
    setType(font);
    for (int pixels = QFontInfo(font).pixelSize() - 1; !namesFit(size) && pixels >= smallestType; --pixels) {
        font.setPixelSize(pixels);
        setType(font);
    }
}

double DistributionPlot::rowTextHeight() const
{
    const QFontMetricsF metrics(boldOf(m_type));
    return metrics.ascent() + metrics.descent();
}

/// False where they would leave too little to the bars.
bool DistributionPlot::fitStripsBeside(const QSizeF &size)
{
    fitType(size);
    const double room = size.width() - nameColumnWidth(size.width()) - nameGap - valueColumnWidth() - barsBesideStrips - stripGap;
    const double width = std::min(std::max(widestStrip, size.width() * stripShare), room);
    if (width < narrowestStrip)
        return false;
    m_strips->setSize(width);
    m_beside = width + stripGap;
    return true;
}

/// False where the rows are too low for a line of text and a strip, or names would take room from the bars that they leave otherwise.
bool DistributionPlot::fitStripsBeneath(const QSizeF &size)
{
    fitType(m_size);
    const bool isWideAnyway = m_wideNames;
    const int usual = typeSize();
    for (int pixels = usual; pixels >= std::max(usual - smallerForStrips, smallestType); --pixels) {
        QFont font = m_type;
        font.setPixelSize(pixels);
        setType(font);
        const double height = size.height() / categoryCount - rowTextHeight();
        if (namesFit(size) && (isWideAnyway || !m_wideNames) && height >= lowestStrip) {
            m_beneath = std::min(height, highestBeneath);
            m_strips->setSize(widestStrip, m_beneath);
            return true;
        }
    }
    return false;
}

void DistributionPlot::layoutIn(const QSizeF &size)
{
    m_size = size;
    if (!m_distribution || size.isEmpty())
        return;
    resize(size);
    m_top = m_beside = m_beneath = 0;
    const QSizeF caption = m_strips->captionSize() + QSizeF(0, captionGap);
    const QSizeF rows = size - QSizeF(0, caption.height());
    const bool hasStrips = !m_strips->isEmpty() && caption.width() <= size.width() && (fitStripsBeside(rows) || fitStripsBeneath(rows));
    m_strips->show(hasStrips);
    if (hasStrips) {
        m_top = caption.height();
        m_strips->placeCaption(size.width());
    } else {
        fitType(size);
    }
    const double names = nameColumnWidth(size.width());
    const QRectF bars(names + nameGap, m_top, std::max(20.0, size.width() - names - nameGap - valueColumnWidth() - m_beside),
                      size.height() - m_top);
    setPlotArea(bars.translated(0, -m_beneath / 2));
    for (int row = 0; row < categoryCount; ++row)
        layoutRow(row, bars);
}

void DistributionPlot::layoutRow(int row, const QRectF &bars)
{
    const int category = m_order.at(static_cast<size_t>(row));
    const double rowHeight = bars.height() / categoryCount;
    const double largest = largestShare();
    const double middle = m_top + (row + 0.5) * rowHeight - m_beneath / 2;
    QGraphicsTextItem *name = m_names[row];
    name->setTextWidth(bars.left() - nameGap);
    name->setPos(0, std::max(middle - name->boundingRect().height() / 2, m_top + row * rowHeight)); // two lines reach beside the strip

    double right = bars.left() + bars.width() * m_distribution->share(category) / largest;
    if (!m_markers.isEmpty()) {
        const double at = bars.left() + bars.width() * m_benchmark->share(category) / largest;
        const double height = std::min({rowHeight * 0.86, rowHeight * barShare + 8, rowHeight - m_beneath});
        m_markers[row]->setRect(at - markerWidth / 2, middle - height / 2, markerWidth, height);
        right = std::max(right, at + markerWidth / 2);
    }
    QGraphicsSimpleTextItem *share = m_shareTexts[row];
    share->setPos(right + valueGap, middle - share->boundingRect().height() / 2);
    QGraphicsSimpleTextItem *count = m_countTexts[row];
    count->setPos(share->x() + share->boundingRect().width() + countGap, middle - count->boundingRect().height() / 2);
    count->setVisible(!m_hidesCounts);
    // Close to its own digits, so that it is not taken for the next row's.
    const double beneath = middle + QFontMetricsF(m_type).capHeight() / 2 + beneathGap + m_beneath / 2;
    m_strips->placeRow(row, m_size.width(), m_beneath > 0 ? beneath : middle);
}

int DistributionPlot::categoryAt(double y) const
{
    if (!m_distribution || m_size.isEmpty() || y < m_top || y >= m_size.height())
        return -1;
    return m_order.at(static_cast<size_t>((y - m_top) / (m_size.height() - m_top) * categoryCount));
}

QList<std::pair<QString, QRectF>> DistributionPlot::labels() const
{
    QList<std::pair<QString, QRectF>> all;
    for (const QGraphicsTextItem *name : m_names)
        all.append({name->toPlainText(), name->mapRectToParent(name->boundingRect())});
    for (const QGraphicsSimpleTextItem *text : m_shareTexts + m_countTexts) {
        if (text->isVisible())
            all.append({text->text(), text->mapRectToParent(text->boundingRect())});
    }
    if (const auto *caption = m_strips->caption(); caption && caption->isVisible())
        all.append({caption->text(), caption->mapRectToParent(caption->boundingRect())});
    return all;
}

QList<QRectF> DistributionPlot::strips() const
{
    return m_strips->rects();
}

int DistributionPlot::typeSize() const
{
    return QFontInfo(m_type).pixelSize();
}

} // namespace hereabouts
