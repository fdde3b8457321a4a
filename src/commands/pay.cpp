// SPDX-License-Identifier: MIT
// rung pay: every figure about the pay of a role or a rung, side by side.
#include "all.hpp"
#include "cells.hpp"
#include "no_pay.hpp"
#include "resolve.hpp"
#include "wording.hpp"

#include "rung/query/bands.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>
#include <map>
#include <set>

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

std::string agreement_line(const Band& band) {
    const query::Interval& hull = band.agreement->hull;
    return agreement_of(band) + "; all lie in " + range_text(hull.low, hull.high, hull.open_top);
}

std::string distribution_line(const Band& band) {
    if (band.kind == model::SourceKind::adverts) {
        const std::string of = band.fit == model::Fit::own
                                   ? ""
                                   : " of " + band.occupation + " (" + std::string(model::name_of(band.fit)) + ")";
        return band.source + ": medians of the lower ends, middles and upper ends of advertised ranges" + of;
    }
    return band.source + ": 10th, 50th, 90th percentile of all " + band.occupation + " (" +
           band.occupation_key.substr(band.occupation_key.find(':') + 1) + ")";
}

std::string thin_line(const Band& band) {
    return "thin, under 30 adverts: " + band.source + ", " + level_word(band.level) + " (" +
           grouped(band.n.value_or(0)) + ")";
}

// What the figures in view share, and what the marks of distributions mean; each line once.
std::vector<std::string> legend_of(const std::vector<Band>& bands, const std::set<std::string>& shown) {
    std::vector<std::string> lines;
    const auto add = [&](std::string line) {
        if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    };
    for (const Band& band : bands)
        if (band.agreement && shown.contains(band.claim)) add(agreement_line(band));
    for (const Band& band : bands)
        if (!band.occupation_key.empty() && shown.contains(band.claim)) add(distribution_line(band));
    for (const Band& band : bands)
        if (band.support == model::Support::thin && shown.contains(band.claim)) add(thin_line(band));
    return lines;
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
    answer.arrange = [bands = std::move(all), one = asked.rungs.size() == 1](report::Report& report,
                                                                             const report::Selection&) {
        std::set<std::string> shown;
        const std::size_t claim = report.records.kind->find("claim");
        for (const auto& row : report.records.rows) shown.insert(std::get<std::string>(row[claim]));
        if (one) report.legend = legend_of(bands, shown);
    };
    return answer;
}

} // namespace rung::commands
