// SPDX-License-Identifier: MIT
#include "rung/report/shown.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace rung::report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "5 %"; "0.4 %" where nothing would be left of it.
std::string percent(double share) {
    // By its four decimals, as every format has it: 0.285 is 29 %, though the number is a little less.
    const auto parts = static_cast<double>(std::llround(share * 10000));
    const std::int64_t whole = std::llround(parts / 100);
    if (whole != 0 || share == 0) return grouped(whole) + " %";
    if (share < 0.0005) return "under 0.1 %";
    return "0." + std::to_string(std::llround(share * 1000)) + " %";
}

std::string number(const std::string& text, double value, Unit unit) {
    switch (unit) {
    case Unit::year: return text;
    case Unit::share: return percent(value);
    case Unit::change: return (value > 0 ? "+" : "") + grouped(text);
    case Unit::none:
    case Unit::money:
    case Unit::hours: break;
    }
    return grouped(text);
}

struct Text {
    const Field& field;

    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const {
        return number(std::to_string(value), static_cast<double>(value), field.unit);
    }
    std::string operator()(double value) const { return number(shortest(value), value, field.unit); }
    std::string operator()(const std::string& value) const {
        return field.type == Type::range ? grouped(value) : value;
    }
    std::string operator()(const std::vector<std::string>& items) const {
        std::string result;
        for (const std::string& item : items) result += (result.empty() ? "" : ", ") + (*this)(item);
        return items.empty() ? "-" : result;
    }
};

} // namespace

std::string grouped(std::int64_t number) {
    return grouped(std::to_string(number));
}

std::string grouped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool fraction = at > 0 && text[at - 1] == '.';
        for (; at < end; ++at) {
            result += text[at];
            const std::size_t left = end - at - 1;
            if (!fraction && left > 0 && left % 3 == 0) result += ',';
        }
        if (at < text.size()) result += text[at++];
    }
    return result;
}

std::string shortest(double number) {
    std::array<char, 400> buffer{}; // the longest double has 309 digits before the point
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
    return {buffer.data(), end};
}

std::string shown(const Cell& cell, const Field& field) {
    return std::visit(Text{field}, cell);
}

std::string limits(const Kind& kind, const Row& row, const Field& field) {
    const auto end = [&](std::string_view name) {
        const std::size_t at = kind.find(std::string(field.name).append(name));
        return at == Kind::npos || is_missing(row[at]) ? std::string() : shown(row[at], kind.fields[at]);
    };
    const std::string from = end("_from"), to = end("_to");
    if (from.empty()) return to.empty() ? to : "<" + to;
    return to.empty() ? ">" + from : from.substr(0, from.find(' ')) + "-" + to;
}

} // namespace rung::report
