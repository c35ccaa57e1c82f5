// SPDX-License-Identifier: GPL-3.0-or-later
// SourceOrder lets people choose which source is asked first for each section.
#pragma once

#include "core/area_profile.h"
#include "ui/settings_context.h"

#include <QWidget>

#include <map>

class QComboBox;

namespace hereabouts {

class SourceOrder : public QWidget {
    Q_OBJECT
public:
    explicit SourceOrder(const SettingsContext &context, QWidget *parent = nullptr);

    QComboBox *box(Section section) const { return m_boxes.at(section); }
    /// Puts what was chosen into the preferences.
    void save();

private:
    void fill(Section section);
    QString entryText(const QString &source) const;

    const SettingsContext m_context;
    std::map<Section, QComboBox *> m_boxes;
};

} // namespace hereabouts
