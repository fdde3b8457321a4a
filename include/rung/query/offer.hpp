// SPDX-License-Identifier: MIT
// Where a base salary stands: beside every figure about the pay of a rung, and among the adverts and wages that were
// counted. Total pay is left out, and a cell of few observations gives way to the next wider one.
#pragma once

#include "rung/query/bands.hpp"
#include "rung/query/shares.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// Where the amount lies: under the lower end, within the ends or equal to a single value, over the upper end. An open
// top has nothing above it.
enum class Side { below, inside, above };

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::Side> {
    static constexpr std::string_view what = "standing";
    static constexpr std::array table{Named<query::Side>{query::Side::below, "below"},
                                      Named<query::Side>{query::Side::inside, "inside"},
                                      Named<query::Side>{query::Side::above, "above"}};
};

} // namespace rung::model

namespace rung::query {

// Nothing if the band has neither ends nor a middle.
std::optional<Side> side_of(const Band& band, std::int64_t amount);

struct Compared {
    Band band;
    Side side = Side::inside;
    Shares shares;              // of a distribution; else empty
    bool counts_ranges = false; // what the shares are of: whole ranges, or middles and wages
};

struct Offer {
    std::vector<Compared> compared; // by level, within one documents first, then surveys, adverts, official figures
    std::vector<Band> thin;         // passed over: fewer than 30 observations
    std::vector<Band> total;        // left out: total pay
};

// `regions`: where the offer is made, then what holds it, the nearest first; not empty. Claims count in the first of
// them only, figures in another currency not at all. With a level a distribution is the one of that level, else the one
// of all levels, else the same in the next region; without a level all of the first region that has one.
Offer offer(const catalogue::Catalogue& catalogue, catalogue::RoleId role, std::optional<model::Level> level,
            std::span<const catalogue::RegionRow> regions, std::int64_t amount);

} // namespace rung::query
