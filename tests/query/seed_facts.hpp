// SPDX-License-Identifier: MIT
// The figures of the five documents, transcribed from the list of figures that the built-in data must hold, and the
// conflicts that people found in them.
#pragma once

#include "rung/query/conflicts.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

struct SeedFigure {
    std::string_view id, subject, metric, region, levels;
    std::string_view condition; // "years 1 3", "years 15" (open), "skill docker"
    std::string_view stat, basis;
    std::string_view amount; // "35", "90000 130000", "220000 350000+", "100000+", "up to 225000"
    std::string_view window; // "4 in-total"
    int year;                // 0: not stated
};

// clang-format off
inline constexpr auto seed_figures = std::to_array<SeedFigure>({
    {"s0:45a", "ml-engineer", "pay", "us", "entry", "", "minimum", "unknown", "100000+", "", 0},
    {"s0:45b", "ml-engineer", "pay", "us", "principal lead", "", "range", "total", "200000 300000+", "", 0},
    {"s0:49", "ml-engineer", "score", "", "", "", "unstated", "", "88", "", 0},
    {"s0:58", "ml-engineer", "origin", "", "", "", "unstated", "", "2010", "", 0},
    {"s1:57", "ml-engineer", "years", "", "entry", "", "range", "", "0 2", "", 0},
    {"s1:60", "ml-engineer", "years", "", "mid", "", "range", "", "2 4", "", 0},
    {"s1:63", "ml-engineer", "years", "", "senior", "", "range", "", "4 7", "", 0},
    {"s1:66", "ml-engineer", "years", "", "principal staff", "", "range", "", "7+", "", 0},
    {"s1:70", "ml-engineer", "pay", "us", "entry", "", "range", "unknown", "90000 130000", "", 2025},
    {"s1:71", "ml-engineer", "pay", "us", "mid", "", "range", "unknown", "120000 180000", "", 2025},
    {"s1:72", "ml-engineer", "pay", "us", "senior", "", "range", "unknown", "160000 250000", "", 2025},
    {"s1:73", "ml-engineer", "pay", "us", "principal", "", "range", "unknown", "220000 350000+", "", 2025},
    {"s1:74a", "ml-engineer", "premium", "san-francisco", "", "", "typical", "", "20 40", "", 2025},
    {"s1:74b", "ml-engineer", "premium", "new-york", "", "", "typical", "", "20 40", "", 2025},
    {"s1:74c", "ml-engineer", "premium", "seattle", "", "", "typical", "", "20 40", "", 2025},
    {"s1:78", "ml-engineer", "growth", "", "", "", "unstated", "", "35", "1 a-year", 2025},
    {"s1:79", "ml-engineer", "share", "", "", "population remote or hybrid", "unstated", "", "60", "", 2025},
    {"s1:113", "ml-engineer", "months", "", "", "phase beginner", "range", "", "0 6", "", 0},
    {"s1:118", "ml-engineer", "months", "", "", "phase intermediate", "range", "", "6 18", "", 0},
    {"s1:123", "ml-engineer", "months", "", "", "phase advanced", "range", "", "18+", "", 0},
    {"s2:38", "ml-engineer", "pay", "us", "entry", "", "median", "unknown", "90000 120000", "", 2025},
    {"s2:39", "ml-engineer", "pay", "us", "mid", "", "median", "unknown", "120000 160000", "", 2025},
    {"s2:40", "ml-engineer", "pay", "us", "senior", "", "median", "unknown", "160000 200000+", "", 2025},
    {"s2:41", "ml-engineer", "pay", "us", "principal lead", "", "median", "unknown", "200000 300000+", "", 2025},
    {"s3:57a", "ml-engineer", "years", "", "entry", "", "range", "", "0 2", "", 0},
    {"s3:57b", "ml-engineer", "years", "", "mid", "", "range", "", "2 5", "", 0},
    {"s3:57c", "ml-engineer", "years", "", "senior", "", "range", "", "5+", "", 0},
    {"s3:83", "ml-engineer", "pay", "us", "entry", "", "average", "unknown", "103258", "", 0},
    {"s3:87", "ml-engineer", "pay", "us", "mid", "", "average", "unknown", "133336", "", 0},
    {"s3:89", "ml-engineer", "years", "", "senior", "", "typical", "", "7 10+", "", 0},
    {"s3:91", "ml-engineer", "pay", "us", "senior", "", "average", "unknown", "167277", "", 0},
    {"s3:103", "ml-engineer", "growth", "", "", "population AI and ML specialists", "unstated", "", "40", "4 in-total", 0},
    {"s3:109", "ml-engineer", "new-jobs", "", "", "population AI and ML specialists", "unstated", "", "1000000", "4 in-total", 0},
    {"s3:110", "ml-engineer", "growth", "", "", "", "unstated", "", "35", "1 in-total", 0},
    {"s3:111", "ml-engineer", "growth", "", "", "population AI and ML jobs", "unstated", "", "74", "4 a-year", 0},
    {"s3:113", "ml-engineer", "growth", "", "", "", "unstated", "", "70", "1.25 in-total", 0},
    {"s3:114", "ml-engineer", "growth", "", "", "", "unstated", "", "75", "5 a-year", 0},
    {"s3:116", "ml-engineer", "pay", "us", "", "", "average", "unknown", "141000 250000", "", 0},
    {"s3:117", "ml-engineer", "pay-growth", "", "mid", "", "unstated", "", "7", "1 a-year", 0},
    {"s3:118a", "ml-engineer", "pay", "us", "mid", "", "average", "unknown", "152000", "", 0},
    {"s3:118b", "ml-engineer", "pay", "us", "senior", "", "average", "unknown", "184000", "", 0},
    {"s3:120", "python", "share", "", "", "population job offers", "minimum", "", "66.67+", "", 0},
    {"s3:128", "nlp", "growth", "", "", "", "unstated", "", "155", "in-total", 0},
    {"s3:129", "llm", "growth", "", "", "", "unstated", "", "3000", "1 a-year", 0},
    {"s3:133", "ml-engineer", "pay", "us", "", "", "average", "unknown", "127667 157969", "", 2024},
    {"s3:134", "ml-engineer", "pay", "us", "", "", "typical", "unknown", "110000 285000", "", 2024},
    {"s3:136", "ml-engineer", "pay", "los-angeles", "", "", "unstated", "unknown", "225000", "", 2024},
    {"s3:137", "ml-engineer", "pay", "new-york", "", "", "unstated", "unknown", "175000", "", 2024},
    {"s3:138", "ml-engineer", "pay", "seattle", "", "", "unstated", "unknown", "160000", "", 2024},
    {"s3:139", "ml-engineer", "pay", "san-francisco", "", "", "unstated", "unknown", "160000", "", 2024},
    {"s3:140", "ml-engineer", "pay", "austin", "", "", "unstated", "unknown", "128138", "", 2024},
    {"s3:141", "ml-engineer", "pay", "washington-dc", "", "", "unstated", "unknown", "130446", "", 2024},
    {"s3:143a", "ml-engineer", "pay", "us", "entry", "years 0 1", "unstated", "unknown", "120571 127350", "", 2024},
    {"s3:143b", "ml-engineer", "years", "", "entry", "", "range", "", "0 1", "", 2024},
    {"s3:144a", "ml-engineer", "pay", "us", "", "years 1 3", "unstated", "unknown", "144572", "", 2024},
    {"s3:144b", "ml-engineer", "years", "", "", "phase early career", "range", "", "1 3", "", 2024},
    {"s3:145a", "ml-engineer", "pay", "us", "mid", "years 4 6", "unstated", "unknown", "150193", "", 2024},
    {"s3:145b", "ml-engineer", "years", "", "mid", "", "range", "", "4 6", "", 2024},
    {"s3:146a", "ml-engineer", "pay", "us", "", "years 7 9", "unstated", "unknown", "154779", "", 2024},
    {"s3:146b", "ml-engineer", "years", "", "", "phase experienced", "range", "", "7 9", "", 2024},
    {"s3:147a", "ml-engineer", "pay", "us", "", "years 10 14", "unstated", "unknown", "162356", "", 2024},
    {"s3:147b", "ml-engineer", "years", "", "", "phase late career", "range", "", "10 14", "", 2024},
    {"s3:148a", "ml-engineer", "pay", "us", "senior", "years 15", "unstated", "unknown", "170603", "", 2024},
    {"s3:148b", "ml-engineer", "years", "", "senior", "", "range", "", "15+", "", 2024},
    {"s3:149", "ml-engineer", "pay", "us", "senior", "", "unstated", "unknown", "141405 258810", "", 2024},
    {"s3:151", "ml-engineer", "pay", "us", "", "industry mobile", "maximum", "unknown", "up to 280000", "", 2024},
    {"s3:152", "ml-engineer", "pay", "us", "", "skill data-visualisation", "maximum", "unknown", "up to 225000", "", 2024},
    {"s3:153", "ml-engineer", "pay", "us", "", "industry B2B SaaS mobile AI/ML", "maximum", "unknown", "up to 225000", "", 2024},
    {"s3:154", "ml-engineer", "pay", "us", "", "skill typescript", "maximum", "unknown", "up to 202000", "", 2024},
    {"s3:155", "ml-engineer", "pay", "us", "", "skill docker", "maximum", "unknown", "up to 197000", "", 2024},
    {"s3:156", "ml-engineer", "pay", "us", "", "skill flask", "maximum", "unknown", "up to 197000", "", 2024},
    {"s3:158", "ml-engineer", "bonus", "us", "", "", "range", "unknown", "10000 61000", "", 2024},
    {"s3:159", "ml-engineer", "pay", "us", "", "", "average", "total", "202331", "", 2024},
    {"s3:163", "ml-engineer", "jobs", "", "", "", "minimum", "", "50000+", "", 0},
    {"s3:166", "ml-engineer", "pay", "us", "", "", "average", "unknown", "133336 250000", "", 0},
    {"s3:183", "ml-engineer", "share", "", "", "population women", "unstated", "", "27", "", 0},
    {"s3:186a", "ml-engineer", "market-size", "", "", "population global ML market", "unstated", "", "26.03", "", 2023},
    {"s3:186b", "ml-engineer", "market-size", "", "", "population global ML market", "unstated", "", "225.91", "", 2030},
    {"s4:68", "analytics-engineer", "jobs", "", "", "population tracked openings", "unstated", "", "297", "", 0},
    {"s4:71", "data-engineer", "jobs", "", "", "population tracked openings", "unstated", "", "228", "", 0},
    {"s4:74", "database-administrator", "jobs", "", "", "population tracked openings", "unstated", "", "11", "", 0},
    {"s4:76", "ml-engineer", "jobs", "", "", "population tracked openings", "unstated", "", "333", "", 0}
});

struct SeedConflict {
    std::string_view id, rules, figures, grade;
};

inline constexpr auto seed_conflicts = std::to_array<SeedConflict>({
    {"c1", "r1", "s1:63 s3:57c s3:89 s3:148b s1:60 s3:57b s3:145b", "disjoint"},
    {"c2", "r1", "s2:38 s3:143a s1:70", "disjoint"},
    {"c3", "r2 r4", "s0:45a s1:70 s2:38 s3:83 s3:134 s3:143a", "outside"},
    {"c4", "r3 r4", "s3:87 s3:118a s3:144a", "differs"},
    {"c5", "r3 r4", "s3:91 s3:118b s3:148a s3:149 s1:72 s2:40", "differs"},
    {"c6", "r5 r6", "s3:116 s3:133 s3:166 s3:159", "differs"},
    {"c7", "r6", "s1:73 s2:41 s0:45b", "definition"},
    {"c8", "r9", "s1:74a s1:74b s1:74c s3:133 s3:136 s3:137 s3:138 s3:139 s3:140 s3:141", "differs"},
    {"c9", "r10", "s1:78 s3:110 s3:113 s3:111 s3:114 s3:103", "definition"},
    {"c10", "r5", "s2:38 s2:39 s2:40 s2:41", "definition"},
    {"c17", "r10", "s3:163 s4:76", "definition"},
    {"c21", "r11",
     "s0:45a s0:45b s1:57 s1:60 s1:63 s1:70 s1:71 s1:72 s1:73 s2:38 s2:39 s2:40 s2:41 s3:57a s3:57b s3:57c s3:83 s3:87 "
     "s3:89 s3:91 s3:116 s3:118a s3:118b s3:133 s3:134 s3:143a s3:143b s3:145a s3:145b s3:148a s3:148b s3:149 s3:166 "
     "s4:76",
     "dated"},
    {"c22", "r7", "s3:143a s3:144a s3:145a s3:146a s3:147a s3:148a", "definition"},
    {"c23", "r8", "s3:136 s3:152 s3:153 s3:155 s3:156 s3:138 s3:139", "definition"},
    {"c26", "r8", "s3:166 s3:87", "definition"},
});
// clang-format on

inline std::vector<std::string> words(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> result;
    for (std::string word; in >> word;) result.push_back(word);
    return result;
}

// Numbers names in the order of their appearance.
class Numbers {
public:
    std::int64_t of(std::string_view name) {
        const auto at = std::find(m_names.begin(), m_names.end(), name);
        if (at != m_names.end()) return at - m_names.begin();
        m_names.emplace_back(name);
        return static_cast<std::int64_t>(m_names.size()) - 1;
    }

private:
    std::vector<std::string> m_names;
};

inline void read_amount(std::string_view text, query::Fact& fact) {
    if (text.ends_with('+')) {
        fact.open_top = true;
        text.remove_suffix(1);
    }
    const auto parts = words(text);
    if (parts.front() == "up") {
        fact.high = model::Decimal::parse(parts.back());
        return;
    }
    fact.low = model::Decimal::parse(parts.front());
    if (parts.size() > 1 || !fact.open_top) fact.high = model::Decimal::parse(parts.back());
}

inline std::optional<model::Condition> read_condition(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const auto parts = words(text);
    model::Condition condition;
    condition.kind = *model::parse<model::ConditionKind>(parts[0]);
    if (condition.kind == model::ConditionKind::years) {
        condition.years_from = model::Decimal::parse(parts[1]);
        if (parts.size() > 2) condition.years_to = model::Decimal::parse(parts[2]);
    } else {
        condition.text = text.substr(parts[0].size() + 1);
    }
    return condition;
}

inline query::Fact fact_of(const SeedFigure& figure, Numbers& numbers) {
    query::Fact fact;
    fact.source = numbers.of(figure.id.substr(0, 2));
    fact.subject = numbers.of(figure.subject);
    fact.metric = *model::parse<model::Metric>(figure.metric);
    if (!figure.region.empty()) fact.region = numbers.of(figure.region);
    if (fact.region && figure.region != "us") fact.wider_region = numbers.of("us");
    for (const std::string& level : words(figure.levels)) fact.levels.push_back(*model::parse<model::Level>(level));
    fact.condition = read_condition(figure.condition);
    fact.stat = *model::parse<model::Statistic>(figure.stat);
    if (!figure.basis.empty()) fact.basis = *model::parse<model::Basis>(figure.basis);
    read_amount(figure.amount, fact);
    if (!figure.window.empty()) {
        const auto parts = words(figure.window);
        fact.window = model::Window{};
        fact.window->rate = *model::parse<model::Rate>(parts.back());
        if (parts.size() > 1) fact.window->years = model::Decimal::parse(parts.front());
    }
    if (figure.year != 0) fact.year = figure.year;
    return fact;
}

inline std::vector<query::Fact> seed_facts() {
    Numbers numbers;
    std::vector<query::Fact> facts;
    for (const SeedFigure& figure : seed_figures) facts.push_back(fact_of(figure, numbers));
    return facts;
}

// The index of the figure with this id.
inline std::size_t seed(std::string_view id) {
    const auto at = std::find_if(seed_figures.begin(), seed_figures.end(),
                                 [&](const SeedFigure& figure) { return figure.id == id; });
    if (at == seed_figures.end()) throw std::out_of_range(std::string(id));
    return static_cast<std::size_t>(at - seed_figures.begin());
}

inline std::string ids(const std::vector<std::size_t>& facts) {
    std::string result;
    for (const std::size_t fact : facts) result.append(result.empty() ? "" : " ").append(seed_figures[fact].id);
    return result;
}

} // namespace rung::test
