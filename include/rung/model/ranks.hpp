// SPDX-License-Identifier: MIT
// The two ordered sets: levels of a career and proficiencies in a skill. Their order is the order of the enum.
#pragma once

#include "rung/model/names.hpp"

#include <array>

namespace rung::model {

// entry to principal are the individual track; lead, manager, director the management track, which branches off after
// senior.
enum class Level { entry, mid, senior, staff, principal, lead, manager, director };

template <> struct Names<Level> {
    static constexpr std::string_view what = "level";
    static constexpr std::array table{
        Named<Level>{Level::entry, "entry"},         Named<Level>{Level::mid, "mid"},
        Named<Level>{Level::senior, "senior"},       Named<Level>{Level::staff, "staff"},
        Named<Level>{Level::principal, "principal"}, Named<Level>{Level::lead, "lead"},
        Named<Level>{Level::manager, "manager"},     Named<Level>{Level::director, "director"}};
};

constexpr bool is_management(Level level) {
    return level >= Level::lead;
}

// True if a rung at `level` asks for all that a rung at `earlier` asks for: the individual track up to it; for the
// management track the individual track up to senior and the management rungs before it.
constexpr bool builds_on(Level level, Level earlier) {
    if (earlier > level) return false;
    if (!is_management(level)) return true;
    return is_management(earlier) || earlier <= Level::senior;
}

// A level by its name or by the alias `junior`.
constexpr std::optional<Level> parse_level(std::string_view text) {
    return text == "junior" ? std::optional(Level::entry) : parse<Level>(text);
}

enum class Proficiency { none, aware, working, skilled, expert };

template <> struct Names<Proficiency> {
    static constexpr std::string_view what = "proficiency";
    static constexpr std::array table{
        Named<Proficiency>{Proficiency::none, "none"}, Named<Proficiency>{Proficiency::aware, "aware"},
        Named<Proficiency>{Proficiency::working, "working"}, Named<Proficiency>{Proficiency::skilled, "skilled"},
        Named<Proficiency>{Proficiency::expert, "expert"}};
};

} // namespace rung::model
