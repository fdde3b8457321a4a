// SPDX-License-Identifier: MIT
// What `compare` tells side by side: one column for each id, one line for each thing that is told of them. Where
// records are selected the grid is made of those that are left, so that `-w "not same"` keeps what differs.
#pragma once

#include "legend.hpp"

#include "rung/report/report.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::commands {

struct Comparison {
    std::vector<std::string> ids;
    std::vector<std::string> levels; // of the rungs among them, where one is a whole role
    // Pay in a few words and the mark of its source, by id and name of the record: "203,093", "adverts".
    struct Pay {
        std::string words, mark;
    };
    std::map<std::pair<std::string, std::string>, Pay> pay;
    // Lines of their own at the end: "disputed", "who builds the model: rung why c12".
    std::vector<std::pair<std::string, std::string>> remarks;
    int width = 80; // columns into which long cells are filled; 0: none is
};

// What is told of one of them, for a cell. It refers to the record or the attribute that says it.
struct Fact {
    std::size_t column = 0;
    std::string_view section, name, value;
    std::span<const std::string> sources;
    bool same = false;
};

// Facts of other ids are left out.
std::vector<Fact> facts_of(const report::Records& records, const std::vector<std::string>& ids);

report::Grid side_by_side(std::vector<Fact> facts, const Comparison& comparison, Marks& marks);

} // namespace rung::commands
