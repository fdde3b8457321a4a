// SPDX-License-Identifier: MIT
#include "texts.hpp"
#include "thing_fields.hpp"

#include <array>

namespace rung::load {

namespace {

template <class O> void fields(O& o, model::Alias& alias) {
    o.required("text", alias.text, an_item);
    o.optional("common", alias.common, True{});
    o.optional("ambiguous", alias.ambiguous, True{});
}

} // namespace

bool AliasForm::read(Reader& in, const Node& node, model::Alias& out) const {
    out.spot = in.spot(node.at);
    if (node.kind == NodeKind::text) return an_item.read(in, node, out.text);
    if (node.kind != NodeKind::object) return in.wrong_type("text or an object with text", node);
    ObjectReader o(in, node);
    fields(o, out);
    o.finish();
    return !out.text.empty();
}

Node AliasForm::schema() const {
    ObjectSchema o;
    model::Alias alias;
    fields(o, alias);
    return with(Node{}, "oneOf", list_node({an_item.schema(), o.take()}));
}

bool NeedForm::read(Reader& in, const Node& node, model::Need& out) const {
    constexpr std::string_view what = "a skill like \"python\" or \"python:aware\"";
    if (node.kind != NodeKind::text) return in.wrong_type(what, node);
    std::string_view key = node.text;
    // What stands behind the last colon is a proficiency; else the key has the prefix of a pack.
    if (const auto colon = key.rfind(':'); colon != key.npos) {
        const auto at = model::parse<model::Proficiency>(key.substr(colon + 1));
        if (at && *at != model::Proficiency::none) {
            out.at = *at;
            key = key.substr(0, colon);
        }
    }
    if (!is_reference(key)) return in.wrong_value(what, node);
    out.skill = {std::string(key), in.spot(node.at)};
    return true;
}

Node NeedForm::schema() const {
    return with(of_type("string"), "pattern", text_node("^[a-z0-9-]+(:[a-z0-9-]+){0,2}$"));
}

bool HoursForm::read(Reader& in, const Node& node, model::Hours& out) const {
    constexpr std::string_view what = "three whole numbers: low, likely, high";
    if (node.kind != NodeKind::list || node.children.size() != 3) return in.wrong_type(what, node);
    const std::array ends{&out.low, &out.likely, &out.high};
    bool good = true;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Reader::Step step(in, i);
        good = Whole<std::int64_t>{.least = 1, .most = 100'000}.read(in, node.children[i], *ends[i]) && good;
    }
    if (good && (out.low > out.likely || out.likely > out.high))
        return in.problem(node.at, "bad-range", "hours fall: expected low <= likely <= high");
    return good;
}

Node HoursForm::schema() const {
    return with(with(with(of_type("array"), "items", with(of_type("integer"), "minimum", number_node(1))), "minItems",
                     number_node(3)),
                "maxItems", number_node(3));
}

} // namespace rung::load
