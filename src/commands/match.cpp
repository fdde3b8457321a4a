// SPDX-License-Identifier: MIT
// rung match: every rung of every role, by how much of it a person covers.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/query/bands.hpp"
#include "rung/query/match.hpp"
#include "rung/query/plan.hpp"
#include "rung/query/requirements.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::RoleRow;

// A rung with how it suits.
struct Suit {
    const RoleRow* role;
    std::optional<model::Level> level; // none: the role has no rungs
    query::Match match;
};

// A role without rungs is one.
std::vector<std::optional<model::Level>> rungs_of(const RoleRow& role) {
    std::vector<std::optional<model::Level>> rungs(role.levels.begin(), role.levels.end());
    if (rungs.empty()) rungs.emplace_back();
    return rungs;
}

// Best first, equal ones by role and rung. What asks for nothing suits nobody and is left out.
std::vector<Suit> suits(const catalogue::Catalogue& catalogue, const std::vector<RoleRow>& roles,
                        std::span<const catalogue::SkillNode> graph, const query::Profile& profile,
                        const query::Substitutes& near) {
    query::Lifting lifting(graph);
    const auto stated = catalogue::role_asks(catalogue);
    std::vector<Suit> result;
    for (const RoleRow& role : roles)
        for (const auto level : rungs_of(role)) {
            const auto demands = query::demands_at(stated.at(static_cast<std::size_t>(role.id.row()) - 1).asks, level);
            if (!demands.empty()) result.push_back({&role, level, query::match(demands, profile, near, lifting)});
        }
    std::ranges::stable_sort(result, {}, [](const Suit& suit) { return std::string_view(suit.role->key); });
    std::ranges::stable_sort(result, std::ranges::greater{}, [](const Suit& suit) { return suit.match.coverage; });
    return result;
}

// What the rows name besides their figures.
struct Texts {
    std::vector<std::string> skills; // ids in the order of their rows, which count from 1
    std::optional<catalogue::RegionRow> region;
    std::vector<query::Band> pay; // the best of every rung

    Texts(const catalogue::Catalogue& catalogue, std::optional<catalogue::RegionRow> where)
        : skills(catalogue::all_keys(catalogue, catalogue::NameKind::skill)), region(std::move(where)) {
        if (region) pay = query::best_bands(catalogue, region->id);
    }

    const query::Band* best(const Suit& suit) const {
        return suit.level ? query::best_band(pay, suit.role->id, *suit.level) : nullptr;
    }
};

report::Row row_of(const Suit& suit, const Texts& texts) {
    report::RowBuilder row(report::kind("match"));
    std::vector<std::string> missing;
    for (const std::size_t skill : suit.match.missing) missing.push_back(texts.skills.at(skill - 1));
    row.set("id", key_of(suit.role->key, suit.level)).set("title", suit.role->title);
    row.set("coverage", report::real(suit.match.coverage.value())).set("tier", cell(query::tier(suit.match.coverage)));
    row.set("blockers", static_cast<std::int64_t>(missing.size())).set("missing", std::move(missing));
    row.set("hours", query::whole_hours(suit.match.effort));
    if (!texts.region) return row.take();
    const query::Band* pay = texts.best(suit);
    const bool has_middle = pay != nullptr && pay->mid;
    if (has_middle) row.set("mid", cell(pay->mid));
    row.set("region", texts.region->key).set("currency", has_middle ? pay->currency : texts.region->currency);
    if (has_middle && pay->basis != model::Basis::unknown) row.set("basis", cell(pay->basis));
    return row.take();
}

} // namespace

Answer match(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const auto graph = catalogue::skill_graph(catalogue);
    const Known known = someone_known(request, context, graph);
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("match");
    report.heading = "Roles and levels that suit";
    report.failures = known.failures;
    if (is_nobody(known)) return answer;
    const query::Substitutes near = request.has("strict") ? query::Substitutes{} : query::substitutes_of(graph);
    const std::vector<RoleRow> roles = catalogue::roles(catalogue);
    const Texts texts(catalogue, region_of(request, context));
    for (const Suit& suit : suits(catalogue, roles, graph, known.profile, near))
        report.records.rows.push_back(row_of(suit, texts));
    report.caption_after = {known.said};
    report.dispensable = {"tier"}; // coverage says it too
    answer.arrange = [](report::Report& shown, const report::Selection&) {
        if (shown.records.rows.empty() || !shown.columns.empty()) return;
        shown.legend = {"blockers: essential skills without any credit, named by -c +missing",
                        "hours: estimates (rung:hours) for all that is short, prerequisites included"};
    };
    return answer;
}

} // namespace rung::commands
