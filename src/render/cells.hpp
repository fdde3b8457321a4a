// SPDX-License-Identifier: MIT
// How one cell of a record is written: raw for machines, or for people with what its row says about it.
#pragma once

#include "rung/report/report.hpp"

#include <string>
#include <vector>

namespace rung::render {

// For tsv and csv: raw numbers, `true`, lists joined by `;`, nothing if missing. Hostile characters are replaced.
std::string raw(const report::Cell& cell);
// The same at the end of a text.
void append_raw(std::string& result, const report::Cell& cell);

// The fields that machine formats print: those asked for, or all.
std::vector<std::size_t> machine_columns(const report::Report& report);

struct PeopleCell {
    std::string text;
    bool missing = false;
};

// For people: "2024-25" for a period, "200,000+" for an open top, "s1:72" for the source of a figure in a document.
PeopleCell people_cell(const report::Kind& kind, const report::Row& row, std::size_t field);

// Text cells by field name, for what the row says about another field: null if missing or no such field.
const std::string* text_in(const report::Kind& kind, const report::Row& row, std::string_view field);
bool truth_in(const report::Kind& kind, const report::Row& row, std::string_view field);

} // namespace rung::render
