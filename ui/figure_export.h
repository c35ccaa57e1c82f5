// SPDX-License-Identifier: GPL-3.0-or-later
// figure_export writes a figure as PNG, SVG or PDF, and its table as CSV, whole or not at all.
#pragma once

#include "core/error.h"
#include "ui/figure.h"

#include <QImage>

namespace hereabouts {

enum class FigureFormat { Png, Svg, Pdf, Csv };

inline constexpr std::array allFigureFormats{FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Csv};

QLatin1StringView formatKey(FigureFormat format); ///< also the file name's ending: png, svg, pdf, csv
std::optional<FigureFormat> formatFromKey(QStringView key);

struct ExportSize {
    QSizeF logical;   ///< empty: the figure's preferred size
    double scale = 1; ///< pixels for each logical pixel, PNG only; 1 … 4
};

/// As it would be saved as PNG; at least 1×1 pixels.
QImage figureImage(const Figure &figure, const ExportSize &size);

/// The file as it is to be saved; Error::Kind::Storage where a picture of this size cannot be drawn.
Result<QByteArray> encodeFigure(const Figure &figure, FigureFormat format, const ExportSize &size);

/// Error::Kind::Storage where the file cannot be written (its detail is the system's sentence): no half file is left then, and a
/// file that was there before stays as it was.
Result<void> writeFigure(const Figure &figure, FigureFormat format, const ExportSize &size, const QString &path);

/// RFC 4180, UTF-8, CRLF.
QByteArray toCsv(const FigureTable &table);

} // namespace hereabouts
