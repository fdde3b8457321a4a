// SPDX-License-Identifier: MIT
#include "rung/model/claim_ids.hpp"

#include <map>

namespace rung::model {

std::vector<std::string> claim_ids(const std::vector<Claim>& claims) {
    std::vector<std::string> ids;
    std::map<std::string, int> count;
    for (const Claim& claim : claims) {
        ids.push_back(claim.from.empty() ? std::string() : claim.from.front().text());
        ++count[ids.back()];
    }
    std::map<std::string, int> seen;
    for (std::string& id : ids) {
        if (id.empty() || count[id] == 1) continue;
        const int number = seen[id]++;
        id += static_cast<char>('a' + number % 26);
    }
    return ids;
}

} // namespace rung::model
