// SPDX-License-Identifier: MIT
// Reads packs: JSON in, plain records and a list of everything that is wrong with them out. Nothing is thrown for bad
// data, however bad.
#pragma once

#include "rung/model/records.hpp"

#include <filesystem>
#include <string_view>

namespace rung::load {

// Records that have a problem of severity `error` must not be used.
struct Loaded {
    model::Records records;
    std::vector<model::Problem> problems;
};

bool has_errors(const Loaded& pack);

// The files of a folder, in the order of their paths, or one file. Only what one entry shows is checked; see links.hpp.
Loaded read_pack(const std::filesystem::path& folder_or_file);

// The same for a pack of one file that is in memory; `file` is its name in problems.
Loaded read_pack_text(std::string_view json, std::string_view file);

// Reads a pack, lets its bare ids become those of the pack if there is a built-in pack beside it (qualify.hpp), and
// checks its links. This is all that a program needs.
Loaded load_pack(const std::filesystem::path& folder_or_file, const model::Records* builtin);

} // namespace rung::load
