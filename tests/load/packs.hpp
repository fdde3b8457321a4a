// SPDX-License-Identifier: MIT
// Packs to test with, and what is wrong with them.
#pragma once

#include "problems.hpp"

#include "rung/load/links.hpp"

#include <stdexcept>
#include <string_view>

// Every list and nearly every field once, without a fault.
std::string good_pack();

// The good pack with one text, which must stand in it exactly once, replaced by another.
std::string good_pack_with(std::string_view old_text, std::string_view new_text);

// A pack whose lists are `lists`, which start at line 2, column 1: `"families": []`.
inline std::string pack_of(std::string_view lists) {
    return R"({ "pack": { "id": "builtin", "version": "1", "schema": 1, "title": "Test" },)"
           "\n" +
           std::string(lists) + "\n}";
}

// What reading alone finds.
inline std::vector<std::string> reading_problems(std::string_view lists) {
    return texts_of(rung::load::read_pack_text(pack_of(lists), "pack.json").problems);
}

// What the check of links finds in a pack that reads without problems.
inline std::vector<std::string> link_problems(const std::string& json) {
    const auto pack = rung::load::read_pack_text(json, "pack.json");
    if (!pack.problems.empty()) throw std::runtime_error(lines_of(pack.problems));
    return texts_of(rung::load::check_links(pack.records, nullptr));
}

using Lines = std::vector<std::string>;
