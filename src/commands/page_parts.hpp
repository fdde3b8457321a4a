// SPDX-License-Identifier: MIT
// The parts of the page that `report` makes, one function each. They say nothing that another command does not say too.
#pragma once

#include "resolve.hpp"

#include "rung/report/page.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rung::commands {

struct PageAsked {
    const catalogue::Catalogue& catalogue;
    std::vector<Rung> rungs; // one to six, no two alike
    std::optional<catalogue::RegionRow> region;
};

report::PageSection glance_part(const PageAsked& asked);
// Precondition: there are two or more.
report::PageSection comparison_part(const PageAsked& asked);
// Every band of `pay`, all of them on one scale.
report::PageSection pay_part(const PageAsked& asked);
// The whole ladder of each role, also where one of its rungs was asked for.
report::PageSection ladder_part(const PageAsked& asked);
report::PageSection skills_part(const PageAsked& asked);
report::PageSection conflicts_part(const PageAsked& asked);
// The sources that stand in the other parts.
report::PageSection sources_part(const PageAsked& asked, std::span<const report::PageSection> others);

// "ML engineer", "ML engineer and Data scientist", "A, B and C"
std::string titles_of(const PageAsked& asked);

// A scale with round labels that holds both values: from the round number below `least` to that above `most`.
report::Scale round_scale(double least, double most);

} // namespace rung::commands
