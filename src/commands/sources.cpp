// SPDX-License-Identifier: MIT
// rung sources: who says things, and how much of the data comes from them.
#include "all.hpp"
#include "cells.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/report/kinds.hpp"

namespace rung::commands {

Answer sources(const Request&, Context& context) {
    Answer answer;
    answer.report.records.kind = &report::kind("source");
    answer.report.heading = "Sources";
    answer.report.wraps = {"title", "licence", "attribution"};
    answer.report.dispensable = {"claims", "kind"}; // facts count the claims too
    for (const auto& source : catalogue::sources(context.catalogue())) {
        report::RowBuilder row(report::kind("source"));
        row.set("id", source.key)
            .set("title", source.title)
            .set("kind", cell(source.kind))
            .set("year", cell(source.year));
        row.set("licence", cell(source.licence)).set("publisher", cell(source.publisher)).set("url", cell(source.url));
        row.set("retrieved", cell(source.retrieved)).set("claims", cell(source.claims));
        row.set("attribution", cell(source.attribution))
            .set("file", cell(source.file))
            .set("facts", cell(source.facts));
        answer.report.records.rows.push_back(row.take());
    }
    return answer;
}

} // namespace rung::commands
