// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open_geography_boundary.h"

#include "services/json_reader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct BoundaryService {
    QLatin1StringView name;
    QLatin1StringView codeField;
};

std::optional<BoundaryService> serviceFor(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return BoundaryService{"Output_Areas_2021_EW_BGC_V2"_L1, "OA21CD"_L1};
    case AreaLevel::Lsoa: return BoundaryService{"Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5"_L1, "LSOA21CD"_L1};
    case AreaLevel::Msoa: return BoundaryService{"Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3"_L1, "MSOA21CD"_L1};
    case AreaLevel::District:
    case AreaLevel::Region:
    case AreaLevel::Country: break;
    }
    return std::nullopt;
}

/// What is asked needs no key and is the same for everybody: whatever is refused is a fault of the service, or of how it has changed, but
/// for too many requests.
Error errorFor(int code, const QString &detail)
{
    const bool isTooMany = code == 429;
    return {.kind = isTooMany ? Error::Kind::RateLimited : Error::Kind::Server, .httpStatus = code, .detail = detail};
}

/// {"error":{"code":400,"message":…}}: the message is the service's own text and is not passed on.
Error errorIn(const JsonReader &error)
{
    const int code = error.member(u"code").optionalInteger().value_or(0);
    return errorFor(code, u"the document tells of error %1"_s.arg(code));
}

/// Reads rings one after the other and counts their corners.
class RingReader {
public:
    std::vector<std::vector<LatLong>> takeRings() { return std::move(m_rings); }

    void readPolygon(const JsonReader &rings)
    {
        const qsizetype count = rings.array().size();
        if (count == 0)
            rings.complain(u"a ring"_s);
        for (qsizetype i = 0; i < count; ++i)
            readRing(rings.element(i));
    }

    void readGeometry(const JsonReader &geometry)
    {
        const QString type = geometry.member(u"type").text();
        const JsonReader coordinates = geometry.member(u"coordinates");
        if (type == "Polygon"_L1) {
            readPolygon(coordinates);
        } else if (type == "MultiPolygon"_L1) {
            const qsizetype count = coordinates.array().size();
            if (count == 0)
                coordinates.complain(u"a polygon"_s);
            for (qsizetype i = 0; i < count; ++i)
                readPolygon(coordinates.element(i));
        } else {
            geometry.member(u"type").complain(u"Polygon or MultiPolygon"_s);
        }
    }

private:
    void readRing(const JsonReader &ring)
    {
        const qsizetype count = ring.array().size();
        m_corners += count;
        if (count < 4 || m_corners > mostBoundaryCorners) {
            ring.complain(count < 4 ? u"a closed ring"_s : u"at most %1 corners"_s.arg(mostBoundaryCorners));
            return;
        }
        std::vector<LatLong> corners;
        corners.reserve(static_cast<size_t>(count));
        for (qsizetype i = 0; i < count; ++i)
            corners.push_back(readPosition(ring.element(i)));
        if (corners.front() != corners.back())
            ring.complain(u"a closed ring"_s);
        corners.pop_back();
        m_rings.push_back(std::move(corners));
    }

    /// [longitude, latitude], maybe with a height.
    static LatLong readPosition(const JsonReader &position)
    {
        const auto longitude = position.element(0).optionalNumber();
        const auto latitude = position.element(1).optionalNumber();
        if (!longitude || !latitude || std::abs(*longitude) > 180 || std::abs(*latitude) > maximumMercatorLatitude) {
            position.complain(u"degrees"_s);
            return {};
        }
        return {.latitude = *latitude, .longitude = *longitude};
    }

    std::vector<std::vector<LatLong>> m_rings;
    qsizetype m_corners = 0;
};

} // namespace

bool OpenGeographyBoundary::isPublished(AreaLevel level)
{
    return serviceFor(level).has_value();
}

QNetworkRequest OpenGeographyBoundary::request(const QUrl &baseUrl, const Query &code)
{
    const BoundaryService service = *serviceFor(*code.level());
    // Six decimals are a tenth of a metre.
    const QString query = "where="_L1 + service.codeField + "%3D%27"_L1 + code.text() + "%27&outFields="_L1 + service.codeField
                          + "&outSR=4326&geometryPrecision=6&f=geojson"_L1;
    return jsonRequest(baseUrl, service.name + "/FeatureServer/0/query"_L1, query);
}

Result<AreaOutline> OpenGeographyBoundary::parse(const HttpAnswer &answer, const Query &code)
{
    if (answer.status == 404)
        return std::unexpected(errorForStatus(answer.status));
    if (answer.status != 200)
        return std::unexpected(errorFor(answer.status, u"HTTP status %1"_s.arg(answer.status)));
    const auto document = parseJson(answer.body);
    if (!document)
        return std::unexpected(document.error());
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    if (const JsonReader error = root.member(u"error"); !error.isNull())
        return std::unexpected(errorIn(error));
    const JsonReader features = root.member(u"features");
    const qsizetype count = features.array().size();
    if (complaint.isRaised())
        return complaint.asError();
    if (count == 0)
        return fail(Error::Kind::NotFound, u"no boundary of that code"_s);
    if (count > 1)
        features.complain(u"one area"_s);
    const JsonReader feature = features.element(0);
    const JsonReader properties = feature.member(u"properties");
    const QString codeField(serviceFor(*code.level())->codeField);
    const JsonReader told = properties.member(codeField);
    if (told.text() != code.text())
        told.complain(u"the code that was asked for"_s);
    RingReader rings;
    rings.readGeometry(feature.member(u"geometry"));
    if (complaint.isRaised())
        return complaint.asError();
    return AreaOutline{.area = {*code.level(), code.text(), {}}, .rings = rings.takeRings()};
}

} // namespace hereabouts
