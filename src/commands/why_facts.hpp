// SPDX-License-Identifier: MIT
// What `why` has found so far: a row for each fact, and the conflicts that were asked for by name.
#pragma once

#include "resolve.hpp"
#include "why_rows.hpp"

#include <set>

namespace rung::commands {

// Rows of one call; a fact that two words ask for stands once. The functions that return a bool say whether there was
// anything of that name.
class WhyFacts {
public:
    explicit WhyFacts(const catalogue::Catalogue& catalogue);

    bool add_figure(std::string_view id);
    // A figure by its id, or all that stands at a place.
    bool add_place(std::string_view word);
    bool add_conflict(std::string_view word);
    bool add_occupation(std::string_view word);
    // All that a source says. True if there is such a source, even if nothing cites it.
    bool add_source(std::string_view word);
    void add_target(const Target& target);

    // Figures first; texts follow in their own order.
    report::Records take();
    const std::vector<catalogue::ConflictRow>& conflicts() const { return m_conflicts; }

private:
    void add(const catalogue::ClaimRow& claim);
    void add(const catalogue::DistributionRow& distribution);
    void add(const catalogue::CitationRow& citation);
    void add_texts_of(const catalogue::OccupationRow& occupation);
    bool add_citations(std::string_view source, std::optional<std::string_view> at);
    void add_answers(const catalogue::ConflictRow& conflict);
    void add_role(catalogue::RoleId role, const Target& target);

    const catalogue::Catalogue& m_catalogue;
    WhyRows m_rows;
    std::set<std::string> m_seen;
    std::vector<catalogue::ConflictRow> m_conflicts;
    report::Records m_records;
};

} // namespace rung::commands
