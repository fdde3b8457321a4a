// SPDX-License-Identifier: MIT
#include "cursor.hpp"
#include "document.hpp"

#include "rung/text/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace rung::load {

namespace {

using model::Problem;
using nlohmann::json;

// The words of the JSON library in ours.
std::string token_name(std::string_view name) {
    constexpr std::array names{std::pair{"'[', '{', or a literal", "a value"},
                               std::pair{"string literal", "text"},
                               std::pair{"number literal", "a number"},
                               std::pair{"true literal", "true"},
                               std::pair{"false literal", "false"},
                               std::pair{"null literal", "null"},
                               std::pair{"end of input", "the end of the file"}};
    for (const auto& [theirs, ours] : names)
        if (name == theirs) return ours;
    return std::string(name);
}

constexpr std::string_view unexpected = "unexpected ";

// "[...] parse error at line 1, column 2: syntax error while parsing value - unexpected X; expected Y": the part after
// " - ", without the text last read, which may hold anything.
std::string_view gist(std::string_view what) {
    if (const auto dash = what.find(" - "); dash != what.npos) what.remove_prefix(dash + 3);
    return what.substr(0, what.find("; last read: '"));
}

std::string message_of(std::string_view gist) {
    if (!gist.starts_with(unexpected)) return std::string(gist);
    gist.remove_prefix(unexpected.size());
    constexpr std::string_view separator = "; expected ";
    const auto at = gist.find(separator);
    if (at == gist.npos) return "unexpected " + token_name(gist);
    return "expected " + token_name(gist.substr(at + separator.size())) + ", found " + token_name(gist.substr(0, at));
}

// Builds the tree from the parser's events; the cursor adds where each value stands.
class TreeBuilder final : public nlohmann::json_sax<json> {
public:
    TreeBuilder(std::string_view text, std::string_view file, std::vector<Problem>& problems)
        : m_text(text), m_cursor(text), m_file(file), m_problems(problems) {}

    Node take() { return std::move(m_root); }

    bool null() override { return word(NodeKind::null); }
    bool boolean(bool /*value*/) override { return word(NodeKind::boolean); }
    bool number_integer(number_integer_t /*value*/) override { return word(NodeKind::number); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return word(NodeKind::number); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return word(NodeKind::number); }
    bool binary(binary_t& /*value*/) override { return false; } // never in JSON

    bool string(string_t& value) override {
        Node* node = add(NodeKind::text);
        if (node == nullptr) return false;
        node->text = std::move(value);
        m_cursor.past_text();
        return true;
    }

    bool key(string_t& value) override {
        m_cursor.to_token();
        m_key = std::move(value);
        m_key_at = m_cursor.position();
        m_cursor.past_text();
        return true;
    }

    bool start_object(std::size_t /*size*/) override { return open(NodeKind::object); }
    bool start_array(std::size_t /*size*/) override { return open(NodeKind::list); }
    bool end_object() override {
        report_duplicates(*m_open.back());
        return close();
    }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override {
        const std::size_t offset = position == 0 ? 0 : position - 1;
        // The cursor takes 01 or 1.2.3 for one word, the parser only the start of it.
        if (m_cursor.offset() > offset) m_cursor = Cursor(m_text);
        if (error.id == 406) { // out of the range of a double; it is still a number, but none that any field takes
            m_cursor.to_token(offset);
            return refuse("too-large", "the number is too large");
        }
        const std::string_view what = gist(error.what());
        if (!what.starts_with(unexpected) || m_cursor.offset() == 0)
            m_cursor.to_offset(offset);
        else
            m_cursor.to_token(offset);
        return refuse("syntax", message_of(what));
    }

private:
    bool word(NodeKind kind) {
        Node* node = add(kind);
        if (node == nullptr) return false;
        node->text = m_cursor.past_word();
        return true;
    }

    bool open(NodeKind kind) {
        Node* node = add(kind);
        if (node == nullptr) return false;
        m_cursor.past_bracket();
        m_open.push_back(node);
        if (m_open.size() > most_depth)
            return refuse("too-deep", "nested more than " + std::to_string(most_depth) + " deep");
        return true;
    }

    bool close() {
        m_cursor.to_token();
        m_cursor.past_bracket();
        m_open.pop_back();
        return true;
    }

    // The place for a new value in the list or object that is open. Null if there are too many.
    Node* add(NodeKind kind) {
        m_cursor.to_token();
        if (++m_values > most_values) {
            refuse("too-large", "more than " + std::to_string(most_values) + " values");
            return nullptr;
        }
        // Only the innermost open node grows, so the pointers to those around it stay valid.
        Node& node = m_open.empty() ? m_root : m_open.back()->children.emplace_back();
        node.kind = kind;
        node.at = m_cursor.position();
        node.key = std::exchange(m_key, {});
        node.key_at = m_key_at;
        return &node;
    }

    void report_duplicates(const Node& object) {
        std::vector<const Node*> members;
        for (const Node& member : object.children) members.push_back(&member);
        std::ranges::stable_sort(members, {}, &Node::key);
        for (std::size_t i = 1; i < members.size(); ++i) {
            const Node& member = *members[i];
            if (member.key != members[i - 1]->key) continue;
            if (m_problems.size() >= most_problems) return;
            Problem problem = problem_at(member.key_at, "duplicate-key", "the field stands twice");
            problem.spot.pointer += pointer_step(member.key);
            problem.hint = "first on line " + std::to_string(members[i - 1]->key_at.line);
            m_problems.push_back(std::move(problem));
        }
    }

    bool refuse(std::string code, std::string message) {
        m_problems.push_back(problem_at(m_cursor.position(), std::move(code), std::move(message)));
        return false;
    }

    // The problem, with the pointer to what is open.
    Problem problem_at(Position at, std::string code, std::string message) const {
        std::string pointer;
        for (std::size_t i = 1; i < m_open.size(); ++i) {
            const bool item = m_open[i - 1]->kind == NodeKind::list;
            pointer += pointer_step(item ? std::to_string(m_open[i - 1]->children.size() - 1) : m_open[i]->key);
        }
        return {{std::string(m_file), at.line, at.column, pointer},
                std::move(code),
                model::Severity::error,
                std::move(message),
                {}};
    }

    std::string_view m_text;
    Cursor m_cursor;
    std::string_view m_file;
    std::vector<Problem>& m_problems;
    Node m_root;
    std::vector<Node*> m_open; // from the root to the innermost
    std::string m_key;
    Position m_key_at;
    std::size_t m_values = 0;
};

// What would confuse the parser or is refused before it: the offset of the fault and its description.
std::optional<std::pair<std::size_t, std::string>> fault_of_bytes(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return {{0, "a byte order mark at the start of the file"}};
    if (const auto offset = text::invalid_utf8(bytes)) return {{*offset, "the file is not UTF-8"}};
    // The parser would take it for the end of the text.
    if (const auto offset = bytes.find('\0'); offset != bytes.npos) return {{offset, "a control character U+0000"}};
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) return {{0, "the file is empty"}};
    return std::nullopt;
}

} // namespace

std::optional<Node> parse_document(std::string_view bytes, std::string_view file, std::vector<Problem>& problems) {
    if (bytes.size() > most_bytes) {
        problems.push_back(
            {{std::string(file), 0, 0, ""}, "too-large", model::Severity::error, "larger than 64 MB", {}});
        return std::nullopt;
    }
    if (const auto fault = fault_of_bytes(bytes)) {
        Cursor cursor(bytes);
        cursor.to_offset(fault->first);
        const auto [line, column] = cursor.position();
        problems.push_back(
            {{std::string(file), line, column, ""}, "syntax", model::Severity::error, fault->second, {}});
        return std::nullopt;
    }
    TreeBuilder builder(bytes, file, problems);
    if (!json::sax_parse(bytes, &builder)) return std::nullopt;
    return builder.take();
}

} // namespace rung::load
