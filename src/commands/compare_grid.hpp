// SPDX-License-Identifier: MIT
// Records of `compare` side by side: one column for each id, one line for each thing that is told of them. The grid is
// made of the records that are left after selection, so that `-w "not same"` keeps what differs.
#pragma once

#include "legend.hpp"

#include "rung/report/report.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rung::commands {

struct Comparison {
    std::vector<std::string> ids;
    // Pay in a few words and the mark of its source, by id and name of the record: "203,093", "adverts".
    struct Pay {
        std::string words, mark;
    };
    std::map<std::pair<std::string, std::string>, Pay> pay;
    // Lines of their own at the end: "disputed", "who builds the model: rung why c12".
    std::vector<std::pair<std::string, std::string>> remarks;
    int width = 80; // columns into which long cells are filled; 0: none is
};

report::Grid side_by_side(const report::Records& records, const Comparison& comparison, Marks& marks);

} // namespace rung::commands
