// SPDX-License-Identifier: GPL-3.0-or-later
// PlacesFixture is a main window whose services are the server of open data, and hands to type and choose with.
#pragma once

#include "support/open_data_server.h"
#include "ui/geography_panel.h"
#include "ui/nearby_list.h"
#include "ui/place_guide.h"
#include "ui/profile_page.h"
#include "ui/search_bar.h"
#include "ui/window_fixture.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

namespace hereabouts {

class PlacesFixture {
public:
    using Kind = OpenDataServer::Kind;

    explicit PlacesFixture(FixtureOptions options = {.withPack = false})
    {
        options.server = server.url();
        fixture = std::make_unique<WindowFixture>(options);
        window().resize(1440, 900);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
    }

    OpenDataServer server;
    std::unique_ptr<WindowFixture> fixture;

    MainWindow &window() { return fixture->window(); }
    SearchBar *bar() { return window().searchBar(); }
    GeographyPanel *geography() { return window().page()->geography(); }
    QString shown() { return window().profile() ? window().profile()->postcode.text() : QString(); }

    /// What the search field offers; null where it offers nothing.
    QAbstractItemView *popup()
    {
        auto *completer = bar()->findChild<QCompleter *>();
        return completer->popup()->isVisible() ? completer->popup() : nullptr;
    }
    QStringList offered(int role = Qt::DisplayRole)
    {
        QStringList rows;
        const auto *view = popup();
        for (int row = 0; view && row < view->model()->rowCount(); ++row)
            rows << view->model()->index(row, 0).data(role).toString();
        return rows;
    }

    void type(const QString &text)
    {
        bar()->setFocus();
        bar()->clear();
        QTest::keyClicks(bar(), text);
    }
    void submit(const QString &text)
    {
        type(text);
        QTest::keyClick(bar(), Qt::Key_Return);
    }
    /// By keyboard. False where no profile was complete within 20 s.
    bool choose(int row)
    {
        QSignalSpy settled(&window(), &MainWindow::profileSettled);
        for (int i = 0; i <= row; ++i)
            QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        return settled.count() > 0 || settled.wait(20000);
    }
    bool click(QWidget *button)
    {
        QSignalSpy settled(&window(), &MainWindow::profileSettled);
        QTest::mouseClick(button, Qt::LeftButton);
        return settled.count() > 0 || settled.wait(20000);
    }
};

} // namespace hereabouts
