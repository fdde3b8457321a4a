// SPDX-License-Identifier: MIT
#include "cells.hpp"
#include "formats.hpp"
#include "rung/text/text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace rung::render {

namespace {

using Json = nlohmann::ordered_json;

struct Value {
    const report::Field& field;

    Json operator()(std::monostate) const { return field.list && !field.optional ? Json::array() : Json(nullptr); }
    Json operator()(double value) const {
        constexpr double exact = 9e15; // whole numbers below it are exact
        if (std::abs(value) < exact && value == std::trunc(value)) return static_cast<std::int64_t>(value);
        return value;
    }
    template <class T> Json operator()(const T& value) const { return value; }
};

Json object_of(const report::Report& report, const report::Row& row) {
    Json object = Json::object();
    for (const std::size_t at : machine_columns(report)) {
        const report::Field& field = report.records.kind->fields[at];
        object[std::string(field.name)] = std::visit(Value{field}, row[at]);
    }
    return object;
}

// The library escapes control characters; the other hostile ones follow here. Its line ends are its own.
std::string text_of(const Json& json, int indent) {
    const std::string dumped = json.dump(indent, ' ', false, Json::error_handler_t::replace);
    std::string result;
    for (std::size_t at = 0; at < dumped.size();) {
        const std::size_t end = std::min(dumped.find('\n', at), dumped.size());
        result += text::clean(std::string_view(dumped).substr(at, end - at), text::Clean::json) + '\n';
        at = end + 1;
    }
    return result;
}

} // namespace

std::string write_json(const report::Report& report, const Style&) {
    Json array = Json::array();
    for (const report::Row& row : report.records.rows) array.push_back(object_of(report, row));
    return text_of(array, 2);
}

std::string write_jsonl(const report::Report& report, const Style&) {
    std::string result;
    for (const report::Row& row : report.records.rows) result += text_of(object_of(report, row), -1);
    return result;
}

} // namespace rung::render
