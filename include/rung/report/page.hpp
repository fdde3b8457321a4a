// SPDX-License-Identifier: MIT
// A page to keep and to hand on, complete and in words: what `report` answers. Every drawing stands in a row of a table
// that says the same in words, so that nothing is lost to those who do not see it.
#pragma once

#include "rung/model/names.hpp"
#include "rung/report/report.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::report {

// What a drawing stands for: its colour and its shape.
enum class Look { stated, advertised, occupation, years, left, both, right };

// One scale for all drawings of a table.
struct Scale {
    struct Tick {
        double at = 0;
        std::string label;
    };
    double from = 0, to = 1;
    std::vector<Tick> ticks; // ascending, the first at `from`, the last at `to`
};

// From low to high, and a middle; whatever is missing is not known.
struct Span {
    std::optional<double> low, mid, high;
    bool open_top = false;
    Look look = Look::stated;
};

// Parts of a whole beside one another, from the left end of the scale.
struct Parts {
    struct Part {
        double size = 0;
        Look look = Look::both;
    };
    std::vector<Part> parts;
};

using Drawing = std::variant<std::monostate, Span, Parts>;

struct PageCell {
    std::string text;
    std::vector<std::string> places = {}; // who says so: each leads to its source, if the page lists that
    std::string note = {};                // a second line, less important
    std::string url = {};                 // where the text leads on the web
};

struct PageTable {
    struct Column {
        std::string title;
        Align align = Align::left;
    };
    struct Row {
        std::vector<PageCell> cells; // the first one heads the row; of too few the last one runs on
        Drawing drawing = {};
        std::string source = {}; // the source that it is about, to which places lead
    };
    struct Group {
        std::string title; // may be empty
        std::string note;
        std::vector<Row> rows;
    };
    struct Key {
        Look look = Look::stated;
        std::string meaning;
    };
    std::string caption;
    std::vector<Column> columns;
    std::vector<Group> groups;
    std::optional<Scale> scale; // of the drawings, which then have a column of their own
    std::vector<Key> keys;      // what they stand for
    std::string folded;         // if not empty, all that is seen at first
};

struct PageHeading {
    std::string text;
};

struct PageText {
    std::string text;
    std::vector<std::string> places = {};
};

struct PageList {
    std::vector<std::string> items;
};

using PageBlock = std::variant<PageHeading, PageText, PageList, PageTable>;

struct PageSection {
    std::string key; // "pay"
    std::string heading;
    std::vector<PageBlock> blocks;
};

struct Page {
    std::string title;
    std::string subtitle;
    std::vector<PageSection> sections;
    std::string foot; // how it was made
};

} // namespace rung::report

namespace rung::model {

template <> struct Names<report::Look> {
    static constexpr std::string_view what = "look";
    static constexpr std::array table{Named<report::Look>{report::Look::stated, "stated"},
                                      Named<report::Look>{report::Look::advertised, "advertised"},
                                      Named<report::Look>{report::Look::occupation, "occupation"},
                                      Named<report::Look>{report::Look::years, "years"},
                                      Named<report::Look>{report::Look::left, "left"},
                                      Named<report::Look>{report::Look::both, "both"},
                                      Named<report::Look>{report::Look::right, "right"}};
};

} // namespace rung::model
