// SPDX-License-Identifier: MIT
#include "session.hpp"

#include "progress.hpp"
#include "rung/catalogue/kept.hpp"
#include "rung/catalogue/sources.hpp"
#include "rung/commands/open.hpp"
#include "style.hpp"

#include <algorithm>

namespace rung::cli {

namespace {

constexpr int widest_help = 80;
constexpr int schema = 1; // of the records: what scripts rely on

} // namespace

Session::Session(const World& world) : m_world(world) {
    m_context.catalogue = [this]() -> const catalogue::Catalogue& { return catalogue(); };
    m_context.read_input = [this](std::string_view what) { return read_input(what); };
    m_context.environment = [this](std::string_view name) { return environment(name); };
    m_context.today = world.today;
    m_context.data = environment("RUNG_DATA").value_or("");
    const std::string home = data_home();
    if (!home.empty()) {
        m_context.profile_path = home + "/rung/me.json";
        m_context.catalogue_path = home + "/rung/catalogue.db";
    }
    m_context.builtin = world.builtin;
    if (world.shows_progress)
        m_context.progress = [bar = ProgressBar(world.write_error)](int percent, std::string_view part) mutable {
            bar.tell(percent, part);
        };
    const int width = columns(world.environment, world.output_is_terminal, world.terminal_columns);
    m_context.columns = width;
    m_context.width = width == 0 ? widest_help : std::min(width, widest_help);
}

void Session::use(const commands::Request& request) {
    if (const auto data = request.value("data")) {
        m_context.data = *data;
        m_data_named_by = "--data";
    }
}

std::string Session::version() {
    const catalogue::Catalogue& data = catalogue();
    const auto packs = catalogue::packs(data);
    const std::string of_data = packs.empty() ? "unknown" : packs.front().version;
    return "rung " RUNG_VERSION " (schema " + std::to_string(schema) + ", data " + of_data + ", " + data.name() + ")\n";
}

std::optional<std::string> Session::environment(std::string_view name) const {
    const auto found = m_world.environment.find(name);
    return found == m_world.environment.end() ? std::nullopt : std::optional(found->second);
}

// An empty or relative XDG_DATA_HOME is ignored, as its specification says.
std::string Session::data_home() const {
    if (const auto data = environment("XDG_DATA_HOME"); data && data->starts_with('/')) return *data;
    if (const auto home = environment("HOME"); home && !home->empty()) return *home + "/.local/share";
    return {};
}

const catalogue::Catalogue& Session::catalogue() {
    if (!m_catalogue) open_catalogue();
    return *m_catalogue;
}

void Session::open_catalogue() {
    m_catalogue = commands::open_data(
        {m_context.data, m_data_named_by, m_context.catalogue_path, m_world.builtin, m_context.progress});
    const bool own = m_context.data.empty() && m_catalogue->name() == m_context.catalogue_path;
    if (own && m_world.error_is_terminal &&
        catalogue::edition(*m_catalogue) != catalogue::edition_of_image(m_world.builtin))
        m_world.write_error("rung: your catalogue holds the built-in data of another version; to renew it: rung data "
                            "status\n");
}

std::string Session::read_input(std::string_view what) {
    if (m_input_was_read)
        throw commands::UsageError("bad-value", "standard input is read once a call, and '-' stands for it twice", "-");
    m_input_was_read = true;
    if (m_world.input_is_terminal)
        m_world.write_error("rung: reading " + std::string(what) + " from the terminal" +
                            (what == "ids" ? ", one a line" : "") + "; end with Ctrl-D\n");
    return m_world.read_input();
}

} // namespace rung::cli
