// SPDX-License-Identifier: MIT
// What the value of a field may be. Every form has a `Value`, reads it from a document (false, and a problem, if it is
// something else) and describes itself as a JSON Schema, so that reading and schemas cannot disagree.
#pragma once

#include "reader.hpp"
#include "schema_node.hpp"

#include "rung/model/decimal.hpp"
#include "rung/model/records.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <set>
#include <type_traits>

namespace rung::load {

// `phrase`: without a full stop at its end. `item`: of a list of names, so without `;`.
enum class TextKind { sentence, phrase, item };

struct Text {
    using Value = std::string;
    TextKind kind = TextKind::sentence;
    std::size_t most = 0; // characters; 0: no limit

    bool read(Reader& in, const Node& node, std::string& out) const;
    Node schema() const;
};

// A text, or null: the source has one, but its content is lost.
struct TextOrNull {
    using Value = std::optional<std::string>;
    Text text = {};

    bool read(Reader& in, const Node& node, Value& out) const;
    Node schema() const { return nullable(text.schema()); }
};

// A text of a fixed form.
struct Pattern {
    using Value = std::string;
    std::string_view what;    // "a date, YYYY-MM-DD"
    std::string_view pattern; // for the schema; `matches` decides
    bool (*matches)(std::string_view);

    bool read(Reader& in, const Node& node, std::string& out) const;
    Node schema() const;
};

// A text of a fixed form that names a thing.
struct KeyOf {
    using Value = model::Key;
    Pattern pattern;

    bool read(Reader& in, const Node& node, model::Key& out) const;
    Node schema() const { return pattern.schema(); }
};

extern const Pattern slug, pack_id, url, date, currency;
extern const KeyOf own_id, occupation_id, reference, claim_id;

struct PlaceForm {
    using Value = model::Place;
    bool read(Reader& in, const Node& node, model::Place& out) const;
    Node schema() const;
};

// At least one place, none twice.
struct PlacesForm {
    using Value = model::Places;
    bool read(Reader& in, const Node& node, model::Places& out) const;
    Node schema() const;
};

// Digits alone, as a number; nothing if the node is anything else.
std::optional<std::int64_t> whole_number(const Node& node);

template <class T> struct Whole {
    using Value = T;
    T least = 0;
    T most = 1'000'000'000'000;

    bool read(Reader& in, const Node& node, T& out) const {
        const auto number = whole_number(node);
        if (!number) return in.wrong_type("a whole number", node);
        if (*number < least || *number > most)
            return in.wrong_value(least == most
                                      ? std::to_string(least)
                                      : "a whole number from " + std::to_string(least) + " to " + std::to_string(most),
                                  node);
        out = static_cast<T>(*number);
        return true;
    }
    Node schema() const {
        return with(with(of_type("integer"), "minimum", number_node(least)), "maximum", number_node(most));
    }
};

constexpr Whole<int> a_year{.least = 1900, .most = 2100};
constexpr Whole<std::int64_t> a_count{.least = 1};

struct Number {
    using Value = model::Decimal;
    std::optional<int> above = {}; // exclusive bounds
    std::optional<int> below = {};

    bool read(Reader& in, const Node& node, model::Decimal& out) const;
    Node schema() const;
};

struct Flag {
    using Value = bool;
    bool read(Reader& in, const Node& node, bool& out) const;
    Node schema() const { return of_type("boolean"); }
};

// Only `true`: the field is left out otherwise.
struct True {
    using Value = bool;
    bool read(Reader& in, const Node& node, bool& out) const;
    Node schema() const { return with(Node{}, "const", bool_node("true")); }
};

// Reports that the node is none of the words, with the nearest of them.
bool expected_word(Reader& in, const Node& node, std::string_view what, const std::vector<std::string>& words);
Node words_schema(const std::vector<std::string>& words);

// One word of the closed set of an enum, or of a part of it.
template <class E> struct Word {
    using Value = E;
    E first = model::Names<E>::table.front().value;
    E last = model::Names<E>::table.back().value;

    std::vector<std::string> words() const {
        std::vector<std::string> result;
        for (const auto& entry : model::Names<E>::table)
            if (entry.value >= first && entry.value <= last) result.emplace_back(entry.name);
        return result;
    }
    bool read(Reader& in, const Node& node, E& out) const {
        if (node.kind == NodeKind::text) {
            const auto value = model::parse<E>(node.text);
            if (value && *value >= first && *value <= last) {
                out = *value;
                return true;
            }
        }
        return expected_word(in, node, model::Names<E>::what, words());
    }
    Node schema() const { return words_schema(words()); }
};

constexpr Word<model::Proficiency> a_proficiency{.first = model::Proficiency::aware};

// Items of one form; those that cannot be read are left out. Plain items must differ.
template <class Form> struct List {
    using Item = typename Form::Value;
    using Value = std::vector<Item>;
    static constexpr bool distinct = std::totally_ordered<Item>;
    Form form = {};
    std::size_t least = 0;

    bool read(Reader& in, const Node& node, Value& out) const {
        if (node.kind != NodeKind::list) return in.wrong_type("a list", node);
        if (node.children.size() < least)
            in.problem(node.at, "bad-value",
                       "expected a list of " + std::to_string(least) + " or more, found " +
                           std::to_string(node.children.size()));
        [[maybe_unused]] std::conditional_t<distinct, std::set<Item>, int> seen{};
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const Reader::Step step(in, i);
            Item item{};
            if (!form.read(in, node.children[i], item)) continue;
            if constexpr (distinct)
                if (!seen.insert(item).second) in.problem(node.children[i].at, "duplicate", "the item stands twice");
            out.push_back(std::move(item));
        }
        return true;
    }
    Node schema() const {
        Node result = with(of_type("array"), "items", form.schema());
        if (least > 0) result = with(std::move(result), "minItems", number_node(static_cast<std::int64_t>(least)));
        if (distinct) result = with(std::move(result), "uniqueItems", bool_node("true"));
        return result;
    }
};

// Exactly two values: [a, b].
template <class Form> struct Two {
    using Value = std::array<typename Form::Value, 2>;
    Form form = {};

    bool read(Reader& in, const Node& node, Value& out) const {
        if (node.kind != NodeKind::list || node.children.size() != 2) return in.wrong_type("a list of two", node);
        bool good = true;
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Reader::Step step(in, i);
            good = form.read(in, node.children[i], out[i]) && good;
        }
        return good;
    }
    Node schema() const {
        return with(with(with(of_type("array"), "items", form.schema()), "minItems", number_node(2)), "maxItems",
                    number_node(2));
    }
};

} // namespace rung::load
