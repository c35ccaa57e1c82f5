// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocator.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hereabouts {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_ARENA_MAX, 4); // threads of the network come and go
#endif
}

} // namespace hereabouts
