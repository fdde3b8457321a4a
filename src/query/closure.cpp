// SPDX-License-Identifier: MIT
#include "rung/query/closure.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace rung::query {

namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 2;

// A flow network after Dinic 1970. Arcs lie in pairs: the twin of arc e is e ^ 1. The arcs of a node form a list, so
// that a small network costs few allocations: the learning order asks for many of them.
class Network {
public:
    Network(std::size_t nodes, std::size_t arcs) : m_first(nodes, none), m_distance(nodes), m_next(nodes) {
        m_arcs.reserve(2 * arcs);
    }

    void connect(std::size_t from, std::size_t to, std::int64_t capacity) {
        add(from, to, capacity);
        add(to, from, 0);
    }

    void saturate(std::size_t source, std::size_t sink) {
        while (measure(source, sink)) {
            m_next = m_first;
            while (augment(source, sink)) {
            }
        }
    }

    // After `saturate`: whether the node lies on the source's side of the smallest minimum cut.
    bool reached(std::size_t node) const { return m_distance[node] != unreached; }

private:
    struct Arc {
        std::size_t to;
        std::int64_t capacity;
        std::size_t next; // of the same node
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t unreached = none;

    void add(std::size_t from, std::size_t to, std::int64_t capacity) {
        m_arcs.push_back({to, capacity, m_first[from]});
        m_first[from] = m_arcs.size() - 1;
    }

    // Distances from the source along arcs with capacity left; whether the sink has one.
    bool measure(std::size_t source, std::size_t sink) {
        std::fill(m_distance.begin(), m_distance.end(), unreached);
        m_distance[source] = 0;
        m_queue.assign(1, source);
        for (std::size_t head = 0; head < m_queue.size(); ++head) {
            const std::size_t node = m_queue[head];
            for (std::size_t e = m_first[node]; e != none; e = m_arcs[e].next) {
                const Arc& arc = m_arcs[e];
                if (arc.capacity == 0 || reached(arc.to)) continue;
                m_distance[arc.to] = m_distance[node] + 1;
                m_queue.push_back(arc.to);
            }
        }
        return reached(sink);
    }

    // Sends flow along one shortest path. Iterative: a chain of prerequisites may be long.
    bool augment(std::size_t source, std::size_t sink) {
        m_path.clear();
        std::size_t node = source;
        while (node != sink) {
            std::size_t& next = m_next[node];
            while (next != none && !leads_on(node, next)) next = m_arcs[next].next;
            if (next != none) {
                m_path.push_back(next);
                node = m_arcs[next].to;
                continue;
            }
            if (m_path.empty()) return false;
            node = m_arcs[m_path.back() ^ 1].to;
            m_path.pop_back();
            m_next[node] = m_arcs[m_next[node]].next;
        }
        std::int64_t amount = unlimited;
        for (const std::size_t e : m_path) amount = std::min(amount, m_arcs[e].capacity);
        for (const std::size_t e : m_path) {
            m_arcs[e].capacity -= amount;
            m_arcs[e ^ 1].capacity += amount;
        }
        return true;
    }

    bool leads_on(std::size_t node, std::size_t e) const {
        return m_arcs[e].capacity > 0 && m_distance[m_arcs[e].to] == m_distance[node] + 1;
    }

    std::vector<Arc> m_arcs;
    std::vector<std::size_t> m_first; // arc of each node
    std::vector<std::size_t> m_distance;
    std::vector<std::size_t> m_next; // arcs before it lead nowhere in this phase
    std::vector<std::size_t> m_queue, m_path;
};

} // namespace

std::vector<std::size_t> heaviest_closure(std::span<const std::int64_t> values, const Needs& needs) {
    assert(values.size() == needs.size());
    const std::size_t count = values.size();
    const std::size_t source = count, sink = count + 1;
    std::size_t arcs = count;
    for (const auto& need : needs) arcs += need.size();
    Network network(count + 2, arcs);
    for (std::size_t item = 0; item < count; ++item) {
        if (values[item] > 0) network.connect(source, item, values[item]);
        if (values[item] < 0) network.connect(item, sink, -values[item]);
        for (const std::size_t need : needs[item]) network.connect(item, need, unlimited);
    }
    network.saturate(source, sink);
    std::vector<std::size_t> chosen;
    for (std::size_t item = 0; item < count; ++item)
        if (network.reached(item)) chosen.push_back(item);
    return chosen;
}

} // namespace rung::query
