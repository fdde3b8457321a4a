// SPDX-License-Identifier: MIT
// The single detectors behind detect().
#pragma once

#include "rung/query/detect.hpp"

#include <map>
#include <tuple>

namespace rung::query {

using Facts = std::span<const Fact>;
using Findings = std::vector<Finding>;

// The years of experience of each rung as each source states them, from the least to the most.
class Experience {
public:
    struct Years {
        model::Decimal from;
        std::optional<model::Decimal> to; // nothing: open

        friend bool operator==(const Years&, const Years&) = default;
    };

    explicit Experience(Facts facts);
    // Of the fact's own band, else of its rung.
    std::optional<Years> years(const Fact& fact) const;

private:
    std::map<std::tuple<std::int64_t, std::int64_t, model::Level>, Years> m_years; // by source, subject, level
};

// Of two facts.
bool ranges_are_disjoint(const Fact& left, const Fact& right);                                    // R1
bool is_outside(const Fact& value, const Fact& range);                                            // R2
bool averages_differ(const Fact& left, const Fact& right);                                        // R3
bool is_paid_less_for_more(const Fact& senior, const Fact& junior, const Experience& experience); // R4
bool average_ranges_differ(const Fact& left, const Fact& right);                                  // R5
bool are_defined_otherwise(const Fact& left, const Fact& right);                                  // R6

// Of more than two.
void find_broken_bands(Facts facts, Findings& findings);    // R7
void find_repeated_values(Facts facts, Findings& findings); // R8
void find_missed_premiums(Facts facts, Findings& findings); // R9
void find_other_windows(Facts facts, Findings& findings);   // R10
void find_undated(Facts facts, Findings& findings);         // R11

} // namespace rung::query
