// SPDX-License-Identifier: MIT
// Which skills an advert or a CV names, and how it means them (docs/algorithms.md, section 12).
#pragma once

#include "rung/catalogue/names.hpp"
#include "rung/model/names.hpp"
#include "rung/model/ranks.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rung::query {

// How the text asks for a skill.
enum class Strength { required, wished, denied, unstated };

struct Mention {
    catalogue::SkillId skill;
    std::size_t begin = 0, end = 0; // bytes, the end excluded
    Strength strength = Strength::unstated;
    std::optional<int> years; // asked for, the least
};

struct TextSkills {
    std::vector<Mention> mentions; // in the order of the text
    std::optional<int> years;      // the most that it speaks of
};

// Of any bytes, in linear time. `names` are those of skills.
TextSkills text_skills(std::string_view text, std::span<const catalogue::NameRow> names);

} // namespace rung::query

namespace rung::model {

template <> struct Names<query::Strength> {
    static constexpr std::string_view what = "strength";
    static constexpr std::array table{Named<query::Strength>{query::Strength::required, "required"},
                                      Named<query::Strength>{query::Strength::wished, "wished"},
                                      Named<query::Strength>{query::Strength::denied, "denied"},
                                      Named<query::Strength>{query::Strength::unstated, "unstated"}};
};

} // namespace rung::model
