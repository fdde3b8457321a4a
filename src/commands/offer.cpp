// SPDX-License-Identifier: MIT
// rung offer: where a base salary stands among the bands of its rung and the wages of the nearest occupation.
#include "all.hpp"
#include "cells.hpp"
#include "known.hpp"
#include "no_pay.hpp"
#include "offer_legend.hpp"
#include "wording.hpp"

#include "rung/report/caption.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/number.hpp"

#include <algorithm>
#include <limits>

namespace rung::commands {

namespace {

using query::Compared;
using query::Share;

// "185000", "$185,000", "185k", "185.5K"
std::optional<std::int64_t> amount_in(std::string_view text) {
    for (const std::string_view sign : {"$", "\u20ac", "\u00a3"})
        if (text.starts_with(sign)) text.remove_prefix(sign.size());
    if (!text.ends_with('k') && !text.ends_with('K')) return text::whole_number(text);
    text.remove_suffix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    std::string_view parts = text.substr(point);
    if (!parts.empty()) parts.remove_prefix(1);
    constexpr std::size_t thousand = 3; // digits
    if (digits.empty() || parts.size() > thousand || (parts.empty() && point < text.size())) return std::nullopt;
    if (parts.find(',') != std::string_view::npos) return std::nullopt;
    return text::whole_number(digits.append(parts).append(thousand - parts.size(), '0'));
}

std::int64_t base_of(const Request& request) {
    const auto given = request.value("base");
    if (!given) {
        UsageError error("missing-argument", "offer wants --base N: what is offered, base pay a year");
        error.hint = "rung offer " + request.arguments.front() + " --base 185k";
        throw error;
    }
    constexpr std::int64_t most = 1'000'000'000'000; // so that sums stay exact
    const auto base = amount_in(*given);
    if (base && *base > 0 && *base <= most) return *base;
    UsageError error("bad-value", "--base: '" + *given + "' is no amount of pay", *given);
    error.hint = "a number above 0: 185000, 185,000 or 185k";
    throw error;
}

// The region and what holds it, the nearest first.
std::vector<catalogue::RegionRow> with_parents(const catalogue::Catalogue& catalogue, catalogue::RegionRow region) {
    std::vector<catalogue::RegionRow> result{std::move(region)};
    if (!result.front().parent) return result;
    const auto all = catalogue::regions(catalogue);
    while (result.back().parent && result.size() < all.size()) {
        const auto parent = std::ranges::find(all, *result.back().parent, &catalogue::RegionRow::key);
        if (parent == all.end()) break;
        result.push_back(*parent);
    }
    return result;
}

report::Cell cell_of(const std::optional<double>& share) {
    return share ? report::real(*share) : report::Cell{};
}

void set_shares(report::RowBuilder& row, const query::Shares& shares) {
    const Share &below = shares.below, &around = shares.around, &above = shares.above;
    row.set("below", cell_of(below.value)).set("around", cell_of(around.value)).set("above", cell_of(above.value));
    row.set("below_from", cell_of(below.from)).set("below_to", cell_of(below.to));
    row.set("around_from", cell_of(around.from)).set("around_to", cell_of(around.to));
    row.set("above_from", cell_of(above.from)).set("above_to", cell_of(above.to));
}

report::Row row_of(const Compared& compared, const std::string& role, const OfferAsked& asked) {
    const query::Band& band = compared.band;
    const auto region = std::ranges::find(asked.regions, band.region, &catalogue::RegionRow::id);
    report::RowBuilder row(report::kind("standing"));
    row.set("id", key_of(role, band.level)).set("role", key_of(role, asked.level)).set("level", cell(band.level));
    row.set("region", region->key).set("currency", band.currency);
    if (band.basis != model::Basis::unknown) row.set("basis", cell(band.basis));
    row.set("base", cell(asked.base)).set("source", band.source);
    row.set("low", cell(band.low)).set("mid", cell(band.mid)).set("high", cell(band.high));
    row.set("open_top", band.open_top).set("n", cell(band.n)).set("year", cell(band.year));
    row.set("standing", cell(compared.side));
    set_shares(row, compared.shares);
    if (band.mid) row.set("from_mid", cell(asked.base - *band.mid));
    row.set("claim", band.claim).set("fit", cell(band.fit)).set("kind", cell(band.kind)).set("stat", cell(band.stat));
    return row.take();
}

// Where every level is compared people want to see which; that it fits a terminal the legend gives the numbers.
std::vector<std::size_t> columns_by_level(const report::Report& report) {
    const report::Kind& kind = *report.records.kind;
    std::vector<std::size_t> result{kind.find("level")};
    for (const std::size_t field : report::people_columns(report))
        if (field != kind.find("n") && field != kind.find("around")) result.push_back(field);
    return result;
}

// Figures of all levels stand in for a level that has none, where not every figure of the source is like that.
bool stands_in(const Compared& compared, const OfferAsked& asked) {
    return asked.level && !compared.band.level && compared.band.kind != model::SourceKind::official;
}

void add_notes(const catalogue::Catalogue& catalogue, catalogue::RoleId role, report::Report& report,
               const query::Offer& offer, const OfferAsked& asked) {
    if (!offer.compared.empty()) return;
    report.notes.push_back("no source in the data states pay to compare with" +
                           pay_in_other_regions(catalogue, {role, std::nullopt}, asked.regions.front().id));
    for (std::string& line : left_out(offer, asked)) report.notes.push_back(std::move(line));
}

// A missing k, pay for a month, a digit too many.
void warn_of_slip(report::Report& report, const query::Offer& offer, std::int64_t base) {
    constexpr std::int64_t shares = 10, times = 5, thousand = 1000;
    std::int64_t least = std::numeric_limits<std::int64_t>::max(), most = 0;
    for (const Compared& row : offer.compared)
        for (const auto& amount : {row.band.low, row.band.mid, row.band.high})
            if (amount) {
                least = std::min(least, *amount);
                most = std::max(most, *amount);
            }
    if (offer.compared.empty()) return;
    const std::string text = "--base: " + grouped(base) + " a year";
    if (base < thousand)
        report.warnings.push_back({"unlikely-amount", text + "; did you mean " + std::to_string(base) + "k?", {}, {}});
    else if (base < least / shares)
        report.warnings.push_back({"unlikely-amount", text + " is under a tenth of every figure", {}, {}});
    else if (base / times > most)
        report.warnings.push_back({"unlikely-amount", text + " is over five times every figure", {}, {}});
}

} // namespace

Answer offer(const Request& request, Context& context) {
    Answer answer;
    report::Report& report = answer.report;
    report.records.kind = &report::kind("standing");
    const std::int64_t base = base_of(request);
    const auto rung_named = only_rung(request, context, report);
    if (!rung_named) return answer;
    const catalogue::Catalogue& catalogue = context.catalogue();
    const Rung& rung = *rung_named;
    const catalogue::Title role = catalogue::title_of(catalogue, rung.role);
    report.heading = "Offer for " + title_of(catalogue, rung);
    report.titles[role.key] = role.title;
    auto region = region_of(request, context);
    if (!region) {
        report.notes.push_back("the data hold no region, so no pay");
        return answer;
    }
    OfferAsked asked{rung.level, with_parents(catalogue, std::move(*region)), base};
    query::Offer compared = query::offer(catalogue, rung.role, rung.level, asked.regions, base);
    for (const Compared& row : compared.compared) report.records.rows.push_back(row_of(row, role.key, asked));
    add_notes(catalogue, rung.role, report, compared, asked);
    warn_of_slip(report, compared, base);
    const bool by_level = !asked.level || std::ranges::any_of(compared.compared, [&](const Compared& row) {
        return stands_in(row, asked);
    });
    answer.arrange = [compared = std::move(compared), asked = std::move(asked), by_level,
                      all_levels = "rung offer " + role.key + " --base " + std::to_string(base) +
                                   " shows every level"](report::Report& view, const report::Selection&) {
        if (by_level && view.columns.empty()) view.columns = columns_by_level(view);
        std::set<std::string> shown;
        const std::size_t claim = view.records.kind->find("claim");
        for (const auto& row : view.records.rows) shown.insert(std::get<std::string>(row[claim]));
        if (asked.level && by_level)
            view.legend = {"no firm figure for " + level_word(asked.level) +
                           " alone: adverts of all levels stand in; " + all_levels};
        for (std::string& line : offer_legend(compared, asked, shown)) view.legend.push_back(std::move(line));
    };
    return answer;
}

} // namespace rung::commands
