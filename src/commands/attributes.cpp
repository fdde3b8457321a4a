// SPDX-License-Identifier: MIT
#include "attributes.hpp"

#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

std::vector<Attribute> attributes_of(const catalogue::Catalogue& catalogue, const Rung& rung,
                                     const std::optional<catalogue::RegionRow>& region) {
    const RoleFacts facts{catalogue,
                          rung,
                          catalogue::title_of(catalogue, rung.role).key,
                          region,
                          catalogue::claims(catalogue, rung.role),
                          catalogue::labels(catalogue, rung.role)};
    std::vector<Attribute> list;
    if (!rung.level) add_about(list, facts);
    add_levels(list, facts);
    add_pay(list, facts);
    if (!rung.level) add_outlook(list, facts);
    if (!rung.level) add_occupations(list, facts);
    add_skills(list, facts);
    if (!rung.level) add_relations(list, facts);
    std::vector<catalogue::StatementRow> statements = catalogue::statements(catalogue, rung.role);
    std::erase_if(statements, [&](const catalogue::StatementRow& row) { return !facts.wanted(row.level); });
    add_statements(list, statements, facts.key);
    if (!rung.level) add_questions(list, facts);
    return list;
}

void add_beside(std::vector<Attribute>& list, const catalogue::Catalogue& catalogue, const Rung& rung,
                const std::optional<catalogue::RegionRow>& region, std::span<const catalogue::RequirementRow> asked) {
    RoleFacts facts{catalogue,
                    rung,
                    catalogue::title_of(catalogue, rung.role).key,
                    region,
                    catalogue::level_years(catalogue, rung.role),
                    {}};
    if (!facts.claims.empty()) facts.labels = catalogue::labels(catalogue, rung.role);
    const std::string id = key_of(facts.key, rung.level);
    list.reserve(list.size() + asked.size() * 2);
    if (!rung.level) add_summary(list, facts);
    add_levels(list, facts);
    add_best_pay(list, facts);
    for (const catalogue::RequirementRow& row : asked)
        list.push_back({id, "skill", row.key, std::string(model::name_of(row.need)), {}, {}, {}});
    for (const auto kind : {model::StatementKind::responsibility, model::StatementKind::deliverable})
        for (std::string& text : catalogue::sentences(catalogue, rung.role, rung.level, kind))
            list.push_back({id, std::string(model::name_of(kind)), {}, std::move(text), {}, {}, {}});
}

bool is_about(const Attribute& attribute, std::string_view topic) {
    return attribute.section == topic || attribute.topic == topic;
}

report::Row row_of(const Attribute& attribute, catalogue::Named owner) {
    report::RowBuilder row(report::kind("attribute"));
    row.set("id", attribute.id);
    row.set("kind", std::string(std::holds_alternative<catalogue::RoleId>(owner) ? "role" : "skill"));
    row.set("section", attribute.section);
    row.set("name", attribute.name);
    row.set("value", attribute.value);
    if (attribute.number) row.set("number", report::real(*attribute.number));
    if (!attribute.unit.empty()) row.set("unit", attribute.unit);
    row.set("sources", attribute.sources);
    if (attribute.same) row.set("same", *attribute.same);
    return row.take();
}

} // namespace rung::commands
