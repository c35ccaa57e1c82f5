// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates for servers on loopback, made by the openssl program when they are needed; their keys never leave a temporary folder.
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

#include <optional>

namespace hereabouts {

class Certificates {
public:
    enum class Flaw {
        None,       ///< for localhost and 127.0.0.1, by our own authority
        SelfSigned, ///< by itself, so that nobody vouches for it
        Expired,    ///< since 2020
        NotYet,     ///< valid from 2090
        OtherHost,  ///< for other.invalid only
    };

    /// False where there is no openssl: tests skip then.
    static bool canBeMade();

    /// What a server needs. Empty where this openssl cannot make that kind (it can set dates from version 3.4 on).
    std::optional<QSslConfiguration> serverWith(Flaw flaw);

    /// What `serverWith` signs by.
    QSslCertificate authority();

private:
    bool openssl(const QStringList &arguments) const;
    bool makeAuthority();
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

/// As long as it lives, all connections of this program trust that certificate too.
class TrustFor {
public:
    explicit TrustFor(const QSslCertificate &authority);
    ~TrustFor();
    TrustFor(const TrustFor &) = delete;
    TrustFor &operator=(const TrustFor &) = delete;

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace hereabouts
