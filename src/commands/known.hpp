// SPDX-License-Identifier: MIT
// For whom a plan is: what the caller says that they know, by --have, --from and --me; else the usual profile.
#pragma once

#include "resolve.hpp"

#include "rung/catalogue/skills.hpp"
#include "rung/query/readiness.hpp"

#include <span>
#include <string>
#include <vector>

namespace rung::commands {

struct Known {
    query::Profile profile;
    // For captions: "for you, 2 skills", "for someone who knows python, sql and what data-analyst@entry asks for",
    // "from nothing".
    std::string said;
    std::vector<report::Failure> failures;
};

// What the flags name counts together; the usual profile only where they name nothing. What --from asks for is held
// with all that comes before it; of a skill named twice the higher proficiency counts. Throws for a damaged profile as
// profile_of does.
Known known_by(const Request& request, Context& context, std::span<const catalogue::SkillNode> graph);

// The same for commands that make no sense without a person: UsageError no-profile where nothing is said and there is
// no profile.
Known someone_known(const Request& request, Context& context, std::span<const catalogue::SkillNode> graph);

// The flags that say whose skills a call is about, for another call about the same person: " --have
// python:skilled,sql".
std::string person_flags(const Request& request);

// The words between commas, without the blanks around them; empty ones are left out.
std::vector<std::string> between_commas(std::string_view list);

// True if all that was said of the person names nothing: then there is nobody to answer about.
bool is_nobody(const Known& known);

// The rung itself, or the first of its role.
Rung first_rung(const catalogue::Catalogue& catalogue, const Rung& rung);

// The one role or rung of a command that takes one. Nothing if standard input names none, or if there is none of that
// name, which the report then says.
std::optional<Rung> only_rung(const Request& request, Context& context, report::Report& report);

} // namespace rung::commands
