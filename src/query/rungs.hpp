// SPDX-License-Identifier: MIT
// What ladders and journeys measure with: all roles, the graph of skills and the best pay of every rung, read once.
#pragma once

#include "rung/catalogue/skills.hpp"
#include "rung/query/ladder.hpp"
#include "rung/query/routes.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rung::query {

// What a rung asks for.
struct Asked {
    std::vector<Demand> demands;
    StepSet steps; // with all prerequisites
};

// What someone has who met what some rungs ask for.
struct Held {
    Profile stated; // exactly that
    StepSet steps;  // and all that comes before it

    void add(const Asked& asked);
};

class Rungs {
public:
    Rungs(const catalogue::Catalogue& catalogue, std::optional<catalogue::RegionId> region);

    std::span<const catalogue::RoleAsks> roles() const { return m_roles; }
    const catalogue::RoleAsks& role(catalogue::RoleId id) const;
    Asked asked(const Foothold& rung) const;
    Held nothing_held() const;
    // The mean hours of each step, six times; by the numbers in `StepSet`.
    std::vector<std::int64_t> hours() const;
    const Band* pay(const Foothold& rung) const;
    // A band of few observations, where there is no best one of the role's own.
    const Band* thin_pay(const Foothold& rung) const;
    Coverage coverage(const Held& held, const Asked& asked) const;

    // Fills in what a step takes.
    void measure(Move& move, const Held& before, const Asked& asked) const;
    // Fills in what a step brings.
    void price(Move& move, const Band* before) const;
    // A step from one rung to another: measured, priced, with its kind and the sources that name it.
    Move move(const Foothold& from, const Foothold& to, const Held& before, const Asked& asked);

    // Whether a source names the move from one role to the other.
    bool is_named(catalogue::RoleId from, catalogue::RoleId to);
    // Titles of roles that it leads to and that the data do not hold.
    std::vector<std::string> other_ways(catalogue::RoleId from);

private:
    Effort effort(const StepSet& asked, const StepSet& held) const;
    const std::vector<catalogue::NamedMoveRow>& named_moves(catalogue::RoleId from);

    const catalogue::Catalogue& m_catalogue;
    std::vector<catalogue::RoleAsks> m_roles;
    std::vector<catalogue::SkillNode> m_graph;
    Substitutes m_substitutes;
    std::vector<Effort> m_efforts; // of each step
    std::vector<Band> m_pay;
    std::map<catalogue::RoleId, std::vector<catalogue::NamedMoveRow>> m_named; // as far as they were asked for
};

void add_new(std::vector<std::string>& places, const std::vector<std::string>& more);

} // namespace rung::query
