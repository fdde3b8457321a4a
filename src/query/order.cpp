// SPDX-License-Identifier: MIT
#include "rung/query/order.hpp"

#include "rung/query/closure.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace rung::query {

namespace {

using Indices = std::vector<std::size_t>;
using Items = std::span<const LearningItem>;

struct Density { // weight for hours
    std::int64_t weight = 0, hours = 0;

    void add(const LearningItem& item) {
        weight += item.weight;
        hours += item.hours;
    }
    bool above(const Density& other) const { return weight * other.hours > other.weight * hours; }
};

Density density_of(Items items, const Indices& members) {
    Density sum;
    for (const std::size_t member : members) sum.add(items[member]);
    return sum;
}

[[maybe_unused]] bool sums_fit(Items items) {
    std::int64_t weight = 0, hours = 0;
    for (const LearningItem& item : items) {
        if (item.weight < 0 || item.hours < 0) return false;
        weight += item.weight;
        hours += item.hours;
    }
    return hours == 0 || weight < (std::int64_t{1} << 62) / hours;
}

// The members that are worth more than they cost at the given density, with their prerequisites among the members.
Indices denser_part(Items items, const Indices& members, const Density& than) {
    if (members.size() == 1) return {}; // nothing is denser than itself
    std::vector<std::int64_t> values;
    values.reserve(members.size());
    Needs needs(members.size());
    for (std::size_t at = 0; at < members.size(); ++at) {
        const LearningItem& item = items[members[at]];
        values.push_back(item.weight * than.hours - item.hours * than.weight);
        for (const std::size_t need : item.needs) {
            const auto place = std::lower_bound(members.begin(), members.end(), need);
            if (place != members.end() && *place == need)
                needs[at].push_back(static_cast<std::size_t>(place - members.begin()));
        }
    }
    Indices part = heaviest_closure(values, needs);
    for (std::size_t& at : part) at = members[at];
    return part;
}

Indices without(const Indices& members, const Indices& removed) {
    Indices rest;
    std::set_difference(members.begin(), members.end(), removed.begin(), removed.end(), std::back_inserter(rest));
    return rest;
}

// Schedules the item whose unfinished closure is densest, that closure by the same rule, and so on.
class Greedy {
public:
    explicit Greedy(Items items) : m_items(items), m_done(items.size(), 0), m_seen_in(items.size(), 0) {}

    // The members stand in ascending order; what must come before them is done or among them.
    void schedule(const Indices& members) {
        while (true) {
            std::size_t last = m_items.size();
            Density best;
            for (const std::size_t member : members) {
                if (m_done[member]) continue;
                const Density density = density_of(m_items, unfinished(member));
                if (last < m_items.size() && !density.above(best)) continue;
                best = density;
                last = member;
            }
            if (last == m_items.size()) return;
            if (Indices chosen = unfinished(last); chosen.size() > 1) {
                chosen.erase(chosen.begin());
                std::sort(chosen.begin(), chosen.end());
                schedule(chosen);
            }
            m_done[last] = 1;
            m_order.push_back(last);
        }
    }

    Indices order() && { return std::move(m_order); }

private:
    // The item, and behind it all that must come before it and is not done. Valid until the next call.
    const Indices& unfinished(std::size_t item) {
        ++m_search;
        m_closure.assign(1, item);
        for (std::size_t at = 0; at < m_closure.size(); ++at) {
            for (const std::size_t need : m_items[m_closure[at]].needs) {
                assert(need != item && "prerequisites without a cycle");
                if (m_done[need] || m_seen_in[need] == m_search) continue;
                m_seen_in[need] = m_search;
                m_closure.push_back(need);
            }
        }
        return m_closure;
    }

    Items m_items;
    std::vector<char> m_done;
    std::vector<std::size_t> m_seen_in; // the search that found each item last
    std::size_t m_search = 0;
    Indices m_closure, m_order;
};

// Sidney's blocks, densest first: what is denser than the whole comes before the rest, and each part has the blocks
// that it has alone. A set without a denser part is a block.
void add_blocks(Items items, const Indices& members, std::vector<Indices>& blocks) {
    if (members.empty()) return;
    const Indices part = denser_part(items, members, density_of(items, members));
    if (part.empty()) {
        blocks.push_back(members);
        return;
    }
    add_blocks(items, part, blocks);
    add_blocks(items, without(members, part), blocks);
}

struct Move {
    std::size_t from = 0, to = 0;
    std::int64_t change = 0;
};

// Where an item stands, and between which places its prerequisites and what needs it let it move.
struct Place {
    std::size_t first = 0, at = 0, last = 0;
};

// What passing from the order (first, second) to (second, first) adds to the cost.
std::int64_t swap_change(const LearningItem& first, const LearningItem& second) {
    return first.weight * second.hours - second.weight * first.hours;
}

// The best move of the item that stands there, or `best` if no move of it is better.
Move best_move(Items items, const Indices& order, const Place& place, Move best) {
    const LearningItem& moved = items[order[place.at]];
    std::int64_t change = 0;
    for (std::size_t to = place.at; to-- > place.first;) {
        change += swap_change(items[order[to]], moved);
        if (change < best.change) best = {place.at, to, change};
    }
    change = 0;
    for (std::size_t to = place.at + 1; to <= place.last; ++to) {
        change += swap_change(moved, items[order[to]]);
        if (change < best.change) best = {place.at, to, change};
    }
    return best;
}

// What an item saves by standing behind these items and not at the very start. Moving it from one place to another
// saves the difference.
std::int64_t saved_behind(const Density& before, const LearningItem& item) {
    return before.weight * item.hours - before.hours * item.weight;
}

// The most that each item can save at any place of any order: behind the blocks that are denser than it, because no
// set closed under prerequisites is worth more at any density than a run of blocks.
std::vector<std::int64_t> most_saved(Items items, const std::vector<Indices>& blocks) {
    std::vector<Density> runs(1), densities; // runs of blocks from the start
    for (const Indices& block : blocks) {
        densities.push_back(density_of(items, block));
        runs.push_back({runs.back().weight + densities.back().weight, runs.back().hours + densities.back().hours});
    }
    std::vector<std::int64_t> result;
    result.reserve(items.size());
    for (const LearningItem& item : items) {
        const auto denser = std::partition_point(densities.begin(), densities.end(), [&](const Density& block) {
            return block.above({item.weight, item.hours});
        });
        result.push_back(saved_behind(runs[static_cast<std::size_t>(denser - densities.begin())], item));
    }
    return result;
}

// By item: where it stands in an order, and what it saves there.
struct Standing {
    Place place;
    std::int64_t saved = 0;
};

void find_standings(Items items, const Indices& order, std::vector<Standing>& standings) {
    Density before;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const LearningItem& item = items[order[at]];
        std::size_t first = 0;
        for (const std::size_t need : item.needs) {
            Place& other = standings[need].place;
            first = std::max(first, other.at + 1);
            other.last = std::min(other.last, at - 1);
        }
        standings[order[at]] = {{first, at, order.size() - 1}, saved_behind(before, item)};
        before.add(item);
    }
}

// Moves one item at a time to the place that lowers the cost most, until nothing helps. An item that cannot save more
// than the best move so far is not tried: nearly all of them.
void improve(Items items, const std::vector<Indices>& blocks, Indices& order) {
    const std::vector<std::int64_t> most = most_saved(items, blocks);
    std::vector<Standing> standings(order.size());
    while (true) {
        find_standings(items, order, standings);
        Move best;
        for (std::size_t item = 0; item < order.size(); ++item)
            if (most[item] - standings[item].saved > -best.change)
                best = best_move(items, order, standings[item].place, best);
        if (best.change == 0) return;
        const auto from = order.begin() + static_cast<std::ptrdiff_t>(best.from);
        const auto to = order.begin() + static_cast<std::ptrdiff_t>(best.to);
        if (best.from < best.to)
            std::rotate(from, from + 1, to + 1);
        else
            std::rotate(to, from, from + 1);
    }
}

} // namespace

std::int64_t order_cost(std::span<const LearningItem> items, std::span<const std::size_t> order) {
    std::int64_t cost = 0, hours = 0;
    for (const std::size_t item : order) {
        hours += items[item].hours;
        cost += items[item].weight * hours;
    }
    return cost;
}

LearningOrder learning_order(std::span<const LearningItem> items) {
    assert(sums_fit(items));
    Indices all(items.size());
    for (std::size_t item = 0; item < items.size(); ++item) all[item] = item;
    std::vector<Indices> blocks;
    add_blocks(items, all, blocks);
    Greedy greedy(items);
    for (const Indices& block : blocks) greedy.schedule(block);
    LearningOrder result{std::move(greedy).order(), 0};
    improve(items, blocks, result.items);
    result.cost = order_cost(items, result.items);
    return result;
}

} // namespace rung::query
