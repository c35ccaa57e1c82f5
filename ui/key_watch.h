// SPDX-License-Identifier: GPL-3.0-or-later
// KeyWatch tells when what is shown was asked for with other keys, or in another order, than there are now.
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

namespace hereabouts {

class Credentials;
class Preferences;
class SourceCatalogue;

class KeyWatch : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    KeyWatch(const Credentials *credentials, const Preferences *preferences, const SourceCatalogue *catalogue, QObject *parent = nullptr);

Q_SIGNALS:
    /// Figures may be others, or come from others. Several changes count as one.
    void sourcesChanged();
    /// The tile server's key, or that the keychain has none of it: no figure is another one.
    void tileKeyChanged();
    void warned(const QString &text); ///< the keychain refused something: a whole sentence

private:
    void keyChanged(const QString &source);

    const Credentials *m_credentials;
    QHash<QString, QString> m_keysUsed; ///< by source, to tell a new key from one that has only been stored
    QTimer m_changed;
};

} // namespace hereabouts
