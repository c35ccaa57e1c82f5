// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/source_catalogue.h"
#include "ui/diagnostics.h"
#include "ui/key_row.h"
#include "ui/keychain_text.h"
#include "ui/preferences.h"
#include "ui/source_order.h"
#include "ui/theme.h"
#include "ui/tile_settings.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QLabel *headingLabel(const QString &text, const QFont &base)
{
    auto *label = new QLabel(text);
    label->setFont(typeFont(base, TypeSize::Heading));
    return label;
}

/// A heading after the first one keeps its distance from what stands above.
void addHeading(QFormLayout *form, const QString &text, const QFont &base)
{
    QLabel *label = headingLabel(text, base);
    if (form->rowCount() > 0)
        label->setContentsMargins(0, gridUnit, 0, 0);
    form->addRow(label);
}

/// What fills the line, with its button at the right edge.
QHBoxLayout *withButton(QWidget *widget, QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(widget, 1);
    row->addWidget(button);
    button->setAutoDefault(false);
    return row;
}

} // namespace

QLabel *settingsNote(const QString &text, const QFont &base)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(typeFont(base, TypeSize::Small));
    label->setOpenExternalLinks(true);
    label->setMinimumWidth(320); // or the form leaves room for the lines of a much narrower one
    return label;
}

SettingsDialog::SettingsDialog(const SettingsContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_keychain(settingsNote({}, font())), m_order(new SourceOrder(context)),
      m_problem(settingsNote({}, font())), m_stored(settingsNote({}, font())), m_clear(new QPushButton(tr("Clear"))),
      m_diagnosticsNote(settingsNote({}, font())), m_copyDiagnostics(new QPushButton(tr("Copy diagnostics")))
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(2 * gridUnit);
    form->setVerticalSpacing(gridUnit);
    addKeys(form);
    addOrder(form);
    addTiles(form);
    addStored(form);
    addDiagnostics(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridUnit, 2 * gridUnit, 3 * gridUnit, 2 * gridUnit);
    column->setSpacing(2 * gridUnit);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    setMinimumWidth(640);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::addKeys(QFormLayout *form)
{
    addHeading(form, tr("Keys"), font());
    form->addRow(m_keychain);
    const auto tellKeychain = [this] { m_keychain->setText(keychainText(m_context.credentials->keychain())); };
    connect(m_context.credentials, &Credentials::keychainLookedFor, this, tellKeychain);
    tellKeychain();
    // A note may take another line while the dialog is open; queued, for the notes come first.
    connect(m_context.credentials, &Credentials::dealt, this, &SettingsDialog::makeRoom, Qt::QueuedConnection);
    m_context.credentials->lookForKeychain(); // it may have come or gone since
    for (const Source &source : m_context.catalogue->all()) {
        if (!source.metered)
            continue;
        auto *row = new KeyRow(source, m_context);
        form->addRow(source.title, row);
        form->labelForField(row)->setFixedHeight(row->field()->sizeHint().height()); // beside the field, not above it
        m_keys << row;
    }
    if (!m_keys.isEmpty())
        m_keys.constLast()->layout()->setContentsMargins(0, 0, 0, 0); // the heading that follows brings its own distance
}

void SettingsDialog::addOrder(QFormLayout *form)
{
    addHeading(form, tr("Order of sources"), font());
    form->addRow(m_order);
    form->addRow(settingsNote(tr("They are asked in this order until one answers. Automatic: a source with a key of your own, then open "
                                 "data, then the bundled data. One that lacks its key is passed over, and the section says so."),
                              font()));
}

void SettingsDialog::addTiles(QFormLayout *form)
{
    addHeading(form, tr("Map tiles"), font());
    m_tiles = new TileSettings(m_context, form, this);
}

void SettingsDialog::addStored(QFormLayout *form)
{
    m_clear->setParent(this);
    m_stored->setParent(this);
    m_clear->setVisible(m_context.fetcher);
    m_stored->setVisible(m_context.fetcher);
    if (!m_context.fetcher)
        return;
    addHeading(form, tr("Stored answers and fault reports"), font());
    form->addRow(withButton(m_stored, m_clear));
    m_clear->setAccessibleName(tr("Clear the stored answers"));
    m_clear->setEnabled(false);
    connect(m_clear, &QPushButton::clicked, this, &SettingsDialog::clearStored);
    measure();
}

void SettingsDialog::addDiagnostics(QFormLayout *form)
{
    if (!m_context.fetcher)
        addHeading(form, tr("Fault reports"), font());
    m_diagnosticsNote->setText(tr("Versions, settings and the last requests in outline: no keys, no places, no addresses of your own."));
    form->addRow(withButton(m_diagnosticsNote, m_copyDiagnostics));
    connect(m_copyDiagnostics, &QPushButton::clicked, this, &SettingsDialog::copyDiagnostics);
}

void SettingsDialog::measure()
{
    m_underWay = m_context.fetcher->measureCaches([this](qint64 bytes) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        m_stored->setText(
            bytes > 0 ? tr("%1 of open data and answers are kept.").arg(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat))
                      : tr("No answers are kept."));
        m_clear->setEnabled(bytes > 0);
    });
}

void SettingsDialog::clearStored()
{
    m_clear->setEnabled(false);
    m_underWay = m_context.fetcher->clearCaches([this] {
        m_underWay.release()->deleteLater(); // it is on the stack below
        measure();
    });
}

void SettingsDialog::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(diagnosticsText(m_context));
    m_diagnosticsNote->setText(tr("Copied. Read it before you paste it anywhere."));
    QAccessibleAnnouncementEvent event(this, m_diagnosticsNote->text());
    QAccessible::updateAccessibility(&event);
}

KeyRow *SettingsDialog::keyRow(const QString &source) const
{
    const auto found = std::ranges::find(m_keys, source, &KeyRow::sourceName);
    return found == m_keys.end() ? nullptr : *found;
}

QLineEdit *SettingsDialog::keyField(const QString &source) const
{
    const KeyRow *row = keyRow(source);
    return row ? row->field() : nullptr;
}

QString SettingsDialog::keychainNote() const
{
    return m_keychain->text();
}

QString SettingsDialog::storedText() const
{
    return m_stored->text();
}

void SettingsDialog::accept()
{
    if (const QString problem = m_tiles->problem(); !problem.isEmpty()) {
        m_problem->setText(problem);
        m_problem->show();
        m_tiles->address()->setFocus();
        return;
    }
    for (KeyRow *row : std::as_const(m_keys))
        row->save();
    m_tiles->save();
    m_order->save();
    QDialog::accept();
}

void SettingsDialog::makeRoom()
{
    // Later, when the last of several notes that change together stands where it will
    const auto grow = [this] {
        layout()->activate();
        if (isVisible())
            resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    };
    QMetaObject::invokeMethod(this, grow, Qt::QueuedConnection);
}

void SettingsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // As high as the lines are at this width; the layout by itself reckons with the lines of a narrower dialog.
    if (!event->spontaneous())
        resize(width(), layout()->totalHeightForWidth(width()));
}

void SettingsDialog::done(int result)
{
    for (KeyRow *row : std::as_const(m_keys))
        row->withdrawCheck();
    QDialog::done(result);
}

} // namespace hereabouts
