// SPDX-License-Identifier: MIT
// The built-in data: the image that the build compiled from data/, part of the executable's read-only section.
#pragma once

#include <cstddef>
#include <span>

namespace rung::catalogue {

std::span<const std::byte> builtin_image();

} // namespace rung::catalogue
