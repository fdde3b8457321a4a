// SPDX-License-Identifier: MIT
#include "rung/text/nearest.hpp"

#include "decode.hpp"

#include <algorithm>
#include <cstdlib>

namespace rung::text {

namespace {

std::u32string code_points(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        result += point.code;
        at += point.length;
    }
    return result;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_two_letters(std::string_view word) {
    return word.size() == 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Of two letters any other two are one edit away once one of them is taken for another: "uk" is no misspelt "us".
bool is_slip(std::string_view wanted, std::string_view other, int far) {
    if (far == 0 || !is_two_letters(wanted) || !is_two_letters(other)) return true;
    return wanted[0] == other[1] && wanted[1] == other[0];
}

} // namespace

int distance(std::string_view a, std::string_view b, int most) {
    const std::u32string left = code_points(a);
    const std::u32string right = code_points(b);
    if (std::abs(static_cast<int>(left.size()) - static_cast<int>(right.size())) > most) return most + 1;
    // Rows of the usual table: of the line above that (for swaps), of the line above, and of this line.
    std::vector<int> before(right.size() + 1), above(right.size() + 1), line(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) above[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        line[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const int replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            line[j] = std::min({replaced, above[j] + 1, line[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                line[j] = std::min(line[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, line);
    }
    return std::min(above[right.size()], most + 1);
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty()) return {};
    const std::string wanted = lower(word);
    const auto length = static_cast<int>(code_points(wanted).size());
    const int most = std::max(1, length / 3);
    // Slips of one key come first, then what the word begins, then what lies further off.
    constexpr int beginning = 2;
    std::vector<std::pair<int, std::string>> found;
    for (const std::string& candidate : candidates) {
        const std::string other = lower(candidate);
        const int far = distance(wanted, other, most);
        if (far <= most && is_slip(wanted, other, far))
            found.emplace_back(far < beginning ? far : far + 1, candidate);
        else if (length >= 3 && other.starts_with(wanted))
            found.emplace_back(beginning, candidate);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, std::string>::first);
    if (found.size() > 3) found.resize(3);
    std::vector<std::string> result;
    for (auto& [far, candidate] : found) result.push_back(std::move(candidate));
    return result;
}

} // namespace rung::text
