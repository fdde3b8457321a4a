// SPDX-License-Identifier: MIT
#include "rung/commands/known_ids.hpp"

#include "field_words.hpp"

#include "rung/catalogue/names.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

using catalogue::NameKind;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::vector<std::string> known_ids(const report::Kind& kind, const report::Field& field, Context& context) {
    // In a list of roles, skills or sources `id` is one of them; elsewhere it may be a rung, a figure or a topic.
    const std::string_view name =
        field.name == "id" && is_one_of(kind.name, {"role", "skill", "source"}) ? kind.name : field.name;
    if (name == "family") return catalogue::families(context.catalogue());
    if (is_one_of(name, {"role", "roles"})) return catalogue::all_keys(context.catalogue(), NameKind::role);
    if (is_one_of(name, {"skill", "skills", "needs"})) return catalogue::all_keys(context.catalogue(), NameKind::skill);
    if (name == "source" && name != field.name) return catalogue::all_keys(context.catalogue(), NameKind::source);
    return words_of_field(field, context);
}

} // namespace rung::commands
