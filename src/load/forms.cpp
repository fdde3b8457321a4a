// SPDX-License-Identifier: MIT
#include "forms.hpp"

#include "texts.hpp"

#include <algorithm>
#include <charconv>

namespace rung::load {

namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

std::optional<std::string> flaw_of(std::string_view text, const Text& form) {
    if (auto flaw = flaw_of_text(text)) return flaw;
    if (form.kind == TextKind::phrase && text.ends_with('.') && !text.ends_with("etc."))
        return "a phrase must not end with a full stop";
    if (form.kind == TextKind::item && text.find(';') != text.npos) return "an item of a list must not hold ;";
    if (const auto count = characters(text); form.most != 0 && count > form.most)
        return "expected at most " + std::to_string(form.most) + " characters, found " + std::to_string(count);
    return std::nullopt;
}

} // namespace

constexpr Pattern slug{"an id like \"ml-engineer\"", "^[a-z0-9]+(-[a-z0-9]+)*$", is_slug};
constexpr Pattern pack_id{"an id like \"acme\" that is no prefix of official codes", "^[a-z0-9]+(-[a-z0-9]+)*$",
                          is_pack_id};
constexpr Pattern url{"an http or https address in printable ASCII", "^https?://[!-~]+$", is_url};
constexpr Pattern date{"a day of the calendar, YYYY-MM-DD", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", is_date};
constexpr Pattern currency{"a currency like \"USD\"", "^[A-Z]{3}$", is_currency};

constexpr KeyOf own_id{slug};
constexpr KeyOf occupation_id{
    {"a code like \"soc:15-2051\", \"onet:15-2051.00\", \"esco:2511.11\" or \"ads:ml-engineer\"",
     "^(soc:[0-9]{2}-[0-9]{4}|onet:[0-9]{2}-[0-9]{4}\\.[0-9]{2}|esco:[0-9]+(\\.[0-9]+)*|"
     "ads:[a-z0-9]+(-[a-z0-9]+)*)$",
     is_official}};
constexpr KeyOf reference{{"an id", "^([a-z0-9-]+:)?[a-z0-9.-]+$", is_reference}};
constexpr KeyOf claim_id{{"the id of a claim, like \"s1:70\"", "^[a-z0-9-]+:[A-Za-z0-9._:/-]+$", is_claim_place}};

bool Text::read(Reader& in, const Node& node, std::string& out) const {
    if (node.kind != NodeKind::text) return in.wrong_type("text", node);
    if (auto flaw = flaw_of(node.text, *this)) return in.problem(node.at, "bad-text", std::move(*flaw));
    out = node.text;
    return true;
}

Node Text::schema() const {
    Node result = with(of_type("string"), "minLength", number_node(1));
    if (most == 0) return result;
    return with(std::move(result), "maxLength", number_node(static_cast<std::int64_t>(most)));
}

bool TextOrNull::read(Reader& in, const Node& node, Value& out) const {
    out.reset();
    if (node.kind == NodeKind::null) return true;
    if (node.kind != NodeKind::text) return in.wrong_type("text or null", node);
    std::string value;
    if (!text.read(in, node, value)) return false;
    out = std::move(value);
    return true;
}

bool Pattern::read(Reader& in, const Node& node, std::string& out) const {
    if (node.kind != NodeKind::text) return in.wrong_type(what, node);
    if (!matches(node.text)) return in.wrong_value(what, node);
    out = node.text;
    return true;
}

Node Pattern::schema() const {
    return with(of_type("string"), "pattern", text_node(pattern));
}

bool KeyOf::read(Reader& in, const Node& node, model::Key& out) const {
    out.spot = in.spot(node.at);
    return pattern.read(in, node, out.text);
}

bool PlaceForm::read(Reader& in, const Node& node, model::Place& out) const {
    constexpr std::string_view what = "a place like \"s1:70\", source and line";
    if (node.kind != NodeKind::text) return in.wrong_type(what, node);
    if (!is_place(node.text)) return in.wrong_value(what, node);
    const auto colon = node.text.find(':');
    out.source = node.text.substr(0, colon);
    if (colon != node.text.npos) out.at = node.text.substr(colon + 1);
    out.spot = in.spot(node.at);
    return true;
}

Node PlaceForm::schema() const {
    return with(of_type("string"), "pattern", text_node("^[a-z0-9-]+(:[A-Za-z0-9._:/-]+)?$"));
}

bool PlacesForm::read(Reader& in, const Node& node, model::Places& out) const {
    if (node.kind != NodeKind::list) return in.wrong_type("a list of places", node);
    if (node.children.empty())
        return in.problem(node.at, "no-source", "expected at least one place, found an empty list");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Reader::Step step(in, i);
        const Node& item = node.children[i];
        model::Place place;
        if (!PlaceForm{}.read(in, item, place)) continue;
        if (!seen.insert(item.text).second) in.problem(item.at, "duplicate", "the place stands twice");
        out.push_back(std::move(place));
    }
    return true;
}

Node PlacesForm::schema() const {
    return with(List<PlaceForm>{.form = {}, .least = 1}.schema(), "uniqueItems", bool_node("true"));
}

std::optional<std::int64_t> whole_number(const Node& node) {
    if (node.kind != NodeKind::number) return std::nullopt;
    std::int64_t value = 0;
    const char* end = node.text.data() + node.text.size();
    const auto result = std::from_chars(node.text.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
    return value;
}

bool Number::read(Reader& in, const Node& node, model::Decimal& out) const {
    if (node.kind != NodeKind::number) return in.wrong_type("a number", node);
    const auto value = model::Decimal::parse(node.text);
    if (!value) return in.wrong_value("a number with at most four decimals", node);
    if ((above && *value <= model::Decimal::whole(*above)) || (below && *value >= model::Decimal::whole(*below))) {
        const std::string bounds = (above ? " above " + std::to_string(*above) : "") + (above && below ? " and" : "") +
                                   (below ? " below " + std::to_string(*below) : "");
        return in.wrong_value("a number" + bounds, node);
    }
    out = *value;
    return true;
}

Node Number::schema() const {
    Node result = of_type("number");
    if (above) result = with(std::move(result), "exclusiveMinimum", number_node(*above));
    if (below) result = with(std::move(result), "exclusiveMaximum", number_node(*below));
    return result;
}

bool Flag::read(Reader& in, const Node& node, bool& out) const {
    if (node.kind != NodeKind::boolean) return in.wrong_type("true or false", node);
    out = node.text == "true";
    return true;
}

bool True::read(Reader& in, const Node& node, bool& out) const {
    if (node.kind != NodeKind::boolean || node.text != "true")
        return in.wrong_type("true", node, "leave the field out where it does not hold");
    out = true;
    return true;
}

bool expected_word(Reader& in, const Node& node, std::string_view what, const std::vector<std::string>& words) {
    if (node.kind != NodeKind::text) return in.wrong_type(what, node);
    std::string hint = did_you_mean(node.text, words);
    if (hint.empty()) {
        for (const std::string& word : words) hint += (hint.empty() ? "one of " : ", ") + word;
    }
    return in.wrong_value(what, node, std::move(hint));
}

Node words_schema(const std::vector<std::string>& words) {
    std::vector<Node> nodes;
    for (const std::string& word : words) nodes.push_back(text_node(word));
    return with(Node{}, "enum", list_node(std::move(nodes)));
}

} // namespace rung::load
