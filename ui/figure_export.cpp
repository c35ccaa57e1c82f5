// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int cssPixelsPerInch = 96;

QSizeF logicalSize(const Figure &figure, const ExportSize &size)
{
    return size.logical.isEmpty() ? figure.preferredSize() : size.logical;
}

QByteArray pngBytes(const Figure &figure, const ExportSize &size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    figureImage(figure, size).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgBytes(const Figure &figure, const QSizeF &size)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(cssPixelsPerInch); // otherwise text comes out a quarter too small
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(figure.title());
    generator.setDescription(figure.subtitle());
    QPainter painter(&generator);
    figure.paint(painter, size);
    painter.end();
    return buffer.data();
}

QByteArray pdfBytes(const Figure &figure, const QSizeF &size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title());
    writer.setCreator(u"Hereabouts " HEREABOUTS_VERSION ""_s);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(size * 72.0 / cssPixelsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setResolution(cssPixelsPerInch);
    QPainter painter(&writer);
    figure.paint(painter, size);
    painter.end();
    return buffer.data();
}

QByteArray bytesOf(const Figure &figure, FigureFormat format, const ExportSize &size)
{
    switch (format) {
    case FigureFormat::Png: return pngBytes(figure, size);
    case FigureFormat::Svg: return svgBytes(figure, logicalSize(figure, size));
    case FigureFormat::Pdf: return pdfBytes(figure, logicalSize(figure, size));
    case FigureFormat::Csv: return toCsv(figure.table());
    }
    Q_UNREACHABLE_RETURN({});
}

QString quoted(const QString &field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    return u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QLatin1StringView formatKey(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Png: return "png"_L1;
    case FigureFormat::Svg: return "svg"_L1;
    case FigureFormat::Pdf: return "pdf"_L1;
    case FigureFormat::Csv: return "csv"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<FigureFormat> formatFromKey(QStringView key)
{
    for (const FigureFormat format : allFigureFormats) {
        if (key == formatKey(format))
            return format;
    }
    return std::nullopt;
}

QImage figureImage(const Figure &figure, const ExportSize &size)
{
    const QSizeF logical = logicalSize(figure, size);
    const QSize pixels = (logical * size.scale).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(size.scale, size.scale);
    figure.paint(painter, logical);
    painter.end();
    // Programs that place the picture then know its intended size.
    image.setDotsPerMeterX(qRound(cssPixelsPerInch * size.scale / 0.0254));
    image.setDotsPerMeterY(qRound(cssPixelsPerInch * size.scale / 0.0254));
    return image.convertToFormat(QImage::Format_RGB32);
}

Result<QByteArray> encodeFigure(const Figure &figure, FigureFormat format, const ExportSize &size)
{
    QByteArray bytes = bytesOf(figure, format, size);
    if (bytes.isEmpty())
        return fail(Error::Kind::Storage, QCoreApplication::translate("FigureExport", "a picture of this size cannot be drawn"));
    return bytes;
}

Result<void> writeFigure(const Figure &figure, FigureFormat format, const ExportSize &size, const QString &path)
{
    const auto encoded = encodeFigure(figure, format, size);
    if (!encoded)
        return std::unexpected(encoded.error());
    const QByteArray &bytes = *encoded;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Storage, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit()) // the reason is lost by then: "Unknown error"
        return fail(Error::Kind::Storage, QCoreApplication::translate("FigureExport", "the disk may be full"));
    return {};
}

QByteArray toCsv(const FigureTable &table)
{
    QString text;
    for (const QStringList &row : table) {
        QStringList fields;
        std::ranges::transform(row, std::back_inserter(fields), quoted);
        text += fields.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace hereabouts
