// SPDX-License-Identifier: GPL-3.0-or-later
// SourceCatalogue is what is known about each source of data: its address, licence, attribution and terms (resources/sources.json).
#pragma once

#include "core/area_profile.h"
#include "core/error.h"
#include "services/pace.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace hereabouts {

struct Source {
    QString name;    ///< the word used everywhere inside: "postcodes_io"
    QString title;   ///< as people know it: "Postcodes.io"
    QUrl baseUrl;    ///< what the paths of its documents are appended to; empty for "pack"
    QString licence; ///< "Open Government Licence v3.0"; empty where the terms are its own
    QUrl licenceUrl;
    QStringList attribution;                          ///< lines to be shown wherever its data are
    QHash<Section, QStringList> attributionBySection; ///< what these are where only one section's data are shown, for those that differ
    QString terms;                                    ///< one or two sentences of ours about what may be done with its data
    QUrl termsUrl;
    QUrl keyUrl;           ///< where a person gets a key; empty: none needed
    QString keyVariable;   ///< "HEREABOUTS_CRYSTALROOF_KEY"; empty: none needed
    int timeoutMs = 10000; ///< silence after which a request is given up; twice this is the most that a whole answer may take
    Pace pace;
    RetryPolicy retry;
    bool metered = false; ///< each request is counted by the source, and may cost money

    /// The lines for data of one section.
    QStringList attributionOf(Section section) const { return attributionBySection.value(section, attribution); }

    bool operator==(const Source &) const = default;
};

/// The known names: postcodes_io, crystalroof, postcodearea, police, nomis, open_geography, tiles, pack.
class SourceCatalogue {
public:
    /// What the program was built with. Malformed only if the program itself is broken.
    static Result<SourceCatalogue> builtIn();

    /// An object of all known sources by name. Malformed, with a detail that names the place, for anything else.
    static Result<SourceCatalogue> parse(const QByteArray &json);

    /// Changes single fields: {"postcodes_io":{"base_url":"http://127.0.0.1:8080","timeout_ms":2000}}. All fields of
    /// sources.json are understood. Malformed for an unknown source or field, a wrong type, or an address that is not
    /// acceptable; then nothing is changed.
    Result<void> overlay(const QByteArray &json);

    /// An address that is not acceptable, or a name that is not known, changes nothing.
    void setBaseUrl(const QString &name, const QUrl &url);

    /// https, or http to this machine itself; with a host, without credentials, query and fragment.
    static bool isAcceptableBaseUrl(const QUrl &url);

    /// An unknown name gives an empty source titled by that name. Valid until the catalogue changes, or the next unknown name.
    const Source &source(const QString &name) const;

    /// In the order of the known names above.
    const std::vector<Source> &all() const { return m_sources; }

private:
    Source *find(const QString &name);

    std::vector<Source> m_sources;
};

/// True for the addresses that never leave this machine: localhost, 127.0.0.0/8, ::1.
bool isLoopback(const QUrl &url);

} // namespace hereabouts
