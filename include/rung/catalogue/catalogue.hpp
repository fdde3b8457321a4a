// SPDX-License-Identifier: MIT
// The compiled form of the data: one read-only SQLite image. This class opens it and nothing else; what can be asked of
// it are free functions in the other headers of this folder. SQL is written in this layer only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace rung::catalogue {

// A damaged or foreign image, or a file that cannot be read.
struct BrokenCatalogue : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A good image, but one of another version of the program.
struct OtherLayout : BrokenCatalogue {
    using BrokenCatalogue::BrokenCatalogue;
};

struct Finalize;

class Catalogue {
public:
    // Opens an image in place: the bytes must outlive the catalogue. `name` is for messages. Throws BrokenCatalogue.
    static Catalogue from_image(std::span<const std::byte> image, std::string name);
    // Opens an image that the catalogue keeps. Throws BrokenCatalogue.
    static Catalogue from_bytes(std::string image, std::string name);
    // Opens a file read-only. Throws BrokenCatalogue.
    static Catalogue from_file(const std::string& path);
    // The same for a file of any layout: only the packs that it keeps (kept.hpp) may be asked for.
    static Catalogue of_any_layout(const std::string& path);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    // For this layer: the connection, and statements that wait to be used again.
    sqlite3* handle() const;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>>& idle() const;
    // Where it came from: a path, or "built in".
    const std::string& name() const;

private:
    struct State;
    explicit Catalogue(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// The first bytes of a file tell whether it is a catalogue.
bool looks_like_catalogue(std::string_view first_bytes);

} // namespace rung::catalogue
