// SPDX-License-Identifier: MIT
#include "session.hpp"

#include "rung/catalogue/builtin.hpp"
#include "rung/cli/run.hpp"

namespace test {

Result rung(const std::vector<std::string>& arguments, const Environment& environment, const std::string& input) {
    Result result;
    ::rung::cli::World world;
    world.environment = environment;
    world.environment.emplace("XDG_DATA_HOME", "/nonexistent");
    world.today = [] { return ::rung::model::Date{20'780}; }; // 2026-11-23
    world.builtin = ::rung::catalogue::builtin_image();
    world.read_input = [&] { return input; };
    world.write_output = [&](std::string_view bytes) -> std::optional<std::string> {
        result.output += bytes;
        return std::nullopt;
    };
    world.write_error = [&](std::string_view bytes) { result.error += bytes; };
    result.exit = ::rung::cli::run(arguments, world);
    return result;
}

} // namespace test
