// SPDX-License-Identifier: MIT
#include "wording.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

std::string with_commas(std::string digits) {
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

std::string unit_of(const catalogue::ClaimRow& claim) {
    if (claim.currency) return ' ' + *claim.currency;
    if (!claim.unit || *claim.unit == model::Unit::year) return {};
    if (*claim.unit == model::Unit::percent) return " %";
    if (*claim.unit == model::Unit::usd_billion) return " billion USD";
    return ' ' + std::string(model::name_of(*claim.unit));
}

std::string window_of(const model::Window& window) {
    if (window.text) return *window.text;
    std::string text = window.rate == model::Rate::a_year ? "a year" : "in total";
    if (window.years) text += " over " + window.years->text() + " years";
    return text;
}

std::string condition_of(const model::Condition& condition) {
    if (condition.kind != model::ConditionKind::years) return condition.text;
    return range_text(condition.years_from, condition.years_to, !condition.years_to) + " years";
}

// The letter names whose sound starts with a vowel: "an ML engineer".
bool starts_with_vowel_sound(std::string_view title) {
    const bool acronym = title.size() > 1 && title[1] >= 'A' && title[1] <= 'Z';
    const std::string_view sounds = acronym ? "AEFHILMNORSX" : "AEIOaeio";
    return !title.empty() && sounds.find(title.front()) != std::string_view::npos;
}

} // namespace

std::string grouped(std::int64_t number) {
    return with_commas(std::to_string(number));
}

std::string grouped(model::Decimal number) {
    return with_commas(number.text());
}

std::string range_text(const std::optional<model::Decimal>& low, const std::optional<model::Decimal>& high,
                       bool open_top) {
    const std::string_view plus = open_top ? "+" : "";
    if (low && high && *low == *high) return grouped(*low).append(plus);
    if (low && high) return grouped(*low) + '-' + grouped(*high).append(plus);
    if (low) return grouped(*low) + '+';
    return high ? "up to " + grouped(*high) : std::string(unknown);
}

std::string amount_of(const query::Band& band) {
    const auto decimal = [](const std::optional<std::int64_t>& amount) {
        return amount ? std::optional(model::Decimal::whole(*amount)) : std::nullopt;
    };
    if (!band.low && !band.high) return range_text(decimal(band.mid), decimal(band.mid), band.open_top);
    return range_text(decimal(band.low), decimal(band.high), band.open_top);
}

std::string level_word(const std::optional<model::Level>& level) {
    return level ? std::string(model::name_of(*level)) : "all";
}

std::string agreement_of(const query::Band& band) {
    const query::Agreement& shared = *band.agreement;
    std::string core;
    for (const query::Interval& range : shared.core)
        core += (core.empty() ? "" : " and ") + range_text(range.low, range.high, range.open_top);
    return level_word(band.level) + ": " + std::to_string(shared.agree) + " of " + std::to_string(shared.total) +
           " sources share " + core;
}

std::string agreement_in_full(const query::Band& band) {
    const query::Interval& hull = band.agreement->hull;
    return agreement_of(band) + "; all lie in " + range_text(hull.low, hull.high, hull.open_top);
}

std::string percentiles_of(const query::Band& band) {
    if (band.kind == model::SourceKind::adverts) {
        const std::string of = band.fit == model::Fit::own
                                   ? ""
                                   : " of " + band.occupation + " (" + std::string(model::name_of(band.fit)) + ")";
        return "medians of the lower ends, middles and upper ends of advertised ranges" + of;
    }
    return "10th, 50th, 90th percentile of all " + band.occupation + " (" +
           band.occupation_key.substr(band.occupation_key.find(':') + 1) + ")";
}

std::string figure_of(const catalogue::ClaimRow& claim) {
    if (claim.unit == model::Unit::year) return claim.low ? claim.low->text() : std::string(unknown);
    return range_text(claim.low, claim.high, claim.open_top) + unit_of(claim);
}

std::optional<std::string> whose_pay(const query::Band& band) {
    if (band.fit == model::Fit::own) return std::nullopt;
    return std::string(model::name_of(band.fit)) + ": figures of " + band.occupation;
}

std::optional<std::string> fall_between(const query::Band& below, const query::Band& above) {
    if (above.kind != model::SourceKind::adverts || above.source != below.source) return std::nullopt;
    if (!above.mid || !below.mid || *above.mid >= *below.mid) return std::nullopt;
    const auto observed = [](const query::Band& band) {
        return grouped(*band.mid) + " (" + grouped(band.n.value_or(0)) + " adverts)";
    };
    const bool meet = above.mid_to && below.mid_from && *above.mid_to >= *below.mid_from;
    return level_word(above.level) + " below " + level_word(below.level) + ": middle " + observed(above) + " after " +
           observed(below) + (meet ? "; their 90 % intervals overlap" : "");
}

bool is_single(const catalogue::ClaimRow& claim) {
    return claim.low && claim.low == claim.high && !claim.open_top;
}

std::optional<double> single_value(const catalogue::ClaimRow& claim) {
    return is_single(claim) ? std::optional(claim.low->value()) : std::nullopt;
}

std::string details_of(const catalogue::ClaimRow& claim) {
    std::vector<std::string> details;
    const bool telling = claim.stat != model::Statistic::range && claim.stat != model::Statistic::unstated;
    if (claim.stat_stated && !figure_of(claim).starts_with(*claim.stat_stated))
        details.push_back(*claim.stat_stated);
    else if (telling && !claim.stat_stated)
        details.emplace_back(model::name_of(claim.stat));
    if (claim.basis && *claim.basis != model::Basis::unknown) details.emplace_back(model::name_of(*claim.basis));
    if (claim.window) details.push_back(window_of(*claim.window));
    if (claim.year) details.push_back(std::to_string(*claim.year));
    return joined(details, "; ");
}

std::string name_of(const catalogue::ClaimRow& claim) {
    std::string name(model::name_of(claim.metric));
    if (claim.condition) name += ", " + condition_of(*claim.condition);
    return name;
}

std::vector<std::string> figures_of(const catalogue::ClaimRow& claim) {
    std::vector<std::string> figures{claim.key};
    if (!claim.places.empty()) figures.insert(figures.end(), claim.places.begin() + 1, claim.places.end());
    return figures;
}

std::string_view source_of(std::string_view figure) {
    return figure.substr(0, figure.find(':'));
}

std::string with_article(std::string_view title) {
    std::string text = starts_with_vowel_sound(title) ? "an " : "a ";
    const std::size_t start = text.size();
    text += title;
    const bool acronym = title.size() > 1 && title[1] >= 'A' && title[1] <= 'Z';
    if (!acronym && !title.empty() && title.front() >= 'A' && title.front() <= 'Z')
        text[start] = static_cast<char>(title.front() - 'A' + 'a');
    return text;
}

std::string joined(std::span<const std::string> items, std::string_view joiner) {
    std::string text;
    for (const std::string& item : items) text.append(text.empty() ? "" : joiner).append(item);
    return text;
}

std::string shortened(std::span<const std::string> items, std::size_t most) {
    if (items.size() <= most) return joined(items, ", ");
    return joined(items.first(most), ", ") + " and " + std::to_string(items.size() - most) + " more";
}

std::vector<std::string> fitting(std::span<const std::string> items, std::size_t total, int cells,
                                 std::string_view end) {
    const auto ending = [&](std::size_t shown) {
        return (shown == total ? std::string() : " and " + std::to_string(total - shown) + " more").append(end);
    };
    std::vector<std::string> result;
    int width = 0;
    for (const std::string& item : items) {
        width += text::width(item) + (result.empty() ? 0 : 2);
        if (!result.empty() && width + text::width(ending(result.size() + 1)) > cells) break;
        result.push_back(item);
    }
    if (!result.empty()) result.back() += ending(result.size());
    return result;
}

} // namespace rung::commands
