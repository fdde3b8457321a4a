// SPDX-License-Identifier: MIT
// rung pay: every figure about the pay of a role or a rung, side by side.
#include "all.hpp"
#include "cells.hpp"
#include "legend.hpp"
#include "no_pay.hpp"
#include "resolve.hpp"
#include "wording.hpp"

#include "rung/query/bands.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

namespace rung::commands {

namespace {

using query::Band;

struct Asked {
    std::vector<Rung> rungs;
    std::vector<report::Failure> failures;
};

Asked asked_for(const Request& request, Context& context) {
    if (request.arguments.empty()) {
        Asked all;
        for (const auto& role : catalogue::roles(context.catalogue())) all.rungs.push_back({role.id, std::nullopt});
        return all;
    }
    auto found = find_all(context.catalogue(), words_of(request, context), find_rung);
    return {std::move(found.things), std::move(found.failures)};
}

std::string raw_range(std::int64_t low, std::int64_t high, bool open) {
    return std::to_string(low) + "-" + std::to_string(high) + (open ? "+" : "");
}

std::string raw_range(const query::Interval& range) {
    return raw_range(range.low.ten_thousandths / 10'000, range.high.ten_thousandths / 10'000, range.open_top);
}

void set_agreement(report::RowBuilder& row, const Band& band) {
    if (!band.agreement) return;
    std::vector<std::string> core;
    for (const auto& range : band.agreement->core) core.push_back(raw_range(range));
    row.set("agree", cell(static_cast<std::int64_t>(band.agreement->agree)))
        .set("total", cell(static_cast<std::int64_t>(band.agreement->total)))
        .set("core", cell(std::move(core)))
        .set("hull", cell(raw_range(band.agreement->hull)));
    row.set("status", cell(band.status));
}

// Keys of regions by id, for the field that names them.
using RegionKeys = std::map<catalogue::RegionId, std::string>;

report::Row row_of(const Band& band, const catalogue::Title& role, const RegionKeys& regions) {
    report::RowBuilder row(report::kind("band"));
    row.set("id", key_of(role.key, band.level)).set("role", role.key).set("level", cell(band.level));
    row.set("region", regions.at(band.region)).set("currency", band.currency).set("stat", cell(band.stat));
    if (band.basis != model::Basis::unknown) row.set("basis", cell(band.basis));
    row.set("low", cell(band.low))
        .set("mid", cell(band.mid))
        .set("high", cell(band.high))
        .set("open_top", band.open_top);
    row.set("mid_p25", cell(band.mid_p25)).set("mid_p75", cell(band.mid_p75));
    row.set("mid_from", cell(band.mid_from)).set("mid_to", cell(band.mid_to));
    row.set("n", cell(band.n)).set("support", cell(band.support));
    row.set("year_from", cell(band.year_from)).set("year", cell(band.year));
    row.set("kind", cell(band.kind))
        .set("source", band.source)
        .set("claim", band.claim)
        .set("as_stated", cell(band.as_stated));
    row.set("best", band.best).set("fit", cell(band.fit)).set("span", words(band.span));
    set_agreement(row, band);
    return row.take();
}

std::string thin_line(const Band& band) {
    return "thin, under 30 adverts: " + band.source + ", " + level_word(band.level) + " (" +
           grouped(band.n.value_or(0)) + ")";
}

// What the figures in view share, and which rest on little; each line once.
std::vector<std::string> remarks_on(const std::vector<const Band*>& shown) {
    std::vector<std::string> lines;
    const auto add = [&](std::string line) {
        if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    };
    for (const Band* band : shown)
        if (band->agreement) add(agreement_in_full(*band));
    for (const Band* band : shown)
        if (band->support == model::Support::thin) add(thin_line(*band));
    return lines;
}

enum class About { one, several };

// The sources by title, with what the figures of distributions are where the table is about one role.
std::vector<std::string> legend_of(const catalogue::Catalogue& catalogue, const std::vector<const Band*>& shown,
                                   About about) {
    Marks marks;
    for (const Band* band : shown)
        marks.explain(band->source, about == About::one && !band->occupation_key.empty() ? percentiles_of(*band) : "");
    std::vector<std::string> lines = about == About::one ? remarks_on(shown) : std::vector<std::string>{};
    std::ranges::move(legend(catalogue, marks), std::back_inserter(lines));
    return lines;
}

bool is_shown(const std::vector<std::size_t>& columns, std::size_t field) {
    return std::ranges::find(columns, field) != columns.end();
}

} // namespace

Answer pay(const Request& request, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const bool everywhere = request.value("region") == "all";
    const auto region = everywhere ? std::nullopt : region_of(request, context);
    RegionKeys regions;
    for (const auto& row : catalogue::regions(catalogue)) regions.emplace(row.id, row.key);

    Asked asked = asked_for(request, context);
    Answer answer;
    answer.report.records.kind = &report::kind("band");
    answer.report.failures = std::move(asked.failures);
    answer.report.bars = report::Bars{};
    answer.report.dispensable = {"n"};
    answer.report.wraps = {"as_stated"};
    if (request.has("sources")) answer.report.below = {"stat", "basis", "as_stated", "claim"};
    std::vector<Band> all;
    for (const Rung& rung : asked.rungs) {
        const catalogue::Title title = catalogue::title_of(catalogue, rung.role);
        answer.report.titles[title.key] = title.title;
        for (Band& band : query::bands(catalogue, rung.role, region ? std::optional(region->id) : std::nullopt)) {
            if (rung.level && band.level != rung.level) continue;
            answer.report.records.rows.push_back(row_of(band, title, regions));
            all.push_back(std::move(band));
        }
    }
    answer.report.heading = asked.rungs.size() == 1 ? "Pay of " + title_of(catalogue, asked.rungs.front()) : "Pay";
    if (all.empty() && !asked.rungs.empty()) answer.report.notes = no_pay_notes(catalogue, asked.rungs, region);
    answer.arrange = [&catalogue, bands = std::move(all),
                      about = asked.rungs.size() == 1 ? About::one : About::several](report::Report& report,
                                                                                     const report::Selection&) {
        const std::size_t source = report.records.kind->find("source"), claim = report.records.kind->find("claim");
        if (!report.columns.empty() && !is_shown(report.columns, source) && !is_shown(report.columns, claim)) return;
        std::set<std::string_view> claims;
        for (const auto& row : report.records.rows) claims.insert(std::get<std::string>(row[claim]));
        std::vector<const Band*> shown;
        for (const Band& band : bands)
            if (claims.contains(band.claim)) shown.push_back(&band);
        report.legend = legend_of(catalogue, shown, about);
    };
    return answer;
}

} // namespace rung::commands
