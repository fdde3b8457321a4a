// SPDX-License-Identifier: MIT
// rung me show: what the profile holds, skills that the data do not know included.
#include "all.hpp"
#include "cells.hpp"
#include "profile.hpp"
#include "resolve.hpp"

#include "rung/report/kinds.hpp"

namespace rung::commands {

Answer me_show(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    const report::Kind& kind = report::kind("holding");
    report.records.kind = &kind;
    report.heading = "Skills held";
    const load::Profile profile = profile_of(request, context);
    const catalogue::Catalogue& catalogue = context.catalogue();
    for (const model::Holding& holding : profile.holdings) {
        const auto skill = find_skill(catalogue, holding.skill);
        const auto* known = std::get_if<catalogue::SkillId>(&skill);
        report::RowBuilder row(kind);
        row.set("id", holding.skill);
        row.set("title", known != nullptr ? catalogue::title_of(catalogue, *known).title : holding.skill);
        row.set("have", cell(holding.at)).set("since", cell(holding.since)).set("note", cell(holding.note));
        report.records.rows.push_back(row.take());
        if (known == nullptr)
            report.notes.push_back("'" + holding.skill + "' is no skill in the data: kept, but not counted");
    }
    if (profile.holdings.empty())
        report.notes.emplace_back("the profile is empty; to begin it: rung me add python:skilled sql");
    return answer;
}

} // namespace rung::commands
