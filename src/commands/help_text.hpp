// SPDX-License-Identifier: MIT
// Help in the making: headings, filled paragraphs and two columns, never wider than asked; or lines to be read aloud.
#pragma once

#include "rung/commands/command.hpp"

#include <string>
#include <string_view>

namespace rung::commands {

class HelpText {
public:
    explicit HelpText(const Context& context);

    void paragraph(std::string_view text);
    void item(std::string_view text);
    void blank() { m_text += '\n'; }
    void line(std::string_view text);
    void heading(std::string_view title);
    // A word and what it means, beside it or, where the word is long, below it.
    void entry(std::string_view word, std::string_view meaning, int column);
    // A call and what it does, beside it if there is room.
    void example(const Example& example, int column);
    std::string take() { return std::move(m_text); }

private:
    bool m_spoken;
    int m_width;
    std::string m_text;
};

} // namespace rung::commands
