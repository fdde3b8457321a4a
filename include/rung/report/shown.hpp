// SPDX-License-Identifier: MIT
// How numbers and cells are written for people, so that tables, cards and captions agree.
#pragma once

#include "rung/report/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::report {

// "1,220" and "-10,800".
std::string grouped(std::int64_t number);

// The digits of every number in the text grouped, but those behind a point: "90000-120000.5" is "90,000-120,000.5".
std::string grouped(std::string_view text);

// The shortest form that reads back the same, without an exponent: "5", "0.52", "26.03".
std::string shortest(double number);

// A cell as people read it: "203,093", "+42,393", "52 %", "yes", "docker, spark"; "-" if there is none.
std::string shown(const Cell& cell, const Field& field);

// Of a share that is not known the ends between which it lies, as the fields behind it give them: "<5 %", "41-46 %",
// ">90 %"; empty without ends.
std::string limits(const Kind& kind, const Row& row, const Field& field);

} // namespace rung::report
