// SPDX-License-Identifier: MIT
// Any bytes as an expression of --where: rows or an error, never a crash.
#include "rung/report/kinds.hpp"
#include "rung/report/select.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rung::report;
    Selection selection;
    selection.where.emplace_back(reinterpret_cast<const char*>(data), size);
    Records records{&kind("band"), {}};
    RowBuilder row(kind("band"));
    row.set("id", "ml-engineer@senior").set("level", "senior").set("mid", std::int64_t{203'093}).set("best", true);
    records.rows.push_back(row.take());
    try {
        check(selection, kind("band"));
        apply(selection, records);
    } catch (const SelectionError&) {
        return 0;
    }
    return 0;
}
