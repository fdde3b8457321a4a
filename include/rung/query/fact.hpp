// SPDX-License-Identifier: MIT
// One claim as the detectors of disagreement see it: a figure, what it is about, and who says so. Distributions are no
// facts: what many observations add up to is set beside the claims, never against them.
#pragma once

#include "rung/model/records.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::query {

// Sources, subjects and regions are numbers of the caller's choice; equal numbers are the same thing.
struct Fact {
    std::int64_t source = 0;
    std::int64_t subject = 0; // role, skill or occupation
    model::Metric metric = model::Metric::pay;
    std::optional<std::int64_t> region, wider_region; // a city and its country
    std::vector<model::Level> levels;                 // of its label; the first is the one that counts
    std::optional<model::Condition> condition;
    model::Statistic stat = model::Statistic::unstated;
    model::Basis basis = model::Basis::unknown;
    std::optional<model::Decimal> low, high;
    bool open_top = false;
    std::string currency; // of money, else
    std::optional<model::Unit> unit;
    std::optional<model::Window> window;
    std::optional<int> year;

    // One number: an average, a count.
    bool is_value() const { return low && high && *low == *high && !open_top; }
    // From low to high, or from low without end.
    bool is_range() const { return low && (open_top || (high && *low < *high)); }
    // Where a range ends for good; nothing if it goes on.
    std::optional<model::Decimal> top() const { return open_top ? std::nullopt : high; }
    // Says in one number what many earn, or claims to.
    bool is_central() const { return stat == model::Statistic::average || stat == model::Statistic::median; }
    bool is_for_all() const { return levels.empty() && !condition; }
    // Of people with so many years of experience.
    bool is_band() const {
        return condition && condition->kind == model::ConditionKind::years && condition->years_from;
    }
    std::optional<model::Level> level() const { return levels.empty() ? std::nullopt : std::optional(levels.front()); }
};

// One measure of one subject in one place: what may be compared at all.
bool same_measure(const Fact& left, const Fact& right);

// The same rung, or the same condition where no rung is named. Of a rung, years of experience say nothing more.
bool same_scope(const Fact& left, const Fact& right);

// Windows of the same length and rate, however they are worded.
bool same_window(const Fact& left, const Fact& right);

bool same_condition(const Fact& left, const Fact& right);

// Conditions other than years of experience.
bool same_condition_but_years(const Fact& left, const Fact& right);

// Measure, scope, window and basis: two facts of one key answer one question.
bool same_key(const Fact& left, const Fact& right);

// Growth in per cent as a yearly rate: (1+g)^(1/years) - 1 of a total over years. Nothing if the window has no years.
std::optional<double> yearly_rate(model::Decimal percent, const model::Window& window);

} // namespace rung::query
