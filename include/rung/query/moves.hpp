// SPDX-License-Identifier: MIT
// What a change from one rung to another is: more pay or less, the same family or another, and whether it is within
// reach (docs/algorithms.md, section 4).
#pragma once

#include "rung/query/bands.hpp"
#include "rung/query/readiness.hpp"

#include <array>
#include <optional>

namespace rung::query {

enum class MoveKind { ladder, advance, elsewhere, similar, sideways, down, unknown };

enum class Family { same, other };

// By pay and family. More and less need ranges of one basis that are disjoint; where they overlap the pay is the same;
// where one side has no range, or one figure stands for both, the kind is unknown: never guessed from middles.
MoveKind kind_of_move(const Band* from, const Band* to, Family family);

// The difference of the middles, where both are known, measure the same and are two figures.
std::optional<std::int64_t> change_of_pay(const Band* from, const Band* to);

// What a year's pay may grow by.
struct PayGain {
    std::optional<std::int64_t> worst; // none: the pay before may be anything above its lower end
    std::int64_t best = 0;
};

// From the upper quarter of the pay before to the lower quarter of the pay after, and the other way round; of the ends
// of the ranges where one side has no quarters. An open top of the pay after counts as the number stated. Nothing where
// a side has no range or the two measure different pay.
std::optional<PayGain> gain_of_pay(const Band* from, const Band* to);

// The 20th percentile (nearest rank, to two decimals) of how much of one role's first level is covered by another role
// of its family at its own. A test computes it anew from the built-in data.
constexpr int viable_percent = 32;

bool is_viable(const Coverage& coverage);

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::MoveKind> {
    static constexpr std::string_view what = "kind of move";
    static constexpr std::array table{Named<query::MoveKind>{query::MoveKind::ladder, "ladder"},
                                      Named<query::MoveKind>{query::MoveKind::advance, "advance"},
                                      Named<query::MoveKind>{query::MoveKind::elsewhere, "elsewhere"},
                                      Named<query::MoveKind>{query::MoveKind::similar, "similar"},
                                      Named<query::MoveKind>{query::MoveKind::sideways, "sideways"},
                                      Named<query::MoveKind>{query::MoveKind::down, "down"},
                                      Named<query::MoveKind>{query::MoveKind::unknown, "unknown"}};
};

} // namespace rung::model
