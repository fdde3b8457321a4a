// SPDX-License-Identifier: MIT
#include "listing.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::commands {

namespace {

// The expression with a line of carets below the part that is wrong.
std::string excerpt(std::string_view expression, std::size_t offset, std::size_t length) {
    const auto before = static_cast<std::size_t>(text::width(expression.substr(0, offset)));
    return "  " + std::string(expression) + "\n  " + std::string(before, ' ') +
           std::string(std::max<std::size_t>(length, 1), '^');
}

UsageError bad_expression(const query::SetError& error, std::string_view expression) {
    UsageError usage("bad-expression", "--of: " + error.message, std::string(expression));
    usage.excerpt = excerpt(expression, error.offset, 1);
    usage.hint = "operators stand between blanks: 'a & b - c'";
    return usage;
}

} // namespace

bool holds_all(const std::vector<std::string>& words, std::initializer_list<std::string_view> texts,
               const std::vector<std::string>& more) {
    if (words.empty()) return true;
    std::string all;
    for (const std::string_view text : texts) all += std::string(text) + '\n';
    for (const std::string& text : more) all += text + '\n';
    const std::string folded = text::fold(all);
    return std::ranges::all_of(
        words, [&](const std::string& word) { return folded.find(text::fold(word)) != std::string::npos; });
}

std::string nothing_matches(std::string_view what, const std::vector<std::string>& words) {
    std::string note = "no " + std::string(what) + " match";
    for (const std::string& word : words) note += " '" + word + "'";
    if (words.empty()) return note + " that";
    std::string call = "rung search";
    for (const std::string& word : words) call += ' ' + word;
    return note + "; every text, and what is misspelt: " + call;
}

UsageError unknown_in_set(const report::Failure& failure, std::string_view expression, std::size_t offset,
                          std::size_t length) {
    UsageError usage(failure.code, "--of: " + failure.message, failure.value, failure.suggest);
    usage.excerpt = excerpt(expression, offset, length);
    usage.hint = failure.hint;
    return usage;
}

std::optional<query::Members>
members_asked_for(const Request& request,
                  const std::function<query::Members(const query::SetNode&, std::string_view)>& members_of) {
    const auto expression = request.value("of");
    if (!expression) return std::nullopt;
    const auto parsed = query::parse_set(*expression);
    if (const auto* error = std::get_if<query::SetError>(&parsed)) throw bad_expression(*error, *expression);
    return query::evaluate(std::get<query::SetExpression>(parsed),
                           [&](const query::SetNode& node) { return members_of(node, *expression); });
}

} // namespace rung::commands
