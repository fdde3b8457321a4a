// SPDX-License-Identifier: MIT
// Follows a parser through a JSON text: the parser says what comes next, the cursor says where that stands. This keeps
// positions out of the parser, which has none.
#pragma once

#include "document.hpp"

namespace rung::load {

class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    Position position() const { return m_position; }
    std::size_t offset() const { return m_at; }

    // Goes on to the next token that is neither `,` nor `:`, but not beyond `limit`.
    void to_token(std::size_t limit = std::string_view::npos);
    // Go past the token that starts here.
    void past_text();
    std::string_view past_word(); // a number, true, false or null; returns it
    void past_bracket() { step(); }
    void to_offset(std::size_t offset);

private:
    void step();

    std::string_view m_text;
    std::size_t m_at = 0;
    Position m_position;
};

} // namespace rung::load
