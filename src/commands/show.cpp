// SPDX-License-Identifier: MIT
// What is known of a role, a rung or a skill, or of one topic of it. For people each thing is a card; in all else, and
// where rows or columns are chosen, each fact is a row.
#include "all.hpp"
#include "attributes.hpp"
#include "card.hpp"

#include "rung/report/kinds.hpp"

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RoleId;
using catalogue::SkillId;
using Region = std::optional<catalogue::RegionRow>;

std::vector<Attribute> told_of(const Catalogue& catalogue, const Target& target, const Region& region) {
    const auto* role = std::get_if<RoleId>(&target.owner);
    std::vector<Attribute> list = role != nullptr ? attributes_of(catalogue, Rung{*role, target.level}, region)
                                                  : attributes_of(catalogue, std::get<SkillId>(target.owner));
    if (target.topic) std::erase_if(list, [&](const Attribute& it) { return !is_about(it, *target.topic); });
    return list;
}

std::string title_of_target(const Catalogue& catalogue, const Target& target) {
    const auto* role = std::get_if<RoleId>(&target.owner);
    std::string title = role != nullptr ? title_of(catalogue, Rung{*role, target.level})
                                        : catalogue::title_of(catalogue, target.owner).title;
    if (target.topic) title += ": " + *target.topic;
    return title;
}

report::Card card_of(const Catalogue& catalogue, const Target& target, const Region& region, Marks& marks) {
    if (target.topic) {
        const std::string id = key_of(catalogue::title_of(catalogue, target.owner).key, target.level);
        return topic_card(title_of_target(catalogue, target), id + '.' + *target.topic,
                          told_of(catalogue, target, region), marks);
    }
    if (const auto* skill = std::get_if<SkillId>(&target.owner)) return skill_card(catalogue, *skill, marks);
    const Rung rung{std::get<RoleId>(target.owner), target.level};
    return rung.level ? rung_card(catalogue, rung, region, marks) : role_card(catalogue, rung.role, region, marks);
}

} // namespace

Answer show(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    const Region region = region_of(request, context);
    const auto found = find_all<Target>(catalogue, words_of(request, context), find_target);
    Answer answer;
    answer.report.records.kind = &report::kind("attribute");
    answer.report.failures = found.failures;
    const bool for_people = context.format == "table" || context.format == "md" || context.format == "plain";
    if (!found.things.empty() && request.selection.empty() && for_people) {
        Marks marks;
        report::Cards cards;
        for (const Target& target : found.things) cards.push_back(card_of(catalogue, target, region, marks));
        answer.report.view = std::move(cards);
        answer.report.legend = legend(catalogue, marks);
        return answer;
    }
    for (const Target& target : found.things) {
        for (const Attribute& attribute : told_of(catalogue, target, region))
            answer.report.records.rows.push_back(row_of(attribute, target.owner));
        answer.report.heading += (answer.report.heading.empty() ? "" : "; ") + title_of_target(catalogue, target);
    }
    answer.arrange = [&catalogue](report::Report& report, const report::Selection&) {
        if (!report.columns.empty()) return;
        Marks marks;
        marks.add_rows(report.records, "sources");
        report.legend = legend(catalogue, marks);
    };
    return answer;
}

} // namespace rung::commands
