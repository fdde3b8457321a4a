// SPDX-License-Identifier: MIT
// The manual that the build makes, against the tables that the parser reads.
#include "rung/commands/command.hpp"
#include "rung/commands/flags.hpp"
#include "rung/report/kinds.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

namespace {

using Names = std::set<std::string>;

std::string manual() {
    std::ostringstream text;
    text << std::ifstream(RUNG_MANUAL, std::ios::binary).rdbuf();
    return text.str();
}

std::string without_escapes(std::string text) {
    for (std::size_t at = 0; (at = text.find("\\-", at)) != std::string::npos;) text.erase(at, 1);
    return text;
}

// What stands behind `start` on each line that begins so, up to `end`.
Names items(const std::string& start, const std::string& end) {
    Names result;
    std::istringstream lines(manual());
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t at = line.find(start); line.starts_with(".It ") && at != std::string::npos)
            result.insert(without_escapes(line.substr(at + start.size(), line.find(end, at) - at - start.size())));
    return result;
}

} // namespace

TEST_CASE("the manual explains the flags that the parser knows, and no others") {
    Names known;
    for (const auto& flag : rung::commands::flags())
        if (flag.listed) known.insert(std::string(flag.name));
    CHECK(items("Fl Fl ", " Ar") == known);
}

TEST_CASE("the manual explains every command and shows its examples") {
    Names known;
    const std::string text = without_escapes(manual());
    for (const auto& command : rung::commands::commands()) {
        known.insert(std::string(command.name));
        INFO(std::string(command.name));
        const std::size_t entry = text.find(".It Ic " + std::string(command.name));
        CHECK(text.find("\nrung " + std::string(command.name), entry) < text.find("\n.It ", entry + 1));
    }
    CHECK(items(".It Ic ", " Ar") == known);
}

TEST_CASE("the manual holds every field of every record") {
    const std::string text = manual();
    for (const auto& kind : rung::report::kinds()) {
        const std::size_t from = text.find("\n.Ss " + std::string(kind.name) + " , printed by");
        REQUIRE(from != std::string::npos);
        const std::string part = text.substr(from, text.find("\n.El", from) - from);
        for (const auto& field : kind.fields) {
            INFO(std::string(kind.name) + '.' + std::string(field.name));
            CHECK(part.find("\n.It " + std::string(field.name)) != std::string::npos);
        }
    }
}

TEST_CASE("nothing of the template is left over") {
    CHECK(manual().find("\n{") == std::string::npos);
    CHECK(manual().starts_with(".\\\" SPDX-License-Identifier: MIT\n"));
}
