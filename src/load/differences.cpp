// SPDX-License-Identifier: MIT
#include "rung/load/differences.hpp"

#include "document.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace rung::load {

namespace {

std::string text_of(const Node* node) {
    return node != nullptr && node->kind == NodeKind::text ? node->text : std::string();
}

std::string in_words(const Node& node);

// The fields by name, but those of `told`, which the id or the attribute says: "need working, importance 80".
std::string fields_in_words(const Node& object, const std::set<std::string, std::less<>>& told) {
    std::vector<const Node*> members;
    for (const Node& member : object.children)
        if (!told.contains(member.key)) members.push_back(&member);
    std::ranges::sort(members, {}, &Node::key);
    std::string result;
    for (const Node* member : members) result += (result.empty() ? "" : ", ") + member->key + ' ' + in_words(*member);
    return result;
}

std::string list_in_words(const Node& list) {
    std::string result;
    for (const Node& item : list.children) result += (result.empty() ? "" : " ") + in_words(item);
    return '[' + result + ']';
}

std::string in_words(const Node& node) {
    switch (node.kind) {
    case NodeKind::null: return "unknown";
    case NodeKind::list: return list_in_words(node);
    case NodeKind::object: {
        if (node.find("text") == nullptr) return '(' + fields_in_words(node, {}) + ')';
        const std::string rest = fields_in_words(node, {"text"});
        return in_words(*node.find("text")) + (rest.empty() ? "" : " (" + rest + ')');
    }
    case NodeKind::text:
    case NodeKind::number:
    case NodeKind::boolean: break;
    }
    return node.text;
}

// One value of a pack. What has the same key in both packs is the same thing, changed or not.
struct Fact {
    std::string id, attribute, key, value;
    std::string name = {};        // with which the value begins
    const Node* object = nullptr; // whose fields follow it
};

auto order_of(const Fact& fact) {
    return std::tie(fact.id, fact.attribute, fact.key, fact.value);
}

struct Before {
    bool operator()(const Fact& a, const Fact& b) const { return order_of(a) < order_of(b); }
};

// The first field that names what an item is about.
const Node* name_of_item(const Node& item) {
    for (const std::string_view name : {"id", "skill", "level", "role", "name", "label", "field", "text"})
        if (const Node* node = item.find(name); node != nullptr && node->kind == NodeKind::text) return node;
    return nullptr;
}

Fact fact_of_item(const std::string& id, const std::string& attribute, const Node& item) {
    if (item.kind != NodeKind::object) return {id, attribute, in_words(item), in_words(item)};
    const Node* name = name_of_item(item);
    if (name == nullptr) return {id, attribute, {}, in_words(item)};
    const std::string rest = fields_in_words(item, {name->key});
    return {id,
            attribute,
            name->text + '@' + text_of(item.find("level")),
            name->text + (rest.empty() ? "" : ": " + rest),
            name->text + ": ",
            &item};
}

// "requirements" is "skill", as `show` calls it; of other lists the name without the s.
std::string singular(std::string_view list) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> irregular{
        {{"requirements", "skill"}, {"aliases", "alias"}, {"families", "family"}, {"hours", "hours"}}};
    for (const auto& [plural, word] : irregular)
        if (plural == list) return std::string(word);
    return std::string(list.ends_with('s') ? list.substr(0, list.size() - 1) : list);
}

// A thing with an id: a fact for each field, or each item of a field that is a list.
void add_thing(const Node& thing, std::vector<Fact>& facts) {
    const std::string id = thing.find("id")->text;
    for (const Node& member : thing.children) {
        if (member.key == "id") continue;
        if (member.kind != NodeKind::list || member.key == "from")
            facts.push_back({id, member.key, {}, in_words(member)});
        else
            for (const Node& item : member.children) facts.push_back(fact_of_item(id, singular(member.key), item));
    }
}

// Whom an entry without an id is about: "ml-3@senior".
std::string owner_of(const Node& entry) {
    const Node* subject = entry.find("subject");
    const Node& about = subject != nullptr ? *subject : entry;
    std::string id;
    for (const std::string_view name : {"role", "skill", "occupation", "source"})
        if (id.empty()) id = text_of(about.find(name));
    if (const Node* roles = entry.find("roles"); roles != nullptr && !roles->children.empty())
        id = roles->children.front().text;
    const std::string level = text_of(about.find("level"));
    return level.empty() ? id : id + '@' + level;
}

// A fact of its own: a requirement, a figure, a statement.
void add_entry(const Node& entry, std::string_view list, std::vector<Fact>& facts) {
    if (list == "requirements") {
        const std::string skill = text_of(entry.find("skill")), level = text_of(entry.find("level"));
        const std::string rest = fields_in_words(entry, {"role", "skill"});
        facts.push_back(
            {text_of(entry.find("role")), "skill", skill + '@' + level, skill + ": " + rest, skill + ": ", &entry});
        return;
    }
    std::string attribute = text_of(entry.find("metric"));
    if (attribute.empty()) attribute = text_of(entry.find("kind"));
    if (attribute.empty() || list == "relations") attribute = singular(list);
    std::string key;
    if (const Node* from = entry.find("from"); from != nullptr && !from->children.empty()) key = from->children[0].text;
    facts.push_back({owner_of(entry), attribute, key, fields_in_words(entry, {"metric"}), {}, &entry});
}

Node document_of(std::string_view text) {
    std::vector<model::Problem> problems;
    auto document = parse_document(text, "pack", problems);
    return document ? std::move(*document) : Node{};
}

// They point into the document.
std::vector<Fact> facts_of(const Node& document) {
    std::vector<Fact> facts;
    for (const Node& list : document.children) {
        if (list.kind == NodeKind::object) { // `pack`
            for (const Node& member : list.children)
                facts.push_back({text_of(list.find("id")), "pack " + member.key, {}, in_words(member)});
            continue;
        }
        for (const Node& entry : list.children) {
            if (entry.find("id") != nullptr)
                add_thing(entry, facts);
            else
                add_entry(entry, list.key, facts);
        }
    }
    std::sort(facts.begin(), facts.end(), Before());
    return facts;
}

using Group = std::vector<const Fact*>; // of one id and attribute

// The fields that both have and say alike.
std::set<std::string, std::less<>> shared_fields(const Node& was, const Node& now) {
    std::set<std::string, std::less<>> result;
    for (const Node& member : was.children)
        if (const Node* other = now.find(member.key); other != nullptr && in_words(*other) == in_words(member))
            result.insert(member.key);
    return result;
}

// Of an object only what is different.
Difference changed(const Fact& was, const Fact& now) {
    Difference result{was.id, was.attribute, Change::changed, was.value, now.value};
    if (was.object == nullptr || now.object == nullptr || was.name != now.name) return result;
    const auto shared = shared_fields(*was.object, *now.object);
    result.was = was.name + fields_in_words(*was.object, shared);
    result.now = now.name + fields_in_words(*now.object, shared);
    return result;
}

// Takes the pairs that `same` finds out of both lists, as changes.
template <class Same> void pair_up(Group& was, Group& now, const Same& same, std::vector<Difference>& result) {
    for (auto old = was.begin(); old != was.end();) {
        const auto match = std::ranges::find_if(now, [&](const Fact* fact) { return same(**old, *fact); });
        if (match == now.end()) {
            ++old;
            continue;
        }
        result.push_back(changed(**old, **match));
        now.erase(match);
        old = was.erase(old);
    }
}

void compare(Group was, Group now, std::vector<Difference>& result) {
    pair_up(
        was, now, [](const Fact& a, const Fact& b) { return a.key == b.key; }, result);
    if (was.size() == 1 && now.size() == 1)
        pair_up(
            was, now, [](const Fact&, const Fact&) { return true; }, result);
    for (const Fact* fact : was)
        result.push_back({fact->id, fact->attribute, Change::removed, fact->value, std::nullopt});
    for (const Fact* fact : now)
        result.push_back({fact->id, fact->attribute, Change::added, std::nullopt, fact->value});
}

} // namespace

std::vector<Difference> differences(std::string_view was, std::string_view now) {
    const Node old_pack = document_of(was), new_pack = document_of(now);
    const std::vector<Fact> before = facts_of(old_pack), after = facts_of(new_pack);
    std::vector<Fact> gone, come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone), Before());
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come), Before());
    std::map<std::pair<std::string, std::string>, std::pair<Group, Group>> groups;
    for (const Fact& fact : gone) groups[{fact.id, fact.attribute}].first.push_back(&fact);
    for (const Fact& fact : come) groups[{fact.id, fact.attribute}].second.push_back(&fact);
    std::vector<Difference> result;
    for (auto& [about, group] : groups) compare(std::move(group.first), std::move(group.second), result);
    return result;
}

} // namespace rung::load
