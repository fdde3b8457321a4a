// SPDX-License-Identifier: MIT
// Objects by their fields. What a thing consists of is said once, in a function `fields(o, thing)` that names each
// field with its form; run with an ObjectReader it reads the thing, run with an ObjectSchema it describes it.
#pragma once

#include "forms.hpp"

namespace rung::load {

class ObjectReader {
public:
    // Precondition: the node is an object.
    ObjectReader(Reader& in, const Node& object) : m_in(in), m_object(object) {}

    template <class T, class Form> void required(std::string_view name, T& out, const Form& form) {
        if (const Node* node = find_required(name)) read(name, *node, out, form);
    }
    template <class T, class Form> void optional(std::string_view name, T& out, const Form& form) {
        if (const Node* node = find(name)) read(name, *node, out, form);
    }
    // An object whose fields belong to the same thing: `part(o)` names them.
    template <class Part> void required_part(std::string_view name, const Part& part) {
        if (const Node* node = find_required(name)) read_part(name, *node, part);
    }
    template <class Part> void optional_part(std::string_view name, const Part& part) {
        if (const Node* node = find(name)) read_part(name, *node, part);
    }
    void exactly_one(const std::vector<std::string>& names);
    // Call it after the last field: every other member is a problem.
    void finish();

    bool has(std::string_view name) const { return m_object.find(name) != nullptr; }
    // A problem at the value of this field, or at the object if it has none.
    void problem(std::string_view name, std::string_view code, std::string message, std::string hint = {});

private:
    const Node* find(std::string_view name);
    const Node* find_required(std::string_view name);

    template <class Form>
    void read(std::string_view name, const Node& node, typename Form::Value& out, const Form& form) {
        const Reader::Step step(m_in, name);
        form.read(m_in, node, out);
    }
    template <class Form>
    void read(std::string_view name, const Node& node, std::optional<typename Form::Value>& out, const Form& form) {
        const Reader::Step step(m_in, name);
        if (typename Form::Value value{}; form.read(m_in, node, value)) out = std::move(value);
    }
    template <class Part> void read_part(std::string_view name, const Node& node, const Part& part) {
        const Reader::Step step(m_in, name);
        if (node.kind != NodeKind::object) {
            m_in.wrong_type("an object", node);
            return;
        }
        ObjectReader inner(m_in, node);
        part(inner);
        inner.finish();
    }

    Reader& m_in;
    const Node& m_object;
    std::vector<std::string> m_known;
};

class ObjectSchema {
public:
    template <class T, class Form> void required(std::string_view name, T& /*unread*/, const Form& form) {
        add(name, form.schema());
        m_required.push_back(text_node(name));
    }
    template <class T, class Form> void optional(std::string_view name, T& /*unread*/, const Form& form) {
        add(name, form.schema());
    }
    template <class Part> void required_part(std::string_view name, const Part& part) {
        optional_part(name, part);
        m_required.push_back(text_node(name));
    }
    template <class Part> void optional_part(std::string_view name, const Part& part) {
        ObjectSchema inner;
        part(inner);
        add(name, inner.take());
    }
    void exactly_one(const std::vector<std::string>& names);
    // The schema of the object.
    Node take();

private:
    void add(std::string_view name, Node schema) {
        m_properties = with(std::move(m_properties), name, std::move(schema));
    }

    Node m_properties;
    std::vector<Node> m_required;
    std::vector<Node> m_one_of;
};

// What no single field shows: a check of the whole thing, where there is one. It runs once the fields themselves are
// good.
template <class T> void check(ObjectReader& /*o*/, const T& /*thing*/) {}

// A thing of its own. One with faulty fields is kept, so that references to it are not faulty too.
template <class T> struct Object {
    using Value = T;

    bool read(Reader& in, const Node& node, T& out) const {
        if (node.kind != NodeKind::object) return in.wrong_type("an object", node);
        if constexpr (requires { out.spot; }) out.spot = in.spot(node.at);
        ObjectReader o(in, node);
        const std::size_t problems = in.problem_count();
        fields(o, out);
        if (in.problem_count() == problems) check(o, out);
        o.finish();
        return true;
    }
    Node schema() const {
        ObjectSchema o;
        T thing{};
        fields(o, thing);
        return o.take();
    }
};

} // namespace rung::load
