// SPDX-License-Identifier: MIT
#include "rung/load/profile.hpp"

#include "object.hpp"
#include "rung/load/files.hpp"
#include "texts.hpp"

#include "rung/text/text.hpp"

#include <algorithm>

namespace rung::load {

namespace {

using model::Holding;
using model::Problem;
namespace fs = std::filesystem;

constexpr int schema = 1; // of the file
constexpr std::size_t most_in_note = 500;

struct Note {
    using Value = std::string;

    bool read(Reader& in, const Node& node, std::string& out) const {
        if (node.kind != NodeKind::text) return in.wrong_type("text", node);
        if (auto flaw = flaw_of_note(node.text)) return in.problem(node.at, "bad-text", std::move(*flaw));
        out = node.text;
        return true;
    }
};

constexpr Pattern a_skill{"the id of a skill, like \"python\"", "", is_reference};

// A holding and where it was written.
struct Entry {
    Holding holding;
    model::Spot spot;
};

struct ProfileFile {
    int schema = 0;
    std::vector<Entry> skills;
};

template <class O> void fields(O& o, Entry& entry) {
    o.required("skill", entry.holding.skill, a_skill);
    o.required("have", entry.holding.at, Word<model::Proficiency>{});
    o.optional("since", entry.holding.since, date);
    o.optional("note", entry.holding.note, Note{});
}

template <class O> void fields(O& o, ProfileFile& file) {
    o.required("schema", file.schema, Whole<int>{.least = schema, .most = schema});
    o.required("skills", file.skills, List<Object<Entry>>{});
}

void sort_by_skill(std::vector<Holding>& holdings) {
    std::ranges::stable_sort(holdings, {}, &Holding::skill);
}

// Entries in the order of their skills, of one skill in that of the file.
void report_duplicates(const std::vector<Entry>& entries, std::vector<Problem>& problems) {
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].holding.skill == entries[i - 1].holding.skill)
            problems.push_back({entries[i].spot, "duplicate", model::Severity::error,
                                "the skill \"" + entries[i].holding.skill + "\" stands twice",
                                "first on line " + std::to_string(entries[i - 1].spot.line)});
}

Node with_text(Node object, std::string_view name, const std::optional<std::string>& text) {
    return text ? with(std::move(object), name, text_node(*text)) : std::move(object);
}

Node node_of(const Holding& holding) {
    Node node = with(with(Node{}, "skill", text_node(holding.skill)), "have", text_node(model::name_of(holding.at)));
    return with_text(with_text(std::move(node), "since", holding.since), "note", holding.note);
}

std::vector<Problem> not_written(const fs::path& path, const std::string& why) {
    return {{{path.generic_string(), 0, 0, ""}, "write-failed", model::Severity::error, why, {}}};
}

// The profile, if the file that the path leads to may be replaced.
Profile to_change(const fs::path& path, const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return {.problems = not_written(path, "not a regular file")};
    return read_profile(path);
}

} // namespace

std::optional<std::string> flaw_of_note(std::string_view note) {
    if (text::clean(note, text::Clean::replace) != note)
        return "a note is one line of UTF-8 without control characters";
    const auto characters =
        std::ranges::count_if(note, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
    if (static_cast<std::size_t>(characters) <= most_in_note) return std::nullopt;
    return "expected at most " + std::to_string(most_in_note) + " characters, found " + std::to_string(characters);
}

Profile read_profile_text(std::string_view json, std::string_view file) {
    Profile profile{.present = true};
    const auto document = parse_document(json, file, profile.problems);
    if (!document) return profile;
    Reader in(file, profile.problems);
    ProfileFile read;
    Object<ProfileFile>{}.read(in, *document, read);
    std::ranges::stable_sort(read.skills, {}, [](const Entry& entry) { return entry.holding.skill; });
    if (profile.problems.empty()) report_duplicates(read.skills, profile.problems);
    for (Entry& entry : read.skills) profile.holdings.push_back(std::move(entry.holding));
    return profile;
}

Profile read_profile(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error) && !error) return {};
    Profile profile{.present = true};
    const auto bytes = bytes_of(path, profile.problems);
    return bytes ? read_profile_text(*bytes, path.generic_string()) : profile;
}

std::string profile_text(std::span<const Holding> holdings) {
    std::vector<Node> skills;
    for (const Holding& holding : holdings) skills.push_back(node_of(holding));
    return json_text(with(with(Node{}, "schema", number_node(schema)), "skills", list_node(std::move(skills))));
}

std::vector<Problem> change_profile(const fs::path& path, const std::function<void(std::vector<Holding>&)>& change) {
    const fs::path file = behind_links(path);
    // Before anything is created beside it.
    if (Profile profile = to_change(path, file); !profile.problems.empty()) return std::move(profile.problems);
    if (const auto failure = make_folders(file.parent_path())) return not_written(path, *failure);
    const FileLock lock(file);
    if (lock.failure()) return not_written(path, *lock.failure());

    Profile profile = to_change(path, file); // another process may have written while we waited
    if (!profile.problems.empty()) return std::move(profile.problems);
    std::vector<Holding> now = profile.holdings;
    change(now);
    sort_by_skill(now);
    if (now == profile.holdings) return {};
    if (const auto failure = replace_file(file, profile_text(now))) return not_written(path, *failure);
    return {};
}

} // namespace rung::load
