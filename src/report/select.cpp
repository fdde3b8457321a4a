// SPDX-License-Identifier: MIT
#include "rung/report/select.hpp"

#include "expression.hpp"
#include "rung/text/nearest.hpp"
#include "where.hpp"

#include <algorithm>
#include <cassert>
#include <compare>

namespace rung::report {

namespace {

struct Key {
    std::size_t field = 0;
    bool downwards = false;
};

std::vector<std::string_view> words_of_list(std::string_view list) {
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        result.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

std::size_t field_named(std::string_view name, const Kind& kind, std::string_view flag) {
    const std::size_t at = kind.find(lower_ascii(name));
    if (at != Kind::npos) return at;
    SelectionError error("unknown-field", std::string(flag) + ": unknown field " + quote(name), std::string(name));
    std::vector<std::string> names;
    for (const Field& field : kind.fields) names.emplace_back(field.name);
    error.suggest = text::nearest(name, names);
    error.hint = did_you_mean(error.suggest);
    error.topic = "fields " + topic_of(kind);
    throw error;
}

std::vector<Key> keys_of(std::string_view order, const Kind& kind) {
    std::vector<Key> result;
    for (std::string_view word : words_of_list(order)) {
        const bool downwards = word.starts_with('-');
        if (downwards) word.remove_prefix(1);
        result.push_back({field_named(word, kind, "--sort"), downwards});
    }
    return result;
}

std::strong_ordering order_of(std::string_view a, std::string_view b) {
    // UTF-8 bytes stand in the order of code points.
    if (const auto order = lower_ascii(a) <=> lower_ascii(b); order != 0) return order;
    return std::strong_ordering::equal;
}

std::strong_ordering order_of(double a, double b) {
    return a < b ? std::strong_ordering::less : b < a ? std::strong_ordering::greater : std::strong_ordering::equal;
}

// Precondition: both hold the same type, as the field says; whole and real numbers go together.
std::strong_ordering order_of(const Cell& a, const Cell& b, const Field& field) {
    if (const auto* left = std::get_if<std::string>(&a)) {
        const auto& right = std::get<std::string>(b);
        const int ranks[] = {rank_in(field, *left), rank_in(field, right)};
        return ranks[0] >= 0 && ranks[1] >= 0 ? ranks[0] <=> ranks[1] : order_of(*left, right);
    }
    if (const auto* left = std::get_if<std::vector<std::string>>(&a)) {
        const auto& right = std::get<std::vector<std::string>>(b);
        for (std::size_t i = 0; i < std::min(left->size(), right.size()); ++i)
            if (const auto order = order_of((*left)[i], right[i], field); order != 0) return order;
        return left->size() <=> right.size();
    }
    if (const auto* left = std::get_if<std::int64_t>(&a))
        if (const auto* right = std::get_if<std::int64_t>(&b)) return *left <=> *right;
    const auto number = [](const Cell& cell) {
        if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
        if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? 1.0 : 0.0;
        return std::get<double>(cell);
    };
    return order_of(number(a), number(b));
}

bool is_empty(const Cell& cell) {
    const auto* list = std::get_if<std::vector<std::string>>(&cell);
    return is_missing(cell) || (list != nullptr && list->empty());
}

void sort(std::span<const Key> keys, Records& records) {
    std::ranges::stable_sort(records.rows, [&](const Row& a, const Row& b) {
        for (const Key& key : keys) {
            const Cell& left = a[key.field];
            const Cell& right = b[key.field];
            if (is_empty(left) || is_empty(right)) {
                if (is_empty(left) != is_empty(right)) return is_empty(right);
                continue;
            }
            const auto order = order_of(left, right, records.kind->fields[key.field]);
            if (order != 0) return key.downwards ? order > 0 : order < 0;
        }
        return false;
    });
}

} // namespace

std::string topic_of(const Kind& kind) {
    return std::string(kind.command.find(' ') == std::string_view::npos ? kind.command : kind.name);
}

std::vector<std::size_t> default_columns(const Kind& kind) {
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < kind.fields.size(); ++at)
        if (kind.fields[at].shown == Shown::always) result.push_back(at);
    if (!result.empty()) return result;
    for (std::size_t at = 0; at < kind.fields.size(); ++at) result.push_back(at);
    return result;
}

std::vector<std::size_t> columns_of(const Selection& selection, const Kind& kind) {
    std::vector<std::size_t> result;
    const auto add = [&](std::size_t field) {
        if (std::ranges::find(result, field) == result.end()) result.push_back(field);
    };
    for (std::string_view list : selection.columns) {
        if (list.starts_with('+')) {
            list.remove_prefix(1);
            if (result.empty()) result = default_columns(kind);
        }
        for (const std::string_view name : words_of_list(list)) add(field_named(name, kind, "--columns"));
    }
    return result;
}

void check(const Selection& selection, const Kind& kind, const KnownIds& known) {
    columns_of(selection, kind);
    if (selection.sort) keys_of(*selection.sort, kind);
    for (const std::string& expression : selection.where) check_expression(expression, kind, known);
    Records none{&kind, {}};
    keep_where(selection.where, none);
}

void apply(const Selection& selection, Records& records) {
    assert(records.kind != nullptr);
    keep_where(selection.where, records);
    if (selection.sort) sort(keys_of(*selection.sort, *records.kind), records);
    if (selection.limit && static_cast<std::uint64_t>(*selection.limit) < records.rows.size())
        records.rows.resize(static_cast<std::size_t>(*selection.limit));
}

} // namespace rung::report
