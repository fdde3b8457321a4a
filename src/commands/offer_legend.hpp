// SPDX-License-Identifier: MIT
// What an offer is compared with, in lines below its table: whose pay each figure is, of which kind, what was left out.
#pragma once

#include "rung/catalogue/sources.hpp"
#include "rung/query/offer.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rung::commands {

struct OfferAsked {
    std::optional<model::Level> level;
    std::vector<catalogue::RegionRow> regions; // where the offer is made, then what holds it
    std::int64_t base = 0;
};

// Of the figures whose claims are in view.
std::vector<std::string> offer_legend(const query::Offer& offer, const OfferAsked& asked,
                                      const std::set<std::string>& shown);

// What was left out, and why: "left out, total pay: s3:159".
std::vector<std::string> left_out(const query::Offer& offer, const OfferAsked& asked);

} // namespace rung::commands
