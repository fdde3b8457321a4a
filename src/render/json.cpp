// SPDX-License-Identifier: MIT
#include "cells.hpp"
#include "formats.hpp"
#include "rung/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace rung::render {

namespace {

// The library knows how strings are escaped and which digits tell a number apart; the other hostile characters follow
// here. Flat objects are laid out by hand: a tree of values would cost more than all that is computed for an answer.
std::string written(const nlohmann::json& value) {
    return text::clean(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), text::Clean::json);
}

bool needs_no_escape(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

class Writer {
public:
    // Indented by two blanks a depth, or all on one line.
    enum class Layout { indented, one_line };
    explicit Writer(Layout layout) : m_layout(layout) {}

    void object(const report::Report& report, const report::Row& row, const std::vector<std::size_t>& columns) {
        open('{');
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const report::Field& field = report.records.kind->fields[columns[i]];
            next(i == 0);
            m_text += '"';
            m_text += field.name;
            m_text += m_layout == Layout::indented ? "\": " : "\":";
            m_field = &field;
            std::visit(*this, row[columns[i]]);
        }
        close('}', columns.empty());
    }

    void open(char bracket) {
        m_text += bracket;
        ++m_depth;
    }
    // Before each element.
    void next(bool first) {
        if (!first) m_text += ',';
        new_line();
    }
    void close(char bracket, bool empty) {
        --m_depth;
        if (!empty) new_line();
        m_text += bracket;
    }

    void operator()(std::monostate) { m_text += m_field->list && !m_field->optional ? "[]" : "null"; }
    void operator()(bool value) { m_text += value ? "true" : "false"; }
    void operator()(std::int64_t value) { m_text += std::to_string(value); }
    void operator()(double value) {
        constexpr double exact = 9e15; // whole numbers below it are exact
        if (std::abs(value) < exact && value == std::trunc(value))
            m_text += std::to_string(static_cast<std::int64_t>(value));
        else
            m_text += written(value);
    }
    void operator()(const std::string& value) {
        if (!needs_no_escape(value)) {
            m_text += written(value);
            return;
        }
        m_text += '"';
        m_text += value;
        m_text += '"';
    }
    void operator()(const std::vector<std::string>& items) {
        open('[');
        for (std::size_t i = 0; i < items.size(); ++i) {
            next(i == 0);
            (*this)(items[i]);
        }
        close(']', items.empty());
    }

    void end_line() { m_text += '\n'; }
    std::string take() { return std::move(m_text); }

private:
    void new_line() {
        if (m_layout == Layout::one_line) return;
        m_text += '\n';
        m_text.append(2 * m_depth, ' ');
    }

    Layout m_layout;
    std::size_t m_depth = 0;
    const report::Field* m_field = nullptr; // whose cell is written
    std::string m_text;
};

} // namespace

std::string write_json(const report::Report& report, const Style&) {
    const std::vector<std::size_t> columns = machine_columns(report);
    Writer writer(Writer::Layout::indented);
    writer.open('[');
    for (std::size_t i = 0; i < report.records.rows.size(); ++i) {
        writer.next(i == 0);
        writer.object(report, report.records.rows[i], columns);
    }
    writer.close(']', report.records.rows.empty());
    writer.end_line();
    return writer.take();
}

std::string write_jsonl(const report::Report& report, const Style&) {
    const std::vector<std::size_t> columns = machine_columns(report);
    Writer writer(Writer::Layout::one_line);
    for (const report::Row& row : report.records.rows) {
        writer.object(report, row, columns);
        writer.end_line();
    }
    return writer.take();
}

} // namespace rung::render
