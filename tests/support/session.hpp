// SPDX-License-Identifier: MIT
// One call of the program in this process, on the built-in data unless the environment says otherwise, into pipes.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace test {

struct Result {
    std::string output, error;
    int exit = 0;
};

using Environment = std::map<std::string, std::string, std::less<>>;

Result rung(const std::vector<std::string>& arguments, const Environment& environment = {},
            const std::string& input = {});

} // namespace test
