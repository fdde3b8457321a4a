// SPDX-License-Identifier: MIT
// Records become an image. The build, the installation of packs and the tests all come through here.
#pragma once

#include "rung/model/records.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rung::catalogue {

// A disagreement as it is stored: computed from the records before they are compiled.
struct Conflict {
    std::string key; // "c2"
    model::Grade grade = model::Grade::differs;
    std::vector<model::Rule> rules;
    std::string subject; // a topic: "ml-engineer@entry.pay"
    std::string role;    // key of the role it is about; empty if none
    std::optional<int> agree, total;
    std::vector<std::string> core; // "90000-120000"
    std::optional<std::string> hull, unit;
    std::vector<std::string> claims; // ids of figures, places of answers
    std::string note;
};

struct Findings {
    std::vector<Conflict> conflicts;
    std::vector<std::pair<std::string, std::string>> clashes; // ids of claims, pair by pair, both ways
};

// The image as bytes; the same records give the same bytes. Precondition: the records are linked without errors.
std::string compile(const model::Records& records, const Findings& findings);

// Raised when the layout of the image changes; an image of another layout is refused.
inline constexpr int layout_version = 2;

} // namespace rung::catalogue
