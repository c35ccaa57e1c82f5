// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident_map.h"

#include "core/crime_category.h"
#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/map_items.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QStyleHints>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double smallestZoom = 5;
constexpr double largestZoom = 19; ///< of the OpenStreetMap tiles
constexpr double homeMargin = 18;

/// The plugin's file names leave out the host: each source needs a folder of its own.
QString tileCacheFolder(const QUrl &address)
{
    const QByteArray name = QCryptographicHash::hash(address.toEncoded(), QCryptographicHash::Sha1).toHex().first(12);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(u"tiles/"_s + QString::fromLatin1(name));
}

/// The plugin takes %z/%x/%y; people write {z}/{x}/{y}.
QString pluginAddress(const QUrl &address)
{
    QString text = QUrl::fromPercentEncoding(address.toEncoded());
    if (text.isEmpty())
        return {};
    if (text.contains("{z}"_L1))
        return text.replace("{z}"_L1, "%z"_L1).replace("{x}"_L1, "%x"_L1).replace("{y}"_L1, "%y"_L1);
    return text.endsWith(u'/') ? text : text + u'/';
}

} // namespace

IncidentMap::IncidentMap(QWidget *parent) : QWidget(parent), m_controls(new QWidget(this)), m_attribution(new QLabel(this))
{
    setMinimumSize(220, 160);
    setAccessibleName(tr("Crime map"));
    setFocusPolicy(Qt::StrongFocus);
    m_scene.view.centre = {52.8, -1.9}; // the middle of England, for the moment before the first postcode
    m_scene.view.zoom = 6;
    m_groundClick.setSingleShot(true);
    m_groundClick.callOnTimeout(this, [this] { Q_EMIT groundClicked(m_clickedAt); });
    makeControls();
    applyTheme();
}

IncidentMap::~IncidentMap()
{
    destroyMap();
}

void IncidentMap::makeControls()
{
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const QString &icon, const QString &name, auto action) {
        auto *button = new QToolButton;
        button->setObjectName(u"boxed"_s);
        button->setProperty("iconName", icon);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setStyleSheet(u"padding: 5px;"_s);
        connect(button, &QToolButton::clicked, this, action);
        column->addWidget(button);
    };
    add(u"plus"_s, tr("Zoom in"), [this] { zoom(0.5, rect().center()); });
    add(u"minus"_s, tr("Zoom out"), [this] { zoom(-0.5, rect().center()); });
    add(u"home"_s, tr("Show the whole circle"), [this] { goHome(); });
    m_attribution->setTextFormat(Qt::PlainText);
}

void IncidentMap::setTileSource(const TileSource &source)
{
    if (m_tiles == source)
        return;
    m_tiles = source;
    updateAttribution();
    if (m_quick) {
        destroyMap();
        createMap();
    }
}

void IncidentMap::createMap()
{
    if (m_quick)
        return;
    auto *quick = new QQuickWidget(this);
    quick->setResizeMode(QQuickWidget::SizeRootObjectToView);
    quick->setClearColor(m_scene.theme.ground);
    const QUrl url(u"qrc:/hereabouts/IncidentMap.qml"_s);
    auto *component = new QQmlComponent(quick->engine(), url, quick);
    QObject *root = component->createWithInitialProperties({{u"tileHost"_s, pluginAddress(m_tiles.address)},
                                                            {u"tileAttribution"_s, m_tiles.attribution},
                                                            {u"tileCacheFolder"_s, tileCacheFolder(m_tiles.address)},
                                                            {u"userAgent"_s, u"Hereabouts/" HEREABOUTS_VERSION ""_s}});
    auto *item = qobject_cast<QQuickItem *>(root);
    if (!item) {
        // Without Qt Location's QML module the painted scene stays: the map remains useful.
        qWarning("The map could not be created: %s", qPrintable(component->errorString()));
        delete root;
        delete quick;
        return;
    }
    quick->setContent(url, component, root);
    // Left alone, Qt ends the program where OpenGL cannot be started; the painted scene does without.
    connect(quick, &QQuickWidget::sceneGraphError, this, [this](QQuickWindow::SceneGraphError, const QString &message) {
        qWarning("The map could not be drawn with OpenGL: %s", qPrintable(message));
        QMetaObject::invokeMethod(this, &IncidentMap::destroyMap, Qt::QueuedConnection);
    });
    m_quick = quick;
    m_map = item->findChild<QQuickItem *>(u"map"_s);
    m_ground = new MapGround(&m_scene, item->findChild<QQuickItem *>(u"ground"_s));
    m_symbols = new MapSymbols(&m_scene, item->findChild<QQuickItem *>(u"symbols"_s));
    connectSymbols();
    quick->setToolTip(m_groundHint);
    quick->installEventFilter(this);
    quick->setGeometry(rect());
    quick->lower();
    quick->show();
    setFocusProxy(quick);
    sceneChanged();
}

void IncidentMap::destroyMap()
{
    setFocusProxy(nullptr);
    delete std::exchange(m_quick, nullptr);
    m_map = nullptr;
    m_ground = nullptr;
    m_symbols = nullptr;
    update();
}

void IncidentMap::connectSymbols()
{
    connect(m_symbols, &MapSymbols::panned, this, &IncidentMap::pan);
    connect(m_symbols, &MapSymbols::zoomed, this, &IncidentMap::zoom);
    connect(m_symbols, &MapSymbols::homeRequested, this, &IncidentMap::goHome);
    connect(m_symbols, &MapSymbols::pointHovered, this, &IncidentMap::hover);
    connect(m_symbols, &MapSymbols::pointClicked, this, &IncidentMap::activate);
    connect(m_symbols, &MapSymbols::pointStepped, this, &IncidentMap::stepPoint);
}

QQuickItem *IncidentMap::symbolsItem() const
{
    return m_symbols;
}

void IncidentMap::setReport(const CrimeReport &report, const IncidentFilter &filter)
{
    m_report = report;
    m_filter = filter;
    m_scene.points = streetPoints(report, filter);
    m_scene.highlighted.reset();
    m_scene.centre.reset();
    if (report.latitude != 0 || report.longitude != 0)
        m_scene.centre = LatLong{report.latitude, report.longitude};
    m_scene.radiusMetres = report.radiusMetres;
    goHome();
}

void IncidentMap::addMonths(const CrimeReport &report)
{
    m_report = report;
    setFilter(m_filter);
}

void IncidentMap::setFilter(const IncidentFilter &filter)
{
    m_filter = filter;
    m_scene.points = streetPoints(m_report, filter);
    m_scene.highlighted.reset();
    sceneChanged();
}

void IncidentMap::clear()
{
    m_groundClick.stop();
    m_report = {};
    m_scene.points.clear();
    m_scene.centre.reset();
    m_scene.highlighted.reset();
    sceneChanged();
}

void IncidentMap::goHome()
{
    m_homed = true;
    if (m_scene.centre)
        m_scene.view = viewOfCircle(*m_scene.centre, reachInMetres(m_scene), size(), homeMargin);
    else if (!m_scene.points.empty())
        m_scene.view.centre = {m_scene.points.front().latitude, m_scene.points.front().longitude};
    sceneChanged();
}

void IncidentMap::setGroundHint(const QString &hint)
{
    m_groundHint = hint;
    if (m_quick)
        m_quick->setToolTip(hint);
}

bool IncidentMap::eventFilter(QObject *watched, QEvent *event)
{
    // Above a symbol its own tip stands already.
    if (watched == m_quick && event->type() == QEvent::ToolTip && m_scene.highlighted)
        return true;
    return QWidget::eventFilter(watched, event);
}

void IncidentMap::pan(QPointF pixels)
{
    m_groundClick.stop();
    m_homed = false;
    m_scene.view.centre = m_scene.view.toPosition(QPointF(m_scene.view.size.width() / 2, m_scene.view.size.height() / 2) - pixels);
    sceneChanged();
}

void IncidentMap::zoom(double levels, QPointF about)
{
    // The place under the pointer stays under the pointer.
    m_homed = false;
    const LatLong held = m_scene.view.toPosition(about);
    m_scene.view.zoom = std::clamp(m_scene.view.zoom + levels, smallestZoom, largestZoom);
    const QPointF moved = m_scene.view.toPixel(held) - about;
    pan(-moved);
}

void IncidentMap::stepPoint(int direction)
{
    const int count = static_cast<int>(m_scene.points.size());
    if (count == 0)
        return;
    const int current = m_scene.highlighted ? static_cast<int>(*m_scene.highlighted) : (direction > 0 ? -1 : 0);
    m_scene.highlighted = static_cast<size_t>((current + direction + count) % count);
    const StreetPoint &point = m_scene.points[*m_scene.highlighted];
    if (!rect().adjusted(30, 30, -30, -30).contains(m_scene.view.toPixel({point.latitude, point.longitude}).toPoint())) {
        m_homed = false;
        m_scene.view.centre = {point.latitude, point.longitude};
    }
    const QPoint at = m_scene.view.toPixel({point.latitude, point.longitude}).toPoint();
    QToolTip::showText(mapToGlobal(at), tipFor(*m_scene.highlighted), this);
    sceneChanged();
}

void IncidentMap::hover(int index, QPointF at)
{
    const auto now = index >= 0 ? std::optional(static_cast<size_t>(index)) : std::nullopt;
    if (now == m_scene.highlighted)
        return;
    m_scene.highlighted = now;
    if (now)
        QToolTip::showText(mapToGlobal(at.toPoint()), tipFor(*now), this);
    else
        QToolTip::hideText();
    sceneChanged();
}

void IncidentMap::activate(int index, QPointF at)
{
    if (index < 0) {
        m_clickedAt = m_scene.view.toPosition(at);
        m_groundClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
        return;
    }
    if (index >= static_cast<int>(m_scene.points.size()))
        return;
    const StreetPoint &point = m_scene.points[static_cast<size_t>(index)];
    std::vector<Incident> incidents;
    for (const qsizetype i : point.incidents)
        incidents.push_back(m_report.incidents.at(i));
    QToolTip::hideText();
    Q_EMIT pointActivated(point, incidents, mapToGlobal(at.toPoint()));
}

QString IncidentMap::tipFor(size_t pointIndex) const
{
    const StreetPoint &point = m_scene.points.at(pointIndex);
    QStringList lines{point.street, point.count == 1 ? tr("1 incident") : tr("%1 incidents").arg(countText(point.count))};
    for (size_t i = 0; i < std::min<size_t>(3, point.categories.size()); ++i)
        lines << tr("%1: %2").arg(crimeCategoryName(point.categories[i].category, m_report.categoryNames),
                                  countText(point.categories[i].count));
    if (point.categories.size() > 3)
        lines << tr("and %1 more categories").arg(point.categories.size() - 3);
    return lines.join(u'\n');
}

void IncidentMap::sceneChanged()
{
    m_scene.view.size = size();
    m_scene.theme = Theme::current();
    m_scene.font = font();
    if (m_map) {
        m_map->setProperty("center", QVariant::fromValue(QGeoCoordinate(m_scene.view.centre.latitude, m_scene.view.centre.longitude)));
        m_map->setProperty("zoomLevel", m_scene.view.zoom);
        for (QQuickPaintedItem *item : {static_cast<QQuickPaintedItem *>(m_ground), static_cast<QQuickPaintedItem *>(m_symbols)}) {
            item->setSize(size());
            item->update();
        }
    }
    setAccessibleDescription(m_scene.highlighted ? tipFor(*m_scene.highlighted)
                                                 : tr("%1 street points with incidents").arg(m_scene.points.size()));
    update();
}

void IncidentMap::paintEvent(QPaintEvent *)
{
    if (m_quick)
        return;
    QPainter painter(this);
    paintGround(painter, m_scene);
    paintSymbols(painter, m_scene);
    paintScaleBar(painter, m_scene, QPointF(14, height() - 14));
}

void IncidentMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_quick)
        m_quick->setGeometry(rect());
    m_scene.view.size = size();
    placeControls();
    if (m_homed)
        goHome();
    else
        sceneChanged();
}

void IncidentMap::placeControls()
{
    m_controls->adjustSize();
    m_controls->move(width() - m_controls->width() - gridUnit - 4, gridUnit + 4);
    m_controls->raise();
    m_attribution->adjustSize();
    m_attribution->move(width() - m_attribution->width() - gridUnit, height() - m_attribution->height() - gridUnit);
    m_attribution->raise();
    m_scene.reserved = {QRectF(m_controls->geometry()), QRectF(m_attribution->geometry()), QRectF(8, height() - 44.0, 140, 44)};
}

void IncidentMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void IncidentMap::applyTheme()
{
    const Theme theme = Theme::current();
    const auto buttons = m_controls->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setIcon(themedIcon(button->property("iconName").toString()));
    m_attribution->setFont(typeFont(font(), TypeSize::Small));
    m_attribution->setStyleSheet(
        u"background: %1; color: %2; border-radius: 4px; padding: 2px 6px;"_s.arg(theme.card.name(), theme.mutedText.name()));
    updateAttribution();
    sceneChanged();
}

void IncidentMap::updateAttribution()
{
    m_attribution->setText(m_tiles.address.isEmpty() ? tr("Drawn without map tiles") : m_tiles.attribution);
    placeControls();
}

} // namespace hereabouts
