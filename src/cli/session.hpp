// SPDX-License-Identifier: MIT
// What one call may touch of the world: the data, opened at the first use, standard input, read once, and the places of
// own data.
#pragma once

#include "rung/cli/run.hpp"
#include "rung/commands/command.hpp"

#include <optional>
#include <string>

namespace rung::cli {

class Session {
public:
    explicit Session(const World& world);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Takes --data from a call.
    void use(const commands::Request& request);

    const World& world() const { return m_world; }
    commands::Context& context() { return m_context; }
    // "rung 0.1.0 (schema 1, data 2026-11, built in)". Opens the data.
    std::string version();

private:
    std::optional<std::string> environment(std::string_view name) const;
    std::string data_home() const;
    const catalogue::Catalogue& catalogue();
    void open_catalogue();
    std::string read_input(std::string_view what);

    const World& m_world;
    commands::Context m_context;
    std::string m_data_named_by = "RUNG_DATA";
    std::optional<catalogue::Catalogue> m_catalogue;
    bool m_input_was_read = false;
};

} // namespace rung::cli
