// SPDX-License-Identifier: MIT
// The steps from files to a pack, shared by what reads one pack and what reads several.
#pragma once

#include "pack_fields.hpp"

#include "rung/load/pack.hpp"

namespace rung::load {

// The files of a folder that belong to a pack, by their paths.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, std::vector<model::Problem>& problems);

// Reads one document of a pack; the reader stands at its root.
void add_document(Reader& in, const Node& document, PackFile& pack);

// The pack that all documents make: takes the requirements out of the roles, where they may be written.
void finish(PackFile&& pack, std::string_view name, Loaded& loaded);

// Qualifies the ids if there is a built-in pack beside it, and checks the links, unless a part could not be read.
void link(Loaded& loaded, const model::Records* builtin);

} // namespace rung::load
