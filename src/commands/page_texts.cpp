// SPDX-License-Identifier: MIT
// The parts of a page that are words: what the roles are, side by side, where sources disagree, and who they are.
#include "compare.hpp"
#include "conflicts.hpp"
#include "page_parts.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/report/shown.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace rung::commands {

namespace {

using report::PageCell;
using report::PageTable;
using report::PageText;

// Marks of a cell of `compare`: "s1:57 s3:57a …"
std::vector<std::string> marks_in(const std::string& text) {
    std::istringstream words(text);
    std::vector<std::string> marks;
    for (std::string word; words >> word;) marks.push_back(word);
    return marks;
}

PageTable table_of(const report::Grid& grid, const std::vector<std::string>& titles) {
    PageTable table;
    table.caption = "What is known of each, and who says it";
    table.columns.push_back({"What"});
    for (const std::string& title : titles) table.columns.push_back({title});
    table.columns.push_back({"Sources"});
    table.groups.emplace_back();
    for (const auto& cells : grid.rows) {
        PageTable::Row row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool marks = i + 1 == table.columns.size();
            row.cells.push_back(marks ? PageCell{"", marks_in(cells[i])} : PageCell{cells[i]});
        }
        table.groups.back().rows.push_back(std::move(row));
    }
    return table;
}

std::string meaning_of(model::Grade grade) {
    switch (grade) {
    case model::Grade::disjoint: return "ranges without a common value";
    case model::Grade::outside: return "figures that lie outside what most sources share";
    case model::Grade::differs: return "figures and answers that are not the same";
    case model::Grade::definition: return "one word for things that are not the same";
    case model::Grade::dated: return "figures of different times";
    }
    return {};
}

// "ML engineer, entry: pay"
std::string subject_of(const catalogue::Catalogue& catalogue, const catalogue::ConflictRow& conflict) {
    const std::size_t dot = conflict.subject.rfind('.');
    if (dot == std::string::npos) return conflict.subject;
    const Found<Rung> rung = find_rung(catalogue, std::string_view(conflict.subject).substr(0, dot));
    if (!std::holds_alternative<Rung>(rung)) return conflict.subject;
    std::string topic = conflict.subject.substr(dot + 1);
    std::ranges::replace(topic, '-', ' ');
    return title_of(catalogue, std::get<Rung>(rung)) + ": " + topic;
}

std::string shared_by(const catalogue::ConflictRow& conflict) {
    if (!conflict.agree || !conflict.total || conflict.core.empty()) return {};
    return std::to_string(*conflict.agree) + " of " + std::to_string(*conflict.total) + " sources share " +
           report::grouped(joined(conflict.core, " and ")) + (conflict.unit ? ' ' + *conflict.unit : "");
}

void add_places(const report::PageBlock& block, std::set<std::string, std::less<>>& sources) {
    const auto add = [&](const std::vector<std::string>& places) {
        for (const std::string& place : places) sources.emplace(source_of(place));
    };
    if (const auto* text = std::get_if<PageText>(&block)) add(text->places);
    if (const auto* table = std::get_if<PageTable>(&block))
        for (const auto& group : table->groups)
            for (const auto& row : group.rows)
                for (const PageCell& cell : row.cells) add(cell.places);
}

PageTable::Row source_row(const catalogue::SourceRow& source) {
    PageCell title{source.key + ": " + source.title, {}, source.attribution.value_or("")};
    title.url = source.url.value_or("");
    std::vector<std::string> about{std::string(model::name_of(source.kind))};
    if (source.publisher) about.push_back(*source.publisher);
    PageCell year{source.year ? std::to_string(*source.year) : "undated"};
    PageTable::Row row{{std::move(title), {joined(about, ", "), {}, source.licence.value_or("")}, std::move(year)}};
    row.source = source.key;
    return row;
}

} // namespace

std::string titles_of(const PageAsked& asked) {
    std::string result;
    for (std::size_t i = 0; i < asked.rungs.size(); ++i) {
        if (i > 0) result += i + 1 == asked.rungs.size() ? " and " : ", ";
        result += title_of(asked.catalogue, asked.rungs[i]);
    }
    return result;
}

report::PageSection glance_part(const PageAsked& asked) {
    report::PageSection section{"glance", "At a glance", {}};
    for (const Rung& rung : asked.rungs) {
        const catalogue::RoleDigest digest = catalogue::role_digest(asked.catalogue, rung.role);
        section.blocks.emplace_back(report::PageHeading{title_of(asked.catalogue, rung)});
        section.blocks.emplace_back(PageText{digest.role.summary.value_or("Not described."), digest.role.places});
        for (const catalogue::StageRow& stage : catalogue::stages(asked.catalogue, rung.role))
            if (stage.level == rung.level && stage.focus)
                section.blocks.emplace_back(PageText{"At this level: " + *stage.focus, stage.places});
        if (!digest.not_title.empty() && digest.not_text)
            section.blocks.emplace_back(
                PageText{"Not " + with_article(digest.not_title) + ", " + *digest.not_text, digest.not_places});
    }
    return section;
}

report::PageSection comparison_part(const PageAsked& asked) {
    report::PageSection section{"comparison", "Side by side", {}};
    std::vector<Target> targets;
    std::vector<std::string> titles;
    for (const Rung& rung : asked.rungs) {
        targets.push_back({rung.role, rung.level, std::nullopt});
        titles.push_back(title_of(asked.catalogue, rung));
    }
    const Compared table = compared(asked.catalogue, targets, asked.region, 0);
    if (!table.caption.empty())
        section.blocks.emplace_back(PageText{"Pay: " + joined(table.caption, ", ") + ". Every figure stands below."});
    section.blocks.emplace_back(table_of(table.grid, titles));
    if (!table.notes.empty()) section.blocks.emplace_back(report::PageList{table.notes});
    return section;
}

report::PageSection conflicts_part(const PageAsked& asked) {
    report::PageSection section{"conflicts", "Where sources disagree", {}};
    const std::vector<catalogue::ConflictRow> conflicts = conflicts_about(asked.catalogue, asked.rungs);
    if (conflicts.empty()) {
        section.blocks.emplace_back(PageText{"No disagreement in the data."});
        return section;
    }
    PageTable table;
    table.caption = "Disagreements, the gravest first";
    table.columns = {{"About"}, {"What they say"}};
    for (const catalogue::ConflictRow& conflict : conflicts) {
        const std::string title = std::string(model::name_of(conflict.grade)) + ": " + meaning_of(conflict.grade);
        if (table.groups.empty() || table.groups.back().title != title) table.groups.push_back({title, {}, {}});
        table.groups.back().rows.push_back(
            {{{subject_of(asked.catalogue, conflict)}, {conflict.note, conflict.claims, shared_by(conflict)}}});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

report::PageSection sources_part(const PageAsked& asked, std::span<const report::PageSection> others) {
    std::set<std::string, std::less<>> used;
    for (const auto& section : others)
        for (const auto& block : section.blocks) add_places(block, used);
    PageTable table;
    table.caption = "The sources of this page";
    table.columns = {{"Source"}, {"Kind and licence"}, {"Year"}};
    table.groups.emplace_back();
    for (const catalogue::SourceRow& source : catalogue::sources(asked.catalogue))
        if (used.contains(source.key)) table.groups.back().rows.push_back(source_row(source));
    report::PageSection section{"sources", "Sources", {}};
    if (table.groups.back().rows.empty())
        section.blocks.emplace_back(PageText{"Nothing on this page cites a source."});
    else
        section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace rung::commands
