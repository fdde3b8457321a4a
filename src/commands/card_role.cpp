// SPDX-License-Identifier: MIT
#include "card.hpp"
#include "wording.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/catalogue/texts.hpp"
#include "rung/query/bands.hpp"
#include "rung/query/requirements.hpp"
#include "rung/query/years.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RoleId;
using report::Line;

constexpr int line_cells = 69;     // beside the labels of a card of 80 columns
constexpr std::size_t enough = 12; // more items never fit into a line
constexpr int two_lines = 125;     // what surely fits into two

// "0-2  s1 s3": two parts that stand each below the other within one column.
struct Marked {
    std::string text, mark;
};

std::vector<std::string> aligned(const std::vector<Marked>& cells) {
    int width = 0;
    for (const Marked& cell : cells)
        if (!cell.mark.empty()) width = std::max(width, text::width(cell.text));
    std::vector<std::string> result;
    for (const Marked& cell : cells)
        result.push_back(cell.mark.empty() ? cell.text : text::pad_right(cell.text, width) + "  " + cell.mark);
    return result;
}

std::string cited(const std::optional<std::string>& text, const std::vector<std::string>& places, Marks& marks) {
    std::string result = text.value_or(std::string(unknown));
    if (const std::string where = marks.places(places, 3); !where.empty()) result += " (" + where + ')';
    return result;
}

Line not_line(const catalogue::RoleDigest& digest, Marks& marks) {
    if (digest.not_title.empty()) return {"Not", {}};
    return {"Not", {with_article(digest.not_title) + ", " + cited(digest.not_text, digest.not_places, marks)}};
}

// What a rung pays: the best band; where that is not the role's own, its own of few observations, which says so.
const query::Band* band_of(const std::vector<query::Band>& bands, std::optional<model::Level> level) {
    const query::Band* best = query::best_band(bands, level);
    if (best != nullptr && best->fit == model::Fit::own) return best;
    const auto thin = std::ranges::find_if(bands, [&](const query::Band& band) {
        return band.level == level && band.support == model::Support::thin &&
               (best == nullptr || band.fit == model::Fit::own);
    });
    return thin == bands.end() ? best : &*thin;
}

Marked pay_cell(const query::Band* band, Marks& marks) {
    if (band == nullptr) return {std::string(unknown), {}};
    std::string mark = marks.of_figure(band->claim, band->kind == model::SourceKind::document);
    marks.explain(band->source, std::string(ends_of(*band)));
    if (band->fit != model::Fit::own) mark.append(", ").append(model::name_of(band->fit));
    if (band->support == model::Support::thin) mark += ", thin";
    return {amount_of(*band), std::move(mark)};
}

// Whose pay stands in the ladder where it is not the role's own, and what a thin figure is.
std::vector<std::string> remarks_on(const std::vector<const query::Band*>& shown) {
    std::vector<std::string> remarks;
    for (const query::Band* band : shown) {
        if (band == nullptr) continue;
        if (auto whose = whose_pay(*band); whose && std::ranges::find(remarks, *whose) == remarks.end())
            remarks.push_back(std::move(*whose));
        if (band->support == model::Support::thin && band->n)
            remarks.push_back("thin: " + std::string(band->level ? model::name_of(*band->level) : "all levels") +
                              " rests on " + std::to_string(*band->n) + " adverts");
    }
    return remarks;
}

std::vector<std::string> falls_in(const std::vector<catalogue::StageRow>& stages,
                                  const std::vector<const query::Band*>& shown) {
    std::vector<std::string> lines;
    for (std::size_t at = 1; at < stages.size(); ++at) {
        if (shown[at] == nullptr || shown[at - 1] == nullptr) continue;
        if (!model::builds_on(stages[at].level, stages[at - 1].level)) continue;
        if (auto fall = fall_between(*shown[at - 1], *shown[at])) lines.push_back(std::move(*fall));
    }
    return lines;
}

Marked years_cell(const std::optional<query::Years>& years, Marks& marks) {
    if (!years) return {std::string(unknown), {}};
    std::vector<std::string> figures;
    for (const auto& claim : years->claims) figures.push_back(claim.key);
    return {range_text(years->from, years->to, !years->to), marks.sources(figures)};
}

// A line a rung; where no rung has pay of its own, a last line for all of them together.
std::vector<report::Block> ladder(const Catalogue& catalogue, RoleId role,
                                  const std::optional<catalogue::RegionRow>& region, Marks& marks) {
    const auto claims = catalogue::level_years(catalogue, role);
    const auto labels = claims.empty() ? std::vector<catalogue::LabelRow>{} : catalogue::labels(catalogue, role);
    std::vector<query::Band> bands;
    if (region) bands = query::main_bands(catalogue, role, region->id);
    const auto stages = catalogue::stages(catalogue, role);
    std::vector<Marked> years, pay;
    std::vector<std::string> names, focuses;
    std::vector<const query::Band*> shown;
    bool paid = false;
    for (const catalogue::StageRow& stage : stages) {
        const query::Band* best = band_of(bands, stage.level);
        shown.push_back(best);
        paid = paid || best != nullptr;
        names.emplace_back(model::name_of(stage.level));
        years.push_back(years_cell(query::years_at(stage.level, claims, labels), marks));
        pay.push_back(pay_cell(best, marks));
        focuses.push_back(stage.focus.value_or(std::string(unknown)));
    }
    if (const query::Band* all = band_of(bands, std::nullopt); !paid && all != nullptr) {
        names.emplace_back("all");
        years.push_back({});
        shown.push_back(all);
        pay.push_back(pay_cell(all, marks));
        focuses.emplace_back(all->kind == model::SourceKind::official ? "pay, 10th to 90th percentile" : "pay");
    }
    report::Grid grid;
    // Years that no source states of any rung take no room.
    const bool has_years =
        std::ranges::any_of(years, [](const Marked& cell) { return cell.text != unknown && !cell.text.empty(); });
    grid.columns = {{"LEVEL", report::Align::left, true}};
    if (has_years) grid.columns.push_back({"YEARS", report::Align::left, true});
    grid.columns.push_back(
        {region ? "PAY, " + region->key + ", " + region->currency + " a year" : "PAY", report::Align::left, true});
    grid.columns.push_back({"FOCUS"});
    const auto year_cells = aligned(years), pay_cells = aligned(pay);
    for (std::size_t at = 0; at < names.size(); ++at) {
        std::vector<std::string>& row = grid.rows.emplace_back(std::vector<std::string>{names[at]});
        if (has_years) row.push_back(year_cells[at]);
        row.insert(row.end(), {pay_cells[at], focuses[at]});
    }
    std::vector<report::Block> blocks{grid};
    for (std::string& remark : remarks_on(shown)) blocks.emplace_back(Line{"", {std::move(remark)}});
    for (std::string& fall : falls_in(stages, shown)) blocks.emplace_back(Line{"", {std::move(fall)}});
    return blocks;
}

constexpr int telling = 3; // sources

// Where sources count, those that most name; else the most important ones.
Line skills_line(const catalogue::RoleDigest& digest) {
    const auto asked = query::in_force(digest.asked, std::nullopt);
    std::map<catalogue::SkillId, int> voices;
    for (const auto& row : digest.asked) voices[row.skill] = std::max(voices[row.skill], row.voices);
    int most = 0;
    for (const auto& row : asked) most = std::max(most, voices.at(row.skill));
    // Where few speak of the role, their number says little.
    const bool by_voices = digest.role.voices >= telling && most > 0;
    std::vector<std::string> keys;
    for (const auto& row : asked)
        if (!by_voices || voices.at(row.skill) == most) keys.push_back(row.key);
    const std::string others =
        keys.size() < asked.size() ? "; " + std::to_string(asked.size() - keys.size()) + " others" : "";
    const std::size_t total = keys.size();
    keys.resize(std::min(enough, total));
    if (by_voices && !keys.empty())
        keys.front().insert(0, "named by " + std::to_string(most) + " of " + std::to_string(digest.role.voices) +
                                   " sources: ");
    return {"Skills", fitting(keys, total, by_voices ? two_lines : line_cells, others)};
}

// Kinds of statements: questions, which people ask for first, then what there is most of.
Line more_line(const catalogue::RoleDigest& digest) {
    std::vector<catalogue::KindCount> kinds = digest.statements;
    std::stable_partition(kinds.begin(), kinds.end(),
                          [](const catalogue::KindCount& it) { return it.kind == model::StatementKind::faq; });
    std::vector<std::string> items;
    for (const auto& [kind, count] : kinds)
        items.push_back(std::string(model::name_of(kind)) + ' ' + std::to_string(count));
    if (items.empty()) return {"More", {}};
    const std::string end = "in full: rung show " + digest.role.key + '.' + std::string(model::name_of(kinds[0].kind));
    Line line{"More", fitting(items, items.size(), two_lines - text::width(end)), ""};
    for (std::string& item : line.items) item += &item == &line.items.back() ? "; " : ", ";
    // what remains is an item too, so that it may stand in the next line
    if (const std::size_t rest = line.items.back().find(" and "); rest != std::string::npos) {
        line.items.push_back(line.items.back().substr(rest + 1));
        line.items[line.items.size() - 2].resize(rest + 1);
    }
    line.items.push_back(end);
    return line;
}

Line disputed_line(const catalogue::RoleDigest& digest) {
    if (digest.disputes == 0) return {"Disputed", {}};
    return {"Disputed",
            {std::to_string(digest.disputes) + (digest.disputes == 1 ? " question" : " questions") +
             ": rung conflicts " + digest.role.key}};
}

} // namespace

report::Card role_card(const Catalogue& catalogue, RoleId id, const std::optional<catalogue::RegionRow>& region,
                       Marks& marks) {
    const catalogue::RoleDigest digest = catalogue::role_digest(catalogue, id);
    const catalogue::RoleRow& role = digest.role;
    report::Card card{role.title, role.key, {}};
    const auto add = [&](Line line) {
        if (!line.items.empty()) card.blocks.emplace_back(std::move(line));
    };
    add({"", {cited(role.summary, role.places, marks)}});
    add(not_line(digest, marks));
    for (report::Block& block : ladder(catalogue, id, region, marks)) card.blocks.push_back(std::move(block));
    add(skills_line(digest));
    add(Line{"Related", fitting(digest.related, digest.related.size(), line_cells)});
    add(disputed_line(digest));
    add(more_line(digest));
    add({"Next", {"rung pay " + role.key, "rung path " + role.key, "rung learn " + role.key}});
    return card;
}

} // namespace rung::commands
