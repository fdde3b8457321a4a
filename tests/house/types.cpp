// SPDX-License-Identifier: MIT
// A type that other files can see has its name for itself: two of one name in one namespace are undefined behaviour
// that no compiler and no linker reports.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// The types that a file defines in named namespaces, each with its namespace.
std::vector<std::string> types_in(const fs::path& path) {
    static const std::regex type(R"(^(?:struct|class|enum class) ([\w:]+)[^;]*\{.*)");
    std::vector<std::string> result, open;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("namespace ") && line.ends_with('{')) open.push_back(line.substr(10, line.size() - 11));
        if (line.starts_with("} // namespace") && !open.empty()) open.pop_back();
        std::smatch match;
        const bool visible = !open.empty() && !open.back().empty();
        if (visible && std::regex_match(line, match, type)) result.push_back(open.front() + match[1].str());
    }
    return result;
}

} // namespace

TEST_CASE("No two types of one namespace have one name") {
    const fs::path root(RUNG_SOURCE_DIR);
    std::map<std::string, std::string> homes;
    for (const fs::path& folder : {root / "src", root / "include/rung"})
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
            const std::string file = fs::relative(entry.path(), root).string();
            for (const std::string& type : types_in(entry.path())) {
                const auto [home, is_new] = homes.emplace(type, file);
                INFO(type << " in " << file << " and in " << home->second);
                CHECK(is_new);
            }
        }
    CHECK(homes.size() > 100);
}
