// SPDX-License-Identifier: MIT
// A person's profile: what they know, in one JSON file of their own. It is read strictly, and written whole or not at
// all; a file that cannot be read is never written over.
#pragma once

#include "rung/model/holding.hpp"
#include "rung/model/problem.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

struct Profile {
    std::vector<model::Holding> holdings; // by skill, none twice
    bool present = false;                 // whether there is such a file
    std::vector<model::Problem> problems; // if there are any, the holdings must not be used
};

Profile read_profile(const std::filesystem::path& path);

// The same for a profile in memory; `file` is its name in problems.
Profile read_profile_text(std::string_view json, std::string_view file);

// The file of these holdings: readable, in the order of the skills, the same bytes every time.
std::string profile_text(std::span<const model::Holding> holdings);

// What is wrong with a note: a character that a terminal would obey, or too many of them.
std::optional<std::string> flaw_of_note(std::string_view note);

// Reads the profile, lets `change` change it and writes it, while no other process can do the same: two at once lose
// nothing. The file, begun if there is none, is readable for its owner only; where the path is a link, what it leads to
// is written. On any problem, and where nothing changes, the file stays as it is; a problem with the code
// "write-failed" says why it could not be written.
std::vector<model::Problem> change_profile(const std::filesystem::path& path,
                                           const std::function<void(std::vector<model::Holding>&)>& change);

} // namespace rung::load
