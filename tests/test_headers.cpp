// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: the target that holds the precompiled headers wants a source.
