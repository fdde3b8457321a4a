// SPDX-License-Identifier: MIT
// Ids inside a pack are written bare; beside other packs they carry its id as a prefix: `ml-3` of pack `acme` is
// `acme:ml-3`.
#pragma once

#include "rung/model/records.hpp"

namespace rung::load {

// Puts the prefix before every bare id that the records define and before every bare reference to one of them. Other
// references stay as they are: they mean the built-in pack. A family that the built-in pack has too is that one, and so
// is a region of the same currency: they leave the records. A region of another currency keeps its bare id, which
// check_links reports. The pack `builtin` is left alone.
// Precondition: the records are those of one pack.
void qualify(model::Records& records, const model::Records& builtin);

} // namespace rung::load
