// SPDX-License-Identifier: MIT
#include "rung/query/requirements.hpp"

#include "rung/query/demands.hpp"

#include <algorithm>

namespace rung::query {

namespace {

using catalogue::AskRow;
using catalogue::RequirementRow;

template <class Row> bool holds(const Row& row, std::optional<model::Level> level) {
    if (!row.level) return true;
    return level ? model::builds_on(*level, *row.level) : !model::is_management(*row.level);
}

// Whether `row` is to stand in place of `other`. No level comes before every level.
template <class Row> bool replaces(const Row& row, const Row& other, std::optional<model::Level> level) {
    if (level) return row.level > other.level;
    return row.need != other.need ? row.need > other.need : row.level < other.level;
}

template <class Row> std::vector<const Row*> chosen(std::span<const Row> stated, std::optional<model::Level> level) {
    std::size_t skills = 0;
    for (const Row& row : stated) skills = std::max(skills, number_of(row.skill) + 1);
    std::vector<const Row*> by_skill(skills);
    for (const Row& row : stated) {
        if (!holds(row, level)) continue;
        const std::size_t skill = number_of(row.skill);
        if (by_skill[skill] == nullptr || replaces(row, *by_skill[skill], level)) by_skill[skill] = &row;
    }
    std::vector<const Row*> result;
    result.reserve(stated.size());
    for (const Row& row : stated)
        if (by_skill[number_of(row.skill)] == &row) result.push_back(&row);
    return result;
}

} // namespace

std::vector<RequirementRow> in_force(std::span<const RequirementRow> stated, std::optional<model::Level> level) {
    std::vector<RequirementRow> result;
    for (const RequirementRow* row : chosen(stated, level)) result.push_back(*row);
    return result;
}

std::vector<Demand> demands_at(std::span<const AskRow> stated, std::optional<model::Level> level) {
    std::vector<Demand> result;
    result.reserve(stated.size());
    for (const AskRow* row : chosen(stated, level))
        result.push_back({number_of(row->skill), row->need, row->importance, row->essential});
    return result;
}

} // namespace rung::query
