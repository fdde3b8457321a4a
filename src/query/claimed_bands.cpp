// SPDX-License-Identifier: MIT
#include "band_sources.hpp"
#include "rung/query/years.hpp"

namespace rung::query {

namespace {

using catalogue::ClaimRow;

std::optional<std::int64_t> whole(const std::optional<model::Decimal>& amount) {
    return amount ? std::optional(amount->ten_thousandths / 10'000) : std::nullopt;
}

bool is_band(const ClaimRow& claim) {
    if (claim.metric != model::Metric::pay || !claim.region) return false;
    return !claim.condition || (claim.condition->kind == model::ConditionKind::years && claim.level);
}

Band band_of(const ClaimRow& claim, catalogue::RoleId role) {
    Band band{{role, claim.level, *claim.region, claim.currency.value_or("")}};
    band.basis = claim.basis.value_or(model::Basis::unknown);
    band.stat = claim.stat;
    if (claim.low && claim.low == claim.high && !claim.open_top) {
        band.mid = whole(claim.low);
    } else {
        band.low = whole(claim.low);
        band.high = whole(claim.high);
    }
    band.open_top = claim.open_top;
    band.n = claim.n;
    band.year = claim.year;
    band.source = claim.source;
    band.claim = claim.key;
    band.as_stated = claim.as_stated;
    return band;
}

} // namespace

std::vector<Band> claimed_bands(catalogue::RoleId role, std::span<const ClaimRow> claims,
                                std::span<const catalogue::LabelRow> labels) {
    std::vector<Band> result;
    for (const ClaimRow& claim : claims) {
        if (!is_band(claim)) continue;
        Band band = band_of(claim, role);
        band.kind = claim.source_kind;
        band.span = levels_of(claim, labels);
        if (band.span.empty()) result.push_back(band);
        for (const model::Level level : band.span) {
            band.level = level;
            result.push_back(band);
        }
    }
    return result;
}

} // namespace rung::query
