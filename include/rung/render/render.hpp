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

// What a format prints: the records as they are, what a command arranged for people, or a drawing or a list of tasks,
// which has no columns.
enum class Shape { records, page, drawing };

struct Format {
    std::string_view name;
    std::string_view meaning; // for help
    Shape shape = Shape::records;
    std::string (*write)(const report::Report&, const Style&) = nullptr;
};

// All of them, in the order in which help lists them: those of every command, then the drawings of some.
std::span<const Format> formats();

// Null if there is no such format.
const Format* find_format(std::string_view name);

} // namespace rung::render
