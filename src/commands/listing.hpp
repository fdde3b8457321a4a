// SPDX-License-Identifier: MIT
// What `roles` and `skills` share: the words that a row must hold, and the sets that --of names.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/query/sets.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::commands {

// True if every word stands somewhere in one of the texts, any case.
bool holds_all(const std::vector<std::string>& words, std::initializer_list<std::string_view> texts,
               const std::vector<std::string>& more);

// "no roles match 'zzz'"
std::string nothing_matches(std::string_view what, const std::vector<std::string>& words);

// The rows that --of asks for, ascending; nothing without --of. `members_of` says what a name stands for or throws
// UsageError.
std::optional<query::Members> members_asked_for(
    const Request& request,
    const std::function<query::Members(const query::SetNode& name, std::string_view expression)>& members_of);

// A UsageError about the name at its place in the expression of --of.
UsageError unknown_in_set(const report::Failure& failure, std::string_view expression, std::size_t offset,
                          std::size_t length);

} // namespace rung::commands
