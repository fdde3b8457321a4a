// SPDX-License-Identifier: MIT
#include "errors.hpp"

#include "rung/commands/open.hpp"
#include "rung/text/text.hpp"

#include <algorithm>
#include <array>

namespace rung::cli {

namespace {

constexpr std::array<std::string_view, 4> not_there{"unknown-id", "ambiguous-name", "unknown-claim", "not-held"};
constexpr std::array<std::string_view, 4> data_or_io{"data-invalid", "data-unreadable", "read-failed", "write-failed"};

std::string safe(std::string_view text) {
    return text::clean(text, text::Clean::message);
}

std::string did_you_mean(const std::vector<std::string>& suggest) {
    std::string result = "did you mean ";
    for (std::size_t i = 0; i < suggest.size(); ++i) {
        if (i > 0) result += i + 1 < suggest.size() ? ", " : " or ";
        result += "'" + suggest[i] + "'";
    }
    return result + '?';
}

std::string json_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '"' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return '"' + text::clean(escaped, text::Clean::json) + '"';
}

} // namespace

int exit_of(std::string_view code) {
    if (std::ranges::find(not_there, code) != not_there.end()) return 1;
    return std::ranges::find(data_or_io, code) != data_or_io.end() ? 3 : 2;
}

Complaint complaint(const commands::UsageError& error, std::string_view command) {
    Complaint result{error.code, error.what(), error.value, error.suggest, error.hint, error.excerpt, {}};
    if (exit_of(error.code) == 2) result.topic = error.topic.empty() ? std::string(command) + " --help" : error.topic;
    return result;
}

Complaint complaint(const report::SelectionError& error) {
    return {error.code, error.what(), error.value, error.suggest, error.hint, error.excerpt, error.topic};
}

Complaint complaint(const report::Failure& failure) {
    return {failure.code, failure.message, failure.value, failure.suggest, failure.hint};
}

Complaint complaint(const model::Problem& problem) {
    return {"data-invalid", commands::editor_line(problem), problem.spot.file};
}

std::string as_text(const Complaint& complaint, Weight weight) {
    std::string result =
        (weight == Weight::error ? "rung: error: " : "rung: warning: ") + safe(complaint.message) + '\n';
    std::string_view excerpt = complaint.excerpt;
    while (!excerpt.empty()) {
        const std::string_view line = excerpt.substr(0, excerpt.find('\n'));
        result += text::clean(line, text::Clean::replace) + '\n'; // as wide as before, so that carets fit
        excerpt.remove_prefix(std::min(line.size() + 1, excerpt.size()));
    }
    if (!complaint.hint.empty())
        result += "  hint: " + safe(complaint.hint) + '\n';
    else if (!complaint.suggest.empty())
        result += "  hint: " + safe(did_you_mean(complaint.suggest)) + '\n';
    if (!complaint.topic.empty()) result += "Try 'rung " + safe(complaint.topic) + "'.\n";
    return result;
}

std::string as_json(const Complaint& complaint, Weight weight) {
    const bool error = weight == Weight::error;
    std::string result = (error ? R"({"error":)" : R"({"warning":)") + json_text(complaint.code) + R"(,"exit":)" +
                         std::to_string(error ? exit_of(complaint.code) : 0) + R"(,"message":)" +
                         json_text(complaint.message) + R"(,"value":)" + json_text(complaint.value) + R"(,"suggest":[)";
    for (std::size_t i = 0; i < complaint.suggest.size(); ++i)
        result += (i > 0 ? "," : "") + json_text(complaint.suggest[i]);
    result += ']';
    if (!complaint.hint.empty()) result += R"(,"hint":)" + json_text(complaint.hint);
    return result + "}\n";
}

} // namespace rung::cli
