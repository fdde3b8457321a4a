// SPDX-License-Identifier: MIT
#include "rung/query/years.hpp"

#include <algorithm>

namespace rung::query {

using catalogue::ClaimRow;
using catalogue::LabelRow;

std::vector<model::Level> levels_of(const ClaimRow& claim, std::span<const LabelRow> labels) {
    if (!claim.level) return {};
    const auto label = std::ranges::find_if(labels, [&](const LabelRow& it) {
        return claim.as_stated && it.source == claim.source && it.text == *claim.as_stated;
    });
    if (label == labels.end() || label->levels.empty()) return {*claim.level};
    return label->levels;
}

std::optional<Years> years_at(model::Level level, std::span<const ClaimRow> claims, std::span<const LabelRow> labels) {
    Years years;
    bool open = false;
    for (const ClaimRow& claim : claims) {
        if (claim.metric != model::Metric::years || !claim.level) continue;
        const std::vector<model::Level> levels = levels_of(claim, labels);
        if (std::ranges::find(levels, level) == levels.end()) continue;
        if (!years.claims.empty()) {
            const ClaimRow& first = years.claims.front();
            years.differ =
                years.differ || claim.low != first.low || claim.high != first.high || claim.open_top != first.open_top;
        }
        open = open || claim.open_top || !claim.high;
        if (claim.low && (!years.from || *claim.low < *years.from)) years.from = claim.low;
        if (claim.high && (!years.to || *claim.high > *years.to)) years.to = claim.high;
        years.claims.push_back(claim);
    }
    if (years.claims.empty()) return std::nullopt;
    if (open) years.to.reset();
    return years;
}

} // namespace rung::query
