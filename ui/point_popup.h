// SPDX-License-Identifier: GPL-3.0-or-later
// PointPopup lists what the police recorded at one street point.
#pragma once

#include "core/incident.h"

#include <QFrame>

class QTableView;

namespace hereabouts {

class PointPopup : public QFrame {
    Q_OBJECT
public:
    /// `street`: "On or near Monks Walk".
    PointPopup(const QString &street, const std::vector<Incident> &incidents, const CrimeCategoryNames &names, QWidget *parent = nullptr);

    /// Beside a position on the screen, wholly on it.
    void showAt(QPoint globalPosition);
    QTableView *table() const { return m_table; }

private:
    QTableView *m_table;
};

} // namespace hereabouts
