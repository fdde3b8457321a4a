// SPDX-License-Identifier: MIT
// What two packs say differently. Every value of both takes part, so that no difference goes untold; the order in which
// things are written does not count.
#pragma once

#include "rung/model/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

enum class Change { added, removed, changed };

struct Difference {
    std::string id;        // of the thing it is about, as the pack writes it: "ml-3", "ml-3@senior"
    std::string attribute; // "title", "skill", "pay", "responsibility"
    Change change = Change::added;
    std::optional<std::string> was, now;
};

// By id, then attribute. Both are texts of packs (pack.hpp).
std::vector<Difference> differences(std::string_view was, std::string_view now);

} // namespace rung::load

namespace rung::model {

template <> struct Names<load::Change> {
    static constexpr std::string_view what = "change";
    static constexpr std::array table{Named<load::Change>{load::Change::added, "added"},
                                      Named<load::Change>{load::Change::removed, "removed"},
                                      Named<load::Change>{load::Change::changed, "changed"}};
};

} // namespace rung::model
