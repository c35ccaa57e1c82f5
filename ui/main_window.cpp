// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "services/credentials.h"
#include "services/source_catalogue.h"
#include "ui/about_dialog.h"
#include "ui/benchmark_menu.h"
#include "ui/census_view.h"
#include "ui/display_text.h"
#include "ui/figures.h"
#include "ui/geography_panel.h"
#include "ui/icons.h"
#include "ui/key_watch.h"
#include "ui/place_guide.h"
#include "ui/preferences.h"
#include "ui/profile_notes.h"
#include "ui/profile_page.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/source_chip.h"
#include "ui/status_line.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hereabouts {

MainWindow::MainWindow(const WindowContext &context)
    : m_context(context), m_search(new SearchBar), m_level(new QComboBox), m_chip(new SourceChip),
      m_export(new QPushButton(tr("Export ▾"))), m_page(new ProfilePage(context.services.catalogue)), m_status(new StatusLine),
      m_saver(new FigureSaver([this](FigureKind kind) { return figure(kind); },
                              [this] { return m_session ? m_session->profile().postcode.text().replace(u' ', u'-') : QString(); },
                              context.preferences, this)),
      m_notes(new ProfileNotes(context.services,
                               {.profile = [this] { return profile(); },
                                .mapCredit = [this] { return m_page->map()->tileCredit(); },
                                .packSources = context.packSources,
                                .offline = context.options.offline},
                               this))
{
    setWindowTitle(tr("Hereabouts"));
    setWindowIcon(applicationIcon());
    for (const AreaLevel level : allAreaLevels)
        m_level->addItem(levelName(level), QVariant::fromValue(static_cast<int>(level)));
    m_level->setCurrentIndex(static_cast<int>(context.preferences->level()));
    m_page->addFigureTools(m_saver);

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTopBar());
    column->addWidget(m_page, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    setMinimumSize(980, 640);
    if (!restoreGeometry(context.preferences->windowGeometry()))
        resize(1440, 900);

    connect(m_search, &SearchBar::submitted, this, &MainWindow::search);
    connect(m_search, &SearchBar::problemChanged, this, [this](const QString &problem) { m_status->warn(problem); });
    connect(m_level, &QComboBox::activated, this, [this](int index) {
        const auto level = static_cast<AreaLevel>(index);
        m_context.preferences->setLevel(level);
        if (m_session)
            m_session->setLevel(level);
    });
    connect(m_page, &ProfilePage::settingsRequested, this, &MainWindow::openSettings);
    connect(m_page, &ProfilePage::retryRequested, this, [this](Section section) { m_session->retry(section); });
    connect(m_page, &ProfilePage::failedMonthsRequested, this, [this] { m_session->retryFailedMonths(); });
    connect(m_page, &ProfilePage::yearBeforeRequested, this, [this] { m_session->loadYearBefore(); });
    connect(m_page, &ProfilePage::stopWaitingRequested, this, [this](Section section) { m_session->stopWaiting(section); });
    m_page->map()->setMode(context.preferences->mapMode());
    connect(m_page->map(), &IncidentMap::modeChanged, context.preferences, &Preferences::setMapMode);
    connect(m_saver, &FigureSaver::done, m_status, &StatusLine::say);
    connect(m_saver, &FigureSaver::failed, m_status, &StatusLine::warn);
    connect(m_notes, &ProfileNotes::said, m_status, &StatusLine::say);
    connect(m_chip, &SourceChip::clicked, m_notes, &ProfileNotes::showData);
    connect(m_status, &StatusLine::sourcesClicked, m_notes, &ProfileNotes::showData);
    connect(m_page->geography()->summaryButton(), &QToolButton::clicked, m_notes, &ProfileNotes::showSummary);
    connect(context.preferences, &Preferences::tilesChanged, this, &MainWindow::applyTiles);
    watchKeys();
    readSamples();
    connectGuide();
    makeShortcuts();
    applyTiles();
    offerSuggestions();
}

MainWindow::~MainWindow() = default;

void MainWindow::watchKeys()
{
    auto *watch = new KeyWatch(m_context.credentials, m_context.preferences, m_context.services.catalogue, this);
    connect(watch, &KeyWatch::tileKeyChanged, this, &MainWindow::applyTiles);
    connect(watch, &KeyWatch::warned, m_status, &StatusLine::warn);
    connect(watch, &KeyWatch::sourcesChanged, this, [this] {
        if (m_session)
            search(m_session->profile().postcode);
    });
}

void MainWindow::readSamples()
{
    if (!m_context.services.pack)
        return;
    if (const auto samples = m_context.services.pack->samples(12)) {
        for (const auto &[postcode, place] : *samples)
            m_samples.push_back({postcode, place});
    }
}

void MainWindow::connectGuide()
{
    m_guide = new PlaceGuide(m_context.services, m_context.options.offline, m_search, this);
    m_guide->setBundledPlaces(m_samples);
    GeographyPanel *geography = m_page->geography();
    geography->setNearestAvailable(m_guide->hasNetwork());
    if (m_guide->hasNetwork()) {
        m_page->map()->setGroundHint(tr("Click a place to open the profile of its nearest postcode"));
        connect(m_page->map(), &IncidentMap::groundClicked, m_guide, &PlaceGuide::openNearestTo);
    }
    connect(m_guide, &PlaceGuide::found, this, &MainWindow::open);
    connect(m_guide, &PlaceGuide::said, m_status, &StatusLine::say);
    connect(m_guide, &PlaceGuide::warned, m_status, &StatusLine::warn);
    connect(m_guide, &PlaceGuide::nearestFound, geography, [geography](const Postcode &, const auto &nearby) {
        geography->showNearest(nearby); // of the postcode shown: another search stops the question
    });
    connect(m_guide, &PlaceGuide::nearestFailed, geography,
            [geography](const Postcode &, const QString &why) { geography->showNearestFailure(why); });
    connect(m_guide, &PlaceGuide::offered, geography, [geography](const Postcode &, const auto &nearby) { geography->offer(nearby); });
    connect(geography, &GeographyPanel::nearestWanted, this, [this] { m_guide->findNearest(m_session->profile().postcode); });
    connect(geography, &GeographyPanel::postcodeChosen, this, &MainWindow::search);
}

/// Once for each search: the geography may be told of again and again.
void MainWindow::offerInsteadOfEnded()
{
    const Failed *failed = m_session->profile().geography.failed();
    if (failed && failed->error.kind == Error::Kind::Terminated && !std::exchange(m_hasOffered, true))
        m_guide->offerInsteadOf(m_session->profile().postcode);
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = new QWidget;
    bar->setObjectName(u"topBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(QSize(24, 24), devicePixelRatio()));
    auto *name = new QLabel(tr("Hereabouts"));
    name->setFont(typeFont(font(), TypeSize::Heading));
    m_level->setAccessibleName(tr("Level of the census figures"));
    m_level->setToolTip(tr("The size of area that the census figures are of"));
    m_export->setObjectName(u"primary"_s);
    m_export->setMenu(m_saver->makeExportMenu(this));
    m_more = new QToolButton;
    m_more->setObjectName(u"boxed"_s);
    m_more->setIcon(themedIcon(u"more"_s));
    m_more->setAccessibleName(tr("More"));
    m_more->setMenu(makeMoreMenu());
    m_more->setPopupMode(QToolButton::InstantPopup);

    auto *brand = new QWidget;
    brand->setFixedWidth(272 - gridUnit);
    auto *inBrand = new QHBoxLayout(brand);
    inBrand->setContentsMargins(0, 0, 0, 0);
    inBrand->addWidget(mark);
    inBrand->addWidget(name);
    inBrand->addStretch(1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * gridUnit + 4, gridUnit + 2, gridUnit + 4, gridUnit + 2);
    row->setSpacing(gridUnit + 4);
    row->addWidget(brand);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 4);
    row->addWidget(m_level);
    row->addStretch(1);
    row->addWidget(m_chip, 0, Qt::AlignVCenter);
    row->addWidget(m_export);
    row->addWidget(m_more);
    return bar;
}

QMenu *MainWindow::makeMoreMenu()
{
    auto *menu = new QMenu(this);
    QAction *settings = menu->addAction(tr("Settings…"), QKeySequence(u"Ctrl+,"_s), this, &MainWindow::openSettings);
    settings->setMenuRole(QAction::PreferencesRole);
    m_notes->addActions(menu);
    menu->addMenu(makeBenchmarkMenu(this, m_context.preferences->benchmarkLevel(), [this](BenchmarkLevel level) {
        m_context.preferences->setBenchmarkLevel(level);
        if (m_session)
            m_session->setBenchmark(level);
    }));
    menu->addAction(tr("Clear recent searches"), this, [this] {
        m_context.preferences->clearRecentSearches();
        offerSuggestions();
    });
    menu->addSeparator();
    menu->addAction(tr("About Hereabouts…"), this, [this] {
        auto *about = new AboutDialog(*m_context.services.catalogue, m_context.packDescription, m_notes->attribution(), this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
    return menu;
}

void MainWindow::makeShortcuts()
{
    for (const QKeySequence &keys : {QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+L"_s)}) {
        connect(new QShortcut(keys, this), &QShortcut::activated, m_search, [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    }
    connect(new QShortcut(QKeySequence(u"Ctrl+E"_s), this), &QShortcut::activated, m_export, &QPushButton::showMenu);
}

void MainWindow::offerSuggestions()
{
    std::vector<SearchSuggestion> recent;
    for (const Postcode &postcode : m_context.preferences->recentSearches()) {
        const auto known = std::ranges::find(m_samples, postcode, &SearchSuggestion::postcode);
        recent.push_back({postcode, known == m_samples.end() ? QString() : known->place});
    }
    m_search->setSuggestions(recent, m_samples);
}

void MainWindow::start(const std::optional<Postcode> &postcode)
{
    if (postcode) {
        search(*postcode);
        return;
    }
    const auto recent = m_context.preferences->recentSearches();
    if (!recent.empty()) {
        search(recent.front());
        return;
    }
    if (!m_samples.empty())
        search(m_samples.front().postcode);
}

void MainWindow::search(Postcode postcode)
{
    m_sinceSearch.start();
    m_took.reset();
    m_search->setPostcode(postcode);
    m_status->say({});
    m_guide->stop();
    m_foundBy.reset();
    m_hasOffered = false;
    m_page->geography()->setNote({});
    ProfileOptions options = m_context.options;
    options.level = static_cast<AreaLevel>(m_level->currentIndex());
    options.benchmarkLevel = m_context.preferences->benchmarkLevel();
    options.order = m_context.preferences->sourceOrders();
    options.levelResidents = true;
    options.outline = true;
    // The old session goes first: what it still had under way is cancelled and can never be shown.
    m_session = std::make_unique<ProfileSession>(m_context.services, postcode, options);
    connect(m_session.get(), &ProfileSession::changed, this, &MainWindow::showSection);
    connect(m_session.get(), &ProfileSession::settled, this, &MainWindow::settled);
    m_session->start();
    m_page->begin(m_session->profile());
    m_notes->begin();
    setWindowTitle(tr("%1 – Hereabouts").arg(postcode.text()));
}

void MainWindow::open(const Postcode &postcode, const FoundBy &by)
{
    search(postcode);
    m_foundBy = std::make_unique<FoundBy>(by);
    m_page->geography()->setNote(by.note);
    if (by.isWarning)
        m_status->warn(by.message);
    else
        m_status->say(by.message);
}

void MainWindow::showSection(Section section)
{
    m_page->show(m_session->profile(), section);
    if (section == Section::Geography)
        offerInsteadOfEnded();
    if (!m_took && m_session->profile().isSettled())
        m_took = m_sinceSearch.elapsed(); // a boundary that is still to come is not waited for
    updateSources();
}

void MainWindow::updateSources()
{
    m_chip->setProfile(m_session->profile(), *m_context.services.catalogue);
    m_status->setProfile(m_session->profile(), *m_context.services.catalogue, m_page->map()->tileCredit());
    m_notes->refresh();
}

void MainWindow::settled()
{
    const AreaProfile &profile = m_session->profile();
    for (const Section section : allSections)
        m_page->show(profile, section);
    updateSources();
    if (profile.readyCount() > 0) {
        m_context.preferences->addRecentSearch(profile.postcode);
        offerSuggestions();
    }
    if (m_sinceSearch.isValid()) {
        if (profile.readyCount() > 0 && !m_foundBy) // what was found stays said
            m_status->say(tr("Profile in %1 s")
                              .arg(QLocale().toString(static_cast<double>(m_took.value_or(m_sinceSearch.elapsed())) / 1000.0, 'f', 2)));
        m_sinceSearch.invalidate();
    }
    Q_EMIT profileSettled();
}

QString MainWindow::statusText() const
{
    return m_status->text();
}

const AreaProfile *MainWindow::profile() const
{
    return m_session ? &m_session->profile() : nullptr;
}

std::unique_ptr<Figure> MainWindow::figure(FigureKind kind) const
{
    return m_session ? makeFigure(kind, m_session->profile(), *m_context.services.catalogue, m_page->crimeFilter(), m_page->map()->mode())
                     : nullptr;
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog({.catalogue = m_context.services.catalogue,
                                       .credentials = m_context.credentials,
                                       .preferences = m_context.preferences,
                                       .fetcher = m_context.services.fetcher,
                                       .offline = m_context.options.offline,
                                       // its version and sizes: the lines after these name places and months
                                       .packOutline = m_context.packDescription.section(u'\n', 0, 1)},
                                      this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::applyTiles()
{
    m_page->map()->setTileSource(
        tileSourceOf(*m_context.preferences, *m_context.credentials, *m_context.services.catalogue, m_context.options.offline));
    if (m_session)
        updateSources();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_more)
        m_more->setIcon(themedIcon(u"more"_s));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_context.preferences->setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_hasPainted) {
        // Starting Qt Quick takes longer than all the rest: the window is seen first.
        m_hasPainted = true;
        QTimer::singleShot(0, m_page->map(), &IncidentMap::createMap);
    }
}

} // namespace hereabouts
