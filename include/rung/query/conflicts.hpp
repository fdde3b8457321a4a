// SPDX-License-Identifier: MIT
// Findings put together to conflicts that people can read: those that one authored explanation covers are one
// conflict, the rest are named by what they are about.
#pragma once

#include "rung/query/detect.hpp"

#include <string>
#include <string_view>

namespace rung::query {

// Covers a finding of one of its rules whose facts are all among its own.
struct Explained {
    std::vector<model::Rule> rules;
    std::vector<std::size_t> facts; // all that are shown with it
};

struct Conflict {
    std::optional<std::size_t> explanation;      // its index; nothing: not explained
    model::Grade grade = model::Grade::disjoint; // the gravest of its findings
    std::vector<model::Rule> rules;              // of its findings, ascending
    Topic topic;                                 // what all its findings share
    std::vector<std::size_t> facts;              // of an explanation in its order, else ascending
};

struct Conflicts {
    std::vector<Conflict> found;        // the explained in the order of their explanations, then the others by topic
    std::vector<std::size_t> unfounded; // explanations of which no finding was made
};

Conflicts conflicts(std::span<const Finding> findings, std::span<const Explained> explanations);

// The name of a conflict that nothing explains: "ml-engineer-entry-pay-r1".
std::string unexplained_name(std::string_view subject, const Conflict& conflict);

} // namespace rung::query
