// SPDX-License-Identifier: MIT
// A report becomes bytes. A renderer gets nothing but the report and the style: it cannot recompute, and formats cannot
// disagree.
#pragma once

#include "rung/report/report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rung::render {

// How the bytes are to look on a terminal. Machine formats ignore all of it.
struct Style {
    int width = 0;       // columns; 0 is unlimited
    bool colour = false; // 16-colour escape sequences
    bool utf8 = true;    // else glyphs are replaced by ASCII
    bool links = false;  // OSC 8
    bool header = true;  // header line and caption
};

struct Format {
    std::string_view name;
    std::string_view meaning; // for help
    std::string (*write)(const report::Report&, const Style&);
};

// table tsv plain csv json jsonl md, in the order in which help lists them.
std::span<const Format> formats();

// Null if there is no such format.
const Format* find_format(std::string_view name);

} // namespace rung::render
