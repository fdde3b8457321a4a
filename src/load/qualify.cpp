// SPDX-License-Identifier: MIT
#include "rung/load/qualify.hpp"

#include "visit.hpp"

#include <set>

namespace rung::load {

void qualify(model::Records& records) {
    if (records.packs.empty() || records.packs.front().id.empty() || records.packs.front().id == "builtin") return;
    const std::string prefix = records.packs.front().id + ':';
    std::set<std::pair<Thing, std::string>> own;
    each_definition(records, [&](Thing thing, model::Key& key) {
        if (key.text.empty() || key.text.find(':') != key.text.npos) return; // unread, or an official code
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
