// SPDX-License-Identifier: MIT
#include "rung/catalogue/figures.hpp"

#include "read.hpp"

#include <algorithm>

namespace rung::catalogue {

namespace {

constexpr std::string_view claim_columns =
    "SELECT claim.key, role, skill, occupation, region, level, condition, years_from, years_to, condition_text, "
    "metric, stat, "
    "stat_stated, basis, low, high, open_top, currency, unit, a_year, window_years, window_rate, window_text, "
    "claim.year, n, "
    "as_stated, claim.note, source.key, places, source.kind FROM claim JOIN source ON source.id = claim.source";

std::optional<model::Condition> read_condition(const Statement& row) {
    if (row.is_null(6)) return std::nullopt;
    model::Condition condition;
    condition.kind = member<model::ConditionKind>(row, 6);
    condition.years_from = maybe_decimal(row, 7);
    condition.years_to = maybe_decimal(row, 8);
    condition.text = row.text(9);
    return condition;
}

std::optional<model::Window> read_window(const Statement& row) {
    if (row.is_null(21)) return std::nullopt;
    return model::Window{maybe_decimal(row, 20), member<model::Rate>(row, 21), row.maybe_text(22)};
}

ClaimRow read_claim(const Statement& row) {
    ClaimRow claim;
    claim.key = row.text(0);
    claim.role = maybe_id<RoleId>(row, 1);
    claim.skill = maybe_id<SkillId>(row, 2);
    claim.occupation = maybe_id<OccupationId>(row, 3);
    claim.region = maybe_id<RegionId>(row, 4);
    claim.level = maybe_member<model::Level>(row, 5);
    claim.condition = read_condition(row);
    claim.metric = member<model::Metric>(row, 10);
    claim.stat = member<model::Statistic>(row, 11);
    claim.stat_stated = row.maybe_text(12);
    claim.basis = maybe_member<model::Basis>(row, 13);
    claim.low = maybe_decimal(row, 14);
    claim.high = maybe_decimal(row, 15);
    claim.open_top = row.boolean(16);
    claim.currency = row.maybe_text(17);
    claim.unit = maybe_member<model::Unit>(row, 18);
    claim.a_year = row.boolean(19);
    claim.window = read_window(row);
    claim.year = maybe_int(row, 23);
    claim.n = row.maybe_integer(24);
    claim.as_stated = row.maybe_text(25);
    claim.note = row.maybe_text(26);
    claim.source = row.text(27);
    claim.places = split(row.view(28));
    claim.source_kind = member<model::SourceKind>(row, 29);
    return claim;
}

std::vector<ClaimRow> read_claims(Statement statement) {
    std::vector<ClaimRow> result;
    while (statement.step()) result.push_back(read_claim(statement));
    return result;
}

std::vector<ClaimRow> claims_where(const Catalogue& catalogue, std::string_view condition, std::int64_t row) {
    Statement statement(catalogue,
                        std::string(claim_columns) + " WHERE " + std::string(condition) + " ORDER BY claim.id");
    statement.bind(1, row);
    return read_claims(std::move(statement));
}

std::optional<ClaimRow> one_claim(Statement statement) {
    return statement.step() ? std::optional(read_claim(statement)) : std::nullopt;
}

// Stored as each percent with its value.
model::Quantiles read_quantiles(const Statement& row, int column) {
    model::Quantiles result;
    const std::string_view text = row.view(column);
    result.reserve(static_cast<std::size_t>(std::ranges::count(text, ';')) / 2 + 1);
    for (Numbers stored(text); stored.left();) {
        const int percent = static_cast<int>(stored.next());
        result.emplace_back(percent, stored.next());
    }
    return result;
}

constexpr std::string_view distribution_columns =
    "SELECT distribution.key, occupation, region, level, year_from, year_to, basis, currency, n, support, mean, "
    "at_least, source.key, source.kind, pay, lows, middles, highs FROM distribution "
    "JOIN source ON source.id = distribution.source";

DistributionRow read_distribution(const Statement& statement) {
    DistributionRow row{statement.text(0), OccupationId(statement.integer(1)), RegionId(statement.integer(2))};
    row.level = maybe_member<model::Level>(statement, 3);
    row.year_from = static_cast<int>(statement.integer(4));
    row.year_to = static_cast<int>(statement.integer(5));
    row.basis = member<model::Basis>(statement, 6);
    row.currency = statement.text(7);
    row.n = statement.maybe_integer(8);
    row.support = maybe_member<model::Support>(statement, 9);
    row.mean = statement.maybe_integer(10);
    for (Numbers stored(statement.view(11)); stored.left();) row.at_least.push_back(static_cast<int>(stored.next()));
    row.source = statement.text(12);
    row.source_kind = member<model::SourceKind>(statement, 13);
    row.pay = read_quantiles(statement, 14);
    row.low = read_quantiles(statement, 15);
    row.middle = read_quantiles(statement, 16);
    row.high = read_quantiles(statement, 17);
    return row;
}

std::vector<DistributionRow> read_distributions(Statement statement) {
    std::vector<DistributionRow> result;
    while (statement.step()) result.push_back(read_distribution(statement));
    return result;
}

constexpr std::string_view label_columns = "SELECT source.key, label.role, label.text, levels, reason, places "
                                           "FROM label JOIN source ON source.id = label.source";

std::vector<LabelRow> read_labels(Statement statement) {
    std::vector<LabelRow> result;
    while (statement.step())
        result.push_back({statement.text(0), RoleId(statement.integer(1)), statement.text(2),
                          members<model::Level>(statement.view(3)), statement.maybe_text(4), split(statement.view(5))});
    return result;
}

constexpr std::string_view conflict_columns =
    "SELECT key, grade, rules, subject, role, agree, total, core, hull, unit, claims, note FROM conflict";

std::vector<ConflictRow> read_conflicts(Statement statement) {
    std::vector<ConflictRow> result;
    while (statement.step())
        result.push_back({statement.text(0), member<model::Grade>(statement, 1),
                          members<model::Rule>(statement.view(2)), statement.text(3), maybe_id<RoleId>(statement, 4),
                          maybe_int(statement, 5), maybe_int(statement, 6), split(statement.view(7)),
                          statement.maybe_text(8), statement.maybe_text(9), split(statement.view(10)),
                          statement.text(11)});
    return result;
}

std::vector<std::string> keys_for(const Catalogue& catalogue, std::string_view sql, std::string_view key) {
    Statement statement(catalogue, sql);
    statement.bind(1, key);
    std::vector<std::string> result;
    while (statement.step()) result.push_back(statement.text(0));
    return result;
}

} // namespace

std::vector<ClaimRow> claims(const Catalogue& catalogue, RoleId id) {
    return claims_where(catalogue, "role = ?", id.row());
}
std::vector<ClaimRow> ladder_claims(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue,
                        std::string(claim_columns) + " WHERE role = ? AND metric IN (?, ?) ORDER BY claim.id");
    statement.values(id.row(), static_cast<std::int64_t>(model::Metric::pay),
                     static_cast<std::int64_t>(model::Metric::years));
    return read_claims(std::move(statement));
}
std::vector<ClaimRow> level_years(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue,
                        "SELECT claim.key, level, low, high, open_top, as_stated, source.key, places FROM claim JOIN "
                        "source ON source.id = source WHERE role = ? AND metric = ? AND level IS NOT NULL ORDER BY "
                        "claim.id");
    statement.values(id.row(), static_cast<std::int64_t>(model::Metric::years));
    std::vector<ClaimRow> result;
    while (statement.step()) {
        ClaimRow& claim = result.emplace_back();
        claim.role = id;
        claim.metric = model::Metric::years;
        claim.key = statement.text(0);
        claim.level = member<model::Level>(statement, 1);
        claim.low = maybe_decimal(statement, 2);
        claim.high = maybe_decimal(statement, 3);
        claim.open_top = statement.boolean(4);
        claim.as_stated = statement.maybe_text(5);
        claim.source = statement.text(6);
        claim.places = split(statement.view(7));
    }
    return result;
}
std::vector<ClaimRow> claims(const Catalogue& catalogue, SkillId id) {
    return claims_where(catalogue, "role IS NULL AND skill = ?", id.row());
}
std::vector<ClaimRow> claims(const Catalogue& catalogue, OccupationId id) {
    return claims_where(catalogue, "role IS NULL AND skill IS NULL AND occupation = ?", id.row());
}
std::vector<ClaimRow> claims(const Catalogue& catalogue) {
    return read_claims(Statement(catalogue, std::string(claim_columns) + " ORDER BY claim.id"));
}

std::optional<ClaimRow> find_claim(const Catalogue& catalogue, std::string_view key) {
    Statement statement(catalogue, std::string(claim_columns) + " WHERE claim.key = ?");
    statement.bind(1, key);
    return one_claim(std::move(statement));
}

std::optional<ClaimRow> cited_claim(const Catalogue& catalogue, const CitationRow& citation) {
    Statement statement(catalogue, std::string(claim_columns) + " WHERE claim.id = ?");
    statement.bind(1, citation.row);
    return one_claim(std::move(statement));
}

std::vector<LabelRow> labels(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, std::string(label_columns) + " WHERE label.role = ? ORDER BY label.id");
    statement.bind(1, id.row());
    return read_labels(std::move(statement));
}

std::vector<LabelRow> labels(const Catalogue& catalogue) {
    return read_labels(Statement(catalogue, std::string(label_columns) + " ORDER BY label.role, label.id"));
}

std::vector<DistributionRow> distributions(const Catalogue& catalogue, OccupationId id) {
    Statement statement(catalogue,
                        std::string(distribution_columns) + " WHERE occupation = ? ORDER BY distribution.id");
    statement.bind(1, id.row());
    return read_distributions(std::move(statement));
}

std::vector<DistributionRow> distributions(const Catalogue& catalogue) {
    return read_distributions(Statement(catalogue, std::string(distribution_columns) + " ORDER BY distribution.id"));
}

std::vector<ConflictRow> conflicts(const Catalogue& catalogue) {
    return read_conflicts(Statement(catalogue, std::string(conflict_columns) + " ORDER BY id"));
}

std::vector<ConflictRow> conflicts(const Catalogue& catalogue, RoleId id) {
    Statement statement(catalogue, std::string(conflict_columns) + " WHERE role = ? ORDER BY id");
    statement.bind(1, id.row());
    return read_conflicts(std::move(statement));
}

std::optional<ConflictRow> find_conflict(const Catalogue& catalogue, std::string_view key) {
    Statement statement(catalogue, std::string(conflict_columns) + " WHERE key = ?");
    statement.bind(1, key);
    std::vector<ConflictRow> found = read_conflicts(std::move(statement));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<std::string> clashes(const Catalogue& catalogue, std::string_view claim) {
    return keys_for(catalogue, "SELECT other FROM clash WHERE claim = ? ORDER BY ordinal", claim);
}

std::vector<std::string> conflicts_with(const Catalogue& catalogue, std::string_view figure) {
    return keys_for(catalogue,
                    "SELECT key FROM in_conflict JOIN conflict ON conflict.id = in_conflict.conflict WHERE figure = ? "
                    "ORDER BY conflict.id",
                    figure);
}

} // namespace rung::catalogue
