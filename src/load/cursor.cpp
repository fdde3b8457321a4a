// SPDX-License-Identifier: MIT
#include "cursor.hpp"

#include <algorithm>

namespace rung::load {

namespace {

bool is_between_tokens(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ':';
}

bool is_of_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '+' || c == '-' || c == '.';
}

} // namespace

void Cursor::step() {
    if (m_at >= m_text.size()) return;
    if (m_text[m_at] == '\n') {
        ++m_position.line;
        m_position.column = 0;
    }
    ++m_at;
    // The bytes after the first of a character do not count.
    while (m_at < m_text.size() && (static_cast<unsigned char>(m_text[m_at]) & 0xC0U) == 0x80) ++m_at;
    ++m_position.column;
}

void Cursor::to_token(std::size_t limit) {
    while (m_at < std::min(limit, m_text.size()) && is_between_tokens(m_text[m_at])) step();
}

void Cursor::past_text() {
    step(); // the opening quote
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        if (m_text[m_at] == '\\') step();
        step();
    }
    step();
}

std::string_view Cursor::past_word() {
    const std::size_t start = m_at;
    while (m_at < m_text.size() && is_of_word(m_text[m_at])) step();
    return m_text.substr(start, m_at - start);
}

void Cursor::to_offset(std::size_t offset) {
    while (m_at < offset && m_at < m_text.size()) step();
}

} // namespace rung::load
