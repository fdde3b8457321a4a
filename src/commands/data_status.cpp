// SPDX-License-Identifier: MIT
// rung data status: which data are in use. A stale catalogue is made anew first; what cannot be is told.
#include "all.hpp"
#include "own_data.hpp"

#include "rung/catalogue/sources.hpp"
#include "rung/report/kinds.hpp"

namespace rung::commands {

namespace {

report::RowBuilder row_of(const catalogue::PackRow& pack, std::string_view kind, std::string_view state) {
    report::RowBuilder row(report::kind("pack"));
    row.set("id", pack.key)
        .set("kind", std::string(kind))
        .set("version", pack.version)
        .set("state", std::string(state))
        .set("roles", std::int64_t{pack.roles})
        .set("skills", std::int64_t{pack.skills})
        .set("claims", std::int64_t{pack.claims});
    return row;
}

void add_when_and_where(report::RowBuilder& row, const catalogue::KeptPack& pack) {
    if (!pack.added.empty()) row.set("added", pack.added);
    if (!pack.path.empty()) row.set("path", pack.path);
}

// The rows of a catalogue whose tables can be asked.
void add_rows(report::Records& records, const catalogue::Catalogue& catalogue, const Context& context,
              std::string_view state) {
    const bool named = !context.data.empty();
    Packs kept = catalogue::kept_packs(catalogue);
    for (const catalogue::PackRow& pack : catalogue::packs(catalogue)) {
        const auto found = find_pack(kept, pack.key);
        auto row = row_of(pack, pack.key == "builtin" && !named ? "built-in" : "pack", state);
        if (found != kept.end()) add_when_and_where(row, *found);
        if (named && (found == kept.end() || found->path.empty())) row.set("path", catalogue.name());
        records.rows.push_back(row.take());
    }
}

// The packs of a catalogue of another version of the program, which could not be made anew.
void add_kept(report::Records& records, const Packs& packs) {
    for (const catalogue::KeptPack& pack : packs) {
        const load::Loaded loaded = load::read_pack_text(pack.text, pack.id);
        const model::Records& held = loaded.records;
        const std::string version = held.packs.empty() ? std::string("unknown") : held.packs.front().version;
        auto row = row_of({pack.id,
                           version,
                           {},
                           static_cast<int>(held.roles.size()),
                           static_cast<int>(held.skills.size()),
                           static_cast<int>(held.claims.size())},
                          "pack", "stale");
        add_when_and_where(row, pack);
        records.rows.push_back(row.take());
    }
}

} // namespace

Answer data_status(const Request&, Context& context) {
    Answer answer;
    answer.report.records.kind = &report::kind("pack");
    answer.report.heading = "Data in use";
    if (context.data.empty()) answer.report.failures = refresh_own_data(context);
    const bool stale = !answer.report.failures.empty();
    try {
        add_rows(answer.report.records, context.catalogue(), context, stale ? "stale" : "ok");
    } catch (const UsageError&) {
        if (!stale) throw;
        add_kept(answer.report.records, own_data(context).packs);
    }
    return answer;
}

} // namespace rung::commands
