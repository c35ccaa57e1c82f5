// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure_map_frames.h"

#include "core/great_circle.h"
#include "crime_samples.h"
#include "ui/crime_selection.h"
#include "ui/incident_map.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QSize mapSize(1036, 730); ///< of the map in the main window
constexpr int frames = 90;
constexpr QPoint panStep(9, 4);

/// Qt Location's own way: a delegate for each incident. %1: the delegate.
constexpr auto itemsQml = R"(
import QtQuick
import QtLocation
import QtPositioning
Map {
    id: map
    color: "#eef1ec"
    plugin: Plugin { name: "itemsoverlay" }
    MapItemView { model: incidents; delegate: %1 }
})";
constexpr auto quickItemQml =
    R"(MapQuickItem { coordinate: model.display; anchorPoint: Qt.point(5, 5); sourceItem: Rectangle { width: 10; height: 10; radius: 5; color: "#801650" } })";
constexpr auto circleQml = R"(MapCircle { center: model.display; radius: 40; color: "#801650"; border.width: 1 })";

struct Frames {
    double median = 0, worst = 0; ///< ms
};

/// From a step to when its frame has been handed to the screen, as the window does it: Qt Quick draws, and the window is put together.
template <typename Step> Frames timeFrames(QQuickWidget &widget, int count, Step step)
{
    int drawn = 0;
    QObject::connect(widget.quickWindow(), &QQuickWindow::afterRendering, &widget, [&] { ++drawn; }, Qt::DirectConnection);
    const auto draw = [&](int i) {
        drawn = 0;
        step(i);
        widget.quickWindow()->update(); // a map without anything in it has nothing to draw anew, and is to be drawn all the same
        QElapsedTimer patience;
        patience.start();
        while (drawn == 0 && patience.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::processEvents();
    };
    for (int i = 0; i < 5; ++i)
        draw(0);
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        draw(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    widget.quickWindow()->disconnect(&widget);
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

MapView viewOfAll(const QList<Incident> &incidents)
{
    const auto [south, north] = std::ranges::minmax(incidents, {}, &Incident::latitude);
    const auto [west, east] = std::ranges::minmax(incidents, {}, &Incident::longitude);
    const LatLong middle{(south.latitude + north.latitude) / 2, (west.longitude + east.longitude) / 2};
    return viewOfCircle(middle, metresBetween(middle, {north.latitude, east.longitude}) * 0.8, mapSize, 0);
}

/// Qt Location with nothing of ours; `incidents`: what the delegate is made for.
Frames timeItems(const QList<Incident> &incidents, const MapView &view, const char *delegate, int count, bool isZoomed = false)
{
    QStandardItemModel model(static_cast<int>(incidents.size()), 1);
    for (int i = 0; i < model.rowCount(); ++i)
        model.setData(model.index(i, 0), QVariant::fromValue(QGeoCoordinate(incidents[i].latitude, incidents[i].longitude)),
                      Qt::DisplayRole);
    QQuickWidget widget;
    widget.resize(mapSize);
    widget.setResizeMode(QQuickWidget::SizeRootObjectToView);
    widget.engine()->rootContext()->setContextProperty(u"incidents"_s, &model);
    auto *component = new QQmlComponent(widget.engine(), &widget);
    component->setData(QByteArray(itemsQml).replace("%1", delegate), QUrl(u"qrc:/bench.qml"_s));
    QObject *root = component->create();
    if (!root)
        qFatal("%s", qPrintable(component->errorString()));
    widget.setContent(component->url(), component, root);
    widget.show();
    QObject *map = root;
    MapView moved = view;
    const auto look = [&] {
        map->setProperty("center", QVariant::fromValue(QGeoCoordinate(moved.centre.latitude, moved.centre.longitude)));
        map->setProperty("zoomLevel", moved.zoom);
    };
    look();
    QCoreApplication::processEvents();
    return timeFrames(widget, count, [&](int i) {
        if (isZoomed)
            moved.zoom += i % 60 < 30 ? 0.1 : -0.1;
        else
            moved.centre = moved.toPosition(QPointF(mapSize.width() / 2.0, mapSize.height() / 2.0) - panStep);
        look();
    });
}

void settle(const IncidentMap &map)
{
    while (!map.canvas().isUpToDate())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

class MovedMap {
public:
    MovedMap(const QList<Incident> &incidents, MapMode mode) : m_map(&m_selection), m_view(viewOfAll(incidents))
    {
        m_report.incidents = incidents;
        for (const Incident &incident : incidents) {
            if (!std::ranges::contains(m_report.months, incident.month))
                m_report.months.push_back(incident.month);
        }
        std::ranges::sort(m_report.months);
        m_map.resize(mapSize);
        m_map.setMode(mode);
        m_map.show();
        m_map.createMap();
        m_map.setPlace(m_view.centre, metresPerPixel(m_view.centre.latitude, m_view.zoom) * (mapSize.height() / 2.0 - 18));
    }

    /// From values to the first picture on the screen, in ms.
    double begin()
    {
        QElapsedTimer timer;
        timer.start();
        m_selection.begin(m_report);
        while (!m_selection.isReady())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        m_selection.setMonths(std::nullopt);
        while (m_selection.counts()->total() != m_selection.store()->total())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::processEvents();
        settle(m_map);
        (void)stage().grabFramebuffer();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    Frames pan()
    {
        return timeFrames(stage(), frames, [&](int i) { Q_EMIT stage().input()->panned(i % 60 < 30 ? panStep : -panStep); });
    }

    Frames zoom()
    {
        const Frames result =
            timeFrames(stage(), frames, [&](int i) { Q_EMIT stage().input()->zoomed(i % 60 < 30 ? 0.1 : -0.1, QPointF(400, 300)); });
        settle(m_map);
        return result;
    }

    /// From a choice to the picture that shows it, in ms; and for how long nothing else could happen in this thread.
    std::pair<double, double> filter(bool isOn)
    {
        QElapsedTimer timer;
        timer.start();
        const auto before = m_selection.counts();
        m_selection.setCategoryOn(u"anti-social-behaviour"_s, isOn);
        const double stall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        while (m_selection.counts() == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        return {static_cast<double>(timer.nsecsElapsed()) / 1e6, stall};
    }

    double zoomOneLevel()
    {
        settle(m_map);
        QElapsedTimer timer;
        timer.start();
        Q_EMIT stage().input()->zoomed(1, QPointF(400, 300));
        settle(m_map);
        (void)stage().grabFramebuffer();
        const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        Q_EMIT stage().input()->zoomed(-1, QPointF(400, 300));
        settle(m_map);
        return time;
    }

    const MapView &view() const { return m_view; }

private:
    MapStage &stage() { return *static_cast<MapStage *>(m_map.focusProxy()); }

    CrimeSelection m_selection;
    IncidentMap m_map;
    MapView m_view;
    CrimeReport m_report;
};

/// `empty`: the map without anything in it, moved and zoomed.
void measureSize(Report &report, qsizetype count, const Frames &empty, const Frames &emptyZoomed)
{
    const QList<Incident> incidents = sampleIncidents(count);
    const QString size = QLocale::c().toString(count);
    for (const auto &[mode, name] : {std::pair(MapMode::StreetPoints, u"street points"_s), std::pair(MapMode::Clusters, u"clusters"_s)}) {
        MovedMap map(incidents, mode);
        const double first = map.begin();
        if (mode == MapMode::StreetPoints)
            report.add(u"%1 incidents: values to first picture"_s.arg(size), first, u"a frame of the empty map"_s, empty.median);
        const Frames panned = map.pan();
        report.add(u"%1 incidents, %2: panned frame"_s.arg(size, name), panned.median, u"the empty map"_s, empty.median);
        report.add(u"%1 incidents, %2: worst panned frame"_s.arg(size, name), panned.worst, u"the empty map's worst"_s, empty.worst);
        const Frames zoomed = map.zoom();
        report.add(u"%1 incidents, %2: zoomed frame"_s.arg(size, name), zoomed.median, u"the empty map"_s, emptyZoomed.median);
        report.add(u"%1 incidents, %2: worst zoomed frame"_s.arg(size, name), zoomed.worst, u"the empty map's worst"_s, emptyZoomed.worst);
        report.add(u"%1 incidents, %2: another zoom level, until it is drawn"_s.arg(size, name), map.zoomOneLevel(),
                   u"a frame of the empty map"_s, empty.median);
        if (mode == MapMode::Clusters) {
            const auto [all, stall] = map.filter(false);
            report.add(u"%1 incidents: filter change"_s.arg(size), all, u"the aim"_s, 50);
            report.add(u"%1 incidents: filter change, on the window's thread"_s.arg(size), stall, u"what may block it"_s, 8);
        } else if (count <= 10'000) {
            const Frames items = timeItems(incidents, map.view(), quickItemQml, count > 1'000 ? 20 : 40);
            report.add(u"%1 incidents: panned frame"_s.arg(size), panned.median, u"MapItemView with MapQuickItem"_s, items.median);
            const Frames circles = timeItems(incidents, map.view(), circleQml, count > 1'000 ? 6 : 20);
            report.add(u"%1 incidents: panned frame"_s.arg(size), panned.median, u"MapItemView with MapCircle"_s, circles.median);
        }
    }
}

} // namespace

void measureMapFrames(Report &report)
{
    const QList<Incident> some = sampleIncidents(1'000);
    if (some.isEmpty()) {
        std::printf("left out: the map's frames, because the police's files are not at hand (../shared/data)\n");
        return;
    }
    std::printf("  the map's frames: %d x %d, %s\n", mapSize.width(), mapSize.height(), qPrintable(QGuiApplication::platformName()));
    const Frames empty = timeItems({}, viewOfAll(some), quickItemQml, frames);
    const Frames emptyZoomed = timeItems({}, viewOfAll(some), quickItemQml, frames, true);
    for (const qsizetype count : {1'000, 10'000, 100'000, 1'000'000})
        measureSize(report, count, empty, emptyZoomed);
}

} // namespace hereabouts
