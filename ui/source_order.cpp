// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source_order.h"

#include "services/credentials.h"
#include "services/section_plan.h"
#include "services/source_catalogue.h"
#include "ui/display_text.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace hereabouts {

SourceOrder::SourceOrder(const SettingsContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * gridUnit);
    grid->setVerticalSpacing(gridUnit);
    int place = 0;
    for (const Section section : allSections) {
        auto *box = new QComboBox;
        auto *label = new QLabel(section == Section::NsSec ? tr("NS-SeC") : sectionTitle(section));
        label->setBuddy(box);
        box->setAccessibleName(tr("Asked first for %1").arg(sectionTitle(section)));
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_boxes[section] = box;
        fill(section);
        grid->addWidget(label, place / 2, 2 * (place % 2));
        grid->addWidget(box, place / 2, 2 * (place % 2) + 1);
        ++place;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    connect(m_context.credentials, &Credentials::changed, this, [this] {
        for (const Section section : allSections)
            fill(section);
    });
}

QString SourceOrder::entryText(const QString &source) const
{
    if (source == packSource)
        return tr("Bundled data");
    const Source &about = m_context.catalogue->source(source);
    const bool lacksKey = !about.keyVariable.isEmpty() && m_context.credentials->key(source).isEmpty();
    return lacksKey ? tr("%1 (no key)").arg(about.title) : about.title;
}

void SourceOrder::fill(Section section)
{
    QComboBox *box = m_boxes.at(section);
    const QString chosen = box->count() > 0 ? box->currentData().toString() : m_context.preferences->firstSource(section);
    box->clear();
    box->addItem(tr("Automatic"), QString());
    const QStringList sources = sourcesFor(section);
    for (const QString &source : sources)
        box->addItem(entryText(source), source);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void SourceOrder::save()
{
    for (const auto &[section, box] : m_boxes)
        m_context.preferences->setFirstSource(section, box->currentData().toString());
}

} // namespace hereabouts
