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

} // namespace rung::render
