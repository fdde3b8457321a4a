// SPDX-License-Identifier: MIT
#include "no_pay.hpp"

#include "wording.hpp"

#include "rung/query/bands.hpp"

#include <algorithm>
#include <set>

namespace rung::commands {

namespace {

using catalogue::Catalogue;
using catalogue::RegionId;

// Other regions with pay of what was asked for, and levels of its roles with pay here.
struct Elsewhere {
    std::vector<std::string> regions, levels;
};

Elsewhere elsewhere(const Catalogue& catalogue, const std::vector<Rung>& rungs, std::optional<RegionId> here) {
    Elsewhere result;
    std::set<RegionId> regions;
    for (const Rung& rung : rungs)
        for (const query::Band& band : query::bands(catalogue, rung.role, std::nullopt)) {
            const bool is_here = !here || band.region == *here;
            const std::string level = band.level ? level_word(band.level) : "all levels together";
            if (!is_here && (!rung.level || band.level == rung.level))
                regions.insert(band.region);
            else if (is_here && std::ranges::find(result.levels, level) == result.levels.end())
                result.levels.push_back(level);
        }
    for (const auto& region : catalogue::regions(catalogue))
        if (regions.contains(region.id)) result.regions.push_back(region.key);
    return result;
}

std::string there_is_some(std::vector<std::string> regions) {
    constexpr std::size_t most = 3;
    const std::string first = regions.front();
    const std::size_t more = regions.size() - std::min(most, regions.size());
    regions.resize(regions.size() - more);
    return "; there is some in " + joined(regions, ", ") + (more > 0 ? " and " + std::to_string(more) + " more" : "") +
           ": -r " + first;
}

} // namespace

std::string pay_in_other_regions(const Catalogue& catalogue, const Rung& rung, RegionId region) {
    const std::vector<std::string> regions = elsewhere(catalogue, {rung}, region).regions;
    return regions.empty() ? std::string() : there_is_some(regions);
}

std::vector<std::string> no_pay_notes(const Catalogue& catalogue, const std::vector<Rung>& rungs,
                                      const std::optional<catalogue::RegionRow>& region) {
    const Elsewhere found = elsewhere(catalogue, rungs, region ? std::optional(region->id) : std::nullopt);
    const bool one = rungs.size() == 1;
    const std::string none = "no source states pay" + (one ? " of " + key_of(catalogue, rungs.front()) : "") +
                             (region ? " in " + region->key : "");
    std::vector<std::string> notes{none + (found.regions.empty() ? "" : there_is_some(found.regions))};
    if (one && rungs.front().level && !found.levels.empty()) {
        const std::string role = catalogue::title_of(catalogue, rungs.front().role).key;
        notes.push_back(role + " has figures for " + joined(found.levels, ", ") + ": rung pay " + role);
    }
    return notes;
}

} // namespace rung::commands
