// SPDX-License-Identifier: MIT
#include "rung/query/requirements.hpp"

namespace rung::query {

namespace {

using catalogue::RequirementRow;

bool holds(const RequirementRow& row, std::optional<model::Level> level) {
    if (!row.level) return true;
    return level ? model::builds_on(*level, *row.level) : !model::is_management(*row.level);
}

// Whether `row` is to stand in place of `other`. No level comes before every level.
bool replaces(const RequirementRow& row, const RequirementRow& other, std::optional<model::Level> level) {
    if (level) return row.level > other.level;
    return row.need != other.need ? row.need > other.need : row.level < other.level;
}

} // namespace

std::vector<std::size_t> places_in_force(std::span<const RequirementRow> stated, std::optional<model::Level> level) {
    std::vector<const RequirementRow*> chosen; // by row of the skill
    for (const RequirementRow& row : stated) {
        if (!holds(row, level)) continue;
        const auto skill = static_cast<std::size_t>(row.skill.row());
        if (chosen.size() <= skill) chosen.resize(skill + 1);
        if (chosen[skill] == nullptr || replaces(row, *chosen[skill], level)) chosen[skill] = &row;
    }
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < stated.size(); ++at) {
        const auto skill = static_cast<std::size_t>(stated[at].skill.row());
        if (skill < chosen.size() && chosen[skill] == &stated[at]) result.push_back(at);
    }
    return result;
}

std::vector<RequirementRow> in_force(std::span<const RequirementRow> stated, std::optional<model::Level> level) {
    std::vector<RequirementRow> result;
    for (const std::size_t at : places_in_force(stated, level)) result.push_back(stated[at]);
    return result;
}

} // namespace rung::query
