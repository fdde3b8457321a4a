// SPDX-License-Identifier: MIT
#include "html.hpp"

#include "rung/text/text.hpp"

#include <cassert>

namespace rung::render {

std::string html_text(std::string_view text) {
    std::string result;
    for (const char c : text::clean(text, text::Clean::replace)) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\'': result += "&#39;"; break;
        default: result += c;
        }
    }
    return result;
}

void Html::start(std::string_view tag, Attributes attributes) {
    m_result.append("<").append(tag);
    for (const auto& [name, value] : attributes)
        if (!value.empty()) m_result.append(" ").append(name).append("=\"").append(html_text(value)).append("\"");
}

void Html::open(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    m_result += '>';
    m_open.push_back(tag);
}

void Html::close() {
    assert(!m_open.empty());
    m_result.append("</").append(m_open.back()).append(">");
    m_open.pop_back();
}

void Html::text(std::string_view text) {
    m_result += html_text(text);
}

void Html::element(std::string_view tag, std::string_view words, Attributes attributes) {
    open(tag, attributes);
    text(words);
    close();
}

void Html::empty(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    m_result += "/>";
}

std::string Html::take() {
    assert(m_open.empty());
    return std::move(m_result);
}

} // namespace rung::render
