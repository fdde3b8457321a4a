// SPDX-License-Identifier: MIT
#include "rung/query/part.hpp"

#include "rung/query/timetable.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace rung::query {

namespace {

using Indices = std::vector<std::size_t>;

// A set of items closed under prerequisites, in the making.
class Part {
public:
    Part(std::span<const LearningItem> items, std::span<const Effort> efforts, std::int64_t minutes)
        : m_items(items), m_efforts(efforts), m_minutes(minutes), m_taken(items.size(), 0) {}

    bool holds(std::size_t item) const { return m_taken[item] != 0; }
    std::int64_t weight() const { return m_weight; }

    // Takes from the front of the order what fits, up to the first that does not.
    void cut(const Indices& order) {
        for (const std::size_t item : order) {
            if (!fits(m_efforts[item])) return;
            take(item);
        }
    }

    // Takes what is worth most of all that fits alone, with what must come before it.
    void begin_with_best(const Indices& order) {
        Addition best;
        for (const std::size_t item : order) {
            Addition addition = addition_of(item);
            if (addition.weight > best.weight && fits(addition.effort)) best = std::move(addition);
        }
        for (const std::size_t item : best.items) take(item);
    }

    // Takes the densest closure that fits, again and again, until none does.
    void fill(const Indices& order) {
        Indices open = order; // what does not fit now never will: the part only grows
        while (true) {
            Addition best;
            std::erase_if(open, [&](std::size_t item) {
                if (holds(item)) return true;
                Addition addition = addition_of(item);
                if (!fits(addition.effort)) return true;
                if (best.items.empty() || addition.is_denser_than(best)) best = std::move(addition);
                return false;
            });
            if (best.items.empty()) return;
            for (const std::size_t item : best.items) take(item);
        }
    }

private:
    // An item with all that is not there yet of what must come before it.
    struct Addition {
        Indices items;
        std::int64_t weight = 0;
        Effort effort;

        bool is_denser_than(const Addition& other) const {
            return weight * other.effort.six_means > other.weight * effort.six_means;
        }
    };

    Addition addition_of(std::size_t item) const {
        Addition result;
        result.items.push_back(item);
        for (std::size_t at = 0; at < result.items.size(); ++at) {
            const std::size_t added = result.items[at];
            result.weight += m_items[added].weight;
            result.effort += m_efforts[added];
            for (const std::size_t need : m_items[added].needs)
                if (!holds(need) && std::ranges::find(result.items, need) == result.items.end())
                    result.items.push_back(need);
        }
        return result;
    }

    bool fits(const Effort& more) const {
        Effort sum = m_effort;
        sum += more;
        return minutes_p50(sum) <= m_minutes;
    }

    void take(std::size_t item) {
        m_taken[item] = 1;
        m_weight += m_items[item].weight;
        m_effort += m_efforts[item];
    }

    std::span<const LearningItem> m_items;
    std::span<const Effort> m_efforts;
    std::int64_t m_minutes = 0;
    std::vector<char> m_taken;
    std::int64_t m_weight = 0;
    Effort m_effort;
};

} // namespace

std::size_t bring_forward(std::span<const LearningItem> items, std::span<const Effort> efforts, std::int64_t minutes,
                          std::vector<std::size_t>& order) {
    assert(items.size() == efforts.size() && items.size() == order.size());
    std::array<Part, 3> parts{Part(items, efforts, minutes), Part(items, efforts, minutes),
                              Part(items, efforts, minutes)};
    parts[0].cut(order);
    parts[1].begin_with_best(order);
    for (Part& part : parts) part.fill(order);
    const Part& best = *std::ranges::max_element(parts, {}, &Part::weight);
    const auto rest =
        std::stable_partition(order.begin(), order.end(), [&](std::size_t item) { return best.holds(item); });
    return static_cast<std::size_t>(rest - order.begin());
}

} // namespace rung::query
