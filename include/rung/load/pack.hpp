// SPDX-License-Identifier: MIT
// Reads packs: JSON in, plain records and a list of everything that is wrong with them out. Nothing is thrown for bad
// data, however bad.
#pragma once

#include "rung/model/records.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

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

// A pack that is kept as text, with its places in that text.
struct PackText {
    Loaded loaded;
    std::string text; // one JSON file, the same for the same content; empty if there are errors
};

// Reads a pack, lets its bare ids become those of the pack if there is a built-in pack beside it (qualify.hpp), and
// checks its links. This is all that a program needs.
Loaded load_pack(const std::filesystem::path& folder_or_file, const model::Records* builtin);

// The same for a pack of one file that is in memory.
Loaded load_pack_text(std::string_view json, std::string_view file, const model::Records* builtin);

// The packs of a folder or a file, which may be a list of packs (as `data export` writes it), checked beside the
// built-in one. Where a pack cannot be told from the next, one with the problems.
std::vector<PackText> load_packs(const std::filesystem::path& folder_or_file, const model::Records& builtin);
// The same for a file in memory.
std::vector<PackText> load_packs_text(std::string_view json, std::string_view file, const model::Records& builtin);

// Adds the things of another pack behind those that are there.
void append(model::Records& all, model::Records&& more);

} // namespace rung::load
