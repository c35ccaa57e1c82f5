// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_fixture.h"

#include "pack/pack_reader.h"
#include "services/section_plan.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/search_bar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hereabouts {

WindowFixture::WindowFixture(const FixtureOptions &options)
    : m_offline(options.offline),
      m_catalogue(catalogueAt(options.server.isEmpty() ? RawServer::refusingUrl() : options.server, options.timeoutMs)),
      m_credentials(options.storage), m_preferences(m_folder.filePath(u"preferences.ini"_s))
{
    for (auto it = options.keys.cbegin(); it != options.keys.cend(); ++it)
        m_credentials.set(it.key(), it.value());
    if (!options.police.isEmpty())
        m_catalogue.setBaseUrl(policeSource, options.police);
    m_preferences.setTiles(QUrl());
    WindowContext context{.services = {.fetcher = &m_fetcher, .catalogue = &m_catalogue, .credentials = &m_credentials, .pack = nullptr},
                          .credentials = &m_credentials,
                          .preferences = &m_preferences,
                          .options = {.offline = options.offline, .pins = options.pins, .postcodeAreaLife = options.postcodeAreaLife},
                          .packDescription = {}};
    if (options.withPack) {
        if (const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK))) {
            context.services.pack = m_pack = *pack;
            context.packSources = (*pack)->info()->sources;
        } else {
            qFatal("The sample pack could not be opened: %s", qPrintable(pack.error().detail));
        }
    }
    m_window = std::make_unique<MainWindow>(context);
}

SettingsContext WindowFixture::settings()
{
    return {.catalogue = &m_catalogue,
            .credentials = &m_credentials,
            .preferences = &m_preferences,
            .fetcher = &m_fetcher,
            .offline = m_offline,
            .packOutline = {}};
}

bool WindowFixture::search(const QString &text)
{
    QSignalSpy settled(m_window.get(), &MainWindow::profileSettled);
    m_window->searchBar()->setFocus();
    m_window->searchBar()->clear();
    QTest::keyClicks(m_window->searchBar(), text);
    QTest::keyClick(m_window->searchBar(), Qt::Key_Return);
    return settled.count() > 0 || settled.wait(20000);
}

void prepareApplication(QApplication &application)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::follow(application);
}

} // namespace hereabouts
