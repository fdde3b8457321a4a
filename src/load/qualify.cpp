// SPDX-License-Identifier: MIT
#include "rung/load/qualify.hpp"

#include "visit.hpp"

#include <algorithm>
#include <set>

namespace rung::load {

namespace {

template <class Defined> const Defined* find(const std::vector<Defined>& all, const std::string& id) {
    const auto found = std::ranges::find_if(all, [&](const Defined& it) { return it.id.text == id; });
    return found == all.end() ? nullptr : &*found;
}

// A pack that is used alone has to define its regions and families; beside the built-in one they are the same.
void share_common(model::Records& records, const model::Records& builtin) {
    std::erase_if(records.regions, [&](const model::Region& region) {
        const model::Region* known = find(builtin.regions, region.id.text);
        return known != nullptr && known->currency == region.currency;
    });
    std::erase_if(records.families,
                  [&](const model::Family& family) { return find(builtin.families, family.id.text) != nullptr; });
}

} // namespace

void qualify(model::Records& records, const model::Records& builtin) {
    if (records.packs.empty() || records.packs.front().id.empty() || records.packs.front().id == "builtin") return;
    const std::string prefix = records.packs.front().id + ':';
    share_common(records, builtin);
    std::set<std::pair<Thing, std::string>> own;
    each_definition(records, [&](Thing thing, model::Key& key) {
        if (key.text.empty() || key.text.find(':') != key.text.npos) return;              // unread, or an official code
        if (thing == Thing::region && find(builtin.regions, key.text) != nullptr) return; // told by check_links
        own.emplace(thing, key.text);
        key.text.insert(0, prefix);
    });
    each_reference(records, [&](Thing thing, std::string& text, const model::Spot& /*spot*/) {
        if (own.contains({thing, text})) text.insert(0, prefix);
    });
    for (model::Explanation& explanation : records.explanations) {
        explanation.id.insert(0, prefix);
        for (model::Key& claim : explanation.claims)
            if (own.contains({Thing::source, claim.text.substr(0, claim.text.find(':'))})) claim.text.insert(0, prefix);
    }
    for (model::Question& question : records.questions)
        if (question.conflict) question.conflict->id.insert(0, prefix);
}

} // namespace rung::load
