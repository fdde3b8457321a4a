// SPDX-License-Identifier: MIT
// Words that name nothing, or two things: what is wrong with them, and what would do.
#pragma once

#include "resolve.hpp"

namespace rung::commands {

// What kinds of things a word may name.
enum class Wanted { role, skill, either };

std::vector<catalogue::Named> find_names(const catalogue::Catalogue& catalogue, std::string_view name, Wanted wanted);

report::Failure unknown(const catalogue::Catalogue& catalogue, std::string_view word, Wanted wanted);
report::Failure ambiguous(const catalogue::Catalogue& catalogue, std::string_view word,
                          const std::vector<catalogue::Named>& owners);
// `word` is all that was typed: "ml-engineer@sr".
report::Failure no_level(const catalogue::Catalogue& catalogue, catalogue::Named owner, std::string_view level,
                         std::string_view word);
report::Failure no_topic(const catalogue::Catalogue& catalogue, const Target& target, std::string_view topic,
                         std::string_view word);
report::Failure no_proficiency(std::string_view word);

} // namespace rung::commands
