// SPDX-License-Identifier: MIT
#include "formats.hpp"
#include "rung/text/text.hpp"

namespace rung::render {

namespace {

// Words that todo.txt would read as a project, a context or a tag are kept from it by an apostrophe or a blank.
std::string harmless(std::string_view text) {
    std::string result;
    bool word_begins = true;
    for (const char c : text::clean(text, text::Clean::replace)) {
        if (word_begins && (c == '+' || c == '@')) result += '\'';
        if (!result.empty() && result.back() == ':' && c != ' ') result += ' ';
        result += c;
        word_begins = c == ' ';
    }
    return result;
}

} // namespace

std::string write_todo_txt(const report::Report& report, const Style&) {
    const auto* list = std::get_if<report::Checklist>(&report.view);
    if (list == nullptr) return "";
    std::string result;
    for (const auto& entry : list->entries) {
        const std::string more = entry.details.empty() ? "" : ", " + entry.details.front();
        result += harmless(entry.text + more) + " +" + text::clean(list->key, text::Clean::replace) + " @learn";
        if (entry.begin) result += " t:" + entry.begin->text();
        if (entry.due) result += " due:" + entry.due->text();
        result += '\n';
    }
    return result;
}

} // namespace rung::render
