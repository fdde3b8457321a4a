// SPDX-License-Identifier: MIT
#include "all.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/report/kinds.hpp"

namespace rung::commands {

Answer data_status(const Request&, Context& context) {
    const catalogue::Catalogue& catalogue = context.catalogue();
    const bool built_in = catalogue.name() == "built in";

    Answer answer;
    const report::Kind& kind = report::kind("pack");
    answer.report.records.kind = &kind;
    answer.report.heading = "Data in use";
    for (const catalogue::PackRow& pack : catalogue::packs(catalogue)) {
        report::RowBuilder row(kind);
        row.set("id", pack.key)
            .set("kind", std::string(built_in ? "built-in" : "pack"))
            .set("version", pack.version)
            .set("state", std::string("ok")) // an image of another layout is not opened at all
            .set("roles", std::int64_t{pack.roles})
            .set("skills", std::int64_t{pack.skills})
            .set("claims", std::int64_t{pack.claims});
        if (!built_in) row.set("path", catalogue.name());
        answer.report.records.rows.push_back(row.take());
    }
    return answer;
}

} // namespace rung::commands
