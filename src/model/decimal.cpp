// SPDX-License-Identifier: MIT
#include "rung/model/decimal.hpp"

namespace rung::model {

namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr std::int64_t limit = 900'000'000'000'000;

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
    std::int64_t units = 0;
    std::size_t at = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
        units = units * 10 + (text[at] - '0');
        if (units > limit) return std::nullopt;
    }
    std::int64_t fraction = 0;
    if (at < text.size()) {
        if (text[at] != '.' || text.size() - at > 5) return std::nullopt;
        std::int64_t scale = 1'000;
        for (++at; at < text.size(); ++at, scale /= 10) {
            if (!is_digit(text[at])) return std::nullopt;
            fraction += (text[at] - '0') * scale;
        }
    }
    const std::int64_t magnitude = units * 10'000 + fraction;
    return Decimal{negative ? -magnitude : magnitude};
}

std::string Decimal::text() const {
    const std::int64_t magnitude = ten_thousandths < 0 ? -ten_thousandths : ten_thousandths;
    std::string result = (ten_thousandths < 0 ? "-" : "") + std::to_string(magnitude / 10'000);
    if (const std::int64_t fraction = magnitude % 10'000; fraction != 0) {
        std::string digits = std::to_string(10'000 + fraction).substr(1);
        while (digits.back() == '0') digits.pop_back();
        result += '.' + digits;
    }
    return result;
}

} // namespace rung::model
