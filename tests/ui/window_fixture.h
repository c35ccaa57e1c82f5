// SPDX-License-Identifier: GPL-3.0-or-later
// WindowFixture is a real main window with the bundled pack, private preferences and whatever server a test points it at.
#pragma once

#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/source_catalogue.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/settings_context.h"

#include <QTemporaryDir>

namespace hereabouts {

struct FixtureOptions {
    QUrl server; ///< all services; empty: nobody listens there
    QUrl police; ///< data.police.uk alone; empty: as all services
    bool offline = false;
    bool withPack = true;
    int timeoutMs = 5000;
    QHash<QString, QString> keys; ///< for this run only
    QHash<Section, QString> pins;
    std::chrono::milliseconds postcodeAreaLife = std::chrono::hours(1); ///< shorter than its terms allow: for tests of what expires
    Credentials::Storage storage = Credentials::Storage::ThisRunOnly;   ///< Keychain: only where a test has a wallet of its own
};

class WindowFixture {
public:
    explicit WindowFixture(const FixtureOptions &options);

    MainWindow &window() { return *m_window; }
    Preferences &preferences() { return m_preferences; }
    Credentials &credentials() { return m_credentials; }
    Fetcher &fetcher() { return m_fetcher; }
    const std::shared_ptr<const OfflineSource> &pack() const { return m_pack; }
    const SourceCatalogue &catalogue() const { return m_catalogue; }
    SettingsContext settings(); ///< as the window passes it on
    QString folder() const { return m_folder.path(); }

    /// Types a postcode, presses Enter and waits until all sections have settled. False where they did not within 20 s.
    bool search(const QString &text);

private:
    bool m_offline;
    QTemporaryDir m_folder;
    SourceCatalogue m_catalogue;
    Credentials m_credentials;
    Fetcher m_fetcher;
    std::shared_ptr<const OfflineSource> m_pack;
    Preferences m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

/// The application as main() sets it up, for programs that draw: theme and British English numbers and dates.
void prepareApplication(QApplication &application);

} // namespace hereabouts
