// SPDX-License-Identifier: GPL-3.0-or-later
// DataDialog shows where the data on screen come from, section by section; it can be copied.
#pragma once

#include "ui/data_notes.h"

#include <QDialog>

class QTextBrowser;

namespace hereabouts {

class DataDialog : public QDialog {
    Q_OBJECT
public:
    explicit DataDialog(QWidget *parent = nullptr);

    void setNotes(const QString &title, const std::vector<DataNote> &notes);
    const std::vector<DataNote> &notes() const { return m_notes; }
    QTextBrowser *browser() const { return m_browser; }

Q_SIGNALS:
    void copied(const QString &what); ///< for the status line

private:
    void copy();

    QTextBrowser *m_browser;
    std::vector<DataNote> m_notes;
};

} // namespace hereabouts
