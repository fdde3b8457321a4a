// SPDX-License-Identifier: MIT
#include "band_sources.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rung::query {

namespace {

using Group = std::tuple<int, catalogue::RegionId, model::Basis>;

bool is_claim(const Band& band) {
    return band.occupation_key.empty();
}

// A figure counts for the first level of its label.
bool counts(const Band& band) {
    return is_claim(band) && (band.span.empty() || band.level == band.span.front());
}

bool is_range(const Band& band) {
    return band.low && band.high && band.stat != model::Statistic::minimum && band.stat != model::Statistic::maximum;
}

Group group_of(const Band& band) {
    return {band.level ? static_cast<int>(*band.level) : -1, band.region, band.basis};
}

std::optional<model::Decimal> decimal(const std::optional<std::int64_t>& amount) {
    return amount ? std::optional(model::Decimal::whole(*amount)) : std::nullopt;
}

struct Swept {
    std::vector<Voice> voices;
    std::map<std::string, std::int64_t> sources;

    void add(const Band& band) {
        const auto source = sources.emplace(band.source, static_cast<std::int64_t>(sources.size())).first->second;
        voices.push_back({source, *decimal(band.low), *decimal(band.high), band.open_top});
    }
};

} // namespace

void add_agreement(std::vector<Band>& bands) {
    std::map<Group, Swept> groups;
    for (const Band& band : bands)
        if (counts(band) && is_range(band)) groups[group_of(band)].add(band);
    for (const auto& [group, swept] : groups) {
        if (swept.sources.size() < 2) continue;
        const Agreement shared = agreement(swept.voices);
        for (Band& band : bands) {
            if (!counts(band) || group_of(band) != group) continue;
            band.agreement = shared;
            if (band.mid)
                band.status = standing(shared.core, decimal(band.mid), decimal(band.mid));
            else
                band.status = standing(shared.core, decimal(band.low), decimal(band.high));
        }
    }
}

} // namespace rung::query
