// SPDX-License-Identifier: MIT
// How many years of experience the sources give a level. They differ, so a level has the hull of what they state and
// the figures themselves.
#pragma once

#include "rung/catalogue/figures.hpp"

#include <optional>
#include <span>
#include <vector>

namespace rung::query {

// The levels under which a figure is shown: those that its label covers, else its own.
std::vector<model::Level> levels_of(const catalogue::ClaimRow& claim, std::span<const catalogue::LabelRow> labels);

struct Years {
    std::optional<model::Decimal> from, to; // no `to`: open
    bool differ = false;                    // two sources, or two places, state other years
    std::vector<catalogue::ClaimRow> claims;
};

// Of all claims about years of a level in the role; `claims` and `labels` are the role's. Nothing if there is none.
std::optional<Years> years_at(model::Level level, std::span<const catalogue::ClaimRow> claims,
                              std::span<const catalogue::LabelRow> labels);

} // namespace rung::query
