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

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using model::Level;
using report::Line;

constexpr int line_cells = 66;     // beside the labels of a card of 80 columns
constexpr std::size_t enough = 12; // more items never fit into a line
constexpr std::size_t most_duties = 3;

Line years_line(const Catalogue& catalogue, const Rung& rung, Marks& marks) {
    const auto claims = catalogue::claims(catalogue, rung.role);
    const auto labels = catalogue::labels(catalogue, rung.role);
    const auto years = query::years_at(*rung.level, claims, labels);
    if (!years) return {"Years", {std::string(unknown)}};
    Line line{"Years", {}};
    for (const auto& claim : years->claims)
        line.items.push_back(range_text(claim.low, claim.high, claim.open_top) + " (" +
                             marks.of_figure(claim.key, true) + ')');
    if (years->differ) line.items.back() += ": they differ";
    return line;
}

std::string pay_item(const query::Band& band, Marks& marks) {
    std::string item = amount_of(band);
    const bool telling = band.stat == model::Statistic::average || band.stat == model::Statistic::median ||
                         band.stat == model::Statistic::typical || band.stat == model::Statistic::minimum;
    if (telling) item += ' ' + std::string(model::name_of(band.stat));
    if (band.basis == model::Basis::total) item += " total";
    item += " (" + marks.of_figure(band.claim, band.kind == model::SourceKind::document);
    marks.explain(band.source, std::string(ends_of(band)));
    if (band.fit != model::Fit::own) item += " of " + band.occupation;
    if (band.support == model::Support::thin && band.n) item += ", thin: " + std::to_string(*band.n);
    return item + ')';
}

std::string agreement_item(const query::Agreement& agreement) {
    std::string item = std::to_string(agreement.agree) + " of " + std::to_string(agreement.total) + " share ";
    for (std::size_t at = 0; at < agreement.core.size(); ++at)
        item += (at == 0 ? "" : " or ") + range_text(agreement.core[at].low, agreement.core[at].high, false);
    return item;
}

// Every figure of the rung, in columns; what its ranges share comes last.
Line pay_line(const Catalogue& catalogue, const Rung& rung, const catalogue::RegionRow& region, Marks& marks) {
    Line line{"Pay, " + region.key + ", " + region.currency, {}, "  "};
    std::optional<query::Agreement> agreement;
    for (const query::Band& band : query::bands(catalogue, rung.role, region.id)) {
        if (band.level != rung.level) continue;
        line.items.push_back(pay_item(band, marks));
        if (band.agreement) agreement = band.agreement;
    }
    if (line.items.empty()) line.items.emplace_back(unknown);
    if (agreement && agreement->agree > 1) line.items.push_back(agreement_item(*agreement));
    int width = 0;
    for (const std::string& item : line.items) width = std::max(width, text::width(item));
    for (std::size_t at = 0; at + 1 < line.items.size(); ++at) line.items[at] = text::pad_right(line.items[at], width);
    return line;
}

Line shortened_line(std::string label, const std::vector<std::string>& items, std::size_t most) {
    if (items.empty()) return {std::move(label), {}};
    Line line{std::move(label), {}};
    if (items.size() == most + 1) most = items.size(); // one more takes no more room than saying so
    line.items.assign(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(most, items.size())));
    if (items.size() > most) line.items.back() += " and " + std::to_string(items.size() - most) + " more";
    return line;
}

Line skills_line(const Catalogue& catalogue, const std::vector<catalogue::RequirementRow>& asked) {
    std::vector<std::string> keys;
    for (const auto& row : std::span(asked).first(std::min(enough, asked.size())))
        keys.push_back(catalogue::title_of(catalogue, row.skill).key);
    return {"Skills", fitting(keys, asked.size(), line_cells)};
}

// What is asked for from this rung on: new skills, and known ones at a higher proficiency.
Line new_line(const Catalogue& catalogue, const Rung& rung, std::vector<catalogue::RequirementRow> asked) {
    std::erase_if(asked, [&](const auto& row) { return row.level != rung.level; });
    std::vector<std::string> items;
    for (const auto& row : std::span(asked).first(std::min(enough, asked.size())))
        items.push_back(catalogue::title_of(catalogue, row.skill).key + ' ' + std::string(model::name_of(row.need)));
    return {"New", fitting(items, asked.size(), line_cells)};
}

Line duties_line(const Catalogue& catalogue, const Rung& rung, const std::string& id) {
    std::vector<std::string> duties;
    for (const auto& row : catalogue::statements(catalogue, rung.role))
        if (row.level == rung.level && row.kind == model::StatementKind::responsibility && row.text)
            duties.push_back(*row.text);
    Line line = shortened_line("Duties", duties, most_duties);
    line.joiner = "; ";
    if (duties.size() > most_duties + 1) line.items.back() += ": rung show " + id + ".responsibility";
    return line;
}

// The rungs that build on this one with none between them, and the one it builds on.
Line next_line(const Catalogue& catalogue, const Rung& rung, const std::string& key) {
    std::optional<Level> below, above, management;
    for (const auto& stage : catalogue::stages(catalogue, rung.role)) {
        const bool same_track = model::is_management(stage.level) == model::is_management(*rung.level);
        if (stage.level < *rung.level && model::builds_on(*rung.level, stage.level)) below = stage.level;
        if (stage.level > *rung.level && same_track && !above) above = stage.level;
        if (stage.level > *rung.level && !same_track && !management && *rung.level == Level::senior)
            management = stage.level;
    }
    Line line{"Next", {}};
    for (const auto& level : {below, above, management})
        if (level) line.items.push_back(key_of(key, level));
    const std::string id = key_of(key, rung.level);
    if (below) line.items.push_back("rung compare " + key_of(key, below) + ' ' + id);
    line.items.push_back("rung learn " + id);
    return line;
}

} // namespace

report::Card rung_card(const Catalogue& catalogue, const Rung& rung, const std::optional<catalogue::RegionRow>& region,
                       Marks& marks) {
    const catalogue::Title role = catalogue::title_of(catalogue, rung.role);
    const std::string id = key_of(role.key, rung.level);
    report::Card card{title_of(catalogue, rung), id, {}};
    const auto add = [&](Line line) {
        if (!line.items.empty()) card.blocks.emplace_back(std::move(line));
    };
    for (const auto& stage : catalogue::stages(catalogue, rung.role)) {
        if (stage.level != rung.level) continue;
        if (stage.focus) {
            const std::string where = marks.places(stage.places, 3);
            add({"", {*stage.focus + (where.empty() ? "" : " (" + where + ')')}});
        }
        add({"Called", stage.titles, "; "});
    }
    add(years_line(catalogue, rung, marks));
    if (region) add(pay_line(catalogue, rung, *region, marks));
    const auto asked = query::in_force(catalogue::requirements(catalogue, rung.role), rung.level);
    add(skills_line(catalogue, asked));
    add(new_line(catalogue, rung, asked));
    add(duties_line(catalogue, rung, id));
    add(next_line(catalogue, rung, role.key));
    return card;
}

} // namespace rung::commands
