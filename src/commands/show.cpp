// SPDX-License-Identifier: MIT
// What is known of a role, a rung or a skill, or of one topic of it.
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

std::vector<report::Row> rows_of(const Catalogue& catalogue, const Target& target, const Region& region) {
    const auto* role = std::get_if<RoleId>(&target.owner);
    std::vector<report::Row> rows;
    for (const Attribute& attribute : role != nullptr ? attributes_of(catalogue, Rung{*role, target.level}, region)
                                                      : attributes_of(catalogue, std::get<SkillId>(target.owner)))
        if (!target.topic || is_about(attribute, *target.topic)) rows.push_back(row_of(attribute, target.owner));
    return rows;
}

std::string title_of_target(const Catalogue& catalogue, const Target& target) {
    const auto* role = std::get_if<RoleId>(&target.owner);
    std::string title = role != nullptr ? title_of(catalogue, Rung{*role, target.level})
                                        : catalogue::title_of(catalogue, target.owner).title;
    if (target.topic) title += ": " + *target.topic;
    return title;
}

report::Card card_of(const Catalogue& catalogue, const Target& target, const Region& region, Marks& marks) {
    if (const auto* skill = std::get_if<SkillId>(&target.owner)) return skill_card(catalogue, *skill, marks);
    const Rung rung{std::get<RoleId>(target.owner), target.level};
    return rung.level ? rung_card(catalogue, rung, region, marks) : role_card(catalogue, rung.role, region, marks);
}

// One topic in full: whose it is stands in the caption, so that a column says something new in every line.
std::vector<std::size_t> columns_of_topic(const report::Records& records) {
    const report::Kind& kind = *records.kind;
    std::vector<std::size_t> columns;
    for (const std::string_view field : {"id", "section", "name"}) {
        const std::size_t at = kind.find(field);
        for (const report::Row& row : records.rows)
            if (row[at] != records.rows.front()[at]) {
                columns.push_back(at);
                break;
            }
    }
    columns.push_back(kind.find("value"));
    columns.push_back(kind.find("sources"));
    return columns;
}

} // namespace

Answer show(const Request& request, Context& context) {
    const Catalogue& catalogue = context.catalogue();
    const Region region = region_of(request, context);
    const auto found = find_all<Target>(catalogue, words_of(request, context), find_target);
    Answer answer;
    answer.report.records.kind = &report::kind("attribute");
    answer.report.failures = found.failures;
    for (const Target& target : found.things) {
        for (report::Row& row : rows_of(catalogue, target, region))
            answer.report.records.rows.push_back(std::move(row));
        answer.report.heading += (answer.report.heading.empty() ? "" : "; ") + title_of_target(catalogue, target);
    }
    const std::vector<Target> targets = found.things;
    const bool one_by_one = request.value("format") == "plain";
    answer.arrange = [&catalogue, region, targets, one_by_one](report::Report& report,
                                                               const report::Selection& selection) {
        if (!report.columns.empty()) return;
        Marks marks;
        const bool alone = targets.size() == 1 && selection.empty();
        if (alone && !targets.front().topic && !one_by_one)
            report.view = card_of(catalogue, targets.front(), region, marks);
        else
            marks.add_rows(report.records, "sources");
        if (alone && targets.front().topic && !report.records.rows.empty()) {
            report.caption = {title_of_target(catalogue, targets.front())};
            report.columns = columns_of_topic(report.records);
        }
        report.legend = legend(catalogue, marks);
    };
    return answer;
}

} // namespace rung::commands
