// SPDX-License-Identifier: GPL-3.0-or-later
// How the program asks the system's allocator to treat the large blocks that answers of the network come in.
#pragma once

namespace hereabouts {

/// To be called first thing in main(). glibc learns to keep blocks of up to 32 MiB in its heaps once some were freed; between small ones
/// that live longer they leave holes that are never given back. With a limit of its own every block from 1 MiB is given back when it is
/// freed. Does nothing with other allocators.
void giveLargeBlocksBack();

} // namespace hereabouts
