// SPDX-License-Identifier: MIT
// Ids and names that two things share.
#include "link_checks.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::load {

namespace {

using model::Key;
using model::Spot;

// Topics have these names, and ids stand beside them: `ml-engineer.pay`, `ml-engineer.python`.
const std::set<std::string_view>& fixed_topics() {
    static const std::set<std::string_view> topics = [] {
        std::set<std::string_view> names{"about", "level",    "outlook", "occupation",  "technology",
                                         "skill", "relation", "overlap", "proficiency", "need",
                                         "hours", "resource", "near",    "role",        "question"};
        for (const auto& metric : model::Names<model::Metric>::table) names.insert(metric.name);
        for (const auto& kind : model::Names<model::StatementKind>::table) names.insert(kind.name);
        return names;
    }();
    return topics;
}

// One name of a role or skill. Ids and titles are fixed; aliases may be marked as ambiguous.
struct Name {
    const Key* owner;
    std::string text;
    Spot spot;
    bool alias = false;
    bool ambiguous = false;
};

using NamesByFold = std::map<std::string, std::vector<Name>>;

template <class Owner> void add_names(const Owner& owner, NamesByFold& names) {
    const auto add = [&](Name name) {
        if (!name.text.empty()) names[text::fold(name.text)].push_back(std::move(name));
    };
    add({&owner.id, owner.id.text, owner.id.spot});
    add({&owner.id, owner.title, owner.id.spot});
    for (const model::Alias& alias : owner.aliases) add({&owner.id, alias.text, alias.spot, true, alias.ambiguous});
}

// Another name in the same group that this one must not equal, or null.
const Name* rival_of(const Name& name, const std::vector<Name>& group) {
    const auto is_rival = [&](const Name& other) {
        if (other.owner->text == name.owner->text) return false;
        return name.alias ? !name.ambiguous : !other.alias;
    };
    const auto found = std::ranges::find_if(group, is_rival);
    return found == group.end() ? nullptr : &*found;
}

void check_group(std::string_view kind, const std::vector<Name>& group, Findings& findings) {
    const Name* own = nullptr; // the alias before, of the same owner
    for (const Name& name : group) {
        if (const Name* rival = rival_of(name, group))
            findings.error(name.spot, "duplicate-name",
                           '"' + name.text + "\" is also a name of the " + std::string(kind) + " \"" +
                               rival->owner->text + '"',
                           name.alias ? "mark it in both: { \"text\": ..., \"ambiguous\": true }" : "");
        if (!name.alias) continue;
        if (own != nullptr && own->owner == name.owner)
            findings.warning(name.spot, "duplicate-name", "the alias \"" + name.text + "\" stands twice");
        own = &name;
    }
}

template <class Owners> void check_names_of(std::string_view kind, const Owners& owners, Findings& findings) {
    NamesByFold names;
    for (const auto& owner : owners) add_names(owner, names);
    for (const auto& [folded, group] : names)
        if (group.size() > 1) check_group(kind, group, findings);
}

} // namespace

void check_ids(const model::Records& pack, Findings& findings) {
    std::map<std::string, std::pair<Thing, const Key*>> seen;
    each_definition(pack, [&](Thing thing, const Key& key) {
        if (key.text.empty()) return;
        const auto [found, is_new] = seen.emplace(key.text, std::pair(thing, &key));
        if (!is_new) {
            const auto& [other, first] = found->second;
            findings.error(key.spot, "duplicate-id",
                           "the id \"" + key.text + "\" is already that of a " + std::string(name_of(other)),
                           "first at " + text_of(first->spot));
        }
        // Without the prefix of the pack, which a program may leave out.
        const std::string_view bare = std::string_view(key.text).substr(key.text.find(':') + 1);
        if (thing != Thing::occupation && fixed_topics().contains(bare))
            findings.error(key.spot, "reserved-id", "the id \"" + std::string(bare) + "\" is the name of a topic");
    });
}

void check_names(const model::Records& pack, Findings& findings) {
    check_names_of("role", pack.roles, findings);
    check_names_of("skill", pack.skills, findings);
}

} // namespace rung::load
