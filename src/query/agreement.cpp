// SPDX-License-Identifier: MIT
#include "rung/query/agreement.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace rung::query {

namespace {

using model::Decimal;

enum class End { start, stop }; // starts before stops at one value: the ranges are closed

struct Endpoint {
    Decimal at;
    End end = End::start;
    std::int64_t source = 0;
};

std::vector<Endpoint> endpoints(std::span<const Voice> voices) {
    std::vector<Endpoint> result;
    for (const Voice& voice : voices) {
        assert(voice.low <= voice.high);
        result.push_back({voice.low, End::start, voice.source});
        result.push_back({voice.high, End::stop, voice.source});
    }
    std::stable_sort(result.begin(), result.end(), [](const Endpoint& left, const Endpoint& right) {
        return left.at != right.at ? left.at < right.at : left.end < right.end;
    });
    return result;
}

// Walks the endpoints and keeps the segments where most sources speak.
void sweep(std::span<const Endpoint> ends, Agreement& result) {
    std::map<std::int64_t, int> open_ranges; // by source
    std::size_t depth = 0;
    for (const Endpoint& end : ends) {
        int& open = open_ranges[end.source];
        if (end.end == End::start) {
            if (++open > 1 || ++depth < result.agree) continue;
            if (depth > result.agree) result.core.clear();
            result.agree = depth;
            result.core.push_back({end.at, end.at, false});
        } else {
            if (--open > 0 || depth-- < result.agree) continue;
            result.core.back().high = end.at;
        }
    }
}

} // namespace

Agreement agreement(std::span<const Voice> voices) {
    Agreement result;
    if (voices.empty()) return result;
    std::set<std::int64_t> sources;
    result.hull = {voices.front().low, voices.front().high, false};
    for (const Voice& voice : voices) {
        sources.insert(voice.source);
        result.hull.low = std::min(result.hull.low, voice.low);
        result.hull.high = std::max(result.hull.high, voice.high);
    }
    result.total = sources.size();
    sweep(endpoints(voices), result);
    for (const Voice& voice : voices) {
        result.hull.open_top = result.hull.open_top || (voice.open_top && voice.high == result.hull.high);
        result.voices.push_back(standing(result.core, voice.low, voice.high));
    }
    return result;
}

Standing standing(std::span<const Interval> core, std::optional<Decimal> low, std::optional<Decimal> high) {
    Standing result = Standing::disjoint;
    for (const Interval& segment : core) {
        if ((low && *low > segment.high) || (high && *high < segment.low)) continue;
        if (low && high && *low >= segment.low && *high <= segment.high) return Standing::inside;
        result = Standing::overlaps;
    }
    return result;
}

} // namespace rung::query
