// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident_map.h"

#include "ui/crime_selection.h"
#include "ui/display_text.h"
#include "ui/map_controls.h"
#include "ui/map_home.h"
#include "ui/map_overlay.h"
#include "ui/map_pointer.h"

#include <QPainter>
#include <QQuickWindow>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double smallestZoom = 5;
constexpr double largestZoom = 19; ///< of the OpenStreetMap tiles
constexpr double homeMargin = 18;

} // namespace

IncidentMap::IncidentMap(CrimeSelection *selection, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_overlay(new MapOverlay(this)), m_controls(new MapControls(this)),
      m_pointer(new MapPointer(m_canvas, *selection, m_overlay, this))
{
    setMinimumSize(220, 160);
    setAccessibleName(tr("Crime map"));
    setFocusPolicy(Qt::StrongFocus);
    m_canvas.scene().view.centre = {52.8, -1.9}; // the middle of England, for the moment before the first postcode
    m_canvas.scene().view.zoom = 6;
    m_canvas.setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
    m_controls->setMode(scene().mode);
    m_controls->setCredit(m_tiles.caption());
    connect(m_controls, &MapControls::modeChosen, this, &IncidentMap::setMode);
    connect(m_controls, &MapControls::zoomed, this, [this](double levels) { zoom(levels, rect().center()); });
    connect(m_controls, &MapControls::homeRequested, this, &IncidentMap::goHome);
    connect(m_controls, &MapControls::footChanged, this, [this](int taken, int room) {
        m_overlay->setFoot(taken, room);
        if (m_homed)
            goHome();
    });
    connect(m_pointer, &MapPointer::pointedAt, this, &IncidentMap::describe);
    connect(m_pointer, &MapPointer::movedTo, this, &IncidentMap::bringIntoView);
    connect(m_pointer, &MapPointer::clusterOpened, this, &IncidentMap::lookAt);
    connect(m_pointer, &MapPointer::groundClicked, this, &IncidentMap::groundClicked);
    connect(m_pointer, &MapPointer::pointActivated, this, &IncidentMap::pointActivated);
    connect(&m_canvas, &MapCanvas::pictureChanged, this, &IncidentMap::showPicture);
    connect(selection, &CrimeSelection::reportChanged, this, &IncidentMap::selectionChanged); // before whoever says where that is
    connect(selection, &CrimeSelection::changed, this, &IncidentMap::selectionChanged);
    applyTheme();
}

IncidentMap::~IncidentMap()
{
    destroyMap();
}

// Qt Quick's part -------------------------------------------------------------------------------------------------------------------

void IncidentMap::setTileSource(const TileSource &source)
{
    if (!m_tiles.set(source))
        return;
    m_canvas.scene().tiles = m_tiles.images();
    m_canvas.scene().hasTilesBetween = !m_tiles.server().address.isEmpty();
    m_canvas.sceneChanged();
    m_controls->setCredit(m_tiles.caption());
    if (m_stage) {
        destroyMap();
        createMap();
    }
}

QString IncidentMap::tileCredit() const
{
    return hasMap() || m_tiles.images() ? m_tiles.credit() : QString();
}

void IncidentMap::createMap()
{
    if (m_stage)
        return;
    m_stage = MapStage::create(m_tiles.server(), Theme::current(), this);
    if (!m_stage)
        return;
    connectStage();
    m_stage->setToolTip(m_groundHint);
    m_stage->installEventFilter(this);
    m_stage->setGeometry(rect());
    m_stage->lower();
    m_stage->setPicture(m_canvas.picture());
    m_stage->show();
    setFocusProxy(m_stage);
    viewChanged();
}

void IncidentMap::connectStage()
{
    // Left alone, Qt ends the program where OpenGL cannot be started; the painted scene does without.
    connect(m_stage, &QQuickWidget::sceneGraphError, this, [this](QQuickWindow::SceneGraphError, const QString &message) {
        qWarning("The map could not be drawn with OpenGL: %s", qPrintable(message));
        QMetaObject::invokeMethod(this, &IncidentMap::destroyMap, Qt::QueuedConnection);
    });
    connect(m_stage, &MapStage::pinched, this, [this](double factor, QPointF about) { zoom(std::log2(factor), about); });
    MapInput *input = m_stage->input();
    connect(input, &MapInput::panned, this, &IncidentMap::pan);
    connect(input, &MapInput::zoomed, this, &IncidentMap::zoom);
    connect(input, &MapInput::homeRequested, this, &IncidentMap::goHome);
    m_pointer->follow(input);
    connect(input, &MapInput::focusChanged, m_overlay, &MapOverlay::setFocusRing);
}

void IncidentMap::destroyMap()
{
    setFocusProxy(nullptr);
    delete std::exchange(m_stage, nullptr);
    update();
}

// What is shown ---------------------------------------------------------------------------------------------------------------------

void IncidentMap::setPlace(const std::optional<LatLong> &centre, double radiusMetres)
{
    m_canvas.scene().centre = centre;
    m_canvas.scene().radiusMetres = radiusMetres;
    goHome();
    m_canvas.sceneChanged();
}

void IncidentMap::setOutline(const AreaOutline *outline)
{
    const auto &shown = scene().outline;
    if (outline ? shown && *shown == *outline : !shown)
        return;
    m_canvas.scene().outline = outline ? std::make_shared<const AreaOutline>(*outline) : nullptr;
    m_overlay->setOutline(outline ? areaText(outline->area) : QString());
    m_canvas.sceneChanged();
    describe();
}

void IncidentMap::clear()
{
    m_pointer->forgetClick();
    m_canvas.scene().centre.reset();
    m_canvas.clear(); // what has expired is not kept in a picture either
    m_pointer->pointAt(noNode);
}

void IncidentMap::selectionChanged()
{
    CrimeMapScene &scene = m_canvas.scene();
    if (scene.store == m_selection->store() && scene.counts == m_selection->counts())
        return;
    if (scene.store != m_selection->store())
        m_pointer->pointAt(noNode); // its numbers are those of another store
    scene.store = m_selection->store();
    scene.counts = m_selection->counts();
    scene.density.reset();
    m_canvas.sceneChanged();
    describe();
}

void IncidentMap::setMode(MapMode mode)
{
    m_controls->setMode(mode);
    if (scene().mode == mode)
        return;
    m_canvas.scene().mode = mode;
    m_canvas.scene().density.reset();
    m_canvas.scene().change.reset();
    m_pointer->pointAt(noNode);
    m_canvas.sceneChanged();
    Q_EMIT modeChanged(mode);
}

void IncidentMap::goHome()
{
    m_homed = true;
    const auto middle = scene().centre ? scene().centre : middleOf(*scene().store);
    const double reach = scene().centre ? reachInMetres(scene()) : oneMileInMetres;
    for (int pass = 0; middle && pass < 2; ++pass) { // how long the scale's bar is, is known afterwards
        m_canvas.scene().view = homeView(*middle, reach, size(), homeMargin, over());
        m_overlay->setView(view());
    }
    viewChanged();
}

/// What keeps its place while the map is moved, and would hide what lies beneath.
std::vector<QRectF> IncidentMap::over() const
{
    std::vector<QRectF> boxes = m_controls->boxes();
    std::ranges::copy(m_overlay->keyBoxes(), std::back_inserter(boxes));
    return boxes;
}

void IncidentMap::pan(QPointF pixels)
{
    m_pointer->forgetClick();
    m_homed = false;
    m_canvas.scene().view.centre = view().toPosition(QPointF(view().size.width() / 2, view().size.height() / 2) - pixels);
    viewChanged();
}

void IncidentMap::zoom(double levels, QPointF about)
{
    // The place under the pointer stays under the pointer.
    m_homed = false;
    const LatLong held = view().toPosition(about);
    m_canvas.scene().view.zoom = std::clamp(view().zoom + levels, smallestZoom, largestZoom);
    const QPointF moved = view().toPixel(held) - about;
    pan(-moved);
}

void IncidentMap::viewChanged()
{
    m_canvas.scene().view.size = size();
    m_canvas.setPixelRatio(devicePixelRatioF());
    if (m_stage)
        m_stage->setView(view());
    m_overlay->setView(view());
    m_canvas.viewChanged();
    if (!m_stage)
        update();
}

void IncidentMap::showPicture()
{
    const MapPicture *picture = m_canvas.picture();
    if (m_stage)
        m_stage->setPicture(picture);
    const bool hadDensityKey = m_overlay->hasDensityKey();
    m_overlay->setClasses(picture && picture->scene.density ? densityClasses(*picture->scene.density, picture->scene.theme)
                                                            : std::vector<DensityClass>());
    if (m_homed && m_overlay->hasDensityKey() != hadDensityKey)
        goHome(); // beside what lies over the map now
    if (m_pointer->node() != noNode)
        m_pointer->ring();
    else
        describe();
    if (!m_stage)
        update();
}

// Points ----------------------------------------------------------------------------------------------------------------------------

void IncidentMap::lookAt(const LatLong &centre, double zoom)
{
    m_homed = false;
    m_canvas.scene().view.centre = centre;
    m_canvas.scene().view.zoom = std::clamp(zoom, smallestZoom, largestZoom);
    viewChanged();
}

void IncidentMap::bringIntoView(QPointF position)
{
    const LatLong at = fromUnitWorld(position);
    const QPointF pixel = view().toPixel(at);
    const auto covers = [pixel](const QRectF &box) { return box.adjusted(-8, -8, 8, 8).contains(pixel); };
    if (QRectF(rect()).adjusted(30, 30, -30, -30).contains(pixel) && std::ranges::none_of(over(), covers))
        return;
    lookAt(at, view().zoom);
}

void IncidentMap::showPoint(std::optional<quint32> point)
{
    m_pointer->pointAt(point.value_or(noNode));
    if (point)
        bringIntoView(scene().store->position(*point).unit());
}

void IncidentMap::describe()
{
    QString text = tr("%1 incidents at street points").arg(scene().counts->total());
    if (m_pointer->node() != noNode)
        text = tipFor(m_pointer->node());
    else if (mode() == MapMode::Density)
        text = tr("%1 incidents; %2").arg(QString::number(scene().counts->total()), m_overlay->keyText());
    if (m_pointer->node() == noNode && scene().outline)
        text += u"; "_s + tr("boundary of %1").arg(areaInSentence(scene().outline->area));
    setAccessibleDescription(text);
}

// The widget ------------------------------------------------------------------------------------------------------------------------

void IncidentMap::setGroundHint(const QString &hint)
{
    m_groundHint = hint;
    if (m_stage)
        m_stage->setToolTip(hint);
}

bool IncidentMap::eventFilter(QObject *watched, QEvent *event)
{
    // Above a symbol its own tip stands already.
    if (watched == m_stage && event->type() == QEvent::ToolTip && m_pointer->node() != noNode)
        return true;
    return QWidget::eventFilter(watched, event);
}

void IncidentMap::paintEvent(QPaintEvent *)
{
    if (m_stage)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().ground);
    const MapPicture *picture = m_canvas.picture();
    if (!picture)
        return;
    const QRectF place(view().unitToPixel(picture->area.topLeft()), view().unitToPixel(picture->area.bottomRight()));
    painter.drawImage(place, picture->ground);
    if (!picture->symbols.isNull())
        painter.drawImage(place, picture->symbols);
}

void IncidentMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_stage)
        m_stage->setGeometry(rect());
    m_canvas.scene().view.size = size();
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_controls->place();
    if (m_homed)
        goHome();
    else
        viewChanged();
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
    m_controls->applyTheme();
    if (m_stage)
        m_stage->setTheme(theme);
    m_canvas.scene().theme = theme;
    m_canvas.scene().font = font();
    m_canvas.sceneChanged();
}

} // namespace hereabouts
