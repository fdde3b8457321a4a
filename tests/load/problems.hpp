// SPDX-License-Identifier: MIT
// Problems as lines of text, to compare them with what a test expects.
#pragma once

#include "rung/load/pack.hpp"

#include <string>
#include <vector>

// "line:column: /pointer: code: message; hint", without the file
inline std::string line_of(const rung::model::Problem& problem) {
    std::string result = std::to_string(problem.spot.line) + ':' + std::to_string(problem.spot.column) + ": " +
                         problem.spot.pointer + ": " + problem.code + ": " + problem.message;
    if (!problem.hint.empty()) result += "; " + problem.hint;
    return result;
}

inline std::vector<std::string> texts_of(const std::vector<rung::model::Problem>& problems) {
    std::vector<std::string> result;
    for (const auto& problem : problems) result.push_back(line_of(problem));
    return result;
}

// All of them with their files, a line each.
inline std::string lines_of(const std::vector<rung::model::Problem>& problems) {
    std::string result;
    for (const auto& problem : problems) result += problem.spot.file + ':' + line_of(problem) + '\n';
    return result;
}
