// SPDX-License-Identifier: MIT
// SQLite takes its memory from where the program takes its own.
#pragma once

namespace rung::catalogue {

// Before SQLite is used for the first time; later calls are refused by it, which is fine.
void share_memory();

} // namespace rung::catalogue
