// SPDX-License-Identifier: GPL-3.0-or-later
// NearbyList shows postcodes near to a place, with their distances, each to be opened.
#pragma once

#include "core/place.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace hereabouts {

class NearbyList : public QWidget {
    Q_OBJECT
public:
    explicit NearbyList(QWidget *parent = nullptr);

    void showText(const QString &text); ///< instead of postcodes: that they are asked for, or why there are none
    void showPostcodes(const QString &heading, const std::vector<NearbyPostcode> &nearby);
    void clear(); ///< and hides

    QString text() const; ///< the heading, or what stands there instead of postcodes
    const std::vector<Postcode> &postcodes() const { return m_postcodes; }

Q_SIGNALS:
    void chosen(const hereabouts::Postcode &postcode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void removeRows();
    void addRow(const NearbyPostcode &nearby);
    void applyFonts();

    QLabel *m_text;
    QVBoxLayout *m_rows;
    std::vector<Postcode> m_postcodes;
};

} // namespace hereabouts
