// SPDX-License-Identifier: GPL-3.0-or-later
// TableDialog shows the table behind a figure; its rows can be copied.
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QTableView;

namespace hereabouts {

class TableDialog : public QDialog {
    Q_OBJECT
public:
    /// note stands beneath the table: base, source, disclosure control.
    TableDialog(const QString &title, QAbstractItemModel *model, const QString &note, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

private:
    void fitColumns();
    void copyAll() const;

    QTableView *m_table;
};

} // namespace hereabouts
