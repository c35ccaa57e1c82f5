// SPDX-License-Identifier: GPL-3.0-or-later
// OpenData looks things up in the official files of ../shared/data, by an index that a script of the build makes of them; nothing of it
// goes through the program's own readers, so that it can tell what is right.
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace hereabouts {

/// A row of the postcode directory. Empty texts: not told there.
struct OpenPostcode {
    QString compact; ///< "ST200LY"
    std::optional<double> latitude, longitude;
    std::optional<int> easting, northing;
    int quality = 0;
    QString county, district, ward, country, region, pfa, icb, outputArea, lsoa, msoa;
    double metres = 0; ///< from the place that was asked for

    QString text() const; ///< "ST20 0LY"
    QString outcode() const;
};

/// An area's row of a census table: the total, then the parts.
struct OpenTableRow {
    QString code, name;
    std::vector<int> cells;
};

/// A recorded crime. Degrees in millionths.
struct OpenCrime {
    qint64 id = 0;
    QString month; ///< "2025-12"
    int latitude = 0, longitude = 0;
    qint64 street = 0;
    QString streetName, type, outcome; ///< as in the archive; outcome may be empty
    QByteArray persistentId;           ///< 64 hexadecimal digits, or empty
    bool isTransportPolice = false;
};

struct OpenPlace {
    QString code, name, district, region, country, outcode;
    double latitude = 0, longitude = 0;
};

class OpenData {
public:
    /// Why there is nothing to look into; empty where there is.
    static QString whyNot();

    OpenData();
    ~OpenData();
    Q_DISABLE_COPY_MOVE(OpenData)

    std::optional<OpenPostcode> postcode(const QString &compact) const;
    /// In ascending order.
    std::vector<OpenPostcode> postcodesStartingWith(const QString &compact, int most) const;
    /// Those of an outcode whose inward code begins so; in ascending order.
    std::vector<OpenPostcode> postcodesOf(const QString &outcode, const QString &inward, int most) const;
    /// Nearest first, with their distances.
    std::vector<OpenPostcode> postcodesNear(double latitude, double longitude, double metres, int most) const;
    /// The means of an outcode's postcodes, as one of them; and the areas of one kind that they lie in ("district", "ward" …).
    std::optional<OpenPostcode> outcode(const QString &outcode) const;
    QStringList areasOfOutcode(const QString &outcode, const QString &kind) const;
    /// MSOAs by their readable names, the only names of places in the files.
    std::vector<OpenPlace> places(const QString &beginning, int most) const;

    /// The name of an area as the directory's documents have it; empty where there is none.
    QString name(const QString &code) const;

    /// Table: "ts001", "ts062", "ts063". Codes as in the files, and K04000001, which is the sum of both countries.
    std::optional<OpenTableRow> tableRow(const QString &table, const QString &code) const;
    std::vector<OpenTableRow> tableRows(const QString &table, const QString &codeBeginning, int most) const;
    const QStringList &labels(const QString &table) const; ///< of the cells, the total first

    /// Of one month ("2025-12"), within bounds in degrees.
    std::vector<OpenCrime> crimes(const QString &month, double south, double north, double west, double east) const;
    const QStringList &months() const { return m_months; } ///< ascending; there are incidents of these, from some forces

private:
    QString m_connection;
    std::map<QString, QStringList> m_labels;
    QStringList m_months;
    std::map<qint64, QString> m_words;
};

/// Metres on a sphere of the Earth's mean radius.
double greatCircleMetres(double latitude1, double longitude1, double latitude2, double longitude2);

} // namespace hereabouts
