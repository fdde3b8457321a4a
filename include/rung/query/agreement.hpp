// SPDX-License-Identifier: MIT
// Where ranges of several sources agree: the values that most sources hold possible (Marzullo 1984). No central value
// is made up; two answers that equally many sources give are both kept.
#pragma once

#include "rung/model/decimal.hpp"
#include "rung/model/names.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// A closed range that takes part: low and high as stated, an open top by its stated end. Minima, maxima and figures of
// another basis are for the caller to leave out; single values are held against the core by `standing`.
struct Voice {
    std::int64_t source = 0; // several ranges of one source are one voice
    model::Decimal low, high;
    bool open_top = false;
};

struct Interval {
    model::Decimal low, high;
    bool open_top = false; // of the hull: a range that ends there goes on; the core keeps to stated ends

    friend bool operator==(const Interval&, const Interval&) = default;
};

// How a figure lies to the core: within one segment, partly, or apart from all.
enum class Standing { inside, overlaps, disjoint };

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::Standing> {
    static constexpr std::string_view what = "standing";
    static constexpr std::array table{Named<query::Standing>{query::Standing::inside, "inside"},
                                      Named<query::Standing>{query::Standing::overlaps, "overlaps"},
                                      Named<query::Standing>{query::Standing::disjoint, "disjoint"}};
};

} // namespace rung::model

namespace rung::query {

struct Agreement {
    std::size_t agree = 0;        // sources that share the core
    std::size_t total = 0;        // sources with a range
    std::vector<Interval> core;   // every segment of the greatest depth, ascending; empty without ranges
    Interval hull;                // from the lowest to the highest end
    std::vector<Standing> voices; // in the order of the ranges
};

// Precondition: low <= high.
Agreement agreement(std::span<const Voice> voices);

// Of a range, or of a single value with low = high. No `low`: anything up to `high`; no `high`: anything from `low` on.
Standing standing(std::span<const Interval> core, std::optional<model::Decimal> low,
                  std::optional<model::Decimal> high);

} // namespace rung::query
