// SPDX-License-Identifier: MIT
#include "fields.hpp"

#include "rung/model/kinds.hpp"
#include "rung/model/ranks.hpp"

namespace rung::report {

namespace {

Kind band_kind() {
    return {
        .name = "band",
        .heading = "Band",
        .command = "pay",
        .fields = {
            {.name = "id", .type = Type::id, .meaning = "role@level; goes into any command"},
            {.name = "role", .type = Type::id, .shown = Shown::caption, .meaning = "the role"},
            {.name = "level",
             .type = Type::level,
             .optional = true,
             .shown = Shown::always,
             .allowed = words_of<model::Level>(),
             .meaning = "the level; missing: all levels together"},
            region_of_pay(),
            currency_of_pay(),
            basis_of_pay(),
            {.name = "stat",
             .type = Type::closed,
             .allowed = words_of<model::Statistic>(),
             .meaning = "what kind of figure the source states"},
            amount("low", "lower end, a year"),
            amount("mid", "middle, a year"),
            amount("high", "upper end, a year"),
            open_top(),
            {.name = "mid_p25",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::money,
             .meaning = "a quarter of the middles lie below this"},
            {.name = "mid_p75",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::money,
             .meaning = "a quarter of the middles lie above this"},
            {.name = "mid_from",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::money,
             .meaning = "lower end of the 90 % interval of the middle"},
            {.name = "mid_to",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::money,
             .meaning = "upper end of the 90 % interval of the middle"},
            {.name = "n",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .meaning = "how many adverts or people it sums up"},
            {.name = "support",
             .type = Type::closed,
             .optional = true,
             .allowed = words_of<model::Support>(),
             .meaning = "whether n is enough for a firm figure"},
            {.name = "year_from",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::year,
             .meaning = "first year of the period, if it has several"},
            {.name = "year",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .unit = Unit::year,
             .meaning = "the year; of a period the last"},
            {.name = "kind",
             .type = Type::closed,
             .allowed = words_of<model::SourceKind>(),
             .meaning = "the kind of source"},
            {.name = "source", .type = Type::id, .shown = Shown::always, .meaning = "the source"},
            {.name = "claim", .type = Type::figure, .meaning = "where the source says so; goes into why"},
            {.name = "as_stated", .optional = true, .meaning = "the level in the source's own words"},
            {.name = "absent",
             .type = Type::closed,
             .optional = true,
             .allowed = {"withheld", "not-applicable"},
             .meaning = "why there is no figure"},
            {.name = "best",
             .type = Type::boolean,
             .meaning = "whether path, match and the card of show use this band"},
            fit_of_pay(),
            {.name = "span",
             .type = Type::level,
             .list = true,
             .allowed = words_of<model::Level>(),
             .meaning = "the levels that the source's label covers"},
            {.name = "agree", .type = Type::integer, .optional = true, .meaning = "how many sources share the core"},
            {.name = "total",
             .type = Type::integer,
             .optional = true,
             .meaning = "how many sources state a range for this level and basis"},
            {.name = "core",
             .type = Type::range,
             .list = true,
             .optional = true,
             .meaning = "what most of these ranges share"},
            {.name = "hull", .type = Type::range, .optional = true, .meaning = "what holds all of these ranges"},
            {.name = "status",
             .type = Type::closed,
             .optional = true,
             .allowed = {"inside", "overlaps", "disjoint"},
             .meaning = "how this band lies to the core"},
        }};
}

Field end_of(std::string_view name, std::string_view meaning) {
    return {.name = name, .type = Type::real, .optional = true, .unit = Unit::share, .meaning = meaning};
}

Field share_of(std::string_view name, std::string_view meaning) {
    Field field = end_of(name, meaning);
    field.shown = Shown::always;
    return field;
}

Kind standing_kind() {
    return {
        .name = "standing",
        .heading = "Figure",
        .command = "offer",
        .fields = {
            {.name = "id", .type = Type::id, .meaning = "role@level of the figure; goes into any command"},
            {.name = "role",
             .type = Type::id,
             .shown = Shown::caption,
             .meaning = "the role of the offer, with the level asked for"},
            {.name = "level",
             .type = Type::level,
             .optional = true,
             .allowed = words_of<model::Level>(),
             .meaning = "the level that the figure is about; missing: all levels together"},
            {.name = "region",
             .type = Type::id,
             .shown = Shown::caption,
             .meaning = "the region that the figure is about"},
            {.name = "currency", .shown = Shown::caption, .meaning = "the currency of the amounts"},
            {.name = "basis",
             .type = Type::closed,
             .optional = true,
             .allowed = words_without({model::Basis::unknown}),
             .meaning = "which pay the figure is: base or base as advertised; missing: not said"},
            {.name = "base",
             .type = Type::integer,
             .shown = Shown::caption,
             .unit = Unit::money,
             .meaning = "the base pay offered, a year"},
            {.name = "source", .type = Type::id, .shown = Shown::always, .meaning = "the source"},
            amount("low", "lower end, a year"),
            amount("mid", "middle, a year"),
            amount("high", "upper end, a year"),
            open_top(),
            {.name = "n",
             .type = Type::integer,
             .optional = true,
             .shown = Shown::always,
             .meaning = "how many adverts or people it sums up"},
            {.name = "year",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::year,
             .meaning = "the year; of a period the last"},
            {.name = "standing",
             .type = Type::closed,
             .shown = Shown::always,
             .allowed = {"below", "inside", "above"},
             .meaning = "where the offer lies: below the figure, inside it or equal to it, above it"},
            share_of("below", "share of the adverts whose range ends below the offer, or of middles or wages below it"),
            share_of("around", "share of the adverts whose range holds the offer"),
            share_of("above", "share of the adverts whose range starts above the offer, or of middles or wages above"),
            end_of("below_from", "lower end of the 90 % interval of below; without below, it is over this"),
            end_of("below_to", "upper end of the 90 % interval of below; without below, it is under this"),
            end_of("around_from", "lower end of the 90 % interval of around; without around, it is over this"),
            end_of("around_to", "upper end of the 90 % interval of around; without around, it is under this"),
            end_of("above_from", "lower end of the 90 % interval of above; without above, it is over this"),
            end_of("above_to", "upper end of the 90 % interval of above; without above, it is under this"),
            {.name = "from_mid",
             .type = Type::integer,
             .optional = true,
             .unit = Unit::change,
             .meaning = "the offer less the middle"},
            {.name = "claim", .type = Type::figure, .meaning = "where the source says so; goes into why"},
            fit_of_pay(),
            {.name = "kind",
             .type = Type::closed,
             .allowed = words_of<model::SourceKind>(),
             .meaning = "the kind of source"},
            {.name = "stat",
             .type = Type::closed,
             .allowed = words_of<model::Statistic>(),
             .meaning = "what kind of figure the source states"},
        }};
}

} // namespace

Field region_of_pay() {
    return {.name = "region", .type = Type::id, .shown = Shown::caption, .meaning = "the region whose pay it is"};
}

Field currency_of_pay() {
    return {.name = "currency", .shown = Shown::caption, .meaning = "the currency of the amounts"};
}

Field basis_of_pay() {
    return {.name = "basis",
            .type = Type::closed,
            .optional = true,
            .shown = Shown::caption,
            .allowed = words_without({model::Basis::unknown}),
            .meaning = "which pay: base, base as advertised, or total; missing: not said"};
}

Field open_top() {
    return {.name = "open_top", .type = Type::boolean, .meaning = "whether the upper end is meant as 'or more'"};
}

Field fit_of_pay() {
    return {.name = "fit",
            .type = Type::closed,
            .allowed = words_without({model::Fit::none}),
            .meaning = "whose pay it is: the role's own, a wider occupation's, one shared, a neighbour's"};
}

Field fit_of_maybe_pay() {
    Field field = fit_of_pay();
    field.optional = true;
    return field;
}

Field amount(std::string_view name, std::string_view meaning) {
    return {.name = name,
            .type = Type::integer,
            .optional = true,
            .shown = Shown::always,
            .unit = Unit::money,
            .meaning = meaning};
}

std::vector<Kind> kinds_of_pay() {
    return {band_kind(), standing_kind()};
}

} // namespace rung::report
