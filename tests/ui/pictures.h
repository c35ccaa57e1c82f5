// SPDX-License-Identifier: GPL-3.0-or-later
// Compares pictures with those in tests/data/pictures, or writes them anew where HEREABOUTS_UPDATE_PICTURES is set.
#pragma once

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QString>

#include <cstdlib>

namespace hereabouts {

/// How much of two pictures differs visibly, 0 … 1; 1 where their sizes do.
inline double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            const int distance = std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue());
            differing += distance > 48 ? 1 : 0;
        }
    }
    return static_cast<double>(differing) / (static_cast<double>(a.width()) * a.height());
}

enum class PictureCheck { Same, Different, Written, OtherFont };

/// Different: what it was compared with is left beside in the temporary folder.
inline PictureCheck checkPicture(const QImage &now, const QString &name, double &differing)
{
    const QString path = QStringLiteral(HEREABOUTS_TEST_DATA) + QStringLiteral("/pictures/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("HEREABOUTS_UPDATE_PICTURES"))
        return now.save(path) ? PictureCheck::Written : PictureCheck::Different;
    if (!QFontInfo(QApplication::font()).family().contains(QLatin1StringView("DejaVu Sans")))
        return PictureCheck::OtherFont;
    differing = difference(now, QImage(path).convertToFormat(now.format()));
    if (differing <= 0.004)
        return PictureCheck::Same;
    now.save(QDir::temp().filePath(QStringLiteral("hereabouts-%1.png").arg(name)));
    return PictureCheck::Different;
}

/// The type that the pictures were made with.
inline void usePictureFont()
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    QApplication::setFont(font);
}

} // namespace hereabouts

#define CHECK_PICTURE(now, name)                                                                                                           \
    do {                                                                                                                                   \
        double differing = 0;                                                                                                              \
        switch (checkPicture(now, name, differing)) {                                                                                      \
        case PictureCheck::Written: QSKIP("the picture was written anew");                                                                 \
        case PictureCheck::OtherFont: QSKIP("the pictures were made with DejaVu Sans");                                                    \
        case PictureCheck::Different: QFAIL(qPrintable(QStringLiteral("%1 % of the pixels differ").arg(differing * 100)));                 \
        case PictureCheck::Same: break;                                                                                                    \
        }                                                                                                                                  \
    } while (false)
