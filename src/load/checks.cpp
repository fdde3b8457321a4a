// SPDX-License-Identifier: MIT
// Checks of things whose single fields are good: shapes of claims and distributions.
#include "figure_fields.hpp"
#include "role_fields.hpp"

#include <algorithm>
#include <charconv>

namespace rung::load {

namespace {

using model::Metric;
using model::Statistic;

void check_ends(ObjectReader& o, const model::Claim& claim) {
    if (!claim.low && !claim.high) {
        o.problem("", "missing-field", "expected the field \"low\" or \"high\"");
        return;
    }
    if (claim.low && claim.high && *claim.low > *claim.high)
        o.problem("low", "bad-range", "low " + claim.low->text() + " is above high " + claim.high->text());
    if (claim.stat == Statistic::minimum && claim.high)
        o.problem("high", "bad-value", "a minimum has no high", "leave it out and set \"open_top\": true");
    if (claim.stat == Statistic::maximum && claim.low) o.problem("low", "bad-value", "a maximum has no low");
    if (!claim.high && !claim.open_top)
        o.problem("low", "missing-field", "missing field \"open_top\": a figure without high is \"at least\"");
    if (!claim.low && claim.open_top)
        o.problem("open_top", "bad-value", "a figure without low is \"up to\", it has no open top");
}

void check_quantiles(ObjectReader& o, std::string_view name, const model::Quantiles& quantiles) {
    for (std::size_t i = 1; i < quantiles.size(); ++i) {
        const auto& [per_cent, value] = quantiles[i];
        const auto& [lower, lower_value] = quantiles[i - 1];
        if (value < lower_value)
            o.problem(name, "bad-range",
                      "quantiles fall: p" + std::to_string(lower) + ' ' + std::to_string(lower_value) + ", p" +
                          std::to_string(per_cent) + ' ' + std::to_string(value));
    }
    if (quantiles.empty()) o.problem(name, "missing-field", "expected at least one quantile");
}

// Of two lists of quantiles, whether the lower one passes the upper one anywhere.
bool cross(const model::Quantiles& lower, const model::Quantiles& upper) {
    return std::ranges::any_of(lower, [&](const auto& entry) {
        const auto same = std::ranges::find(upper, entry.first, &model::Quantiles::value_type::first);
        return same != upper.end() && entry.second > same->second;
    });
}

void check_capped(ObjectReader& o, const model::Distribution& distribution) {
    for (const int per_cent : distribution.at_least) {
        const bool known = per_cent == 0
                               ? distribution.mean.has_value()
                               : std::ranges::find(distribution.pay, per_cent, &model::Quantiles::value_type::first) !=
                                     distribution.pay.end();
        if (!known) o.problem("at_least", "unknown-reference", "not every one of at_least is a member of pay");
    }
}

} // namespace

const Pattern period_year{"\"year\"", "^year$", [](std::string_view text) { return text == "year"; }};

void check(ObjectReader& o, const model::NotRole& not_role) {
    if (not_role.text.text && !not_role.text.text->starts_with("who "))
        o.problem("text", "bad-text", "expected a text that starts with \"who\"");
}

void check(ObjectReader& o, const model::Label& label) {
    if (label.levels.size() != 1 && !label.reason)
        o.problem("levels", "missing-field", "missing field \"reason\": the label does not name one level");
    for (const model::Place& place : label.from)
        if (place.source != label.source.text)
            o.problem("from", "bad-value",
                      "the place " + place.text() + " is not of the source \"" + label.source.text + '"');
}

void check(ObjectReader& o, const model::Window& window) {
    if (window.years && window.years->ten_thousandths % 100 != 0)
        o.problem("years", "bad-value", "expected at most two decimals, found " + window.years->text());
}

void check(ObjectReader& o, const model::Claim& claim) {
    check_ends(o, claim);
    const bool has_basis = claim.metric == Metric::pay || claim.metric == Metric::bonus;
    if (has_basis && !claim.basis) o.problem("", "missing-field", "missing field \"basis\"");
    if (!has_basis && claim.basis) o.problem("basis", "bad-value", "only pay and bonus have a basis");
    if (claim.metric == Metric::pay && !claim.currency)
        o.problem("unit", "bad-value", "pay has a currency, not a unit");
}

void check(ObjectReader& o, const model::Distribution& distribution) {
    if (distribution.year_from > distribution.year_to)
        o.problem("years", "bad-range", "the first year is after the last");
    const bool adverts = o.has("low") && o.has("middle") && o.has("high");
    const bool some_adverts = o.has("low") || o.has("middle") || o.has("high");
    if (o.has("pay") == some_adverts || some_adverts != adverts)
        o.problem("", "missing-field", "expected either \"pay\" or all of \"low\", \"middle\", \"high\"");
    if (o.has("pay")) check_quantiles(o, "pay", distribution.pay);
    if (o.has("low")) check_quantiles(o, "low", distribution.low);
    if (o.has("middle")) check_quantiles(o, "middle", distribution.middle);
    if (o.has("high")) check_quantiles(o, "high", distribution.high);
    if (cross(distribution.low, distribution.middle) || cross(distribution.middle, distribution.high))
        o.problem("middle", "bad-range", "low, middle and high cross");
    check_capped(o, distribution);
    if (distribution.from.size() != 1) o.problem("from", "bad-value", "expected one place, source and cell");
}

bool YearsForm::read(Reader& in, const Node& node, Value& out) const {
    constexpr std::string_view what = "years from and to: [1, 3] or [15, null]";
    if (node.kind != NodeKind::list || node.children.size() != 2) return in.wrong_type(what, node);
    const Node& from = node.children[0];
    const Node& to = node.children[1];
    {
        const Reader::Step step(in, std::size_t{0});
        if (!Number{}.read(in, from, out.first)) return false;
        if (out.first < model::Decimal{}) return in.wrong_value("years of 0 or more", from);
    }
    if (to.kind == NodeKind::null) return true;
    model::Decimal last;
    {
        const Reader::Step step(in, std::size_t{1});
        if (!Number{}.read(in, to, last)) return false;
    }
    out.second = last;
    return out.first <= last || in.problem(node.at, "bad-range", "years from " + from.text + " to " + to.text);
}

Node YearsForm::schema() const {
    return with(with(with(of_type("array"), "items", nullable(with(of_type("number"), "minimum", number_node(0)))),
                     "minItems", number_node(2)),
                "maxItems", number_node(2));
}

bool QuantileName::read(Reader& in, const Node& node, int& out) const {
    constexpr std::string_view what = "a member of pay like \"p90\" or \"mean\"";
    if (node.kind != NodeKind::text) return in.wrong_type(what, node);
    const std::string_view text = node.text;
    out = 0;
    if (text == "mean") return true;
    const char* end = text.data() + text.size();
    if (text.starts_with('p') && std::from_chars(text.data() + 1, end, out).ptr == end && out > 0) return true;
    return in.wrong_value(what, node);
}

Node QuantileName::schema() const {
    return with(of_type("string"), "pattern", text_node("^(mean|p[1-9][0-9]?)$"));
}

} // namespace rung::load
