// SPDX-License-Identifier: MIT
#include "why_rows.hpp"

#include "cells.hpp"
#include "resolve.hpp"

#include "rung/query/bands.hpp"
#include "rung/report/kinds.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::ClaimRow;
using catalogue::DistributionRow;

report::Cell number(const std::optional<model::Decimal>& value) {
    return value ? report::real(value->value()) : report::Cell{};
}

report::Cell quantile(const model::Quantiles& quantiles, int percent) {
    for (const auto& [at, value] : quantiles)
        if (at == percent) return report::real(static_cast<double>(value));
    return {};
}

// "USD a year", "percent", "USD billion"
std::string unit_of(const ClaimRow& claim) {
    if (claim.currency) return *claim.currency + (claim.a_year ? " a year" : "");
    return claim.unit ? std::string(model::name_of(*claim.unit)) : std::string();
}

std::string window_text(const model::Window& window) {
    std::string text = window.rate == model::Rate::a_year ? "a year" : "in total";
    if (window.years) text += ", over " + window.years->text() + (window.years->text() == "1" ? " year" : " years");
    return window.text ? *window.text + " (" + text + ")" : text;
}

std::string condition_text(const catalogue::Catalogue& catalogue, const model::Condition& condition) {
    if (condition.kind == model::ConditionKind::years) {
        const std::string from = condition.years_from ? condition.years_from->text() : "0";
        return from + (condition.years_to ? "-" + condition.years_to->text() : "+") + " years of experience";
    }
    if (condition.kind == model::ConditionKind::population) return condition.text;
    std::string text = condition.text;
    if (condition.kind == model::ConditionKind::skill)
        if (const auto found = find_skill(catalogue, text); const auto* skill = std::get_if<catalogue::SkillId>(&found))
            text = catalogue::title_of(catalogue, *skill).title;
    return std::string(model::name_of(condition.kind)) + ": " + text;
}

} // namespace

WhyRows::WhyRows(const catalogue::Catalogue& catalogue) : m_catalogue(catalogue) {
    for (const auto& region : catalogue::regions(catalogue)) m_regions.emplace(region.id, region.key);
    for (const auto& source : catalogue::source_titles(catalogue)) m_sources.emplace(source.key, source.kind);
}

const std::vector<DistributionRow>& WhyRows::distributions() {
    if (m_distributions.empty()) m_distributions = catalogue::distributions(m_catalogue);
    return m_distributions;
}

std::string WhyRows::subject_of(const ClaimRow& claim) const {
    if (claim.role) return key_of(catalogue::title_of(m_catalogue, *claim.role).key, claim.level);
    if (claim.skill) return catalogue::title_of(m_catalogue, *claim.skill).key;
    return claim.occupation ? catalogue::occupation_key(m_catalogue, *claim.occupation) : std::string();
}

std::string WhyRows::qualifier_of(const ClaimRow& claim) const {
    std::string text = claim.condition ? condition_text(m_catalogue, *claim.condition) : std::string();
    if (claim.window) text += (text.empty() ? "" : "; ") + window_text(*claim.window);
    return text;
}

void WhyRows::set_source(report::RowBuilder& row, const std::string& source) const {
    row.set("source", source);
    if (const auto kind = m_sources.find(source); kind != m_sources.end()) row.set("kind", cell(kind->second));
}

void WhyRows::set_use(report::RowBuilder& row, const ClaimRow& claim, const std::string& subject) {
    std::vector<std::string> used = catalogue::conflicts_with(m_catalogue, claim.key);
    if (claim.role && claim.metric == model::Metric::pay) {
        auto [statuses, fresh] = m_statuses.try_emplace(*claim.role);
        if (fresh)
            for (const auto& band : query::agreeing_bands(m_catalogue, *claim.role))
                if (band.status) statuses->second.emplace(band.claim, std::string(model::name_of(*band.status)));
        if (const auto status = statuses->second.find(claim.key); status != statuses->second.end()) {
            row.set("status", status->second);
            used.push_back(subject + ".pay");
        }
    }
    row.set("used_in", std::move(used)).set("clashes", catalogue::clashes(m_catalogue, claim.key));
}

report::Row WhyRows::of(const ClaimRow& claim) {
    report::RowBuilder row(report::kind("claim"));
    const std::string subject = subject_of(claim);
    row.set("id", claim.key).set("subject", subject).set("metric", cell(claim.metric));
    if (const std::string qualifier = qualifier_of(claim); !qualifier.empty()) row.set("qualifier", qualifier);
    if (claim.low && claim.low == claim.high && !claim.open_top)
        row.set("value", number(claim.low));
    else
        row.set("low", number(claim.low)).set("high", number(claim.high));
    row.set("open_top", claim.open_top).set("stat", cell(claim.stat)).set("stat_stated", cell(claim.stat_stated));
    if (claim.basis && *claim.basis != model::Basis::unknown) row.set("basis", cell(claim.basis));
    if (const std::string unit = unit_of(claim); !unit.empty()) row.set("unit", unit);
    row.set("year", cell(claim.year)).set("n", cell(claim.n)).set("as_stated", cell(claim.as_stated));
    if (claim.region) row.set("region", m_regions.at(*claim.region));
    row.set("places", claim.places).set("note", cell(claim.note));
    set_source(row, claim.source);
    set_use(row, claim, subject);
    return row.take();
}

report::Row WhyRows::of(const DistributionRow& it) {
    const bool official = !it.pay.empty();
    report::RowBuilder row(report::kind("claim"));
    row.set("id", it.key).set("subject", catalogue::occupation_key(m_catalogue, it.occupation)).set("metric", "pay");
    row.set("low", official ? quantile(it.pay, 10) : quantile(it.low, 50));
    row.set("value", official ? quantile(it.pay, 50) : quantile(it.middle, 50));
    row.set("high", official ? quantile(it.pay, 90) : quantile(it.high, 50));
    row.set("open_top", std::ranges::find(it.at_least, 90) != it.at_least.end()).set("stat", "quantiles");
    row.set("stat_stated",
            official ? "10th, 50th and 90th percentile" : "medians of lower ends, middles and upper ends");
    row.set("basis", cell(it.basis)).set("unit", it.currency + " a year").set("n", cell(it.n));
    if (it.year_from != it.year_to) row.set("year_from", cell(it.year_from));
    row.set("year", cell(it.year_to))
        .set("region", m_regions.at(it.region))
        .set("places", std::vector<std::string>{it.key});
    if (it.level) row.set("qualifier", "level: " + std::string(model::name_of(*it.level)));
    set_source(row, it.source);
    return row.take();
}

report::Row WhyRows::of(const catalogue::CitedText& text) {
    report::RowBuilder row(report::kind("claim"));
    std::optional<model::Level> level = text.level;
    row.set("id", text.id).set("subject", key_of(text.owner, level)).set("metric", text.metric);
    row.set("text", text.text.value_or("unknown")).set("open_top", false).set("places", text.places);
    if (!text.places.empty()) set_source(row, text.places.front().substr(0, text.places.front().rfind(':')));
    std::vector<std::string> used;
    for (const std::string& place : text.places)
        for (std::string& conflict : catalogue::conflicts_with(m_catalogue, place))
            if (std::ranges::find(used, conflict) == used.end()) used.push_back(std::move(conflict));
    row.set("used_in", std::move(used)).set("clashes", std::vector<std::string>{});
    return row.take();
}

report::Row WhyRows::of(const catalogue::OccupationRow& occupation, std::string_view metric, std::string text) {
    report::RowBuilder row(report::kind("claim"));
    row.set("id", occupation.key).set("subject", occupation.key).set("metric", std::string(metric));
    row.set("text", std::move(text)).set("open_top", false).set("places", std::vector<std::string>{occupation.key});
    row.set("used_in", std::vector<std::string>{}).set("clashes", std::vector<std::string>{});
    set_source(row, occupation.source);
    return row.take();
}

} // namespace rung::commands
