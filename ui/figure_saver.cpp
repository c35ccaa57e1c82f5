// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_saver.h"

#include "ui/preferences.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString askWithDialog(QWidget *parent, const QString &suggested, const QString &filter)
{
    // With the suffix given to the dialog: it then asks before an existing file is replaced.
    QFileDialog dialog(parent, FigureSaver::tr("Save figure"), QFileInfo(suggested).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog.selectFile(QFileInfo(suggested).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString saveText(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Png: return FigureSaver::tr("Save as PNG…");
    case FigureFormat::Svg: return FigureSaver::tr("Save as SVG…");
    case FigureFormat::Pdf: return FigureSaver::tr("Save as PDF…");
    case FigureFormat::Csv: return FigureSaver::tr("Save table as CSV…");
    }
    Q_UNREACHABLE_RETURN({});
}

QString filterText(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Png: return FigureSaver::tr("PNG picture (*.png)");
    case FigureFormat::Svg: return FigureSaver::tr("SVG drawing (*.svg)");
    case FigureFormat::Pdf: return FigureSaver::tr("PDF document (*.pdf)");
    case FigureFormat::Csv: return FigureSaver::tr("CSV table (*.csv)");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

FigureSaver::FigureSaver(std::function<std::unique_ptr<Figure>(FigureKind)> figure, std::function<QString()> baseName,
                         Preferences *preferences, QWidget *window)
    : QObject(window), m_figure(std::move(figure)), m_baseName(std::move(baseName)), m_preferences(preferences), m_window(window),
      m_chooser(askWithDialog)
{
}

QMenu *FigureSaver::makeMenu(FigureKind kind, QWidget *parent)
{
    auto *menu = new QMenu(figureName(kind), parent);
    addActions(menu, kind);
    return menu;
}

void FigureSaver::addActions(QMenu *menu, FigureKind kind)
{
    menu->addAction(tr("Copy picture"), this, [this, kind] { copy(kind); });
    menu->addSeparator();
    for (const FigureFormat format : allFigureFormats)
        menu->addAction(saveText(format), this, [this, kind, format] { saveAs(kind, format); });
    // What can be had changes with every answer that arrives: look when the menu opens.
    connect(menu, &QMenu::aboutToShow, this, [this, menu, kind] {
        const bool isThere = m_figure(kind) != nullptr;
        const auto actions = menu->actions();
        for (QAction *action : actions)
            action->setEnabled(isThere);
    });
}

QMenu *FigureSaver::makeExportMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const FigureKind kind : allFigureKinds)
        menu->addMenu(makeMenu(kind, menu));
    menu->addSeparator();
    QMenu *scales = menu->addMenu(tr("Size of PNG pictures"));
    auto *group = new QActionGroup(scales);
    for (int scale = 1; scale <= 4; ++scale) {
        QAction *action = scales->addAction(tr("%1×").arg(scale));
        action->setCheckable(true);
        action->setChecked(scale == m_preferences->pngScale());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scale] { m_preferences->setPngScale(scale); });
    }
    return menu;
}

void FigureSaver::copy(FigureKind kind)
{
    const auto figure = m_figure(kind);
    if (!figure) {
        Q_EMIT failed(tr("There is nothing to copy yet."));
        return;
    }
    auto *data = new QMimeData;
    data->setImageData(figureImage(*figure, {.scale = static_cast<double>(m_preferences->pngScale())}));
    data->setText(figure->title() + u'\n' + figure->subtitle());
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT done(tr("Copied: %1").arg(figureName(kind)));
}

void FigureSaver::saveAs(FigureKind kind, FigureFormat format)
{
    const auto figure = m_figure(kind);
    if (!figure) {
        Q_EMIT failed(tr("There is nothing to save yet."));
        return;
    }
    const QString name = u"%1-%2.%3"_s.arg(m_baseName(), figureKey(kind), formatKey(format));
    const QString path = m_chooser(m_window, QDir(m_preferences->exportFolder()).filePath(name), filterText(format));
    if (path.isEmpty())
        return;
    const auto written = writeFigure(*figure, format, {.scale = static_cast<double>(m_preferences->pngScale())}, path);
    if (!written) {
        Q_EMIT failed(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), written.error().detail));
        return;
    }
    m_preferences->setExportFolder(QFileInfo(path).absolutePath());
    Q_EMIT done(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace hereabouts
