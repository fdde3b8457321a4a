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

// For each item itself and everything that must come before it, ascending.
std::vector<Indices> closures(Items items) {
    std::vector<Indices> result(items.size());
    for (std::size_t item = 0; item < items.size(); ++item) {
        std::vector<char> seen(items.size(), 0);
        Indices open{item};
        seen[item] = 1;
        while (!open.empty()) {
            const std::size_t current = open.back();
            open.pop_back();
            for (const std::size_t need : items[current].needs) {
                assert(need != item && "prerequisites without a cycle");
                if (!seen[need]) open.push_back(need);
                seen[need] = 1;
            }
        }
        for (std::size_t other = 0; other < items.size(); ++other)
            if (seen[other]) result[item].push_back(other);
    }
    return result;
}

// The members that are worth more than they cost at the given density, with their prerequisites among the members.
Indices denser_part(Items items, const Indices& members, const Density& than) {
    Indices place(items.size(), items.size());
    for (std::size_t at = 0; at < members.size(); ++at) place[members[at]] = at;
    std::vector<std::int64_t> values;
    Needs needs(members.size());
    for (std::size_t at = 0; at < members.size(); ++at) {
        const LearningItem& item = items[members[at]];
        values.push_back(item.weight * than.hours - item.hours * than.weight);
        for (const std::size_t need : item.needs)
            if (place[need] < members.size()) needs[at].push_back(place[need]);
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
    explicit Greedy(Items items) : m_items(items), m_closures(closures(items)), m_done(items.size(), 0) {}

    void schedule(const Indices& members) {
        while (true) {
            std::size_t last = m_items.size();
            Density best;
            for (const std::size_t member : members) {
                if (m_done[member]) continue;
                const Density density = density_of_unfinished(m_closures[member]);
                if (last < m_items.size() && !density.above(best)) continue;
                best = density;
                last = member;
            }
            if (last == m_items.size()) return;
            if (const Indices chosen = unfinished(m_closures[last]); chosen.size() > 1)
                schedule(without(chosen, {last}));
            m_done[last] = 1;
            m_order.push_back(last);
        }
    }

    Indices order() && { return std::move(m_order); }

private:
    Density density_of_unfinished(const Indices& members) const {
        Density sum;
        for (const std::size_t member : members)
            if (!m_done[member]) sum.add(m_items[member]);
        return sum;
    }

    Indices unfinished(const Indices& members) const {
        Indices open;
        for (const std::size_t member : members)
            if (!m_done[member]) open.push_back(member);
        return open;
    }

    Items m_items;
    std::vector<Indices> m_closures;
    std::vector<char> m_done;
    Indices m_order;
};

// Sidney's blocks, densest first: what is denser than the whole comes before the rest, and each part has the blocks
// that it has alone. A set without a denser part is a block.
void schedule_blocks(Items items, const Indices& members, Greedy& greedy) {
    if (members.empty()) return;
    const Indices part = denser_part(items, members, density_of(items, members));
    if (part.empty()) {
        greedy.schedule(members);
        return;
    }
    schedule_blocks(items, part, greedy);
    schedule_blocks(items, without(members, part), greedy);
}

struct Move {
    std::size_t from = 0, to = 0;
    std::int64_t change = 0;
};

bool needs(const LearningItem& item, std::size_t other) {
    return std::find(item.needs.begin(), item.needs.end(), other) != item.needs.end();
}

// What passing from the order (first, second) to (second, first) adds to the cost.
std::int64_t swap_change(const LearningItem& first, const LearningItem& second) {
    return first.weight * second.hours - second.weight * first.hours;
}

// The best place for the item at `from`, or `best` if no place is better.
Move best_move(Items items, const Indices& order, std::size_t from, Move best) {
    const std::size_t moved = order[from];
    std::int64_t change = 0;
    for (std::size_t to = from; to-- > 0 && !needs(items[moved], order[to]);) {
        change += swap_change(items[order[to]], items[moved]);
        if (change < best.change) best = {from, to, change};
    }
    change = 0;
    for (std::size_t to = from + 1; to < order.size() && !needs(items[order[to]], moved); ++to) {
        change += swap_change(items[moved], items[order[to]]);
        if (change < best.change) best = {from, to, change};
    }
    return best;
}

// Moves one item at a time to the place that lowers the cost most, until nothing helps.
void improve(Items items, Indices& order) {
    Indices position(order.size());
    while (true) {
        for (std::size_t at = 0; at < order.size(); ++at) position[order[at]] = at;
        Move best;
        for (std::size_t item = 0; item < order.size(); ++item) best = best_move(items, order, position[item], best);
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
    Greedy greedy(items);
    schedule_blocks(items, all, greedy);
    LearningOrder result{std::move(greedy).order(), 0};
    improve(items, result.items);
    result.cost = order_cost(items, result.items);
    return result;
}

} // namespace rung::query
