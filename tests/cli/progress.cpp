// SPDX-License-Identifier: MIT
#include "../../src/cli/progress.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <thread>

TEST_CASE("work of less than a second shows no bar, longer work one that leaves nothing") {
    std::string written;
    rung::cli::ProgressBar bar([&](std::string_view text) { written += text; });
    bar.tell(10, "roles");
    bar.tell(100, "");
    CHECK(written.empty());
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    bar.tell(50, "search");
    CHECK(written == "\r\x1b[Krung: [##########          ] 50 %, search");
    written.clear();
    bar.tell(100, "");
    CHECK(written == "\r\x1b[K");
    bar.tell(100, "");
    CHECK(written == "\r\x1b[K");
}
