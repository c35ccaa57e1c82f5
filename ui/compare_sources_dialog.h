// SPDX-License-Identifier: GPL-3.0-or-later
// CompareSourcesDialog says what it costs to ask all sources for the same figures, asks them on demand, and shows what they answer.
#pragma once

#include "services/provider_comparison.h"
#include "services/source_catalogue.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace hereabouts {

class CompareSourcesDialog : public QDialog {
    Q_OBJECT
public:
    CompareSourcesDialog(std::unique_ptr<ProviderComparison> comparison, const SourceCatalogue &catalogue, QWidget *parent = nullptr);
    ~CompareSourcesDialog() override;

    /// False once the profile is of another place, or shows the figures that are compared at another level.
    bool isOf(const AreaProfile &profile) const;

    QString costNote() const;
    QString verdict() const;
    QString notes() const;
    QPushButton *askButton() const { return m_ask; }
    const QStandardItemModel *model() const { return m_model; }

private:
    void refresh();
    void copy() const;

    std::unique_ptr<ProviderComparison> m_comparison;
    const SourceCatalogue &m_catalogue;
    QLabel *m_cost;
    QLabel *m_verdict;
    QLabel *m_notes;
    QPushButton *m_ask;
    QPushButton *m_copy;
    QTableView *m_table;
    QWidget *m_empty; ///< where the table will be
    QStandardItemModel *m_model;
};

} // namespace hereabouts
