// SPDX-License-Identifier: MIT
// The formats: one function and one file each.
#pragma once

#include "rung/render/render.hpp"

#include <string>

namespace rung::render {

std::string write_table(const report::Report& report, const Style& style);
std::string write_tsv(const report::Report& report, const Style& style);
std::string write_plain(const report::Report& report, const Style& style);
std::string write_csv(const report::Report& report, const Style& style);
std::string write_json(const report::Report& report, const Style& style);
std::string write_jsonl(const report::Report& report, const Style& style);
std::string write_md(const report::Report& report, const Style& style);
// Nothing if the report has no graph.
std::string write_dot(const report::Report& report, const Style& style);
std::string write_mermaid(const report::Report& report, const Style& style);
// Nothing if the report has no checklist, or an empty one.
std::string write_ics(const report::Report& report, const Style& style);
std::string write_todo_txt(const report::Report& report, const Style& style);

} // namespace rung::render
