// SPDX-License-Identifier: MIT
// Claims, labels, distributions, and the conflicts found among them.
#include "compiler.hpp"
#include "rung/model/claim_ids.hpp"

namespace rung::catalogue {

namespace {

// "10;83000;50;131000": each percent with its value.
std::string joined_quantiles(const model::Quantiles& quantiles) {
    std::vector<std::string> numbers;
    for (const auto& [percent, value] : quantiles) {
        numbers.push_back(std::to_string(percent));
        numbers.push_back(std::to_string(value));
    }
    return joined(numbers);
}

} // namespace

void Compiler::labels() {
    Statement statement = insert("label", 7);
    std::int64_t row = 0;
    for (const auto& it : m_records.labels) {
        statement
            .values(++row, m_sources.of(it.source), m_roles.of(it.role), it.label, joined_numbers(it.levels), it.reason,
                    joined(it.from))
            .run();
        cite(Thing::label, row, it.from);
    }
}

void Compiler::claims() {
    const std::vector<std::string> ids = model::claim_ids(m_records.claims);
    Statement statement = insert("claim", 30);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const model::Claim& it = m_records.claims[i];
        const model::Condition none;
        const model::Condition& condition = it.condition ? *it.condition : none;
        const auto text = condition.text.empty() ? std::nullopt : std::optional(condition.text);
        const auto kind = it.condition ? std::optional(number(condition.kind)) : std::nullopt;
        const auto window = it.window.value_or(model::Window{});
        const auto row = static_cast<std::int64_t>(i) + 1;
        statement
            .values(row, ids[i], m_roles.of(it.subject.role), m_skills.of(it.subject.skill),
                    m_occupations.of(it.subject.occupation), m_regions.of(it.subject.region), number(it.subject.level),
                    kind, number(condition.years_from), number(condition.years_to), text, number(it.metric),
                    number(it.stat), it.stat_stated, number(it.basis), number(it.low), number(it.high), it.open_top,
                    it.currency, number(it.unit), it.a_year, number(window.years),
                    it.window ? std::optional(number(window.rate)) : std::nullopt, window.text, it.year, it.n,
                    it.as_stated, it.note, m_sources.of(it.from.front().source), joined(it.from))
            .run();
        cite(Thing::claim, row, it.from);
    }
}

void Compiler::distributions() {
    Statement statement = insert("distribution", 19);
    std::int64_t row = 0;
    for (const auto& it : m_records.distributions) {
        std::string capped;
        for (const int percent : it.at_least) capped += (capped.empty() ? "" : ";") + std::to_string(percent);
        statement
            .values(++row, it.from.front().text(), m_occupations.of(it.occupation), m_regions.of(it.region),
                    number(it.level), it.year_from, it.year_to, number(it.basis), it.currency, it.n, number(it.support),
                    it.mean, capped, m_sources.of(it.from.front().source), joined_quantiles(it.pay),
                    joined_quantiles(it.low), joined_quantiles(it.middle), joined_quantiles(it.high), joined(it.from))
            .run();
        cite(Thing::distribution, row, it.from);
    }
}

void Compiler::findings() {
    Statement statement = insert("conflict", 13);
    Statement member(m_database.get(), "INSERT OR IGNORE INTO in_conflict VALUES(?,?)");
    std::int64_t row = 0;
    for (const auto& it : m_findings.conflicts) {
        const auto role = it.role.empty() ? std::nullopt : std::optional(m_roles.of(it.role));
        statement
            .values(++row, it.key, number(it.grade), joined_numbers(it.rules), it.subject, role, it.agree, it.total,
                    joined(it.core), it.hull, it.unit, joined(it.claims), it.note)
            .run();
        for (const auto& figure : it.claims) member.values(figure, row).run();
    }
    Statement clash = insert("clash", 3);
    std::int64_t ordinal = 0;
    for (const auto& [claim, other] : m_findings.clashes) clash.values(claim, ++ordinal, other).run();
}

} // namespace rung::catalogue
