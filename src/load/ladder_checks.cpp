// SPDX-License-Identifier: MIT
// Levels: stages and requirements in the order of the ladder, and nothing at a level that the role does not have.
#include "link_checks.hpp"

#include <tuple>

namespace rung::load {

namespace {

using model::Level;
using model::Spot;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

using Ladders = std::map<std::string, std::set<Level>>; // by role

void check_level(const std::optional<model::Key>& role, std::optional<Level> level, const Spot& spot,
                 const Ladders& ladders, Findings& findings) {
    if (!role || !level) return;
    const auto ladder = ladders.find(role->text);
    if (ladder != ladders.end() && !ladder->second.contains(*level))
        findings.error(spot, "unknown-reference",
                       "the role " + quoted(role->text) + " has no stage " + quoted(model::name_of(*level)));
}

void check_stages(const model::Role& role, Findings& findings) {
    for (std::size_t i = 1; i < role.stages.size(); ++i) {
        const Level before = role.stages[i - 1].level;
        const Level level = role.stages[i].level;
        if (level == before)
            findings.error(role.stages[i].spot, "duplicate", "the stage " + quoted(name_of(level)) + " stands twice");
        if (level < before)
            findings.error(role.stages[i].spot, "bad-order",
                           "the stage " + quoted(name_of(level)) + " stands after " + quoted(name_of(before)));
    }
}

// Entries for one skill replace one another from level to level, so their order must be that of the ladder.
void check_requirements(const std::vector<model::Requirement>& requirements, Findings& findings) {
    std::map<std::pair<std::string, std::string>, const model::Requirement*> last;
    for (const model::Requirement& requirement : requirements) {
        if (requirement.role.text.empty() || requirement.skill.text.empty()) continue;
        const model::Requirement*& before = last[{requirement.role.text, requirement.skill.text}];
        const std::string what = "the requirement of " + quoted(requirement.skill.text) +
                                 (requirement.level ? " at " + quoted(name_of(*requirement.level)) : " at every level");
        if (before != nullptr && before->level == requirement.level)
            findings.error(requirement.spot, "duplicate", what + " stands twice", "first at " + text_of(before->spot));
        if (before != nullptr && requirement.level < before->level)
            findings.error(requirement.spot, "bad-order",
                           what + " stands after the one at " + quoted(name_of(*before->level)));
        before = &requirement;
    }
}

} // namespace

void check_ladders(const model::Records& pack, const Targets& targets, Findings& findings) {
    Ladders ladders;
    for (const model::Records* records : targets.records())
        for (const model::Role& role : records->roles)
            for (const model::Stage& stage : role.stages) ladders[role.id.text].insert(stage.level);
    for (const model::Role& role : pack.roles) check_stages(role, findings);
    check_requirements(pack.requirements, findings);
    for (const model::Requirement& requirement : pack.requirements)
        check_level(requirement.role, requirement.level, requirement.spot, ladders, findings);
    for (const model::Claim& claim : pack.claims)
        check_level(claim.subject.role, claim.subject.level, claim.spot, ladders, findings);
    for (const model::Statement& statement : pack.statements)
        check_level(statement.role, statement.level, statement.spot, ladders, findings);
}

} // namespace rung::load
