// SPDX-License-Identifier: MIT
// What is wrong with data, as a value: wrong data is an expected outcome, and all of it is reported in one run.
#pragma once

#include "rung/model/names.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace rung::model {

// A place in an authored file. Lines and columns (in characters) count from 1; 0 is "the file as a whole".
struct Spot {
    std::string file;
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::string pointer; // JSON pointer
};

enum class Severity { error, warning };

template <> struct Names<Severity> {
    static constexpr std::string_view what = "severity";
    static constexpr std::array table{Named<Severity>{Severity::error, "error"},
                                      Named<Severity>{Severity::warning, "warning"}};
};

struct Problem {
    Spot spot;
    std::string code; // stable, for programs: "unknown-field"
    Severity severity = Severity::error;
    std::string message; // lower case, no full stop
    std::string hint;    // empty if there is none: `did you mean "title"?`
};

} // namespace rung::model
