// SPDX-License-Identifier: MIT
// The help topics that belong to no single command.
#pragma once

#include <span>
#include <string_view>

namespace rung::commands {

// Lines that begin with a blank and headings in capitals are printed as they stand; other lines are filled into
// paragraphs, which end at an empty line or before "- ".
struct Topic {
    std::string_view name;
    std::string_view summary;
    std::string_view text;
};

// In the order in which help lists them. `environment` has present values too; help.cpp adds them.
std::span<const Topic> topics_of_help();

} // namespace rung::commands
