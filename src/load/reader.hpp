// SPDX-License-Identifier: MIT
// Where a walk through a document stands, and what it has found to be wrong so far.
#pragma once

#include "document.hpp"

#include <span>

namespace rung::load {

class Reader {
public:
    Reader(std::string_view file, std::vector<model::Problem>& problems) : m_file(file), m_problems(problems) {}

    // Stands one step deeper in the document while it lives.
    class Step {
    public:
        Step(Reader& reader, std::string_view key);
        Step(Reader& reader, std::size_t item) : Step(reader, std::to_string(item)) {}
        ~Step() { m_reader.m_pointer.resize(m_length); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        Reader& m_reader;
        std::size_t m_length;
    };

    std::size_t problem_count() const { return m_problems.size(); }
    model::Spot spot(Position at) const { return {m_file, at.line, at.column, m_pointer}; }

    // The methods that report return false, so that a form can say `return in.expected(...)`.
    bool problem(Position at, std::string_view code, std::string message, std::string hint = {});
    // `expected X, found Y`.
    bool wrong_type(std::string_view expected, const Node& found, std::string hint = {});
    bool wrong_value(std::string_view expected, const Node& found, std::string hint = {});
    bool unknown_field(const Node& member, std::span<const std::string> known);

private:
    std::string m_file;
    std::string m_pointer;
    std::vector<model::Problem>& m_problems;
};

// `did you mean "a" or "b"?`, or nothing if no candidate is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

} // namespace rung::load
