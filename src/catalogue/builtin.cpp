// SPDX-License-Identifier: MIT
#include "rung/catalogue/builtin.hpp"

// RUNG_IMAGE is the path of the image, given by the build. No parsing and no copy: the pages are read as they are
// needed.
__asm__(".section .rodata\n"
        ".balign 4096\n"
        ".global rung_builtin_begin\n"
        ".global rung_builtin_end\n"
        "rung_builtin_begin:\n"
        ".incbin \"" RUNG_IMAGE "\"\n"
        "rung_builtin_end:\n"
        ".previous\n");

extern "C" const std::byte rung_builtin_begin[];
extern "C" const std::byte rung_builtin_end[];

namespace rung::catalogue {

std::span<const std::byte> builtin_image() {
    return {rung_builtin_begin, rung_builtin_end};
}

} // namespace rung::catalogue
