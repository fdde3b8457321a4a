// SPDX-License-Identifier: MIT
// One skill that a person says they have, as their profile keeps it.
#pragma once

#include "rung/model/ranks.hpp"

#include <optional>
#include <string>

namespace rung::model {

struct Holding {
    std::string skill; // its key, whether the data know it or not
    Proficiency at = Proficiency::working;
    std::optional<std::string> since; // the day of the last change of the proficiency, YYYY-MM-DD
    std::optional<std::string> note;

    friend bool operator==(const Holding&, const Holding&) = default;
};

} // namespace rung::model
