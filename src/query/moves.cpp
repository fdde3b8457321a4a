// SPDX-License-Identifier: MIT
#include "rung/query/moves.hpp"

namespace rung::query {

namespace {

// A basis that nobody stated is the same on both sides only within one source. One figure that stands for both says
// nothing of what lies between them.
bool measure_the_same(const Band& left, const Band& right) {
    if (!left.claim.empty() && left.claim == right.claim) return false;
    return left.region == right.region && left.currency == right.currency && left.basis == right.basis &&
           (left.basis != model::Basis::unknown || left.source == right.source);
}

bool has_range(const Band& band) {
    return band.low && band.high;
}

bool has_quarters(const Band& band) {
    return band.mid_p25 && band.mid_p75;
}

// Surely below: an open top may reach anywhere.
bool lies_below(const Band& band, const Band& other) {
    return !band.open_top && *band.high < *other.low;
}

} // namespace

MoveKind kind_of_move(const Band* from, const Band* to, Family family) {
    if (from == nullptr || to == nullptr || !has_range(*from) || !has_range(*to) || !measure_the_same(*from, *to))
        return MoveKind::unknown;
    if (lies_below(*to, *from)) return MoveKind::down;
    if (lies_below(*from, *to)) return family == Family::same ? MoveKind::advance : MoveKind::elsewhere;
    return family == Family::same ? MoveKind::similar : MoveKind::sideways;
}

std::optional<std::int64_t> change_of_pay(const Band* from, const Band* to) {
    if (from == nullptr || to == nullptr || !from->mid || !to->mid || !measure_the_same(*from, *to))
        return std::nullopt;
    return *to->mid - *from->mid;
}

std::optional<PayGain> gain_of_pay(const Band* from, const Band* to) {
    if (from == nullptr || to == nullptr || !measure_the_same(*from, *to)) return std::nullopt;
    if (has_quarters(*from) && has_quarters(*to))
        return PayGain{*to->mid_p25 - *from->mid_p75, *to->mid_p75 - *from->mid_p25};
    if (!has_range(*from) || !has_range(*to)) return std::nullopt;
    PayGain gain{{}, *to->high - *from->low};
    if (!from->open_top) gain.worst = *to->low - *from->high;
    return gain;
}

bool is_viable(const Coverage& coverage) {
    return coverage >= Coverage{viable_percent * (full_credit / 100), 1};
}

} // namespace rung::query
