// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network_log.h"

namespace hereabouts {

Q_LOGGING_CATEGORY(networkLog, "hereabouts.network", QtCriticalMsg)
Q_LOGGING_CATEGORY(cacheLog, "hereabouts.cache", QtCriticalMsg)

} // namespace hereabouts
