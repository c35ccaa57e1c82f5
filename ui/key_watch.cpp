// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_watch.h"

#include "services/credentials.h"
#include "services/source_catalogue.h"
#include "ui/keychain_text.h"
#include "ui/preferences.h"
#include "ui/tile_source.h"

#include <utility>

namespace hereabouts {

KeyWatch::KeyWatch(const Credentials *credentials, const Preferences *preferences, const SourceCatalogue *catalogue, QObject *parent)
    : QObject(parent), m_credentials(credentials)
{
    m_changed.setSingleShot(true);
    m_changed.callOnTimeout(this, &KeyWatch::sourcesChanged);
    for (const Source &source : catalogue->all())
        m_keysUsed.insert(source.name, credentials->key(source.name));
    connect(credentials, &Credentials::changed, this, &KeyWatch::keyChanged);
    connect(credentials, &Credentials::dealt, this, [this](const QString &source) {
        if (source == tilesSource)
            Q_EMIT tileKeyChanged();
    });
    connect(credentials, &Credentials::refused, this,
            [this, catalogue](const QString &source) { Q_EMIT warned(keychainWarning(*m_credentials, catalogue->source(source))); });
    connect(preferences, &Preferences::sourceOrderChanged, &m_changed, qOverload<>(&QTimer::start));
}

/// A key that was entered, or that the keychain gives a moment after the start, is used at once.
void KeyWatch::keyChanged(const QString &source)
{
    if (source == tilesSource) {
        Q_EMIT tileKeyChanged();
        return;
    }
    // That a key has moved into the keychain is no reason to pay for a call again.
    const QString key = m_credentials->key(source);
    if (std::exchange(m_keysUsed[source], key) != key)
        m_changed.start();
}

} // namespace hereabouts
