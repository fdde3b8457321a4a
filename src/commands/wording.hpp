// SPDX-License-Identifier: MIT
// How figures and names read in values that people and programs share: amounts, ranges, marks of sources.
#pragma once

#include "rung/catalogue/figures.hpp"
#include "rung/query/bands.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::commands {

inline constexpr std::string_view unknown = "unknown";

// "212,000", "26.03"
std::string grouped(std::int64_t number);
std::string grouped(model::Decimal number);

// "90,000-130,000", "167,277", "7+", "200,000-300,000+", "up to 280,000"
std::string range_text(const std::optional<model::Decimal>& low, const std::optional<model::Decimal>& high,
                       bool open_top);

// The range of a band, or its middle where it has no range.
std::string amount_of(const query::Band& band);

// "senior", or "all" for all levels together.
std::string level_word(const std::optional<model::Level>& level);

// "senior: 3 of 3 sources share 160,000-200,000". Precondition: the band has an agreement.
std::string agreement_of(const query::Band& band);

// The same, and where all of them lie.
std::string agreement_in_full(const query::Band& band);

// What `low`, `mid` and `high` of a distribution are: "10th, 50th, 90th percentile of all Data Scientists (15-2051)".
// Precondition: the band is of an occupation.
std::string percentiles_of(const query::Band& band);

// The figure with its unit: "90,000-130,000 USD", "35 %", "40.3 thousand".
std::string figure_of(const catalogue::ClaimRow& claim);

// Whose pay a band is where it is not the role's own: "shared: figures of ML engineer adverts"; nothing for its own.
std::optional<std::string> whose_pay(const query::Band& band);

// "senior below mid: middle 156,875 (38 adverts) after 175,000 (61 adverts)": what looks like a price of promotion,
// with how many adverts each figure rests on. Nothing where the adverts of one source do not fall.
std::optional<std::string> fall_between(const query::Band& below, const query::Band& above);

// True if the claim states one number, which a program can use as it is.
bool is_single(const catalogue::ClaimRow& claim);
std::optional<double> single_value(const catalogue::ClaimRow& claim);

// What stands beside the figure, in the words of its source: statistic, window, year.
std::string details_of(const catalogue::ClaimRow& claim);

// "growth", "pay, docker": the metric and whom or what it is limited to.
std::string name_of(const catalogue::ClaimRow& claim);

// Its id and the further places where the source repeats it.
std::vector<std::string> figures_of(const catalogue::ClaimRow& claim);

// "s1" of "s1:70"
std::string_view source_of(std::string_view figure);

// "ML engineer" -> "an ML engineer", "Data scientist" -> "a data scientist"
std::string with_article(std::string_view title);

std::string joined(std::span<const std::string> items, std::string_view joiner);

// The first `most` items, and how many more there are: "a, b and 3 more".
std::string shortened(std::span<const std::string> items, std::size_t most);

// As many of the items as fill `cells` cells when joined by ", ", at least one; the last says how many more there are
// of `total` (of which the items are the first) and ends with `end`.
std::vector<std::string> fitting(std::span<const std::string> items, std::size_t total, int cells,
                                 std::string_view end = {});

} // namespace rung::commands
