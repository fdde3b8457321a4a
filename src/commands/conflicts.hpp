// SPDX-License-Identifier: MIT
// Where sources disagree about some roles or rungs, for `conflicts` and for the page of `report`.
#pragma once

#include "resolve.hpp"

#include "rung/catalogue/figures.hpp"

#include <span>
#include <vector>

namespace rung::commands {

// Gravest first, then by id. Of a rung, what is about that rung.
std::vector<catalogue::ConflictRow> conflicts_about(const catalogue::Catalogue& catalogue, std::span<const Rung> rungs);

} // namespace rung::commands
