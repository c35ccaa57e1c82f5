// SPDX-License-Identifier: GPL-3.0-or-later
// The boundary of the area on the map, in the real main window: drawn where it runs, named, credited while it is shown, and in figures.
#include "support/samples.h"
#include "ui/attribution.h"
#include "ui/data_notes.h"
#include "ui/figure_export.h"
#include "ui/figures.h"
#include "ui/incident_map.h"
#include "ui/profile_page.h"
#include "ui/status_line.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString outputAreas = u"/Output_Areas_2021_EW_BGC_V2/"_s;

/// Gnosall, with its look-up and boundaries from a server and all else from the bundled data.
class GnosallWindow {
public:
    GnosallWindow() : m_server(serving()), m_fixture({.server = m_server->url()})
    {
        m_fixture.window().resize(1440, 900);
        m_fixture.window().show();
        m_isReady = QTest::qWaitForWindowExposed(&m_fixture.window()) && m_fixture.search(u"ST20 0LY"_s) && settle();
    }

    bool isReady() const { return m_isReady; }
    LocalServer &server() { return *m_server; }
    WindowFixture &fixture() { return m_fixture; }
    IncidentMap *map() { return m_fixture.window().page()->map(); }
    const AreaProfile &profile() { return *m_fixture.window().profile(); }

    bool settle()
    {
        return QTest::qWaitFor([this] { return map()->isUpToDate() && map()->canvas().picture()->scene.outline == map()->scene().outline; },
                               10000);
    }

    bool choose(AreaLevel level)
    {
        QSignalSpy settled(&m_fixture.window(), &MainWindow::profileSettled);
        QComboBox *levels = m_fixture.window().levelBox();
        levels->setCurrentIndex(static_cast<int>(level));
        Q_EMIT levels->activated(levels->currentIndex());
        return (settled.count() > 0 || settled.wait()) && settle();
    }

    /// What part of the boundary has its colour in the picture; symbols and the pin lie above some of it.
    double drawnPart(const std::vector<LatLong> &ring)
    {
        const MapPicture *picture = map()->canvas().picture();
        const QColor line = picture->scene.theme.text;
        int drawn = 0, looked = 0;
        for (size_t i = 0; i < ring.size(); ++i) {
            const QLineF edge(picture->scene.view.toPixel(ring[i]), picture->scene.view.toPixel(ring[(i + 1) % ring.size()]));
            for (double part = 0.05; part < 1; part += 0.05) {
                drawn += isLine(picture->ground, (edge.pointAt(part) * picture->ground.devicePixelRatio()).toPoint(), line) ? 1 : 0;
                ++looked;
            }
        }
        return static_cast<double>(drawn) / looked;
    }

private:
    /// At that pixel, or at one beside it: lines lie between pixels.
    static bool isLine(const QImage &picture, QPoint pixel, const QColor &line)
    {
        for (int y = -1; y <= 1; ++y) {
            for (int x = -1; x <= 1; ++x) {
                const QPoint at = pixel + QPoint(x, y);
                const QColor colour = picture.rect().contains(at) ? picture.pixelColor(at) : QColor(Qt::white);
                if (std::abs(colour.lightness() - line.lightness()) < 80 && colour.saturation() < 130)
                    return true;
            }
        }
        return false;
    }

    static std::unique_ptr<LocalServer> serving()
    {
        auto server = std::make_unique<LocalServer>();
        serveSamples(*server);
        return server;
    }

    std::unique_ptr<LocalServer> m_server;
    WindowFixture m_fixture;
    bool m_isReady = false;
};

bool hasNote(GnosallWindow &window)
{
    return std::ranges::any_of(dataNotes(window.profile(), window.fixture().catalogue(), {}),
                               [](const DataNote &note) { return note.title == "Boundary"_L1; });
}

/// The texts of a figure, as its file has them.
QByteArray drawn(GnosallWindow &window, FigureKind kind)
{
    const auto figure = makeFigure(kind, window.profile(), window.fixture().catalogue());
    return encodeFigure(*figure, FigureFormat::Svg, {}).value_or(QByteArray());
}

} // namespace

class TestMapOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDrawnWhereItRunsAndNamed()
    {
        GnosallWindow window;
        QVERIFY(window.isReady());
        QVERIFY(window.map()->scene().outline);
        const auto ring = window.map()->scene().outline->rings.front();
        QVERIFY2(window.drawnPart(ring) > 0.6, qPrintable(QString::number(window.drawnPart(ring))));
        QVERIFY(window.map()->accessibleDescription().endsWith(u"; boundary of output area E00151363"_s));

        QVERIFY(window.choose(AreaLevel::Lsoa));
        QCOMPARE(window.map()->scene().outline->area.code, u"E01029709"_s);
        QVERIFY(window.map()->accessibleDescription().contains(u"boundary of LSOA "_s));
        QVERIFY(window.drawnPart(window.map()->scene().outline->rings.front()) > 0.6);

        QVERIFY(window.choose(AreaLevel::District));
        QVERIFY(!window.map()->scene().outline);
        QVERIFY2(window.drawnPart(ring) < 0.3, qPrintable(QString::number(window.drawnPart(ring))));
        QVERIFY(!window.map()->accessibleDescription().contains(u"boundary"_s));
    }

    void isCreditedExactlyWhileItIsShown()
    {
        GnosallWindow window;
        QVERIFY(window.isReady());
        const QString credit = u"Boundary: ONS, OGL v3"_s;
        QVERIFY2(window.fixture().window().statusLine()->sourcesText().contains(credit),
                 qPrintable(window.fixture().window().statusLine()->sourcesText()));
        QVERIFY(hasNote(window));
        const QString line = u"Source: Office for National Statistics, boundaries of the Census 2021"_s;
        QVERIFY(attributionLines(window.profile(), window.fixture().catalogue()).contains(line));

        QVERIFY(window.choose(AreaLevel::Region));
        QVERIFY(!window.fixture().window().statusLine()->sourcesText().contains(credit));
        QVERIFY(!hasNote(window));
        QVERIFY(!attributionLines(window.profile(), window.fixture().catalogue()).contains(line));
    }

    void isInFiguresWithItsNameAndSource()
    {
        GnosallWindow window;
        QVERIFY(window.isReady());
        const QByteArray map = drawn(window, FigureKind::CrimeMap);
        QVERIFY(map.contains("Output area E00151363"));
        QVERIFY(map.contains("Boundary: Office"));
        QVERIFY(drawn(window, FigureKind::Profile).contains("Boundary: Office"));
        QVERIFY(!drawn(window, FigureKind::Occupation).contains("Boundary")); // it has no map

        QVERIFY(window.choose(AreaLevel::Country));
        const QByteArray without = drawn(window, FigureKind::CrimeMap);
        QVERIFY(without.contains("</svg>"));
        QVERIFY(!without.contains("Boundary"));
        QVERIFY(!without.contains("E00151363"));
    }

    void isGoneWithItsPlace()
    {
        GnosallWindow window;
        QVERIFY(window.isReady());
        window.server().reply(outputAreas, {.status = 404});
        QVERIFY(window.fixture().search(u"W6 0WW"_s));
        QVERIFY(!window.map()->scene().outline);
        QVERIFY(window.profile().outline.failed()); // and nobody is told: the map is whole without
        QVERIFY(!window.fixture().window().statusLine()->sourcesText().contains(u"Boundary"_s));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestMapOutline test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_map_outline.moc"
