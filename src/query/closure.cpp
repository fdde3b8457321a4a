// SPDX-License-Identifier: MIT
#include "rung/query/closure.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace rung::query {

namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 2;

// A flow network after Dinic 1970. Arcs lie in pairs: the twin of arc e is e ^ 1.
class Network {
public:
    explicit Network(std::size_t nodes) : m_arcs_of(nodes), m_distance(nodes), m_next(nodes) {}

    void connect(std::size_t from, std::size_t to, std::int64_t capacity) {
        m_arcs_of[from].push_back(m_arcs.size());
        m_arcs.push_back({to, capacity});
        m_arcs_of[to].push_back(m_arcs.size());
        m_arcs.push_back({from, 0});
    }

    void saturate(std::size_t source, std::size_t sink) {
        while (measure(source, sink)) {
            std::fill(m_next.begin(), m_next.end(), 0);
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
    };
    static constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

    // Distances from the source along arcs with capacity left; whether the sink has one.
    bool measure(std::size_t source, std::size_t sink) {
        std::fill(m_distance.begin(), m_distance.end(), unreached);
        m_distance[source] = 0;
        std::vector<std::size_t> queue{source};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const std::size_t e : m_arcs_of[queue[head]]) {
                const Arc& arc = m_arcs[e];
                if (arc.capacity == 0 || reached(arc.to)) continue;
                m_distance[arc.to] = m_distance[queue[head]] + 1;
                queue.push_back(arc.to);
            }
        }
        return reached(sink);
    }

    // Sends flow along one shortest path. Iterative: a chain of prerequisites may be long.
    bool augment(std::size_t source, std::size_t sink) {
        std::vector<std::size_t> path;
        std::size_t node = source;
        while (node != sink) {
            std::size_t& next = m_next[node];
            while (next < m_arcs_of[node].size() && !leads_on(node, m_arcs_of[node][next])) ++next;
            if (next < m_arcs_of[node].size()) {
                path.push_back(m_arcs_of[node][next]);
                node = m_arcs[path.back()].to;
                continue;
            }
            if (path.empty()) return false;
            node = m_arcs[path.back() ^ 1].to;
            path.pop_back();
            ++m_next[node];
        }
        std::int64_t amount = unlimited;
        for (const std::size_t e : path) amount = std::min(amount, m_arcs[e].capacity);
        for (const std::size_t e : path) {
            m_arcs[e].capacity -= amount;
            m_arcs[e ^ 1].capacity += amount;
        }
        return true;
    }

    bool leads_on(std::size_t node, std::size_t e) const {
        return m_arcs[e].capacity > 0 && m_distance[m_arcs[e].to] == m_distance[node] + 1;
    }

    std::vector<Arc> m_arcs;
    std::vector<std::vector<std::size_t>> m_arcs_of;
    std::vector<std::size_t> m_distance;
    std::vector<std::size_t> m_next; // arcs before it lead nowhere in this phase
};

} // namespace

std::vector<std::size_t> heaviest_closure(std::span<const std::int64_t> values, const Needs& needs) {
    assert(values.size() == needs.size());
    const std::size_t count = values.size();
    const std::size_t source = count, sink = count + 1;
    Network network(count + 2);
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
