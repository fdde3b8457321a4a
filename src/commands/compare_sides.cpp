// SPDX-License-Identifier: MIT
#include "compare_sides.hpp"

#include "wording.hpp"

#include "rung/query/demands.hpp"
#include "rung/query/overlap.hpp"
#include "rung/query/requirements.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>
#include <unordered_map>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RequirementRow;
using catalogue::RoleId;
using catalogue::SkillId;

void check_ids(const std::vector<Side>& sides) {
    std::set<std::string_view> seen;
    for (const Side& side : sides)
        if (!seen.insert(side.id).second) throw UsageError("bad-value", "'" + side.id + "' is named twice", side.id);
}

// What the authors of the data set side by side for two roles; a table of more would pile up what was said of pairs.
void add_contrasts(const Catalogue& catalogue, Side& left, Side& right) {
    const RoleId a = left.rung()->role, b = right.rung()->role;
    if (a == b) return;
    const auto add = [](Side& side, const catalogue::ComparisonRow& row, const std::optional<std::string>& text) {
        side.attributes.push_back(
            {side.id, "about", row.dimension, text.value_or(std::string(unknown)), {}, {}, row.places});
    };
    for (const auto& row : catalogue::comparisons(catalogue, a, b)) {
        add(left, row, row.side_a);
        add(right, row, row.side_b);
    }
}

// A whole role is compared by its individual track: what only its managers need stands on their rungs.
void add_of_rung(Side& side, const Catalogue& catalogue, const Rung& rung,
                 const std::optional<catalogue::RegionRow>& region, Extent extent) {
    side.asked = query::in_force(catalogue::bare_requirements(catalogue, rung.role), rung.level);
    if (extent == Extent::table) return add_beside(side.attributes, catalogue, rung, region, side.asked);
    std::set<std::string_view> asked;
    for (const RequirementRow& row : side.asked) asked.insert(row.key);
    for (Attribute& attribute : attributes_of(catalogue, rung, region))
        if (attribute.section != "skill" || asked.contains(attribute.name))
            side.attributes.push_back(std::move(attribute));
}

// Brings an attribute under the id that was asked for.
void name_for(const Side& side, bool beside_whole_role, Attribute& attribute) {
    const bool of_level = attribute.section == "level" || attribute.section == "pay";
    const bool names_level = attribute.id != side.id || (beside_whole_role && side.target.level && of_level);
    if (names_level) attribute.name += ", " + attribute.id.substr(attribute.id.rfind('@') + 1);
    attribute.id = side.id;
}

Attribute share(const std::string& id, std::string name, double number, std::string value) {
    return {id, "overlap", std::move(name), std::move(value), number, "share", {}};
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// How much of the other someone covers who has all that this one asks for, and the skills in common, counted.
void add_overlap(const query::Substitutes& substitutes, const query::Overlap& overlap, Side& side, const Side& other) {
    const auto readiness = query::readiness(query::demands_of(other.asked),
                                            query::profile_of(side.asked, substitutes.size()), substitutes);
    const double covered = readiness.coverage.value();
    const std::string shared = std::to_string(overlap.shared.size());
    side.attributes.push_back(share(side.id, "covers " + other.id, covered,
                                    std::to_string(static_cast<int>(std::lround(covered * 100))) + " %"));
    side.attributes.push_back(share(side.id, "shared with " + other.id, ratio(overlap.shared.size(), side.asked.size()),
                                    shared + " of its " + std::to_string(side.asked.size())));
    side.attributes.push_back(share(side.id, "in both, of all in it and " + other.id,
                                    ratio(overlap.shared.size(), overlap.all()),
                                    shared + " of " + std::to_string(overlap.all())));
}

template <class Each> void for_each_pair(std::vector<Side>& sides, const Each& each) {
    for (std::size_t left = 0; left < sides.size(); ++left)
        for (std::size_t right = left + 1; right < sides.size(); ++right) each(sides[left], sides[right]);
}

// What two values must agree in: of a skill the proficiency, which its first word says.
struct Told {
    std::string_view section, name, value;
    explicit Told(const Attribute& it)
        : section(it.section), name(it.name),
          value(it.section == "skill" ? std::string_view(it.value).substr(0, it.value.find(',')) : it.value) {}
    bool operator==(const Told&) const = default;
};

// Sentences differ in their length or in how they begin: the whole of them need not be read.
struct ToldHash {
    std::size_t operator()(const Told& told) const {
        constexpr std::size_t telling = 12;
        const std::hash<std::string_view> hash;
        return hash(told.value.substr(0, telling)) * 31 + told.value.size() + told.name.size();
    }
};

bool is_worth_marking(const Attribute& attribute, Extent extent) {
    static constexpr std::array shown{"about", "responsibility", "deliverable"}; // as far as the table asks
    return extent == Extent::records || std::ranges::find(shown, attribute.section) != shown.end();
}

// What all tell, the first one tells.
void mark_same(std::vector<Side>& sides, Extent extent) {
    std::unordered_map<Told, unsigned, ToldHash> tellers; // a bit for each side
    const unsigned all = (1U << sides.size()) - 1;
    for (const Attribute& attribute : sides.front().attributes)
        if (is_worth_marking(attribute, extent)) tellers.emplace(attribute, 1U);
    for (std::size_t side = 1; side < sides.size(); ++side)
        for (const Attribute& attribute : sides[side].attributes)
            if (is_worth_marking(attribute, extent))
                if (const auto told = tellers.find(Told(attribute)); told != tellers.end()) told->second |= 1U << side;
    for (Side& side : sides)
        for (Attribute& attribute : side.attributes) {
            if (!is_worth_marking(attribute, extent)) continue;
            const auto told = tellers.find(Told(attribute));
            attribute.same = told != tellers.end() && told->second == all;
        }
}

} // namespace

std::vector<Side> sides_of(const Catalogue& catalogue, std::span<const Target> targets,
                           const std::optional<catalogue::RegionRow>& region, Extent extent) {
    std::vector<Side> sides;
    for (const Target& target : targets)
        sides.push_back({target, key_of(catalogue::title_of(catalogue, target.owner).key, target.level), {}});
    check_ids(sides);
    const bool roles = sides.front().rung().has_value();
    if (roles && (extent == Extent::records || sides.size() == 2))
        for_each_pair(sides, [&](Side& left, Side& right) { add_contrasts(catalogue, left, right); });
    const bool any_whole = std::ranges::any_of(sides, [](const Side& side) { return !side.target.level; });
    for (Side& side : sides) {
        const std::size_t told = side.attributes.size(); // contrasts have their names already
        if (const auto rung = side.rung())
            add_of_rung(side, catalogue, *rung, region, extent);
        else
            side.attributes = attributes_of(catalogue, std::get<SkillId>(side.target.owner));
        for (Attribute& attribute : std::span(side.attributes).subspan(told)) name_for(side, any_whole, attribute);
    }
    if (roles) {
        const auto substitutes = query::substitutes_of(catalogue::near_skills(catalogue));
        for_each_pair(sides, [&](Side& left, Side& right) {
            const query::Overlap overlap = query::overlap(left.asked, right.asked);
            add_overlap(substitutes, overlap, left, right);
            add_overlap(substitutes, overlap, right, left);
        });
    }
    mark_same(sides, extent);
    return sides;
}

} // namespace rung::commands
