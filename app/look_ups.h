// SPDX-License-Identifier: GPL-3.0-or-later
// LookUps asks where the postcodes of a batch lie, a hundred in a request, before their profiles are asked for.
#pragma once

#include "core/geography.h"
#include "services/profile_session.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace hereabouts {

class LookUps {
public:
    /// What the context points at must outlive it.
    LookUps(const ServiceContext &context, const ProfileOptions &options);

    /// False where the postcode was asked for already, and where the service must not, or need not, be asked.
    bool mayAskFor(const Postcode &postcode) const;

    /// Asks for these at once: each once, PostcodesIoBulk::most at most. What could not be had is not asked for here again: its profile
    /// asks for itself, and tells why. `done` is called later, once; `waiting` each time that there will be another try after a pause.
    void ask(const std::vector<Postcode> &postcodes, std::chrono::milliseconds deadline, std::function<void()> done,
             std::function<void(const Wait &)> waiting);

    /// What was said of a postcode; empty where nothing was. Told once: it is not held any longer.
    std::optional<Geography> take(const Postcode &postcode);

private:
    ServiceContext m_context;
    bool m_isWanted;
    QSet<QString> m_asked; ///< compact
    QHash<QString, Geography> m_found;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
