// SPDX-License-Identifier: MIT
// Any bytes as a profile and as a resume: problems, never a crash; a profile that holds up is written so that it reads
// back the same.
#include "rung/load/profile.hpp"
#include "rung/load/resume.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rung;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    load::read_resume_text(bytes, "resume.json");
    const load::Profile profile = load::read_profile_text(bytes, "me.json");
    if (!profile.problems.empty()) return 0;
    const load::Profile again = load::read_profile_text(load::profile_text(profile.holdings), "me.json");
    if (!again.problems.empty() || again.holdings != profile.holdings) std::abort();
    return 0;
}
