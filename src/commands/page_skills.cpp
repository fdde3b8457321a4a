// SPDX-License-Identifier: MIT
// Skills on a page: how far what is asked for overlaps, drawn, and every skill with what each asks of it.
#include "page_parts.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/overlap.hpp"
#include "rung/query/requirements.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using catalogue::RequirementRow;
using report::Look;
using report::PageCell;
using report::PageTable;

constexpr std::size_t most_named = 10;

struct Asker {
    std::string title;
    std::vector<RequirementRow> asked;
};

std::vector<Asker> askers_of(const PageAsked& asked) {
    std::vector<Asker> askers;
    for (const Rung& rung : asked.rungs)
        askers.push_back({title_of(asked.catalogue, rung),
                          query::in_force(catalogue::bare_requirements(asked.catalogue, rung.role), rung.level)});
    return askers;
}

PageTable::Row pair_row(const Asker& left, const Asker& right) {
    const query::Overlap overlap = query::overlap(left.asked, right.asked);
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    const std::string words = std::to_string(overlap.left.size()) + " asked by " + left.title + " alone, " +
                              std::to_string(overlap.shared.size()) + " by both, " +
                              std::to_string(overlap.right.size()) + " by " + right.title + " alone";
    return {{{left.title + " and " + right.title, {}, words}},
            report::Parts{{{number(overlap.left.size()), Look::left},
                           {number(overlap.shared.size()), Look::both},
                           {number(overlap.right.size()), Look::right}}}};
}

PageTable overlap_table(const std::vector<Asker>& askers) {
    PageTable table;
    table.caption = "Skills asked by both and by one of the two alone, counted";
    table.columns = {{"Skills"}};
    table.groups.emplace_back();
    std::size_t most = 1;
    for (std::size_t left = 0; left < askers.size(); ++left)
        for (std::size_t right = left + 1; right < askers.size(); ++right) {
            table.groups.back().rows.push_back(pair_row(askers[left], askers[right]));
            most = std::max(most, query::overlap(askers[left].asked, askers[right].asked).all());
        }
    table.scale = round_scale(0, static_cast<double>(most));
    table.keys = {{Look::left, "the first alone"}, {Look::both, "both"}, {Look::right, "the second alone"}};
    return table;
}

// A skill with what each of them asks of it, in their order.
struct Asked {
    std::string title;
    int importance = 0; // the highest
    std::vector<const RequirementRow*> rows;

    std::size_t askers() const {
        return static_cast<std::size_t>(std::ranges::count_if(rows, [](const auto* row) { return row != nullptr; }));
    }
};

// The most important first.
std::vector<Asked> skills_of(const std::vector<Asker>& askers, const std::vector<catalogue::Title>& titles) {
    std::map<std::size_t, Asked> found;
    for (std::size_t i = 0; i < askers.size(); ++i)
        for (const RequirementRow& row : askers[i].asked) {
            Asked& skill = found[query::number_of(row.skill)];
            skill.title = titles.at(query::number_of(row.skill)).title;
            skill.importance = std::max(skill.importance, row.importance);
            skill.rows.resize(askers.size());
            skill.rows[i] = &row;
        }
    std::vector<Asked> skills;
    for (auto& [number, skill] : found) skills.push_back(std::move(skill));
    std::ranges::stable_sort(skills, std::greater<>(), &Asked::importance);
    return skills;
}

std::string group_of(const Asked& skill, const std::vector<Asker>& askers) {
    const auto first = std::ranges::find_if(skill.rows, [](const auto* row) { return row != nullptr; });
    if (askers.size() == 1) return (*first)->essential ? "Essential" : "Not essential";
    if (skill.askers() == askers.size()) return askers.size() == 2 ? "Asked by both" : "Asked by all";
    if (skill.askers() > 1) return "Asked by some";
    return "Asked by " + askers[static_cast<std::size_t>(first - skill.rows.begin())].title + " alone";
}

PageTable::Row skill_row(const Asked& skill) {
    PageTable::Row row{{{skill.title}}};
    for (const RequirementRow* asked : skill.rows)
        row.cells.push_back({asked == nullptr ? "not asked" : std::string(model::name_of(asked->need))});
    return row;
}

PageTable skill_table(const std::vector<Asked>& skills, const std::vector<Asker>& askers) {
    PageTable table;
    table.folded = "All " + std::to_string(skills.size()) + " skills";
    table.caption = "Every skill asked for, and how well; the most important first";
    table.columns = {{"Skill"}};
    for (const Asker& asker : askers) table.columns.push_back({asker.title});
    for (const Asked& skill : skills) {
        const std::string title = group_of(skill, askers);
        auto group = std::ranges::find(table.groups, title, &PageTable::Group::title);
        if (group == table.groups.end()) group = table.groups.insert(group, {title, {}, {}});
        group->rows.push_back(skill_row(skill));
    }
    const auto rank = [&](const PageTable::Group& group) {
        return group.title.ends_with(" alone") ? 2 : group.title.starts_with("Asked by some") ? 1 : 0;
    };
    std::ranges::stable_sort(table.groups, {}, rank);
    return table;
}

report::PageText most_important(const std::vector<Asked>& skills) {
    std::vector<std::string> names;
    for (const Asked& skill : skills) {
        if (names.size() == most_named) break;
        const auto* row = *std::ranges::find_if(skill.rows, [](const auto* some) { return some != nullptr; });
        names.push_back(skill.title +
                        (skill.rows.size() == 1 ? " (" + std::string(model::name_of(row->need)) + ")" : ""));
    }
    return {"Most important: " + joined(names, ", ") + "."};
}

} // namespace

report::PageSection skills_part(const PageAsked& asked) {
    report::PageSection section{"skills", "Skills", {}};
    const std::vector<Asker> askers = askers_of(asked);
    const auto titles = catalogue::skill_titles(asked.catalogue);
    const std::vector<Asked> skills = skills_of(askers, titles);
    if (skills.empty()) {
        section.blocks.emplace_back(report::PageText{"The data do not say which skills are asked for."});
        return section;
    }
    section.blocks.emplace_back(most_important(skills));
    if (askers.size() > 1) section.blocks.emplace_back(overlap_table(askers));
    section.blocks.emplace_back(skill_table(skills, askers));
    return section;
}

} // namespace rung::commands
