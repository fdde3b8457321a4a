// SPDX-License-Identifier: MIT
// Reports made by hand, as the examples of the command line's design show them.
#pragma once

#include "rung/render/render.hpp"
#include "rung/report/kinds.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

using Values = std::vector<std::pair<std::string_view, rung::report::Cell>>;

inline rung::report::Cell words(std::string_view text) {
    return std::string(text);
}

inline rung::report::Cell whole(std::int64_t number) {
    return number;
}

inline rung::report::Row row_of(const rung::report::Kind& kind, const Values& values) {
    rung::report::RowBuilder row(kind);
    for (const auto& [field, cell] : values) row.set(field, cell);
    return row.take();
}

inline rung::report::Report report_of(std::string_view kind, const std::vector<Values>& rows) {
    rung::report::Report report;
    report.records.kind = rung::report::find_kind(kind);
    for (const Values& values : rows) report.records.rows.push_back(row_of(*report.records.kind, values));
    return report;
}

inline std::string written(const rung::report::Report& report, std::string_view format, int width = 80) {
    rung::render::Style style;
    style.width = width;
    return rung::render::find_format(format)->write(report, style);
}

// The pay of senior ML engineers: three documents, and adverts.
inline rung::report::Report pay_report() {
    using rung::report::Cell;
    const auto band = [](std::string_view claim, std::string_view source, std::string_view kind, Cell low, Cell mid,
                         Cell high, Cell year) {
        return Values{{"id", words("ml-engineer@senior")},
                      {"role", words("ml-engineer")},
                      {"level", words("senior")},
                      {"region", words("us")},
                      {"currency", words("USD")},
                      {"low", std::move(low)},
                      {"mid", std::move(mid)},
                      {"high", std::move(high)},
                      {"open_top", false},
                      {"year", std::move(year)},
                      {"kind", words(kind)},
                      {"source", words(source)},
                      {"claim", words(claim)},
                      {"best", false}};
    };
    std::vector<Values> rows{
        band("s1:72", "s1", "document", whole(160000), {}, whole(250000), whole(2025)),
        band("s2:40", "s2", "document", whole(160000), {}, whole(200000), whole(2025)),
        band("s3:91", "s3", "document", {}, whole(167277), {}, {}),
        band("s3:118", "s3", "document", {}, whole(184000), {}, {}),
        band("s3:148", "s3", "document", {}, whole(170603), {}, whole(2024)),
        band("s3:149", "s3", "document", whole(141405), {}, whole(258810), whole(2024)),
        band("adverts:x", "adverts", "adverts", whole(163710), whole(203093), whole(240240), whole(2025))};
    rows[1].emplace_back("open_top", true);
    rows[6].emplace_back("year_from", whole(2024));
    rows[6].emplace_back("n", whole(1220));
    rows[6].emplace_back("basis", words("advertised"));
    rung::report::Report report = report_of("band", rows);
    report.heading = "Pay of ML engineer, senior";
    report.titles = {{"ml-engineer", "ML engineer"}};
    report.bars = rung::report::Bars{};
    report.legend = {"senior: 3 of 3 sources share 160,000-200,000; all lie in 141,405-258,810",
                     "adverts: medians of the lower ends, middles and upper ends of advertised ranges"};
    return report;
}
