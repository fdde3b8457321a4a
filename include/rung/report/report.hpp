// SPDX-License-Identifier: MIT
// What a command answers, complete: the only thing a renderer ever sees. Records are the truth that every format
// prints; a view, where there is one, says how people see the same facts in a table or in Markdown.
#pragma once

#include "rung/model/date.hpp"
#include "rung/report/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rung::report {

enum class Align { left, right };

// A table of finished text, as `compare` shows it. Long cells shrink from the right, columns marked `keep` never do.
struct Grid {
    struct Column {
        std::string title;
        Align align = Align::left;
        bool keep = false;
    };
    // Titles may all be empty: then no header is printed; else a title runs over the empty ones behind it.
    std::vector<Column> columns;
    // Of a row with fewer cells than columns the last one runs to the end of the line.
    std::vector<std::vector<std::string>> rows;
};

// As a joiner: each item begins a line.
inline constexpr std::string_view below_one_another = "\n";

// A line of a card: a label and items that wrap beside it (below it, where the labels of a card are sentences), or a
// text across the whole width (no label).
struct Line {
    std::string label;
    std::vector<std::string> items; // joined by `joiner`, wrapped between items where possible
    std::string joiner = ", ";
};

using Block = std::variant<Line, Grid>;

// One thing on one screen: `show`. Several stand one after the other.
struct Card {
    std::string title;
    std::string right; // at the right end of the title line: the id
    std::vector<Block> blocks;
};

using Cards = std::vector<Card>;

// Lines with a depth, drawn as a tree in the first column of the grid: `path ROLE`.
struct Tree {
    Grid grid;
    std::vector<int> depths; // one for each row; 0 is a root
};

// Things to do in their order, with what calendars and lists of tasks know of them: `learn`.
struct Checklist {
    struct Entry {
        std::string key;                  // the same in every call: "git-working"
        std::string text;                 // "Learn Git to working"
        std::vector<std::string> details; // the chief one first: "15 hours (8 to 30)"
        std::optional<model::Date> begin, due;
    };
    std::string key;   // what all of it is for: "ml-engineer-entry"
    std::string title; // "Learning plan for ML engineer, entry"
    std::optional<model::Date> start;
    std::vector<Entry> entries;
};

// Things and the ways between them: `learn`, `path`.
struct Graph {
    struct Node {
        std::string key;
        std::vector<std::string> lines; // of its label
    };
    struct Edge {
        std::size_t from = 0, to = 0; // places among the nodes
        std::string label;
    };
    std::string title;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

// Where bars are drawn beside a table from numbers it already shows (fields of the records): `pay`.
struct Bars {
    std::string low = "low", mid = "mid", high = "high", open_top = "open_top";
};

using View = std::variant<std::monostate, Cards, Grid, Tree, Checklist, Graph>;

// Something asked for that is not there, or not unique: reported on standard error, the rest of the answer is printed,
// exit 1.
struct Failure {
    std::string code;    // "unknown-id"
    std::string message; // "no role or skill 'ml-enginer'"
    std::string value;
    std::vector<std::string> suggest;
};

struct Report {
    Records records;                  // after selection
    std::vector<std::size_t> columns; // fields to print, in order; empty: all for machines, the shown ones for people
    std::vector<std::string_view> dispensable; // fields that a table too wide does without, the least needed first
    std::vector<std::string_view> below;       // fields that a table too wide has on a line below each row
    std::vector<std::string_view> wraps;       // fields of long texts, which go on in the lines below of a table
    std::string heading;                       // what the answer is about, for `plain`: "Pay of ML engineer"
    std::vector<std::string> caption;          // what the call says; the caption fields of the records follow
    std::vector<std::string> caption_after;    // and what follows those: "for you, 2 skills"
    std::map<std::string, std::string> titles; // id -> title, for ids in captions
    std::vector<std::string> legend;           // lines below table, md and plain
    std::vector<std::string> notes;            // for people, on standard error if it is a terminal
    std::vector<Failure> failures;
    std::vector<Failure> warnings; // on standard error too, but the exit code stays
    View view;
    std::optional<Bars> bars;
};

} // namespace rung::report
