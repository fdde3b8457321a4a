// SPDX-License-Identifier: MIT
// JSON Schemas of the pack format, made from the same lists of fields that read it. For editors: they say less than
// the reader checks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

// "pack" and the names of all lists: "roles", "skills", ...
std::vector<std::string> schema_names();

// The text of data/schema/NAME.schema.json. Precondition: one of the names above.
std::string schema_of(std::string_view name);

} // namespace rung::load
