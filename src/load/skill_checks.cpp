// SPDX-License-Identifier: MIT
// Prerequisites, near-equivalents and parents of regions: graphs inside one list.
#include "link_checks.hpp"

#include <algorithm>

namespace rung::load {

namespace {

using model::Proficiency;
using model::Skill;

// Looking for redundant prerequisites takes the square of the number of skills; in packs beyond it they are left alone.
constexpr std::size_t most_skills_compared = 5'000;

using Numbers = std::map<std::string, std::size_t>;

template <class Things> Numbers numbers_of(const Things& things) {
    Numbers numbers;
    for (std::size_t i = 0; i < things.size(); ++i) numbers.emplace(things[i].id.text, i);
    return numbers;
}

template <class Things>
void check_cycles(const Things& things, const std::vector<std::vector<std::size_t>>& edges, const std::string& what,
                  Findings& findings) {
    for (const std::vector<std::size_t>& cycle : cycles_of(edges)) {
        std::string path;
        for (const std::size_t node : cycle) path += things[node].id.text + " -> ";
        findings.error(things[cycle.front()].id.spot, "cycle",
                       "a cycle of " + what + ": " + path + things[cycle.front()].id.text);
    }
}

void check_regions(const std::vector<model::Region>& regions, Findings& findings) {
    const Numbers numbers = numbers_of(regions);
    std::vector<std::vector<std::size_t>> edges(regions.size());
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (regions[i].parent)
            if (const auto parent = numbers.find(regions[i].parent->text); parent != numbers.end())
                edges[i].push_back(parent->second);
    check_cycles(regions, edges, "regions", findings);
}

// Per skill that is needed on the way to `start`, the highest proficiency asked for.
std::map<std::size_t, Proficiency> asked_for(const std::vector<Skill>& skills, const Numbers& numbers,
                                             std::size_t start) {
    std::map<std::size_t, Proficiency> asked;
    std::vector<std::size_t> open{start};
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (const model::Need& need : skills[node].needs) {
            const auto found = numbers.find(need.skill.text);
            if (found == numbers.end()) continue;
            const auto [entry, is_new] = asked.emplace(found->second, need.at);
            if (is_new) open.push_back(found->second);
            entry->second = std::max(entry->second, need.at);
        }
    }
    return asked;
}

void check_redundant(const std::vector<Skill>& skills, const Numbers& numbers, const Skill& skill, Findings& findings) {
    for (const model::Need& by : skill.needs) {
        const auto start = numbers.find(by.skill.text);
        if (start == numbers.end()) continue;
        const auto asked = asked_for(skills, numbers, start->second);
        for (const model::Need& need : skill.needs) {
            if (need.skill.text == by.skill.text) continue;
            const auto number = numbers.find(need.skill.text);
            if (number == numbers.end()) continue;
            if (const auto found = asked.find(number->second); found != asked.end() && found->second >= need.at)
                findings.warning(need.skill.spot, "redundant-prerequisite",
                                 "the prerequisite \"" + need.skill.text + "\" is already one of \"" + by.skill.text +
                                     '"');
        }
    }
}

void check_own_lists(const Skill& skill, Findings& findings) {
    std::set<std::string> needs;
    for (const model::Need& need : skill.needs)
        if (!needs.insert(need.skill.text).second)
            findings.error(need.skill.spot, "duplicate", "the prerequisite \"" + need.skill.text + "\" stands twice");
    std::set<std::string> near{skill.id.text};
    for (const model::Near& other : skill.near)
        if (!other.skill.text.empty() && !near.insert(other.skill.text).second)
            findings.error(other.skill.spot, "duplicate",
                           "\"" + other.skill.text + "\" is the skill itself or stands twice in near");
}

} // namespace

void check_prerequisites(const model::Records& pack, Findings& findings) {
    check_regions(pack.regions, findings);
    const std::vector<Skill>& skills = pack.skills;
    const Numbers numbers = numbers_of(skills);
    std::vector<std::vector<std::size_t>> edges(skills.size());
    for (std::size_t i = 0; i < skills.size(); ++i) {
        check_own_lists(skills[i], findings);
        for (const model::Need& need : skills[i].needs)
            if (const auto found = numbers.find(need.skill.text); found != numbers.end())
                edges[i].push_back(found->second);
    }
    const bool has_cycle = !cycles_of(edges).empty();
    check_cycles(skills, edges, "prerequisites", findings);
    if (has_cycle || skills.size() > most_skills_compared) return;
    for (const Skill& skill : skills)
        if (skill.needs.size() > 1) check_redundant(skills, numbers, skill, findings);
}

} // namespace rung::load
