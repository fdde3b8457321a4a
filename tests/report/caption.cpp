// SPDX-License-Identifier: MIT
#include "rung/report/caption.hpp"
#include "rung/report/kinds.hpp"
#include "rung/report/shown.hpp"

#include <catch2/catch.hpp>

using namespace rung::report;
using Words = std::vector<std::string>;

namespace {

Cell text(const char* words) {
    return std::string(words);
}

Words names(const Report& report) {
    Words result;
    for (const std::size_t field : people_columns(report)) result.emplace_back(report.records.kind->fields[field].name);
    return result;
}

Report claims() {
    Report report;
    report.records.kind = &kind("claim");
    for (const char* region : {"us", "de"}) {
        RowBuilder row(*report.records.kind);
        row.set("id", text("s1:70")).set("subject", text("ml-engineer@entry")).set("metric", text("pay"));
        row.set("unit", text("USD a year")).set("region", text(region));
        report.records.rows.push_back(row.take());
    }
    return report;
}

} // namespace

TEST_CASE("Numbers are grouped, but not behind a point") {
    CHECK(grouped(std::int64_t{0}) == "0");
    CHECK(grouped(std::int64_t{999}) == "999");
    CHECK(grouped(std::int64_t{1220}) == "1,220");
    CHECK(grouped(std::int64_t{-1234567}) == "-1,234,567");
    CHECK(grouped("90000-120000+") == "90,000-120,000+");
    CHECK(grouped("1234.56789") == "1,234.56789");
}

TEST_CASE("Real numbers print as short as they read back") {
    CHECK(shortest(5) == "5");
    CHECK(shortest(0.1) == "0.1");
    CHECK(shortest(-26.03) == "-26.03");
    CHECK(shortest(1e21) == "1000000000000000000000");
}

TEST_CASE("A share that is not nothing does not read as nothing") {
    const Field share{.name = "x", .type = Type::real, .unit = Unit::share, .meaning = "x"};
    CHECK(shown(0.0049, share) == "0.5 %");
    CHECK(shown(0.004, share) == "0.4 %");
    CHECK(shown(0.0005, share) == "0.1 %");
    CHECK(shown(0.0004, share) == "under 0.1 %");
}

TEST_CASE("Cells are shown by the unit of their field") {
    const auto field = [](Unit unit, Type type = Type::integer) {
        return Field{.name = "x", .type = type, .unit = unit, .meaning = "x"};
    };
    CHECK(shown(std::int64_t{203093}, field(Unit::money)) == "203,093");
    CHECK(shown(std::int64_t{42393}, field(Unit::change)) == "+42,393");
    CHECK(shown(std::int64_t{-10800}, field(Unit::change)) == "-10,800");
    CHECK(shown(std::int64_t{0}, field(Unit::change)) == "0");
    CHECK(shown(std::int64_t{2025}, field(Unit::year)) == "2025");
    CHECK(shown(0.525, field(Unit::share)) == "53 %");
    CHECK(shown(1.0, field(Unit::share)) == "100 %");
    CHECK(shown(0.005, field(Unit::share)) == "1 %");
    CHECK(shown(0.0, field(Unit::share)) == "0 %");
    CHECK(shown(true, field(Unit::none)) == "yes");
    CHECK(shown(Cell{}, field(Unit::none)) == "-");
    CHECK(shown(Words{}, field(Unit::none)) == "-");
    CHECK(shown(Words{"a", "b"}, field(Unit::none, Type::id)) == "a, b");
    CHECK(shown(Words{"90000-120000"}, field(Unit::none, Type::range)) == "90,000-120,000");
    CHECK(shown(text("2026-11-23"), field(Unit::none, Type::date)) == "2026-11-23");
}

TEST_CASE("A caption says what the rows agree on, in a fixed order, subject and metric as a topic") {
    Report report = claims();
    CHECK(caption_of(report) == Words{"ml-engineer@entry.pay", "USD a year"});
    CHECK(names(report) == Words{"id", "region"});
    report.records.rows.pop_back();
    CHECK(caption_of(report) == Words{"ml-engineer@entry.pay", "us", "USD a year"});
    CHECK(names(report) == Words{"id"});
}

TEST_CASE("What not every row has is said to hold where stated") {
    Report report = claims();
    report.records.rows[1][report.records.kind->find("region")] = Cell{};
    CHECK(caption_of(report) == Words{"ml-engineer@entry.pay", "us where stated", "USD a year"});
}

TEST_CASE("What is a column is not said twice, and columns asked for stay as they are") {
    Report report = claims();
    report.columns = {report.records.kind->find("unit")};
    CHECK(caption_of(report) == Words{"ml-engineer@entry.pay"});
    CHECK(names(report) == Words{"unit"});
}

TEST_CASE("Columns added to the usual ones keep the disagreements of the rows in sight") {
    Report report = claims();
    for (std::size_t at = 0; at < report.records.kind->fields.size(); ++at)
        if (report.records.kind->fields[at].shown == Shown::always) report.columns.push_back(at);
    report.columns.push_back(report.records.kind->find("note"));
    CHECK(names(report) == Words{"id", "low", "value", "high", "stat", "year", "region", "clashes", "text", "note"});
}

TEST_CASE("A share that is not known is printed by its ends, and fills its column") {
    Report report;
    report.records.kind = &kind("standing");
    const Kind& standing = *report.records.kind;
    const auto limits_with = [&](std::optional<double> from, std::optional<double> to) {
        RowBuilder row(standing);
        if (from) row.set("below_from", real(*from));
        if (to) row.set("below_to", real(*to));
        report.records.rows = {row.take()};
        return limits(standing, report.records.rows.front(), standing.fields[standing.find("below")]);
    };
    CHECK(limits_with(0.95, std::nullopt) == ">95 %");
    CHECK(limits_with(0.413, 0.463) == "41-46 %");
    CHECK(limits_with(std::nullopt, 0.05) == "<5 %");
    CHECK(names(report) == Words{"below"});
    CHECK(limits_with(std::nullopt, std::nullopt).empty());
    CHECK(names(report).empty());
}
