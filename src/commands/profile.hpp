// SPDX-License-Identifier: MIT
// The profile of a call: the file that --me names, else the usual one.
#pragma once

#include "rung/commands/command.hpp"
#include "rung/load/profile.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::commands {

// Where it is. Throws UsageError bad-value for an empty --me, no-profile where there is no place for one.
std::string profile_path(const Request& request, const Context& context);

// What it holds; nothing if there is no file yet, which is an error only where --me names it: UsageError
// data-unreadable. Throws InvalidData for a damaged file.
load::Profile profile_of(const Request& request, const Context& context);

// Whether a call that names no other person is about the one of the usual profile.
bool has_profile(const Context& context);

// Lets `change` change it. Throws InvalidData for a damaged file, UsageError write-failed.
void change_profile(const Request& request, const Context& context,
                    const std::function<void(std::vector<model::Holding>&)>& change);

// The holding of that skill, or null.
const model::Holding* find_holding(const std::vector<model::Holding>& holdings, std::string_view skill);

// Adds the skill or changes its proficiency, since that day; a proficiency that stays keeps its day.
model::Holding& hold(std::vector<model::Holding>& holdings, const std::string& skill, model::Proficiency at,
                     const std::string& today);

// "python:skilled", as `me add` reads it.
std::string word_of(const model::Holding& holding);

// For the note of a command that has written: "your profile holds 3 skills", "anna.json holds 1 skill".
std::string size_note(const Request& request, std::size_t skills);

} // namespace rung::commands
