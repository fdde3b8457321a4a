// SPDX-License-Identifier: MIT
// The user's catalogue: the built-in data and the packs that were added to them, compiled into one file that is made
// anew with each change.
#pragma once

#include "rung/catalogue/kept.hpp"
#include "rung/commands/command.hpp"
#include "rung/load/pack.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rung::commands {

using Packs = std::vector<catalogue::KeptPack>;

struct OwnData {
    Packs packs;          // by id; none without a catalogue
    bool present = false; // whether there is a catalogue
    bool stale = false;   // made by another version of the program, or with other built-in data
};

// What the user's catalogue keeps, whatever its layout. Throws UsageError for one that is damaged.
OwnData own_data(const Context& context);

// The built-in pack as it was read.
catalogue::KeptPack builtin_pack(const Context& context);
model::Records builtin_records(const Context& context);

// Lets `change` change the packs, and makes the catalogue of them, while no other process can do the same; without
// packs there is none. Until the new one is whole the old one stays. `change` may throw.
void change_own_data(const Context& context, const std::function<void(Packs&)>& change);
// The same, and nothing is written.
void try_own_data(const Context& context, const std::function<void(Packs&)>& change);

// Makes a stale catalogue anew. If its packs do not go with the built-in data any more, it stays, and this says why.
std::vector<report::Failure> refresh_own_data(const Context& context);

// The pack with that id, or the end.
Packs::iterator find_pack(Packs& packs, std::string_view id);
// "no pack 'acmee'", with the nearest.
report::Failure no_pack(const Packs& packs, const std::string& id);

// The packs of a folder or a file, checked beside the built-in data. Throws UsageError where there is neither.
std::vector<load::PackText> packs_at(const std::string& path, const Context& context);

// "1 role, 12 skills, 16 figures, 7 statements, 2 sources"
std::string content_of(const model::Records& records);

} // namespace rung::commands
