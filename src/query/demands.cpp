// SPDX-License-Identifier: MIT
#include "rung/query/demands.hpp"

#include "rung/query/requirements.hpp"

namespace rung::query {

using catalogue::RequirementRow;
using catalogue::SkillNode;

namespace {

Demand demand_of(const RequirementRow& row) {
    return {number_of(row.skill), row.need, row.importance, row.essential};
}

} // namespace

std::vector<Demand> demands_of(std::span<const RequirementRow> asked) {
    std::vector<Demand> result;
    for (const RequirementRow& row : asked) result.push_back(demand_of(row));
    return result;
}

Profile profile_of(std::span<const RequirementRow> asked, std::size_t skills) {
    Profile profile(skills);
    for (const RequirementRow& row : asked) profile.at(number_of(row.skill)) = row.need;
    return profile;
}

Profile profile_of(std::span<const RequirementRow> asked, std::span<const SkillNode> graph) {
    return profile_of(asked, graph.size());
}

Profile with_prerequisites(Profile profile, std::span<const SkillNode> graph) {
    std::vector<std::size_t> open;
    for (std::size_t skill = 0; skill < profile.size(); ++skill)
        if (profile[skill] > model::Proficiency::none) open.push_back(skill);
    while (!open.empty()) {
        const std::size_t skill = open.back();
        open.pop_back();
        for (const auto& need : graph[skill].needs) {
            auto& held = profile.at(number_of(need.skill));
            if (held.value_or(model::Proficiency::none) == model::Proficiency::none)
                open.push_back(number_of(need.skill));
            if (!held || *held < need.at) held = need.at;
        }
    }
    return profile;
}

namespace {

std::vector<Substitute> numbered(const std::vector<catalogue::NearRow>& nears) {
    std::vector<Substitute> result;
    for (const auto& near : nears) result.push_back({number_of(near.skill), near.weight});
    return result;
}

} // namespace

Substitutes substitutes_of(std::span<const SkillNode> graph) {
    Substitutes result;
    for (const SkillNode& node : graph) result.push_back(numbered(node.nears));
    return result;
}

Substitutes substitutes_of(std::span<const std::vector<catalogue::NearRow>> nears) {
    Substitutes result;
    for (const auto& of_one : nears) result.push_back(numbered(of_one));
    return result;
}

} // namespace rung::query
