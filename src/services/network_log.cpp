// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network_log.h"

namespace hereabouts {

Q_LOGGING_CATEGORY(networkLog, "hereabouts.network", QtWarningMsg)
Q_LOGGING_CATEGORY(cacheLog, "hereabouts.cache", QtWarningMsg)

} // namespace hereabouts
