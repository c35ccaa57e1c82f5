// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as Postcodes.io does, from the postcode directory.
#pragma once

#include "support/local_server.h"
#include "support/open_data.h"

#include <QJsonObject>

namespace hereabouts {

/// A postcode that Royal Mail has withdrawn. The directory has live ones only, so that tests say which these are.
struct TerminatedPostcode {
    QString text; ///< "ST20 0XX"
    int year = 0, month = 0;
    double latitude = 0, longitude = 0;
};

class PostcodesIoService {
public:
    explicit PostcodesIoService(const OpenData &data) : m_data(data) {}

    void terminate(const TerminatedPostcode &postcode);

    /// /postcodes/{pc}, with /nearest, /validate and /autocomplete; /postcodes?lon=&lat=; POST /postcodes; /outcodes/{oc}; /places?q=;
    /// /terminated_postcodes/{pc}. Fields that the directory does not have are null or "not applicable" codes, as in the service.
    LocalServer::Reply reply(const LocalServer::Request &request) const;

private:
    QJsonObject postcodeOf(const OpenPostcode &postcode) const;
    LocalServer::Reply lookUp(const QString &compact) const;
    LocalServer::Reply bulk(const QByteArray &body) const;
    LocalServer::Reply near(double latitude, double longitude, const QUrl &url) const;
    /// Sensitive to the space: "M1 1" is of M1 only, and "M1" too as long as there is such an outcode.
    LocalServer::Reply autocomplete(const QString &beginning, const QUrl &url) const;
    LocalServer::Reply outcode(const QString &outcode) const;
    LocalServer::Reply places(const QUrl &url) const;
    LocalServer::Reply terminated(const QString &compact) const;

    const OpenData &m_data;
    std::map<QString, TerminatedPostcode> m_terminated; ///< by compact text
};

} // namespace hereabouts
