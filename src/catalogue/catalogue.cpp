// SPDX-License-Identifier: MIT
#include "rung/catalogue/catalogue.hpp"

#include "database.hpp"
#include "memory.hpp"
#include "rung/catalogue/compile.hpp"

namespace rung::catalogue {

struct Catalogue::State {
    std::string name;
    std::string bytes; // of an image that is kept; declared before the handle, so that it outlives it
    Handle handle;
    IdleStatements idle; // finalised before the handle is closed
};

namespace {

Handle open(const char* path, int flags, const std::string& name) {
    share_memory();
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(path, &raw, flags, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK) throw BrokenCatalogue(name + ": cannot open: " + sqlite3_errstr(result));
    return handle;
}

// Says in one sentence why an image cannot be used, before any question meets a missing table.
void check_layout(sqlite3* handle, const std::string& name) {
    try {
        Statement statement(handle, "SELECT value FROM meta WHERE name = 'layout'");
        if (statement.step() && statement.text(0) == std::to_string(layout_version)) return;
    } catch (const BrokenCatalogue&) {
        throw BrokenCatalogue(name + ": not a catalogue of rung, or a damaged one");
    }
    throw OtherLayout(name + ": a catalogue of another version of rung");
}

void deserialize(sqlite3* handle, const void* image, std::size_t size, const std::string& name) {
    // SQLite does not write to an image that is opened read-only; its interface has no pointer to const.
    auto* bytes = static_cast<unsigned char*>(const_cast<void*>(image));
    const auto length = static_cast<sqlite3_int64>(size);
    if (sqlite3_deserialize(handle, "main", bytes, length, length, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        throw BrokenCatalogue(name + ": cannot open: " + sqlite3_errmsg(handle));
    // Pages are read where they lie, not copied into a cache.
    execute(handle, ("PRAGMA mmap_size = " + std::to_string(size)).c_str());
}

} // namespace

Catalogue::Catalogue(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Catalogue Catalogue::from_image(std::span<const std::byte> image, std::string name) {
    auto state = std::make_unique<State>();
    state->name = std::move(name);
    state->handle = open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, state->name);
    deserialize(state->handle.get(), image.data(), image.size(), state->name);
    check_layout(state->handle.get(), state->name);
    return Catalogue(std::move(state));
}

Catalogue Catalogue::from_bytes(std::string image, std::string name) {
    auto state = std::make_unique<State>();
    state->name = std::move(name);
    state->bytes = std::move(image);
    state->handle = open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, state->name);
    deserialize(state->handle.get(), state->bytes.data(), state->bytes.size(), state->name);
    check_layout(state->handle.get(), state->name);
    return Catalogue(std::move(state));
}

Catalogue Catalogue::of_any_layout(const std::string& path) {
    auto state = std::make_unique<State>();
    state->name = path;
    state->handle = open(path.c_str(), SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, path);
    return Catalogue(std::move(state));
}

Catalogue Catalogue::from_file(const std::string& path) {
    Catalogue catalogue = of_any_layout(path);
    const auto& state = catalogue.m_state;
    check_layout(state->handle.get(), path);
    // One transaction for all questions: SQLite would lock and unlock the file for each, which costs half of a search.
    execute(state->handle.get(), "BEGIN");
    return catalogue;
}

IdleStatements& Catalogue::idle() const {
    return m_state->idle;
}

sqlite3* Catalogue::handle() const {
    return m_state->handle.get();
}
const std::string& Catalogue::name() const {
    return m_state->name;
}

bool looks_like_catalogue(std::string_view first_bytes) {
    return first_bytes.starts_with("SQLite format 3");
}

} // namespace rung::catalogue
