// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QGuiApplication>
#include <QStyleFactory>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace hereabouts {

Theme Theme::light()
{
    Theme t;
    t.window = QColor(0xf2f4f6);
    t.card = QColor(0xffffff);
    t.border = QColor(0xdfe3e8);
    t.rule = QColor(0xe6e9ed);
    t.text = QColor(0x1b2733);
    t.mutedText = QColor(0x55606c);
    t.faintText = QColor(0x6b7683);
    t.accent = QColor(0x1f5c93);
    t.accentText = QColor(0xffffff);
    t.accentSoft = QColor(0xe6eff7);
    t.occupation = QColor(0x12436d);
    t.occupationSmall = QColor(0x6d8aa5);
    t.nsSec = QColor(0x28a197);
    t.nsSecSmall = QColor(0x86c8c2);
    t.crime = QColor(0x801650);
    t.crimeSoft = QColor(0xecdde6);
    t.marker = QColor(0xf46a25);
    t.ground = QColor(0xeef0ec);
    t.groundLine = QColor(0xdfe2dc);
    t.skeleton = QColor(0xe8ebef);
    t.live = QColor(0x1b7a6f);
    t.liveSoft = QColor(0xe6f4f1);
    t.bundled = QColor(0x6a4a00);
    t.bundledSoft = QColor(0xfbf1d9);
    t.warning = QColor(0x9a3412);
    return t;
}

Theme Theme::darkTheme()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x14181d);
    t.card = QColor(0x1d232a);
    t.border = QColor(0x323b45);
    t.rule = QColor(0x2b333c);
    t.text = QColor(0xe9edf1);
    t.mutedText = QColor(0xaab4be);
    t.faintText = QColor(0x919ca8);
    t.accent = QColor(0x6fb1ea);
    t.accentText = QColor(0x0d1b29);
    t.accentSoft = QColor(0x20364b);
    t.occupation = QColor(0x5a9bd5);
    t.occupationSmall = QColor(0x456a8a);
    t.nsSec = QColor(0x34b8ac);
    t.nsSecSmall = QColor(0x2d746e);
    t.crime = QColor(0xd0609f);
    t.crimeSoft = QColor(0x4a2a3d);
    t.marker = QColor(0xff8a4c);
    t.ground = QColor(0x1a2026);
    t.groundLine = QColor(0x262e36);
    t.skeleton = QColor(0x2a323b);
    t.live = QColor(0x6fd0c3);
    t.liveSoft = QColor(0x18352f);
    t.bundled = QColor(0xf0cf86);
    t.bundledSoft = QColor(0x3a3018);
    t.warning = QColor(0xfbab86);
    return t;
}

Theme Theme::current()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, window);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, faintText);
    p.setColor(QPalette::Button, card);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, warning);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, accentText);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Accent, accent);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Midlight, rule);
    p.setColor(QPalette::Dark, border.darker(120));
    p.setColor(QPalette::Light, card);
    p.setColor(QPalette::Shadow, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faintText);
    return p;
}

QString Theme::styleSheet() const
{
    // Only what QPalette cannot say: round corners, hairlines, and the one button with the accent.
    return uR"(
QFrame#card { background: %1; border: 1px solid %2; border-radius: 8px; }
QWidget#topBar, QWidget#bottomBar { background: %1; }
QWidget#topBar { border-bottom: 1px solid %2; }
QWidget#bottomBar { border-top: 1px solid %2; }
QPushButton, QToolButton#boxed, QComboBox { background: %1; border: 1px solid %3; border-radius: 6px; padding: 5px 12px; color: %4; }
QPushButton:hover, QToolButton#boxed:hover, QComboBox:hover { background: %5; }
QPushButton:focus, QToolButton#boxed:focus, QComboBox:focus { border-color: %6; }
QPushButton:disabled, QToolButton#boxed:disabled, QComboBox:disabled { color: %8; }
QPushButton#primary, QPushButton:default { background: %6; border-color: %6; color: %7; }
QPushButton#primary { font-weight: 600; }
QPushButton#primary::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#flat { border: none; border-radius: 4px; padding: 3px; color: %8; }
QToolButton#flat:hover, QToolButton#flat:focus { background: %5; }
QWidget#mapModes { background: %1; border: 1px solid %2; border-radius: 6px; }
QToolButton#segment { border: none; border-radius: 4px; padding: 4px 8px; color: %8; background: transparent; }
QToolButton#segment:hover { background: %5; }
QToolButton#segment:checked { color: %4; background: %5; font-weight: 600; }
QToolButton#segment:focus { border: 1px solid %6; padding: 3px 7px; }
QTabBar#sections::tab { border: none; border-bottom: 2px solid transparent; padding: 3px 0 4px 0; margin-right: 9px; color: %8; }
QTabBar#sections::tab:last { margin-right: 0; }
QTabBar#sections::tab:selected { border-bottom-color: %6; color: %4; font-weight: 600; }
QTabBar#sections::tab:hover, QTabBar#sections::tab:focus { color: %6; }
QPushButton#row { border: none; border-radius: 4px; padding: 3px 0; background: transparent; text-align: left; color: %6; }
QPushButton#row:hover, QPushButton#row:focus { background: %5; text-decoration: underline; }
QPushButton#row QLabel { color: %8; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/hereabouts/icons/chevron-%9.svg); width: 10px; height: 10px; }
QLineEdit#search { border: 1px solid %3; border-radius: 7px; padding: 6px 8px; background: %1; }
QLineEdit#search:focus { border-color: %6; }
QListView#plain, QScrollArea#plain { background: transparent; border: none; }
QScrollArea#plain:focus { border-left: 2px solid %6; }
QListWidget#choice { background: %1; border: 1px solid %3; border-radius: 6px; padding: 2px; outline: none; }
QListWidget#choice:focus { border-color: %6; }
QListWidget#choice::item { padding: 3px 6px; border-radius: 4px; color: %4; }
QListWidget#choice::item:selected { background: %5; color: %4; }
QListView#suggestions::item { padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 9px; margin: 0; }
QScrollBar::handle:vertical { background: %3; border-radius: 4px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView::section { background: %1; color: %8; border: none; border-bottom: 1px solid %2; padding: 4px 3px; }
QLineEdit { border: 1px solid %3; border-radius: 6px; padding: 4px 6px; background: %1; }
QLineEdit:focus { border-color: %6; }
QToolTip { background: %1; color: %4; border: 1px solid %3; padding: 5px; }
)"_s.arg(card.name(), border.name(), (dark ? border.lighter(125) : border.darker(108)).name(), text.name(), accentSoft.name(),
         accent.name(), accentText.name(), mutedText.name(), dark ? u"dark"_s : u"light"_s);
}

void Theme::follow(QApplication &application)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    const auto apply = [&application](Qt::ColorScheme scheme) {
        const Theme theme = scheme == Qt::ColorScheme::Dark ? darkTheme() : light();
        application.setPalette(theme.palette());
        application.setStyleSheet(theme.styleSheet());
    };
    apply(QGuiApplication::styleHints()->colorScheme());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, apply);
}

QFont typeFont(const QFont &base, TypeSize size)
{
    QFont font = base;
    const double pixels = QFontInfo(base).pixelSize();
    switch (size) {
    case TypeSize::Small: font.setPixelSize(qRound(pixels * 0.88)); break;
    case TypeSize::Body: font.setPixelSize(qRound(pixels)); break;
    case TypeSize::Heading:
        font.setPixelSize(qRound(pixels * 1.12));
        font.setWeight(QFont::DemiBold);
        break;
    case TypeSize::Title:
        font.setPixelSize(qRound(pixels * 2.0));
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
}

} // namespace hereabouts
