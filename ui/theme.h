// SPDX-License-Identifier: GPL-3.0-or-later
// Theme holds the colours, type sizes and spacing of the window and of figures, light and dark.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace hereabouts {

/// Chart colours come from the Analysis Function's categorical palette; the dark variants are lighter, for 3:1 against the card.
struct Theme {
    bool dark = false;
    QColor window, card, border, rule;
    QColor text, mutedText, faintText;
    QColor accent, accentText, accentSoft;
    QColor occupation, occupationSmall, nsSec, nsSecSmall, crime, crimeSoft, marker;
    QColor ground, groundLine, skeleton;
    QColor live, liveSoft, bundled, bundledSoft, warning;

    static Theme light();
    static Theme darkTheme();
    /// The one that fits the application's palette. (A widget's own says nothing: style sheets make its window colour transparent.)
    static Theme current();

    QPalette palette() const;
    QString styleSheet() const;

    /// Sets the style, palette and style sheet that fit the system's colour scheme, now and whenever it changes.
    static void follow(QApplication &application);
};

enum class TypeSize { Small, Body, Heading, Title };

/// One of the four sizes of type, from a base font. Heading and Title are bold.
QFont typeFont(const QFont &base, TypeSize size);

inline constexpr int gridUnit = 8; ///< logical pixels; gaps and margins are multiples of half of it

} // namespace hereabouts
