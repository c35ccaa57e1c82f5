// SPDX-License-Identifier: GPL-3.0-or-later
// Skeleton is what a section shows while it loads: grey bars and who is being asked.
#pragma once

#include <QWidget>

namespace hereabouts {

class Skeleton : public QWidget {
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);
    void setCaption(const QString &caption);
    QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_caption;
};

} // namespace hereabouts
