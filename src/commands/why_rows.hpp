// SPDX-License-Identifier: MIT
// Rows of the record `claim`: one for each figure, distribution, answer, requirement and statement that is asked for.
#pragma once

#include "rung/catalogue/figures.hpp"
#include "rung/catalogue/sources.hpp"
#include "rung/report/record.hpp"

#include <map>
#include <string>
#include <vector>

namespace rung::commands {

// Builds rows and remembers what they need again and again: names of regions, kinds of sources, bands of roles.
class WhyRows {
public:
    explicit WhyRows(const catalogue::Catalogue& catalogue);

    report::Row of(const catalogue::ClaimRow& claim);
    report::Row of(const catalogue::DistributionRow& distribution);
    report::Row of(const catalogue::CitedText& text);
    // What a source says of an occupation.
    report::Row of(const catalogue::OccupationRow& occupation, std::string_view metric, std::string text);

    const std::vector<catalogue::DistributionRow>& distributions();

private:
    std::string subject_of(const catalogue::ClaimRow& claim) const;
    std::string qualifier_of(const catalogue::ClaimRow& claim) const;
    void set_source(report::RowBuilder& row, const std::string& source) const;
    void set_use(report::RowBuilder& row, const catalogue::ClaimRow& claim, const std::string& subject);

    const catalogue::Catalogue& m_catalogue;
    std::map<catalogue::RegionId, std::string> m_regions;
    std::map<std::string, model::SourceKind> m_sources;
    std::vector<catalogue::DistributionRow> m_distributions;
    // For each role once: how its figures about pay lie to what their sources share.
    std::map<catalogue::RoleId, std::map<std::string, std::string>> m_statuses;
};

} // namespace rung::commands
