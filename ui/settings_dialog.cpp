// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include "services/credentials.h"
#include "services/source_catalogue.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QLabel *noteLabel(const QString &text, const QFont &base)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(typeFont(base, TypeSize::Small));
    label->setOpenExternalLinks(true);
    label->setMinimumWidth(400); // or the form leaves room for the lines of a much narrower one
    return label;
}

QLabel *headingLabel(const QString &text, const QFont &base)
{
    auto *label = new QLabel(text);
    label->setFont(typeFont(base, TypeSize::Heading));
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(const SourceCatalogue *catalogue, Credentials *credentials, Preferences *preferences, QWidget *parent)
    : QDialog(parent), m_catalogue(catalogue), m_credentials(credentials), m_preferences(preferences), m_tiles(new QLineEdit),
      m_problem(noteLabel({}, font()))
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(headingLabel(tr("Keys"), font()));
    form->addRow(
        noteLabel(Credentials::keychainAvailable()
                      ? tr("Keys are kept in the system's keychain, never in a file of this program. None is needed to start with.")
                      : tr("This system has no keychain, so keys are kept for this run only. None is needed to start with."),
                  font()));
    for (const Source &source : catalogue->all()) {
        if (!source.keyVariable.isEmpty())
            addKeyRow(form, source);
    }
    form->addRow(headingLabel(tr("Map tiles"), font()));
    m_tiles->setText(preferences->tileAddress().value_or(catalogue->source(u"tiles"_s).baseUrl).toString());
    m_tiles->setPlaceholderText(tr("No tiles: the map is drawn from the incidents alone"));
    m_tiles->setAccessibleName(tr("Address of the map tiles"));
    form->addRow(tr("Address"), m_tiles);
    form->addRow({}, noteLabel(tr("An address ending in a slash, or with {z}, {x} and {y}. Empty: no tiles are asked for."), font()));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    QPushButton *standard = buttons->addButton(tr("Standard tiles"), QDialogButtonBox::ResetRole);
    connect(standard, &QPushButton::clicked, this, [this] { m_tiles->setText(m_catalogue->source(u"tiles"_s).baseUrl.toString()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    m_problem->hide();
    setMinimumWidth(560);
}

void SettingsDialog::addKeyRow(QFormLayout *form, const Source &source)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(tr("Key for %1").arg(source.title));
    const auto origin = m_credentials->origin(source.name);
    const bool isFromEnvironment = origin == Credentials::Origin::Environment;
    field->setEnabled(!isFromEnvironment);
    field->setText(isFromEnvironment ? QString() : m_credentials->key(source.name));
    field->setPlaceholderText(isFromEnvironment ? tr("Taken from %1").arg(source.keyVariable) : tr("No key"));
    form->addRow(source.title, field);
    QString note = originText(source.name);
    if (!source.keyUrl.isEmpty())
        note += u' ' + tr("<a href=\"%1\">Get a key</a>").arg(source.keyUrl.toString());
    form->addRow({}, noteLabel(note.trimmed(), font()));
    m_keys.insert(source.name, field);
}

QString SettingsDialog::originText(const QString &source) const
{
    switch (m_credentials->origin(source)) {
    case Credentials::Origin::Environment: return tr("The environment's key is in use.");
    case Credentials::Origin::Keychain: return tr("Kept in the keychain.");
    case Credentials::Origin::ThisRunOnly: return tr("For this run only.");
    case Credentials::Origin::None: break;
    }
    return source == "crystalroof"_L1 ? tr("Without one, the demonstration key is used where it is valid (W6 0).") : QString();
}

void SettingsDialog::accept()
{
    const QString text = m_tiles->text().trimmed();
    const QUrl address = text.isEmpty() ? QUrl() : QUrl::fromUserInput(text);
    if (!text.isEmpty() && (!address.isValid() || (address.scheme() != "https"_L1 && !isLoopback(address)))) {
        m_problem->setText(tr("The tiles' address must be a complete one that begins with https://"));
        m_problem->show();
        m_tiles->setFocus();
        return;
    }
    const bool isStandard = address == m_catalogue->source(u"tiles"_s).baseUrl;
    m_preferences->setTileAddress(isStandard ? std::nullopt : std::optional(address));
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
        const QString key = it.value()->text().trimmed();
        if (it.value()->isEnabled() && key != m_credentials->key(it.key()))
            m_credentials->set(it.key(), key);
    }
    QDialog::accept();
}

} // namespace hereabouts
