// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow joins the search bar, the profile of one postcode, the export and the settings.
#pragma once

#include "pack/pack_info.h"
#include "services/profile_session.h"
#include "ui/figure_saver.h"
#include "ui/search_bar.h"

#include <QElapsedTimer>
#include <QMainWindow>

class QComboBox;
class QPushButton;
class QToolButton;

namespace hereabouts {

class PlaceGuide;
class Preferences;
class ProfileNotes;
class ProfilePage;
struct FoundBy;
class SourceChip;
class StatusLine;

/// What the window works with; all of it outlives the window.
struct WindowContext {
    ServiceContext services;
    Credentials *credentials = nullptr;
    Preferences *preferences = nullptr;
    ProfileOptions options;  ///< offline and pins, from the command line; the level is the user's
    QString packDescription; ///< for About
    std::vector<PackSource> packSources = {};
};

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context);
    ~MainWindow() override;

    /// By value: the postcode may be that of the profile that this replaces.
    void search(Postcode postcode);
    /// The given postcode, else the last one searched for, else the first bundled place.
    void start(const std::optional<Postcode> &postcode);

    PlaceGuide *guide() const { return m_guide; }
    SearchBar *searchBar() const { return m_search; }
    ProfilePage *page() const { return m_page; }
    QComboBox *levelBox() const { return m_level; }
    FigureSaver *saver() const { return m_saver; }
    ProfileNotes *notes() const { return m_notes; }
    const AreaProfile *profile() const;
    QString statusText() const;
    StatusLine *statusLine() const { return m_status; }
    SourceChip *chip() const { return m_chip; }

Q_SIGNALS:
    void profileSettled();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const Postcode &postcode, const FoundBy &by);
    void connectGuide();
    void offerInsteadOfEnded();
    QWidget *makeTopBar();
    QMenu *makeMoreMenu();
    void makeShortcuts();
    void offerSuggestions();
    void showSection(Section section);
    void settled();
    void updateSources();
    void watchKeys();
    void readSamples();
    void openSettings();
    void applyTiles();
    std::unique_ptr<Figure> figure(FigureKind kind) const;

    WindowContext m_context;
    std::unique_ptr<ProfileSession> m_session;
    QElapsedTimer m_sinceSearch;
    std::optional<qint64> m_took; ///< ms until all sections had settled
    bool m_hasPainted = false;
    std::vector<SearchSuggestion> m_samples; ///< the bundled places
    bool m_hasOffered = false;               ///< other postcodes, because this one has ended
    std::unique_ptr<FoundBy> m_foundBy;      ///< of the postcode shown; null where it was typed

    SearchBar *m_search;
    PlaceGuide *m_guide = nullptr;
    QComboBox *m_level;
    SourceChip *m_chip;
    QPushButton *m_export;
    QToolButton *m_more = nullptr;
    ProfilePage *m_page;
    StatusLine *m_status;
    FigureSaver *m_saver;
    ProfileNotes *m_notes;
};

} // namespace hereabouts
