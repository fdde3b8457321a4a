// SPDX-License-Identifier: MIT
// The unordered closed sets of the data: kinds of skills, sources, claims, statements and relations.
#pragma once

#include "rung/model/names.hpp"

#include <array>

namespace rung::model {

enum class SkillKind { language, framework, tool, method, maths, domain, engineering, soft };

template <> struct Names<SkillKind> {
    static constexpr std::string_view what = "kind of skill";
    static constexpr std::array table{Named<SkillKind>{SkillKind::language, "language"},
                                      Named<SkillKind>{SkillKind::framework, "framework"},
                                      Named<SkillKind>{SkillKind::tool, "tool"},
                                      Named<SkillKind>{SkillKind::method, "method"},
                                      Named<SkillKind>{SkillKind::maths, "maths"},
                                      Named<SkillKind>{SkillKind::domain, "domain"},
                                      Named<SkillKind>{SkillKind::engineering, "engineering"},
                                      Named<SkillKind>{SkillKind::soft, "soft"}};
};

enum class SourceKind { document, official, adverts, survey, taxonomy, editorial };

template <> struct Names<SourceKind> {
    static constexpr std::string_view what = "kind of source";
    static constexpr std::array table{
        Named<SourceKind>{SourceKind::document, "document"}, Named<SourceKind>{SourceKind::official, "official"},
        Named<SourceKind>{SourceKind::adverts, "adverts"},   Named<SourceKind>{SourceKind::survey, "survey"},
        Named<SourceKind>{SourceKind::taxonomy, "taxonomy"}, Named<SourceKind>{SourceKind::editorial, "editorial"}};
};

// What a claim measures.
enum class Metric {
    pay,
    bonus,
    pay_growth,
    premium,
    years,
    months,
    growth,
    jobs,
    new_jobs,
    openings,
    employment,
    share,
    market_size,
    score,
    origin
};

template <> struct Names<Metric> {
    static constexpr std::string_view what = "metric";
    static constexpr std::array table{Named<Metric>{Metric::pay, "pay"},
                                      Named<Metric>{Metric::bonus, "bonus"},
                                      Named<Metric>{Metric::pay_growth, "pay-growth"},
                                      Named<Metric>{Metric::premium, "premium"},
                                      Named<Metric>{Metric::years, "years"},
                                      Named<Metric>{Metric::months, "months"},
                                      Named<Metric>{Metric::growth, "growth"},
                                      Named<Metric>{Metric::jobs, "jobs"},
                                      Named<Metric>{Metric::new_jobs, "new-jobs"},
                                      Named<Metric>{Metric::openings, "openings"},
                                      Named<Metric>{Metric::employment, "employment"},
                                      Named<Metric>{Metric::share, "share"},
                                      Named<Metric>{Metric::market_size, "market-size"},
                                      Named<Metric>{Metric::score, "score"},
                                      Named<Metric>{Metric::origin, "origin"}};
};

// What kind of value a claim states.
enum class Statistic { range, average, median, typical, minimum, maximum, quantiles, unstated };

template <> struct Names<Statistic> {
    static constexpr std::string_view what = "statistic";
    static constexpr std::array table{
        Named<Statistic>{Statistic::range, "range"},         Named<Statistic>{Statistic::average, "average"},
        Named<Statistic>{Statistic::median, "median"},       Named<Statistic>{Statistic::typical, "typical"},
        Named<Statistic>{Statistic::minimum, "minimum"},     Named<Statistic>{Statistic::maximum, "maximum"},
        Named<Statistic>{Statistic::quantiles, "quantiles"}, Named<Statistic>{Statistic::unstated, "unstated"}};
};

// Which pay: base, base as advertised, total with bonus and stock, or not said.
enum class Basis { base, advertised, total, unknown };

template <> struct Names<Basis> {
    static constexpr std::string_view what = "basis";
    static constexpr std::array table{Named<Basis>{Basis::base, "base"}, Named<Basis>{Basis::advertised, "advertised"},
                                      Named<Basis>{Basis::total, "total"}, Named<Basis>{Basis::unknown, "unknown"}};
};

enum class StatementKind {
    responsibility,
    task,
    day,
    deliverable,
    behaviour,
    practice,
    challenge,
    caution,
    trend,
    reason,
    benefit,
    pay_driver,
    demand,
    industry,
    employer,
    setting,
    working,
    workforce,
    education,
    certificate,
    course,
    phase,
    entry_step,
    project,
    specialisation,
    interview,
    faq,
    controversy,
    advert
};

template <> struct Names<StatementKind> {
    static constexpr std::string_view what = "kind of statement";
    static constexpr std::array table{Named<StatementKind>{StatementKind::responsibility, "responsibility"},
                                      Named<StatementKind>{StatementKind::task, "task"},
                                      Named<StatementKind>{StatementKind::day, "day"},
                                      Named<StatementKind>{StatementKind::deliverable, "deliverable"},
                                      Named<StatementKind>{StatementKind::behaviour, "behaviour"},
                                      Named<StatementKind>{StatementKind::practice, "practice"},
                                      Named<StatementKind>{StatementKind::challenge, "challenge"},
                                      Named<StatementKind>{StatementKind::caution, "caution"},
                                      Named<StatementKind>{StatementKind::trend, "trend"},
                                      Named<StatementKind>{StatementKind::reason, "reason"},
                                      Named<StatementKind>{StatementKind::benefit, "benefit"},
                                      Named<StatementKind>{StatementKind::pay_driver, "pay-driver"},
                                      Named<StatementKind>{StatementKind::demand, "demand"},
                                      Named<StatementKind>{StatementKind::industry, "industry"},
                                      Named<StatementKind>{StatementKind::employer, "employer"},
                                      Named<StatementKind>{StatementKind::setting, "setting"},
                                      Named<StatementKind>{StatementKind::working, "working"},
                                      Named<StatementKind>{StatementKind::workforce, "workforce"},
                                      Named<StatementKind>{StatementKind::education, "education"},
                                      Named<StatementKind>{StatementKind::certificate, "certificate"},
                                      Named<StatementKind>{StatementKind::course, "course"},
                                      Named<StatementKind>{StatementKind::phase, "phase"},
                                      Named<StatementKind>{StatementKind::entry_step, "entry-step"},
                                      Named<StatementKind>{StatementKind::project, "project"},
                                      Named<StatementKind>{StatementKind::specialisation, "specialisation"},
                                      Named<StatementKind>{StatementKind::interview, "interview"},
                                      Named<StatementKind>{StatementKind::faq, "faq"},
                                      Named<StatementKind>{StatementKind::controversy, "controversy"},
                                      Named<StatementKind>{StatementKind::advert, "advert"}};
};

enum class RelationKind { compares_with, related, feeds, leads_to, works_with, specialisation_of };

template <> struct Names<RelationKind> {
    static constexpr std::string_view what = "kind of relation";
    static constexpr std::array table{Named<RelationKind>{RelationKind::compares_with, "compares-with"},
                                      Named<RelationKind>{RelationKind::related, "related"},
                                      Named<RelationKind>{RelationKind::feeds, "feeds"},
                                      Named<RelationKind>{RelationKind::leads_to, "leads-to"},
                                      Named<RelationKind>{RelationKind::works_with, "works-with"},
                                      Named<RelationKind>{RelationKind::specialisation_of, "specialisation-of"}};
};

// Whose figures those of an occupation are, seen from a role: its own, a wider occupation's, one shared by several, a
// neighbour's, or not to be shown.
enum class Fit { own, wider, shared, near, none };

template <> struct Names<Fit> {
    static constexpr std::string_view what = "fit";
    static constexpr std::array table{Named<Fit>{Fit::own, "own"}, Named<Fit>{Fit::wider, "wider"},
                                      Named<Fit>{Fit::shared, "shared"}, Named<Fit>{Fit::near, "near"},
                                      Named<Fit>{Fit::none, "none"}};
};

enum class Confidence { high, medium, low, none };

template <> struct Names<Confidence> {
    static constexpr std::string_view what = "confidence";
    static constexpr std::array table{
        Named<Confidence>{Confidence::high, "high"}, Named<Confidence>{Confidence::medium, "medium"},
        Named<Confidence>{Confidence::low, "low"}, Named<Confidence>{Confidence::none, "none"}};
};

enum class Support { ok, thin };

template <> struct Names<Support> {
    static constexpr std::string_view what = "support";
    static constexpr std::array table{Named<Support>{Support::ok, "ok"}, Named<Support>{Support::thin, "thin"}};
};

enum class ResourceKind { book, course, documentation, tutorial, paper, practice };

template <> struct Names<ResourceKind> {
    static constexpr std::string_view what = "kind of resource";
    static constexpr std::array table{Named<ResourceKind>{ResourceKind::book, "book"},
                                      Named<ResourceKind>{ResourceKind::course, "course"},
                                      Named<ResourceKind>{ResourceKind::documentation, "documentation"},
                                      Named<ResourceKind>{ResourceKind::tutorial, "tutorial"},
                                      Named<ResourceKind>{ResourceKind::paper, "paper"},
                                      Named<ResourceKind>{ResourceKind::practice, "practice"}};
};

// Whether growth over several years is meant a year or in total.
enum class Rate { a_year, in_total };

template <> struct Names<Rate> {
    static constexpr std::string_view what = "rate";
    static constexpr std::array table{Named<Rate>{Rate::a_year, "a-year"}, Named<Rate>{Rate::in_total, "in-total"}};
};

// The detectors of disagreement (docs/algorithms.md).
enum class Rule { r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13 };

template <> struct Names<Rule> {
    static constexpr std::string_view what = "rule";
    static constexpr std::array table{
        Named<Rule>{Rule::r1, "r1"},   Named<Rule>{Rule::r2, "r2"},   Named<Rule>{Rule::r3, "r3"},
        Named<Rule>{Rule::r4, "r4"},   Named<Rule>{Rule::r5, "r5"},   Named<Rule>{Rule::r6, "r6"},
        Named<Rule>{Rule::r7, "r7"},   Named<Rule>{Rule::r8, "r8"},   Named<Rule>{Rule::r9, "r9"},
        Named<Rule>{Rule::r10, "r10"}, Named<Rule>{Rule::r11, "r11"}, Named<Rule>{Rule::r12, "r12"},
        Named<Rule>{Rule::r13, "r13"}};
};

// How grave a disagreement is, gravest first.
enum class Grade { disjoint, outside, differs, definition, dated };

template <> struct Names<Grade> {
    static constexpr std::string_view what = "grade";
    static constexpr std::array table{Named<Grade>{Grade::disjoint, "disjoint"},
                                      Named<Grade>{Grade::outside, "outside"}, Named<Grade>{Grade::differs, "differs"},
                                      Named<Grade>{Grade::definition, "definition"},
                                      Named<Grade>{Grade::dated, "dated"}};
};

enum class Unit { years, months, percent, jobs, people, of_100, year, thousand, usd_billion };

template <> struct Names<Unit> {
    static constexpr std::string_view what = "unit";
    static constexpr std::array table{Named<Unit>{Unit::years, "years"},
                                      Named<Unit>{Unit::months, "months"},
                                      Named<Unit>{Unit::percent, "percent"},
                                      Named<Unit>{Unit::jobs, "jobs"},
                                      Named<Unit>{Unit::people, "people"},
                                      Named<Unit>{Unit::of_100, "of 100"},
                                      Named<Unit>{Unit::year, "year"},
                                      Named<Unit>{Unit::thousand, "thousand"},
                                      Named<Unit>{Unit::usd_billion, "USD billion"}};
};

enum class ConditionKind { years, industry, skill, population, phase };

template <> struct Names<ConditionKind> {
    static constexpr std::string_view what = "condition";
    static constexpr std::array table{Named<ConditionKind>{ConditionKind::years, "years"},
                                      Named<ConditionKind>{ConditionKind::industry, "industry"},
                                      Named<ConditionKind>{ConditionKind::skill, "skill"},
                                      Named<ConditionKind>{ConditionKind::population, "population"},
                                      Named<ConditionKind>{ConditionKind::phase, "phase"}};
};

} // namespace rung::model
