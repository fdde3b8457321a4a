// SPDX-License-Identifier: MIT
#include "../../src/cli/errors.hpp"

#include <catch2/catch.hpp>

using rung::cli::as_json;
using rung::cli::as_text;
using rung::cli::Complaint;
using rung::cli::exit_of;

TEST_CASE("the code of a mistake decides the exit code") {
    CHECK(exit_of("unknown-id") == 1);
    CHECK(exit_of("ambiguous-name") == 1);
    CHECK(exit_of("unknown-claim") == 1);
    CHECK(exit_of("bad-value") == 2);
    CHECK(exit_of("unknown-command") == 2);
    CHECK(exit_of("data-invalid") == 3);
    CHECK(exit_of("write-failed") == 3);
}

TEST_CASE("for people a mistake is a line, a hint, and what to try") {
    const Complaint complaint{.code = "unknown-field",
                              .message = "--where: unknown field 'mdi'",
                              .value = "mdi",
                              .suggest = {"mid", "mdx", "md"},
                              .excerpt = "  mdi > 3\n  ^^^",
                              .topic = "fields pay"};
    CHECK(as_text(complaint) == "rung: error: --where: unknown field 'mdi'\n"
                                "  mdi > 3\n"
                                "  ^^^\n"
                                "  hint: did you mean 'mid', 'mdx' or 'md'?\n"
                                "Try 'rung fields pay'.\n");
}

TEST_CASE("a hint of its own stands in place of suggestions") {
    const Complaint complaint{.code = "bad-value", .message = "no", .suggest = {"x"}, .hint = "write 150000"};
    CHECK(as_text(complaint) == "rung: error: no\n  hint: write 150000\n");
}

TEST_CASE("for programs a mistake is one object on one line") {
    const Complaint complaint{.code = "unknown-id",
                              .message = "no role or skill 'ml-enginer'",
                              .value = "ml-enginer",
                              .suggest = {"ml-engineer"}};
    CHECK(as_json(complaint) == R"({"error":"unknown-id","exit":1,"message":"no role or skill 'ml-enginer'",)"
                                R"("value":"ml-enginer","suggest":["ml-engineer"]})"
                                "\n");
}

TEST_CASE("hostile words never reach a terminal or break JSON") {
    const Complaint complaint{.code = "unknown-id", .message = "no role '\x1b[31m\"\\'", .value = "a\nb"};
    CHECK(as_text(complaint) == "rung: error: no role '\\u{1b}[31m\"\\'\n");
    CHECK(as_json(complaint) == "{\"error\":\"unknown-id\",\"exit\":1,\"message\":\"no role '\\u001b[31m\\\"\\\\'\","
                                "\"value\":\"a\\u000ab\",\"suggest\":[]}\n");
}
