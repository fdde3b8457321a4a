// SPDX-License-Identifier: MIT
#include "spelling.hpp"

#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::query {

namespace {

constexpr std::size_t widest_gap = 40; // blanks between two words of a name, a line end and its indentation among them

bool is_joint(char c) {
    return c == ' ' || c == '-';
}

// Blanks, at most one line end among them; no-break spaces too.
std::size_t blanks_at(std::string_view text) {
    std::size_t at = 0;
    int lines = 0;
    while (at < text.size() && at < widest_gap) {
        if (text[at] == '\n' && ++lines > 1) return 0;
        if (text.substr(at).starts_with("\u00A0")) {
            at += 2;
        } else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

// What may stand between two words of a name.
std::size_t joint_at(std::string_view text) {
    constexpr std::array<std::string_view, 4> hyphens{"-", "\u2010", "\u2011", "\u2013"};
    for (const std::string_view hyphen : hyphens)
        if (text.starts_with(hyphen)) return hyphen.size();
    return blanks_at(text);
}

// Letters of one character, folded where it is not ASCII.
bool is_same_foreign(std::string_view name, std::string_view text) {
    return !name.empty() && !text.empty() && text::fold(name) == text::fold(text);
}

std::string_view foreign(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return text.substr(0, length);
}

// Walks name and text side by side.
class Walk {
public:
    Walk(std::string_view name, std::string_view text) : m_name(name), m_text(text) {}

    bool to_the_end() {
        while (m_in < m_name.size())
            if (!step()) return false;
        return true;
    }
    std::size_t length() const { return m_at; }
    Case letter_case() const { return m_case; }

private:
    bool step() {
        const char c = m_name[m_in];
        if (is_joint(c)) return pass(joint_at(rest()));
        if (c == '/') return slash();
        if (m_at >= m_text.size()) return false;
        if (static_cast<unsigned char>(c) >= 0x80) return foreign_letter();
        const char found = m_text[m_at];
        if (lower(found) == lower(c)) {
            if (found != c) m_case = Case::other;
            ++m_in;
            ++m_at;
            return true;
        }
        return other_spelling(lower(c), lower(found));
    }

    bool pass(std::size_t length) {
        ++m_in;
        m_at += length;
        return length > 0;
    }

    // "CI / CD" too.
    bool slash() {
        const std::size_t before = blanks_at(rest());
        if (m_at + before >= m_text.size() || m_text[m_at + before] != '/') return false;
        m_at += before + 1;
        if (before > 0) m_at += blanks_at(rest());
        ++m_in;
        return true;
    }

    bool foreign_letter() {
        const std::string_view mine = foreign(m_name.substr(m_in)), theirs = foreign(rest());
        if (!is_same_foreign(mine, theirs)) return false;
        if (mine != theirs) m_case = Case::other;
        m_in += mine.size();
        m_at += theirs.size();
        return true;
    }

    // Names are written the British way, or the American; texts the other.
    bool other_spelling(char mine, char theirs) {
        const char before = m_in > 0 ? lower(m_name[m_in - 1]) : '\0';
        const char after = m_in + 1 < m_name.size() ? lower(m_name[m_in + 1]) : '\0';
        const bool is_ise =
            (before == 'i' || before == 'y') && ((mine == 's' && theirs == 'z') || (mine == 'z' && theirs == 's'));
        if (is_ise) {
            ++m_in;
            ++m_at;
            return true;
        }
        const bool is_doubled = mine == 'l' && before == 'l' && (after == 'i' || after == 'e') && theirs == after;
        const bool is_our = mine == 'u' && before == 'o' && after == 'r' && theirs == 'r';
        if (is_doubled || is_our) ++m_in;
        return is_doubled || is_our;
    }

    std::string_view rest() const { return m_text.substr(m_at); }

    std::string_view m_name, m_text;
    std::size_t m_in = 0, m_at = 0;
    Case m_case = Case::same;
};

// Plurals are for names of several words, long words and abbreviations: nobody has two Pythons.
bool has_plural(std::string_view name) {
    constexpr std::size_t long_word = 8;
    const std::size_t last = name.find_last_of(" -/") + 1;
    if (last > 0) return name.size() - last >= 3;
    const bool shouted = std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    return shouted ? name.size() >= 3 : name.size() >= long_word;
}

} // namespace

Spelled spelled_at(std::string_view name, std::string_view text) {
    Spelled result;
    Walk walk(name, text);
    if (walk.to_the_end()) {
        result = {walk.length(), 0, walk.letter_case()};
        const bool ends = is_letter(name.back()) && lower(name.back()) != 's' && has_plural(name);
        if (ends && result.length < text.size() && lower(text[result.length]) == 's')
            result.with_ending = result.length + 1;
        return result;
    }
    // The singular of a name that is a plural.
    if (name.size() < 4 || name.back() != 's' || name.ends_with("ss") || name.ends_with("us") || name.ends_with("is") ||
        name.ends_with("ics") || !has_plural(name.substr(0, name.size() - 1)))
        return result;
    Walk singular(name.substr(0, name.size() - 1), text);
    if (singular.to_the_end()) result = {singular.length(), 0, singular.letter_case()};
    return result;
}

} // namespace rung::query
