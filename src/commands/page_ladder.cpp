// SPDX-License-Identifier: MIT
// Ladders on a page: a row for each rung, with the years of experience that the sources give it.
#include "page_parts.hpp"
#include "wording.hpp"

#include "rung/catalogue/skills.hpp"
#include "rung/query/demands.hpp"
#include "rung/query/ladder.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using query::Move;
using report::PageCell;
using report::PageTable;

constexpr std::size_t most_added = 4;
constexpr std::size_t most_places = 6;

std::vector<std::string> years_places(const Move& move) {
    std::vector<std::string> places;
    for (const auto& claim : move.years->claims)
        if (places.size() < most_places && std::ranges::find(places, claim.key) == places.end())
            places.push_back(claim.key);
    return places;
}

// What the rung asks for that the one before did not, or not as well.
std::string adds_of(const Move& move, const std::vector<catalogue::Title>& skills) {
    if (!move.from || move.adds.empty()) return {};
    std::vector<std::string> titles;
    for (const auto skill : move.adds) titles.push_back(skills.at(query::number_of(skill)).title);
    return "new, or more of it: " + shortened(titles, most_added);
}

// "senior: 4+ years", and below it what the rung is about.
PageCell rung_cell(const Move& move, const std::vector<catalogue::Title>& skills) {
    PageCell cell{std::string(model::name_of(move.to.level)) + ": "};
    std::vector<std::string> about;
    if (move.focus) about.push_back(*move.focus);
    if (std::string adds = adds_of(move, skills); !adds.empty()) about.push_back(std::move(adds));
    if (!move.years) {
        cell.text += "years unknown";
    } else {
        cell.text += range_text(move.years->from, move.years->to, !move.years->to) + " years";
        cell.places = years_places(move);
        if (move.years->differ) about.emplace_back("the sources differ about the years");
    }
    cell.note = joined(about, "; ");
    return cell;
}

PageCell pay_cell(const Move& move) {
    if (!move.pay) return {std::string(unknown)};
    const query::Band& band = *move.pay;
    PageCell cell{band.mid ? grouped(*band.mid) : amount_of(band)};
    cell.text += ' ' + band.currency;
    cell.places = {band.kind == model::SourceKind::document ? band.claim : band.source};
    if (const auto whose = whose_pay(band)) cell.note = *whose;
    return cell;
}

// Years without an end go on to the end of the scale, and beyond.
report::Drawing drawing_of(const Move& move, const std::optional<report::Scale>& scale) {
    if (!move.years || !scale) return {};
    const double from = move.years->from ? move.years->from->value() : scale->from;
    const double to = move.years->to ? move.years->to->value() : scale->to;
    return report::Span{from, {}, to, !move.years->to, report::Look::years};
}

std::optional<report::Scale> scale_of(const std::vector<query::Paths>& all) {
    double most = 0;
    for (const query::Paths& paths : all)
        for (const Move& move : paths.ladder)
            if (move.years)
                for (const auto& years : {move.years->from, move.years->to})
                    if (years) most = std::max(most, years->value());
    return most > 0 ? std::optional(round_scale(0, most)) : std::nullopt;
}

PageTable table_of(const query::Paths& paths, const std::string& title, const std::vector<catalogue::Title>& skills,
                   const std::optional<report::Scale>& scale) {
    PageTable table;
    table.caption = "Ladder of " + title + ": years of experience, best founded pay, and what the rung is about";
    table.columns = {{"Rung and years"}, {"Pay"}};
    table.groups.emplace_back();
    for (const Move& move : paths.ladder)
        table.groups.back().rows.push_back({{rung_cell(move, skills), pay_cell(move)}, drawing_of(move, scale)});
    return table;
}

std::vector<catalogue::RoleId> roles_of(const PageAsked& asked) {
    std::vector<catalogue::RoleId> roles;
    for (const Rung& rung : asked.rungs)
        if (std::ranges::find(roles, rung.role) == roles.end()) roles.push_back(rung.role);
    return roles;
}

} // namespace

report::PageSection ladder_part(const PageAsked& asked) {
    const auto skills = catalogue::skill_titles(asked.catalogue);
    const auto region = asked.region ? std::optional(asked.region->id) : std::nullopt;
    const std::vector<catalogue::RoleId> roles = roles_of(asked);
    std::vector<query::Paths> all;
    for (const auto role : roles) all.push_back(query::paths(asked.catalogue, role, std::nullopt, region));
    const auto scale = scale_of(all);

    report::PageSection section{"ladder", roles.size() == 1 ? "Ladder" : "Ladders", {}};
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const std::string title = catalogue::title_of(asked.catalogue, roles[i]).title;
        PageTable table = table_of(all[i], title, skills, scale);
        const bool some = std::ranges::any_of(all[i].ladder, [](const Move& move) { return move.years.has_value(); });
        if (some) {
            table.scale = scale;
            table.keys = {{report::Look::years, "years of experience; an arrow where no end is stated"}};
        }
        section.blocks.emplace_back(report::PageHeading{title});
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

} // namespace rung::commands
