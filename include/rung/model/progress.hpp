// SPDX-License-Identifier: MIT
// How far long work is.
#pragma once

#include <functional>
#include <string_view>

namespace rung::model {

// Told before each part of the work: how much of it is done, in per cent, and which part comes; 100 at its end, however
// it ends. May be empty.
using Progress = std::function<void(int percent, std::string_view part)>;

} // namespace rung::model
