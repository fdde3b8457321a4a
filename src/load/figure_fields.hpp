// SPDX-License-Identifier: MIT
// The fields of labels, claims and distributions: everything with a number of money, years or people.
#pragma once

#include "thing_fields.hpp"

#include <tuple>

namespace rung::load {

// [1, 3], or [15, null] without an end
struct YearsForm {
    using Value = std::pair<model::Decimal, std::optional<model::Decimal>>;
    bool read(Reader& in, const Node& node, Value& out) const;
    Node schema() const;
};

template <class O> void fields(O& o, model::Condition& condition) {
    using model::ConditionKind;
    o.exactly_one({"years", "industry", "skill", "population", "phase"});
    std::optional<YearsForm::Value> years;
    o.optional("years", years, YearsForm{});
    if (years) {
        condition.kind = ConditionKind::years;
        std::tie(condition.years_from, condition.years_to) = *years;
    }
    const auto text_field = [&](std::string_view name, ConditionKind kind, const auto& form) {
        std::optional<std::string> text;
        o.optional(name, text, form);
        if (!text) return;
        condition.kind = kind;
        condition.text = *text;
    };
    text_field("industry", ConditionKind::industry, Text{});
    text_field("skill", ConditionKind::skill, reference.pattern);
    text_field("population", ConditionKind::population, Text{});
    text_field("phase", ConditionKind::phase, Text{});
}

template <class O> void fields(O& o, model::Label& label) {
    o.required("source", label.source, reference);
    o.required("role", label.role, reference);
    o.required("label", label.label, Text{});
    o.required("levels", label.levels, List<Word<model::Level>>{});
    o.optional("reason", label.reason, Text{});
    o.required("from", label.from, PlacesForm{});
}
void check(ObjectReader& o, const model::Label& label);

template <class O> void fields(O& o, model::Subject& subject) {
    o.optional("role", subject.role, reference);
    o.optional("skill", subject.skill, reference);
    o.optional("occupation", subject.occupation, occupation_id);
    o.exactly_one({"role", "skill", "occupation"});
    o.optional("level", subject.level, Word<model::Level>{});
    o.optional("region", subject.region, reference);
}

template <class O> void fields(O& o, model::Window& window) {
    o.optional("years", window.years, Number{.above = 0});
    o.required("rate", window.rate, Word<model::Rate>{});
    o.optional("text", window.text, Text{});
}
void check(ObjectReader& o, const model::Window& window);

extern const Pattern period_year;

template <class O> void fields(O& o, model::Claim& claim) {
    o.required("subject", claim.subject, Object<model::Subject>{});
    o.optional("condition", claim.condition, Object<model::Condition>{});
    o.required("metric", claim.metric, Word<model::Metric>{});
    o.required("stat", claim.stat, Word<model::Statistic>{});
    o.optional("stat_stated", claim.stat_stated, Text{});
    o.optional("basis", claim.basis, Word<model::Basis>{});
    o.optional("low", claim.low, Number{});
    o.optional("high", claim.high, Number{});
    o.optional("open_top", claim.open_top, True{});
    o.optional("currency", claim.currency, currency);
    o.optional("unit", claim.unit, Word<model::Unit>{});
    o.exactly_one({"currency", "unit"});
    std::string period;
    o.optional("period", period, period_year);
    claim.a_year = !period.empty();
    o.optional("window", claim.window, Object<model::Window>{});
    o.optional("year", claim.year, a_year);
    o.optional("n", claim.n, a_count);
    o.optional("as_stated", claim.as_stated, Text{});
    o.required("from", claim.from, PlacesForm{});
    o.optional("note", claim.note, Text{});
}
void check(ObjectReader& o, const model::Claim& claim);

// Quantiles that are known, in rising order: p5, p10, ...
template <class O> void quantile_fields(O& o, model::Quantiles& quantiles) {
    for (const int per_cent : {5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95}) {
        std::optional<std::int64_t> value;
        o.optional("p" + std::to_string(per_cent), value, a_count);
        if (value) quantiles.emplace_back(per_cent, *value);
    }
}

// A member of `pay`: "p90", or "mean", which is 0.
struct QuantileName {
    using Value = int;
    bool read(Reader& in, const Node& node, int& out) const;
    Node schema() const;
};

template <class O> void fields(O& o, model::Distribution& distribution) {
    o.required("occupation", distribution.occupation, occupation_id);
    o.optional("level", distribution.level, Word<model::Level>{});
    o.required("region", distribution.region, reference);
    std::array<int, 2> years{};
    o.required("years", years, Two<Whole<int>>{a_year});
    distribution.year_from = years[0];
    distribution.year_to = years[1];
    o.required("basis", distribution.basis, Word<model::Basis>{.last = model::Basis::advertised});
    o.required("currency", distribution.currency, currency);
    o.optional("n", distribution.n, a_count);
    o.optional("support", distribution.support, Word<model::Support>{});
    o.optional_part("pay", [&](auto& part) {
        quantile_fields(part, distribution.pay);
        part.optional("mean", distribution.mean, a_count);
    });
    o.optional_part("low", [&](auto& part) { quantile_fields(part, distribution.low); });
    o.optional_part("middle", [&](auto& part) { quantile_fields(part, distribution.middle); });
    o.optional_part("high", [&](auto& part) { quantile_fields(part, distribution.high); });
    o.optional("at_least", distribution.at_least, List<QuantileName>{});
    o.required("from", distribution.from, PlacesForm{});
}
void check(ObjectReader& o, const model::Distribution& distribution);

} // namespace rung::load
