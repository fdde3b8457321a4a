// SPDX-License-Identifier: MIT
// Files as a whole: read, locked, and replaced so that a reader sees the old content or the new, and a full disk or a
// lost process leaves the old one.
#pragma once

#include "rung/model/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::load {

// The bytes of a file, at most one more than may be read.
std::optional<std::string> bytes_of(const std::filesystem::path& path, std::vector<model::Problem>& problems);

// Where the path leads if it is a link, or a link to a link; there need not be a file.
std::filesystem::path behind_links(std::filesystem::path path);

// Creates what is missing of the folder, for its owner only. The reason why not, if it cannot be done.
std::optional<std::string> make_folders(const std::filesystem::path& folder);

// Keeps every other process out that locks the same file, while it lives.
class FileLock {
public:
    // Waits for its turn. The lock is a hidden file beside the file, which need not exist; its folder must.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // Why it could not be had, if so.
    const std::optional<std::string>& failure() const { return m_failure; }

private:
    int m_descriptor;
    std::optional<std::string> m_failure;
};

// Puts a file with these bytes, for its owner only, in place of what is there. The reason why not, if it cannot be
// done: then nothing has changed. Precondition: the caller holds the lock of the file.
std::optional<std::string> replace_file(const std::filesystem::path& path, std::string_view bytes);

// Puts a file with these bytes in place of what is there, readable for whom the user lets read new files, or the old
// one; what is no file, like a pipe, is written to. No lock is needed. The reason why not, if it cannot be done.
std::optional<std::string> write_file(const std::filesystem::path& path, std::string_view bytes);

// Takes the file away, if there is one. The reason why not, if it cannot be done. The same precondition.
std::optional<std::string> remove_file(const std::filesystem::path& path);

} // namespace rung::load
