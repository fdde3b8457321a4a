// SPDX-License-Identifier: MIT
// Where figures contradict one another or themselves: the detectors R1 to R11 of docs/algorithms.md, run over plain
// facts. R12 and R13 are answers to authored questions and need no detector.
#pragma once

#include "rung/query/fact.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace rung::query {

// What a finding is about, as far as its facts agree on it.
struct Topic {
    std::int64_t subject = 0;
    std::optional<model::Level> level;
    std::optional<model::Metric> metric;

    friend bool operator==(const Topic&, const Topic&) = default;
};

struct Finding {
    model::Rule rule = model::Rule::r1;
    model::Grade grade = model::Grade::disjoint;
    Topic topic;
    std::vector<std::size_t> facts; // involved, ascending
};

// All findings, by rule, then by facts.
std::vector<Finding> detect(std::span<const Fact> facts);

// The facts that the given one cannot stand beside, pair by pair, by R1 to R4; ascending.
std::vector<std::size_t> clashes(std::size_t fact, std::span<const Fact> facts);

} // namespace rung::query
