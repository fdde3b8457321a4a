// SPDX-License-Identifier: MIT
// Row numbers of things by their text key while an image is compiled.
#pragma once

#include "rung/model/records.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace rung::catalogue {

class Keys {
public:
    // Hands out 1, 2, 3, ... in the order of the calls.
    std::int64_t add(const std::string& key) {
        const auto row = static_cast<std::int64_t>(m_rows.size()) + 1;
        return m_rows.emplace(key, row).first->second;
    }
    // Precondition: the key was added; linking has checked it.
    std::int64_t of(const std::string& key) const { return m_rows.at(key); }
    std::int64_t of(const model::Key& key) const { return of(key.text); }
    // Nothing for a key that was not added.
    std::optional<std::int64_t> find(const std::string& key) const {
        const auto found = m_rows.find(key);
        return found == m_rows.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::int64_t> of(const std::optional<model::Key>& key) const {
        return key ? std::optional(of(*key)) : std::nullopt;
    }

private:
    std::map<std::string, std::int64_t> m_rows;
};

} // namespace rung::catalogue
