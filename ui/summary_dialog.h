// SPDX-License-Identifier: GPL-3.0-or-later
// SummaryDialog shows the plain-English summary of the profile on screen, with what each sentence's figures come from.
#pragma once

#include "ui/summary_text.h"

#include <QDialog>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace hereabouts {

class SummaryDialog : public QDialog {
    Q_OBJECT
public:
    explicit SummaryDialog(QWidget *parent = nullptr);

    void setSummary(const QString &title, const std::vector<SummarySentence> &sentences);
    /// What is shown, section by section.
    QString text() const;
    /// The labels of the sentences, in their order; the tooltip tells where the figures come from.
    const QList<QLabel *> &sentenceLabels() const { return m_sentences; }

Q_SIGNALS:
    void copyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QLabel *addLabel(const QString &text, int above);

    QScrollArea *m_area;
    QString m_title;
    std::vector<SummarySentence> m_shown;
    QVBoxLayout *m_column = nullptr;
    QList<QLabel *> m_sentences;
};

} // namespace hereabouts
