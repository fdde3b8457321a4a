// SPDX-License-Identifier: MIT
// What to tell somebody whose question about pay has no answer: where else the data have one.
#pragma once

#include "resolve.hpp"

namespace rung::commands {

// "no source states pay of acme:ml-3 in us; there is some in acme:us: -r acme:us". Reads all figures of the roles, so
// only for an empty answer. Without a region every one was asked for.
std::vector<std::string> no_pay_notes(const catalogue::Catalogue& catalogue, const std::vector<Rung>& rungs,
                                      const std::optional<catalogue::RegionRow>& region);

// "; there is some in acme:us: -r acme:us", or nothing.
std::string pay_in_other_regions(const catalogue::Catalogue& catalogue, const Rung& rung, catalogue::RegionId region);

} // namespace rung::commands
