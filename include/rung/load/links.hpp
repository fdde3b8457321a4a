// SPDX-License-Identifier: MIT
// What only the whole of a pack shows: references to nothing, ids and names used twice, cycles, entries out of order.
#pragma once

#include "rung/model/records.hpp"

namespace rung::load {

// The problems of a pack whose entries are good one by one. References may go to the built-in pack too, if it is given.
std::vector<model::Problem> check_links(const model::Records& pack, const model::Records* builtin);

} // namespace rung::load
