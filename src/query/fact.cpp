// SPDX-License-Identifier: MIT
#include "rung/query/fact.hpp"

#include <cmath>

namespace rung::query {

namespace {

bool equal(const std::optional<model::Condition>& left, const std::optional<model::Condition>& right) {
    if (!left || !right) return !left && !right;
    return left->kind == right->kind && left->years_from == right->years_from && left->years_to == right->years_to &&
           left->text == right->text;
}

} // namespace

bool same_condition(const Fact& left, const Fact& right) {
    return equal(left.condition, right.condition);
}

bool same_condition_but_years(const Fact& left, const Fact& right) {
    return equal(left.is_band() ? std::nullopt : left.condition, right.is_band() ? std::nullopt : right.condition);
}

bool same_measure(const Fact& left, const Fact& right) {
    return left.subject == right.subject && left.metric == right.metric && left.region == right.region &&
           left.currency == right.currency && left.unit == right.unit;
}

bool same_scope(const Fact& left, const Fact& right) {
    if (left.level() != right.level()) return false;
    return left.level() ? same_condition_but_years(left, right) : same_condition(left, right);
}

bool same_window(const Fact& left, const Fact& right) {
    if (!left.window || !right.window) return !left.window && !right.window;
    return left.window->years == right.window->years && left.window->rate == right.window->rate;
}

bool same_key(const Fact& left, const Fact& right) {
    return same_measure(left, right) && left.basis == right.basis && same_scope(left, right) &&
           same_window(left, right);
}

std::optional<double> yearly_rate(model::Decimal percent, const model::Window& window) {
    if (window.rate == model::Rate::a_year) return percent.value();
    if (!window.years || window.years->ten_thousandths <= 0) return std::nullopt;
    return 100 * (std::pow(1 + percent.value() / 100, 1 / window.years->value()) - 1);
}

} // namespace rung::query
