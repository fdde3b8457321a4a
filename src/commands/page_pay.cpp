// SPDX-License-Identifier: MIT
// Pay on a page: a row for each band, by level. Percentiles of an occupation are no level and stand by themselves.
#include "page_parts.hpp"
#include "wording.hpp"

#include "rung/query/bands.hpp"

#include <algorithm>
#include <map>

namespace rung::commands {

namespace {

using query::Band;
using report::Look;
using report::PageTable;

bool is_of_occupation(const Band& band) {
    return !band.occupation_key.empty() && band.kind != model::SourceKind::adverts;
}

Look look_of(const Band& band) {
    if (is_of_occupation(band)) return Look::occupation;
    return band.kind == model::SourceKind::adverts ? Look::advertised : Look::stated;
}

// "115,200-177,000, middle 148,200"
std::string figure_of(const Band& band) {
    if (band.absent) return *band.absent == query::Absent::withheld ? "withheld" : "not applicable";
    std::string text = amount_of(band);
    if (!band.low && band.high && !band.mid) return text;
    if (band.mid && (band.low || band.high)) text += ", middle " + grouped(*band.mid);
    return text;
}

std::string years_of(const Band& band) {
    if (!band.year) return "undated";
    const std::string year = std::to_string(*band.year);
    return band.year_from && *band.year_from != *band.year ? std::to_string(*band.year_from) + "-" + year.substr(2)
                                                           : year;
}

std::string basis_of(model::Basis basis) {
    switch (basis) {
    case model::Basis::base: return "base pay";
    case model::Basis::advertised: return "advertised base pay";
    case model::Basis::total: return "total pay";
    case model::Basis::unknown: break;
    }
    return {};
}

// What the figure is, whose and of when. What quantiles of adverts are stands in the key.
std::string note_of(const Band& band) {
    std::vector<std::string> parts;
    const bool telling = band.stat != model::Statistic::range && band.stat != model::Statistic::unstated;
    if (is_of_occupation(band))
        parts.push_back(percentiles_of(band));
    else if (telling && band.stat != model::Statistic::quantiles)
        parts.emplace_back(model::name_of(band.stat));
    if (band.as_stated) parts.push_back("for \u201c" + *band.as_stated + "\u201d");
    if (band.basis != model::Basis::unknown) parts.push_back(basis_of(band.basis));
    parts.push_back(years_of(band));
    if (band.n) parts.push_back(grouped(*band.n) + (look_of(band) == Look::advertised ? " adverts" : " people"));
    if (band.support == model::Support::thin) parts.emplace_back("thin");
    if (const auto whose = whose_pay(band)) parts.push_back(*whose);
    if (band.best) parts.emplace_back("best founded");
    return joined(parts, "; ");
}

std::optional<double> amount(const std::optional<std::int64_t>& units) {
    return units ? std::optional(static_cast<double>(*units)) : std::nullopt;
}

report::Drawing drawing_of(const Band& band) {
    if (!band.low && !band.mid && !band.high) return {};
    return report::Span{amount(band.low), amount(band.mid), amount(band.high), band.open_top, look_of(band)};
}

PageTable::Row row_of(const Band& band) {
    const bool document = band.kind == model::SourceKind::document;
    return {{{figure_of(band), {document ? band.claim : band.source}, note_of(band)}}, drawing_of(band)};
}

std::string title_of_group(const Band& band) {
    if (is_of_occupation(band)) return "An official occupation, every level, in percentiles";
    return band.level ? std::string(model::name_of(*band.level)) : "All levels together";
}

// The level is the title of the group already.
std::string without_level(const std::string& line) {
    return line.substr(line.find(": ") + 2);
}

// What each level's ranges share, each line once.
std::string agreements_of(std::span<const Band* const> bands) {
    std::vector<std::string> lines;
    for (const Band* band : bands)
        if (band->agreement)
            if (std::string line = without_level(agreement_in_full(*band));
                std::ranges::find(lines, line) == lines.end())
                lines.push_back(std::move(line));
    return joined(lines, "; ");
}

std::vector<PageTable::Group> groups_of(std::span<const Band* const> bands) {
    std::vector<PageTable::Group> groups;
    std::vector<std::vector<const Band*>> members;
    for (const Band* band : bands) {
        const std::string title = title_of_group(*band);
        const auto found = std::ranges::find(groups, title, &PageTable::Group::title);
        const auto at = static_cast<std::size_t>(found - groups.begin());
        if (found == groups.end()) {
            groups.push_back({title, {}, {}});
            members.emplace_back();
        }
        groups[at].rows.push_back(row_of(*band));
        members[at].push_back(band);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i].note = agreements_of(members[i]);
    return groups;
}

std::vector<PageTable::Key> keys_of(std::span<const Band* const> bands) {
    const auto any = [&](Look look) {
        return std::ranges::any_of(bands, [&](const Band* band) { return look_of(*band) == look; });
    };
    std::vector<PageTable::Key> keys;
    if (any(Look::stated)) keys.push_back({Look::stated, "stated by a source"});
    if (any(Look::advertised))
        keys.push_back({Look::advertised, "adverts: medians of the lower ends, middles and upper ends"});
    if (any(Look::occupation)) keys.push_back({Look::occupation, "10th to 90th percentile of an occupation, no level"});
    return keys;
}

std::vector<Band> bands_of(const PageAsked& asked, const Rung& rung) {
    const auto region = asked.region ? std::optional(asked.region->id) : std::nullopt;
    std::vector<Band> bands = query::bands(asked.catalogue, rung.role, region);
    if (rung.level) std::erase_if(bands, [&](const Band& band) { return band.level != rung.level; });
    return bands;
}

// The scale on which all bands in that currency are drawn.
report::Scale scale_of(const std::vector<std::vector<Band>>& all, std::string_view currency) {
    std::vector<std::int64_t> amounts;
    for (const auto& bands : all)
        for (const Band& band : bands)
            if (band.currency == currency)
                for (const auto& units : {band.low, band.mid, band.high})
                    if (units) amounts.push_back(*units);
    if (amounts.empty()) return {};
    const auto [least, most] = std::ranges::minmax(amounts);
    return round_scale(static_cast<double>(least), static_cast<double>(most));
}

// A table for each currency.
void add_tables(report::PageSection& section, const std::string& title, const std::vector<Band>& bands,
                const std::vector<std::vector<Band>>& all) {
    std::map<std::string, std::vector<const Band*>> by_currency;
    for (const Band& band : bands) by_currency[band.currency].push_back(&band);
    for (const auto& [currency, members] : by_currency) {
        PageTable table;
        table.caption = "Pay of " + title + ", " + currency + " a year, every figure by its source";
        table.columns = {{currency + " a year"}};
        table.groups = groups_of(members);
        table.scale = scale_of(all, currency);
        table.keys = keys_of(members);
        section.blocks.emplace_back(std::move(table));
    }
}

} // namespace

report::PageSection pay_part(const PageAsked& asked) {
    report::PageSection section{"pay", "Pay", {}};
    section.blocks.emplace_back(report::PageText{
        "A bar runs from the lower end to the upper one, a dot is the middle, an arrow an end that nobody stated. All "
        "bars stand on one scale; the words beside each say the same. Where no kind of pay is named, the source does "
        "not say which it means."});
    std::vector<std::vector<Band>> all;
    for (const Rung& rung : asked.rungs) all.push_back(bands_of(asked, rung));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string title = title_of(asked.catalogue, asked.rungs[i]);
        section.blocks.emplace_back(report::PageHeading{title});
        if (all[i].empty()) section.blocks.emplace_back(report::PageText{"No source in the data states such pay."});
        add_tables(section, title, all[i], all);
    }
    return section;
}

} // namespace rung::commands
