// SPDX-License-Identifier: MIT
// Records become an image. The build, the installation of packs and the tests all come through here.
#pragma once

#include "rung/catalogue/kept.hpp"
#include "rung/model/progress.hpp"
#include "rung/model/records.hpp"

#include <cstdint>
#include <span>
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

// The image as bytes; the same input gives the same bytes. The packs are kept beside what is made of them, with the
// edition of the built-in data (see kept.hpp). Precondition: the records are linked without errors.
std::string compile(const model::Records& records, const Findings& findings, std::span<const KeptPack> kept = {},
                    std::int32_t edition = 0, const model::Progress& progress = {});

// Raised when the layout of the image changes; an image of another layout is refused.
inline constexpr int layout_version = 4;

} // namespace rung::catalogue
