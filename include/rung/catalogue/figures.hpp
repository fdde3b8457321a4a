// SPDX-License-Identifier: MIT
// Figures as rows: claims, labels, distributions, and the conflicts found among them. Every row says where it stands.
#pragma once

#include "rung/catalogue/names.hpp"
#include "rung/catalogue/sources.hpp"

namespace rung::catalogue {

struct ClaimRow {
    std::string key; // "s3:118a"
    std::optional<RoleId> role;
    std::optional<SkillId> skill;
    std::optional<OccupationId> occupation;
    std::optional<RegionId> region;
    std::optional<model::Level> level; // the first of its label
    std::optional<model::Condition> condition;
    model::Metric metric = model::Metric::pay;
    model::Statistic stat = model::Statistic::unstated;
    std::optional<std::string> stat_stated;
    std::optional<model::Basis> basis;
    std::optional<model::Decimal> low, high;
    bool open_top = false;
    std::optional<std::string> currency;
    std::optional<model::Unit> unit;
    bool a_year = false;
    std::optional<model::Window> window;
    std::optional<int> year;
    std::optional<std::int64_t> n;
    std::optional<std::string> as_stated, note;
    std::string source; // key
    model::SourceKind source_kind = model::SourceKind::document;
    std::vector<std::string> places;
};

struct LabelRow {
    std::string source;
    RoleId role;
    std::string text;
    std::vector<model::Level> levels;
    std::optional<std::string> reason;
    std::vector<std::string> places;
};

struct DistributionRow {
    std::string key; // its cell: "oews-2025:15-2051"
    OccupationId occupation;
    RegionId region;
    std::optional<model::Level> level; // none: all together
    int year_from = 0, year_to = 0;
    model::Basis basis = model::Basis::base;
    std::string currency;
    std::optional<std::int64_t> n;
    std::optional<model::Support> support;
    std::optional<std::int64_t> mean;
    std::vector<int> at_least; // capped quantiles of `pay`
    std::string source;
    model::SourceKind source_kind = model::SourceKind::official;
    model::Quantiles pay, low, middle, high;
};

struct ConflictRow {
    std::string key;
    model::Grade grade = model::Grade::differs;
    std::vector<model::Rule> rules;
    std::string subject;
    std::optional<RoleId> role;
    std::optional<int> agree, total;
    std::vector<std::string> core;
    std::optional<std::string> hull, unit;
    std::vector<std::string> claims;
    std::string note;
};

// In the order of the pack.
std::vector<ClaimRow> claims(const Catalogue& catalogue, RoleId id);
// Of a role: those about pay and about years of experience.
std::vector<ClaimRow> ladder_claims(const Catalogue& catalogue, RoleId id);
// Of a role: those about years of experience at a level; of each its range, its label and who states it.
std::vector<ClaimRow> level_years(const Catalogue& catalogue, RoleId id);
std::vector<ClaimRow> claims(const Catalogue& catalogue, SkillId id);
std::vector<ClaimRow> claims(const Catalogue& catalogue, OccupationId id);
std::vector<ClaimRow> claims(const Catalogue& catalogue);
std::optional<ClaimRow> find_claim(const Catalogue& catalogue, std::string_view key);
// Precondition: it is a claim that is cited.
std::optional<ClaimRow> cited_claim(const Catalogue& catalogue, const CitationRow& citation);
std::vector<LabelRow> labels(const Catalogue& catalogue, RoleId id);
std::vector<LabelRow> labels(const Catalogue& catalogue);
// With their quantiles: of all levels and of all together.
std::vector<DistributionRow> distributions(const Catalogue& catalogue, OccupationId id);
std::vector<DistributionRow> distributions(const Catalogue& catalogue);
std::vector<ConflictRow> conflicts(const Catalogue& catalogue);
std::vector<ConflictRow> conflicts(const Catalogue& catalogue, RoleId id);
std::optional<ConflictRow> find_conflict(const Catalogue& catalogue, std::string_view key);
// Claims that a claim cannot stand beside.
std::vector<std::string> clashes(const Catalogue& catalogue, std::string_view claim);
// Conflicts in which a figure or place takes part.
std::vector<std::string> conflicts_with(const Catalogue& catalogue, std::string_view figure);

} // namespace rung::catalogue
