// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_settings.h"

#include "pack/tile_file.h"
#include "services/credentials.h"
#include "services/source_catalogue.h"
#include "ui/key_row.h"
#include "ui/preferences.h"
#include "ui/settings_dialog.h"
#include "ui/theme.h"
#include "ui/tile_source.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// In the middle of a sentence.
Source withTitle(Source source, const QString &title)
{
    source.title = title;
    return source;
}

} // namespace

TileSettings::TileSettings(const SettingsContext &context, QFormLayout *form, QWidget *dialog)
    : QObject(dialog), m_context(context), m_dialog(dialog), m_address(new QLineEdit), m_credit(new QLineEdit),
      m_key(new KeyRow(withTitle(context.catalogue->source(tilesSource), tr("the map tiles")), context))
{
    QLayout *lines = makeAddress();
    form->addRow(tr("Address"), lines);
    form->labelForField(lines)->setFixedHeight(m_address->sizeHint().height()); // beside the field, not above it
    m_key->layout()->setContentsMargins(0, 0, 0, 0);
    m_credit->setText(m_context.preferences->tileCredit());
    m_credit->setAccessibleName(tr("What the tile server asks to be named as"));
    auto *creditLabel = new QLabel(tr("Credit"));
    creditLabel->setBuddy(m_credit);
    creditLabel->setFixedHeight(m_credit->sizeHint().height());
    auto *beside = new QHBoxLayout;
    beside->setSpacing(gridUnit);
    beside->addWidget(m_key, 1, Qt::AlignTop);
    beside->addWidget(creditLabel, 0, Qt::AlignTop);
    beside->addWidget(m_credit, 1, Qt::AlignTop);
    form->addRow(tr("Key"), beside);
    form->labelForField(beside)->setFixedHeight(m_key->field()->sizeHint().height());
    m_host = typed().host();
    tellCredit();
    connect(m_address, &QLineEdit::editingFinished, this, &TileSettings::takeKeyOut);
    connect(m_address, &QLineEdit::textChanged, this, &TileSettings::tellCredit);
}

QLayout *TileSettings::makeAddress()
{
    const QUrl standard = m_context.catalogue->source(tilesSource).baseUrl;
    m_address->setText(tileAddressText(m_context.preferences->tileAddress().value_or(standard)));
    m_address->setPlaceholderText(tr("No tiles: the map is drawn from the incidents alone"));
    m_address->setAccessibleName(tr("Address of the map tiles"));
    auto *useStandard = new QPushButton(tr("Standard"));
    useStandard->setAccessibleName(tr("Use the standard tiles"));
    useStandard->setAutoDefault(false);
    connect(useStandard, &QPushButton::clicked, this, [this, standard] { m_address->setText(tileAddressText(standard)); });
    auto *chooseFile = new QPushButton(tr("File…"));
    chooseFile->setAccessibleName(tr("Choose a file of map tiles"));
    chooseFile->setAutoDefault(false);
    connect(chooseFile, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(m_dialog, tr("Map tiles"), {}, tr("Map tiles (*.mbtiles);;All files (*)"));
        if (!path.isEmpty())
            m_address->setText(QDir::toNativeSeparators(path));
    });
    auto *field = new QHBoxLayout;
    field->setSpacing(gridUnit);
    field->addWidget(m_address, 1);
    field->addWidget(useStandard);
    field->addWidget(chooseFile);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(gridUnit / 2);
    lines->addLayout(field);
    lines->addWidget(
        settingsNote(tr("An address ending in a slash, or with {z}, {x} and {y}, and with {key} where the server wants a key; or a file of "
                        "raster tiles (MBTiles), which needs no network. Empty: no tiles."),
                     m_dialog->font()));
    return lines;
}

QUrl TileSettings::typed() const
{
    return tileAddressFrom(m_address->text());
}

/// A key that was pasted with the address is not left where everybody sees it.
void TileSettings::takeKeyOut()
{
    const auto [address, key, places] = withoutKey(typed());
    leaveServer(address.host());
    if (key.isEmpty() || places > 1)
        return;
    if (m_key->field()->isEnabled())
        m_key->field()->setText(key);
    m_address->setText(tileAddressText(address));
}

/// What was given to one server is not for another: its key must not be sent there, nor its name stand on another's tiles.
void TileSettings::leaveServer(const QString &host)
{
    if (std::exchange(m_host, host) == host)
        return;
    if (m_key->field()->isEnabled() && m_key->field()->text() == m_context.credentials->key(tilesSource))
        m_key->field()->clear();
    if (m_credit->text() == m_context.preferences->tileCredit())
        m_credit->clear();
}

void TileSettings::tellCredit()
{
    const QUrl address = typed();
    const Source &standard = m_context.catalogue->source(tilesSource);
    // A file brings its own words; the standard server's are known.
    m_credit->setEnabled(!address.isEmpty() && !address.isLocalFile() && address != standard.baseUrl);
    m_credit->setPlaceholderText(m_credit->isEnabled() ? tr("As the server asks for it") : QString());
}

QString TileSettings::problem()
{
    takeKeyOut();
    const QUrl address = typed();
    if (address.isLocalFile()) {
        const auto file = TileFile::open(address.toLocalFile());
        return file ? QString() : tileProblemText(file.error());
    }
    if (m_address->text().trimmed().isEmpty())
        return {};
    if (!address.isValid() || (address.scheme() != "https"_L1 && !isLoopback(address)))
        return tr("The tiles' address must be a complete one that begins with https://");
    if (!address.userInfo().isEmpty())
        return tr("The tiles' address must not hold a name or a password.");
    if (withoutKey(address).places > 1)
        return tr("The tiles' address must not hold more than one key.");
    return address.hasQuery() && !tileAddressText(address).contains("{z}"_L1)
               ? tr("A tiles' address with a question mark needs {z}, {x} and {y}.")
               : QString();
}

void TileSettings::save()
{
    const QUrl address = typed();
    const bool isStandard = address == m_context.catalogue->source(tilesSource).baseUrl;
    m_key->save();
    m_context.preferences->setTiles(isStandard ? std::nullopt : std::optional(address), m_credit->text().trimmed());
}

} // namespace hereabouts
