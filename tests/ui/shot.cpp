// SPDX-License-Identifier: GPL-3.0-or-later
#include "shot.h"

#include "ui/crime_panel.h"
#include "ui/crime_selection.h"
#include "ui/month_slider.h"
#include "ui/outcome_list.h"
#include "ui/profile_page.h"
#include "ui/street_list.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hereabouts {

void Shot::save(QWidget &widget, const QString &name) const
{
    const QString path = QDir(folder).filePath(u"%1-%2x%3-%4.png"_s.arg(name).arg(size.width()).arg(size.height()).arg(scheme));
    QTest::qWait(60); // Qt Quick draws a moment later than widgets do
    if (auto *map = widget.findChild<IncidentMap *>())
        (void)QTest::qWaitFor([map] { return map->isUpToDate(); }, 3000);
    QTest::qWait(30);
    widget.grab().save(path);
    qInfo("%s", qPrintable(path));
}

void prepareWindow(WindowFixture &fixture, const Shot &shot)
{
    fixture.window().resize(shot.size);
    fixture.window().show();
    (void)QTest::qWaitForWindowExposed(&fixture.window());
    (void)QTest::qWaitFor([&] { return fixture.window().page()->map()->hasMap(); });
}

void shootMaps(const Shot &shot)
{
    WindowFixture fixture({.offline = true});
    prepareWindow(fixture, shot);
    (void)fixture.search(u"CF10 1EP"_s);
    ProfilePage *page = fixture.window().page();
    CrimePanel *panel = page->crimePanel();
    page->crime()->setMonths(MonthRange{Month(2025, 3), Month(2025, 8)});
    shot.save(fixture.window(), u"map-range"_s);
    page->crime()->setMonths(std::nullopt);
    panel->showPage(CrimePanel::Page::Streets);
    panel->streets()->setCurrentIndex(panel->streets()->model()->index(1, 0));
    shot.save(fixture.window(), u"map-streets"_s);
    page->map()->setMode(MapMode::Clusters);
    panel->showPage(CrimePanel::Page::Outcomes);
    if (const auto rows = panel->outcomes()->switches(); rows.size() > 1)
        rows.at(1)->click();
    shot.save(fixture.window(), u"map-clusters"_s);
    page->map()->setMode(MapMode::Density);
    panel->showPage(CrimePanel::Page::Categories);
    page->crime()->setCategoryOn(u"shoplifting"_s, false);
    shot.save(fixture.window(), u"map-density"_s);
}

} // namespace hereabouts
