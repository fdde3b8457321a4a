// SPDX-License-Identifier: MIT
#include "offer_legend.hpp"

#include "wording.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace rung::commands {

namespace {

using query::Band;
using query::Compared;

void add_new(std::vector<std::string>& list, std::string text) {
    if (std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

bool is_claim(const Band& band) {
    return band.occupation_key.empty();
}

// Where the offer lies to what most sources share.
std::string place_of(const query::Agreement& shared, std::int64_t base) {
    const auto amount = model::Decimal::whole(base);
    if (amount < shared.core.front().low) return "below";
    if (amount > shared.core.back().high) return "above";
    return query::standing(shared.core, amount, amount) == query::Standing::disjoint ? "between" : "inside";
}

std::string agreement_line(const Band& band, std::int64_t base) {
    return agreement_of(band) + "; " + grouped(base) + " lies " + place_of(*band.agreement, base);
}

std::string kind_of_pay(model::Basis basis) {
    switch (basis) {
    case model::Basis::base: return "base pay";
    case model::Basis::advertised: return "advertised base";
    case model::Basis::total: return "total pay";
    case model::Basis::unknown: break;
    }
    return "pay of unstated basis";
}

std::string whose(const Band& band) {
    std::string text;
    if (band.kind == model::SourceKind::official)
        text =
            " of all " + band.occupation + " (" + band.occupation_key.substr(band.occupation_key.find(':') + 1) + ")";
    else if (band.fit != model::Fit::own)
        text = " of " + band.occupation;
    if (band.fit == model::Fit::wider) text += ", wider than the role";
    if (band.fit == model::Fit::shared) text += ", shared with other roles";
    if (band.fit == model::Fit::near) text += ", near the role but not its own";
    return text;
}

std::string region_key(const OfferAsked& asked, catalogue::RegionId id) {
    const auto found = std::ranges::find(asked.regions, id, &catalogue::RegionRow::id);
    return found == asked.regions.end() ? std::string(unknown) : found->key;
}

// "13-17" per cent, where the share has an interval.
void add_interval(std::vector<std::string>& intervals, const query::Share& share) {
    if (share.value && share.from && share.to)
        intervals.push_back(std::to_string(std::llround(*share.from * 100)) + "-" +
                            std::to_string(std::llround(*share.to * 100)));
}

// "81 to 1,823 adverts"
std::string numbers_of(std::span<const Compared> cells) {
    std::vector<std::int64_t> numbers;
    for (const Compared& cell : cells) numbers.push_back(cell.band.n.value_or(0));
    const auto [least, most] = std::ranges::minmax(numbers);
    return (least == most ? "" : grouped(least) + " to ") + grouped(most) + " adverts";
}

// What the shares of adverts are shares of; the intervals of one row, where only one is in view.
std::string what_is_counted(std::span<const Compared> cells) {
    const Compared& first = cells.front();
    std::string text = first.counts_ranges ? "share of ranges that end below the offer, hold it, start above it"
                                           : "share of middles below and above the offer";
    if (cells.size() > 1) return text;
    std::vector<std::string> intervals;
    for (const query::Share& share : {first.shares.below, first.shares.around, first.shares.above})
        add_interval(intervals, share);
    if (intervals.empty()) return text;
    return text + "; 90 % intervals, in per cent: " + joined(intervals, ", ");
}

// Of all cells in view that stand together.
std::string cell_line(std::span<const Compared> cells, const OfferAsked& asked) {
    const Band& band = cells.front().band;
    const bool official = band.kind == model::SourceKind::official;
    std::string line = band.source + ": " + kind_of_pay(band.basis) + whose(band);
    if (!band.level && (asked.level || official)) line += ", every level";
    if (band.region != asked.regions.front().id) line += ", of " + region_key(asked, band.region) + " as a whole";
    if (official) return line;
    if (!asked.level) line += "; " + numbers_of(cells);
    return line + "; " + what_is_counted(cells);
}

// Cells of one occupation share a line; what they count is the same.
bool stand_together(const Compared& a, const Compared& b) {
    return a.band.occupation_key == b.band.occupation_key && a.counts_ranges == b.counts_ranges;
}

void add_cells(std::vector<std::string>& lines, const std::vector<Compared>& shown, const OfferAsked& asked) {
    for (const Compared& row : shown) {
        if (is_claim(row.band)) continue;
        std::vector<Compared> cells;
        std::ranges::copy_if(shown, std::back_inserter(cells),
                             [&](const Compared& other) { return stand_together(row, other); });
        add_new(lines, cell_line(cells, asked));
    }
}

void add_bases_of_claims(std::vector<std::string>& lines, const std::vector<Compared>& shown) {
    for (const auto basis : {model::Basis::base, model::Basis::advertised, model::Basis::unknown}) {
        std::vector<std::string> sources;
        for (const Compared& row : shown)
            if (is_claim(row.band) && row.band.basis == basis) add_new(sources, row.band.source);
        if (sources.empty()) continue;
        const std::string text = joined(sources, ", ");
        if (basis != model::Basis::unknown)
            lines.push_back(text + ": " + kind_of_pay(basis));
        else
            lines.push_back(
                text + (sources.size() == 1 ? " does not say which pay it means" : " do not say which pay they mean"));
    }
}

} // namespace

std::vector<std::string> left_out(const query::Offer& offer, const OfferAsked& asked) {
    std::vector<std::string> lines, cells, claims;
    for (const Band& band : offer.thin) {
        const std::string place =
            band.region == asked.regions.front().id ? "" : " in " + region_key(asked, band.region);
        add_new(cells, band.source + ", " + level_word(band.level) + place + " (" + grouped(band.n.value_or(0)) + ")");
    }
    for (const Band& band : offer.total) add_new(claims, band.claim);
    if (!cells.empty()) lines.push_back("left out, under 30 adverts: " + joined(cells, "; "));
    if (!claims.empty()) lines.push_back("left out, total pay: " + joined(claims, ", "));
    return lines;
}

std::vector<std::string> offer_legend(const query::Offer& offer, const OfferAsked& asked,
                                      const std::set<std::string>& shown) {
    std::vector<Compared> rows;
    std::ranges::copy_if(offer.compared, std::back_inserter(rows),
                         [&](const Compared& row) { return shown.contains(row.band.claim); });
    std::vector<std::string> lines;
    for (const Compared& row : rows)
        if (row.band.agreement) add_new(lines, agreement_line(row.band, asked.base));
    add_cells(lines, rows, asked);
    add_bases_of_claims(lines, rows);
    for (std::string& line : left_out(offer, asked)) lines.push_back(std::move(line));
    return lines;
}

} // namespace rung::commands
