// SPDX-License-Identifier: MIT
// The checks that check_links is made of, and what they share.
#pragma once

#include "visit.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rung::load {

// What references can mean: the things of the pack and those of the built-in pack.
class Targets {
public:
    Targets(const model::Records& pack, const model::Records* builtin);

    bool has(Thing thing, const std::string& key) const { return keys_of(thing).contains(key); }
    const std::set<std::string>& keys_of(Thing thing) const { return m_keys[static_cast<std::size_t>(thing)]; }
    // The same as the pack writes them: its own without its prefix.
    std::vector<std::string> written_keys_of(Thing thing) const;
    // The records to look into: the pack, then the built-in one.
    const std::vector<const model::Records*>& records() const { return m_records; }

private:
    std::array<std::set<std::string>, 7> m_keys;
    std::vector<const model::Records*> m_records;
};

class Findings {
public:
    void error(const model::Spot& spot, std::string code, std::string message, std::string hint = {});
    void warning(const model::Spot& spot, std::string code, std::string message, std::string hint = {});
    std::vector<model::Problem> take() { return std::move(m_problems); }

private:
    void add(model::Problem problem);

    std::vector<model::Problem> m_problems;
};

// "file:line:column"
std::string text_of(const model::Spot& spot);

void check_ids(const model::Records& pack, Findings& findings);
void check_names(const model::Records& pack, Findings& findings);
void check_references(const model::Records& pack, const Targets& targets, Findings& findings);
void check_prerequisites(const model::Records& pack, Findings& findings);
void check_ladders(const model::Records& pack, const Targets& targets, Findings& findings);
void check_figures(const model::Records& pack, const Targets& targets, Findings& findings);

// The cycles of a graph, one for each set of nodes that reach one another; edges[i] are the nodes that i points to.
std::vector<std::vector<std::size_t>> cycles_of(const std::vector<std::vector<std::size_t>>& edges);

} // namespace rung::load
