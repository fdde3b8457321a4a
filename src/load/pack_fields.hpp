// SPDX-License-Identifier: MIT
// The lists that a file of a pack may hold.
#pragma once

#include "fact_fields.hpp"
#include "figure_fields.hpp"
#include "role_fields.hpp"

namespace rung::load {

struct PackFile {
    std::optional<model::PackHead> pack;
    std::vector<AuthoredRole> roles;
    std::vector<SeparateRequirement> requirements;
    model::Records records; // all but those above
};

template <class O> void fields(O& o, PackFile& file) {
    model::Records& records = file.records;
    o.optional("pack", file.pack, Object<model::PackHead>{});
    o.optional("sources", records.sources, List<Object<model::Source>>{});
    o.optional("regions", records.regions, List<Object<model::Region>>{});
    o.optional("families", records.families, List<Object<model::Family>>{});
    o.optional("occupations", records.occupations, List<Object<model::Occupation>>{});
    o.optional("roles", file.roles, List<Object<AuthoredRole>>{});
    o.optional("requirements", file.requirements, List<Object<SeparateRequirement>>{});
    o.optional("skills", records.skills, List<Object<model::Skill>>{});
    o.optional("labels", records.labels, List<Object<model::Label>>{});
    o.optional("claims", records.claims, List<Object<model::Claim>>{});
    o.optional("distributions", records.distributions, List<Object<model::Distribution>>{});
    o.optional("statements", records.statements, List<Object<model::Statement>>{});
    o.optional("questions", records.questions, List<Object<model::Question>>{});
    o.optional("explanations", records.explanations, List<Object<model::Explanation>>{});
    o.optional("relations", records.relations, List<Object<model::Relation>>{});
    o.optional("comparisons", records.comparisons, List<Object<model::Comparison>>{});
}

} // namespace rung::load
