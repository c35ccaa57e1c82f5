// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark_menu.h"

#include "ui/display_text.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace hereabouts {

namespace {

class BenchmarkMenu {
    Q_DECLARE_TR_FUNCTIONS(BenchmarkMenu)
};

} // namespace

QString benchmarkLevelName(BenchmarkLevel level)
{
    const auto areaLevel = areaLevelOf(level);
    return areaLevel ? levelName(*areaLevel) : BenchmarkMenu::tr("England and Wales");
}

QMenu *makeBenchmarkMenu(QWidget *parent, BenchmarkLevel current, const std::function<void(BenchmarkLevel)> &chosen)
{
    auto *menu = new QMenu(BenchmarkMenu::tr("Compare figures with"), parent);
    auto *group = new QActionGroup(menu);
    for (const BenchmarkLevel level : allBenchmarkLevels) {
        QAction *action = menu->addAction(benchmarkLevelName(level));
        action->setCheckable(true);
        action->setChecked(level == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [level, chosen] { chosen(level); });
    }
    return menu;
}

} // namespace hereabouts
