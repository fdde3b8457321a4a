// SPDX-License-Identifier: MIT
// Where a text names things: the leftmost, longest match of all their names, between real boundaries
// (docs/algorithms.md, section 12). What a mention means is for others to say: text_skills.hpp.
#pragma once

#include "rung/catalogue/names.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rung::query {

// What a match needs besides its letters to be the thing and not a word of every day.
enum class Doubt {
    none,
    odd,    // a proper name in other letters than its own: a technical text around it is enough
    brief,  // a short name or an abbreviation in other letters: only a sure sign is enough
    common, // also a word of every day: the same
};

struct NameFound {
    std::size_t begin = 0, end = 0; // bytes, the end excluded
    std::uint32_t name = 0;         // its place in the list of names
    Doubt doubt = Doubt::none;
};

// The names, ready to be looked for. They must outlive it.
class NamesInText {
public:
    explicit NamesInText(std::span<const catalogue::NameRow> names);

    // In the order of the text, without overlaps. Takes any bytes; the time is linear in their number.
    std::vector<NameFound> matches(std::string_view text) const;

private:
    static constexpr std::size_t buckets = 4096;
    NameFound longest_at(std::string_view text, std::size_t at) const; // empty if there is none

    std::span<const catalogue::NameRow> m_names;
    std::array<std::uint32_t, buckets> m_first{}; // one more than a place in the list; 0 is none
    std::vector<std::uint32_t> m_next;
};

} // namespace rung::query
