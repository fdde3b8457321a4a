// SPDX-License-Identifier: MIT
// The only way by which text gets into HTML: it is escaped, whatever it holds. Tags and names of attributes are our
// own words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::render {

// Safe in a text and in a value between double quotes, of HTML and of XML.
std::string html_text(std::string_view text);

class Html {
public:
    // Those without a value are left out.
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    // Each ends with `close`, in the reverse order.
    void open(std::string_view tag, Attributes attributes = {});
    void close();
    void text(std::string_view text);
    // An element with nothing but text in it, or with nothing at all.
    void element(std::string_view tag, std::string_view text, Attributes attributes = {});
    void empty(std::string_view tag, Attributes attributes = {});
    // Our own words, as they are: the kind of document, the style sheet.
    void own(std::string_view words) { m_result += words; }
    void line_end() { m_result += '\n'; }

    // Precondition: everything is closed.
    std::string take();

private:
    void start(std::string_view tag, Attributes attributes);
    std::string m_result;
    std::vector<std::string_view> m_open;
};

} // namespace rung::render
