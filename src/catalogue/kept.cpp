// SPDX-License-Identifier: MIT
#include "rung/catalogue/kept.hpp"

#include "read.hpp"

namespace rung::catalogue {

namespace {

constexpr std::size_t user_version_at = 60; // in the header of a database, big-endian

} // namespace

std::vector<KeptPack> kept_packs(const Catalogue& catalogue) {
    Statement statement(catalogue, "SELECT key, added, path, text FROM kept ORDER BY id");
    std::vector<KeptPack> result;
    while (statement.step())
        result.push_back({statement.text(0), statement.text(1), statement.text(2), statement.text(3)});
    return result;
}

// FNV-1a, 32 bits: it tells one edition from the next, no more.
std::int32_t edition_of_text(std::string_view builtin_pack) {
    std::uint32_t hash = 2166136261U;
    for (const char c : builtin_pack) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<std::int32_t>(hash);
}

std::int32_t edition(const Catalogue& catalogue) {
    Statement statement(catalogue, "PRAGMA user_version");
    return statement.step() ? static_cast<std::int32_t>(statement.integer(0)) : 0;
}

std::int32_t edition_of_image(std::span<const std::byte> image) {
    if (image.size() < user_version_at + 4) return 0;
    std::uint32_t number = 0;
    for (const std::byte byte : image.subspan(user_version_at, 4))
        number = number << 8U | static_cast<std::uint32_t>(byte);
    return static_cast<std::int32_t>(number);
}

} // namespace rung::catalogue
