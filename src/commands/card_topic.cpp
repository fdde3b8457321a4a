// SPDX-License-Identifier: MIT
#include "card.hpp"
#include "wording.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

// What tells one row from the others: the level, if there are several, and the name, if it says more than the topic.
std::string label_of(const Attribute& attribute, bool several_ids, bool several_names) {
    std::string label;
    const std::size_t at = attribute.id.rfind('@');
    if (several_ids) label = at == std::string::npos ? "all levels" : attribute.id.substr(at + 1);
    const bool best = attribute.band && attribute.band->best;
    const std::string name = best ? "used by path and match" : attribute.name;
    const bool question = name.ends_with('?'); // without it its answers say nothing
    if ((several_names || question) && name != attribute.section) label += (label.empty() ? "" : ", ") + name;
    return label;
}

template <class Field> bool differ(std::span<const Attribute> attributes, Field field) {
    return std::ranges::any_of(attributes, [&](const Attribute& it) { return it.*field != attributes.front().*field; });
}

} // namespace

report::Card topic_card(std::string title, std::string id, std::span<const Attribute> attributes, Marks& marks) {
    report::Card card{std::move(title), std::move(id), {}};
    const bool several_ids = differ(attributes, &Attribute::id), several_names = differ(attributes, &Attribute::name);
    // What several rows share is said once: a question with its answers, a group with its statements.
    report::Line line;
    line.joiner = report::below_one_another;
    for (const Attribute& attribute : attributes) {
        std::string label = label_of(attribute, several_ids, several_names);
        if (label != line.label && !line.items.empty()) {
            card.blocks.emplace_back(line);
            line.items.clear();
        }
        line.label = std::move(label);
        const std::string where = marks.places(attribute.sources, attribute.sources.size());
        line.items.push_back(attribute.value + (where.empty() ? "" : " (" + where + ')'));
    }
    if (attributes.empty()) line.items.emplace_back("nothing is known of it");
    card.blocks.emplace_back(std::move(line));
    return card;
}

} // namespace rung::commands
