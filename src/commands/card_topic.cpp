// SPDX-License-Identifier: MIT
#include "card.hpp"
#include "wording.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

constexpr int widest_label = 24;

// What tells one row from the others: the level, if there are several, and the name, if it says more than the topic.
std::string label_of(const Attribute& attribute, bool several_ids, bool several_names) {
    std::string label;
    const std::size_t at = attribute.id.rfind('@');
    if (several_ids) label = at == std::string::npos ? "all levels" : attribute.id.substr(at + 1);
    if (several_names && attribute.name != attribute.section) label += (label.empty() ? "" : ", ") + attribute.name;
    return label;
}

template <class Field> bool differ(std::span<const Attribute> attributes, Field field) {
    return std::ranges::any_of(attributes, [&](const Attribute& it) { return it.*field != attributes.front().*field; });
}

} // namespace

report::Card topic_card(std::string title, std::string id, std::span<const Attribute> attributes, Marks& marks) {
    report::Card card{std::move(title), std::move(id), {}};
    const bool several_ids = differ(attributes, &Attribute::id), several_names = differ(attributes, &Attribute::name);
    int widest = 0;
    std::vector<std::string> labels;
    for (const Attribute& attribute : attributes) {
        labels.push_back(label_of(attribute, several_ids, several_names));
        widest = std::max(widest, text::width(labels.back()));
    }
    for (std::size_t at = 0; at < attributes.size(); ++at) {
        std::string text = attributes[at].value;
        const std::string where = marks.places(attributes[at].sources, attributes[at].sources.size());
        if (!where.empty()) text += " (" + where + ')';
        // What several rows share is said once: a question with its answers, a group with its statements.
        const bool again = at > 0 && labels[at] == labels[at - 1];
        std::string label = again ? std::string{} : labels[at];
        if (widest > widest_label && !labels[at].empty()) {
            if (!again) card.blocks.emplace_back(report::Line{{}, {label}});
            label.clear();
            text.insert(0, "  ");
        }
        card.blocks.emplace_back(report::Line{std::move(label), {std::move(text)}});
    }
    if (attributes.empty()) card.blocks.emplace_back(report::Line{{}, {"nothing is known of it"}});
    return card;
}

} // namespace rung::commands
