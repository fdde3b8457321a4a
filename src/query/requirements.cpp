// SPDX-License-Identifier: MIT
#include "rung/query/requirements.hpp"

#include <map>

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

std::vector<RequirementRow> in_force(std::span<const RequirementRow> stated, std::optional<model::Level> level) {
    std::map<catalogue::SkillId, const RequirementRow*> chosen;
    for (const RequirementRow& row : stated) {
        if (!holds(row, level)) continue;
        const auto [at, is_new] = chosen.emplace(row.skill, &row);
        if (!is_new && replaces(row, *at->second, level)) at->second = &row;
    }
    std::vector<RequirementRow> result;
    for (const RequirementRow& row : stated)
        if (const auto at = chosen.find(row.skill); at != chosen.end() && at->second == &row) result.push_back(row);
    return result;
}

} // namespace rung::query
