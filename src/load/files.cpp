// SPDX-License-Identifier: MIT
#include "rung/load/files.hpp"

#include "document.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rung::load {

namespace {

using model::Problem;
namespace fs = std::filesystem;

constexpr mode_t for_owner = 0600;
constexpr mode_t for_everyone = 0666; // less what the user's mask takes away
constexpr mode_t all_bits = 0777;
constexpr mode_t folder_for_owner = 0700;
constexpr int most_links = 40; // as the kernel follows

std::string reason() {
    return std::generic_category().message(errno);
}

Problem unreadable(const fs::path& path, std::string_view what) {
    return {
        {path.generic_string(), 0, 0, ""}, "data-unreadable", model::Severity::error, std::string(what) + reason(), {}};
}

fs::path beside(const fs::path& path, std::string_view ending) {
    return path.parent_path() / ("." + path.filename().string() + std::string(ending));
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return false;
    }
    return true;
}

// A new file with these bytes, on the disk when this returns true; else errno says why not. No mode: what the user
// lets new files have.
bool write_new(const fs::path& path, std::string_view bytes, std::optional<mode_t> mode) {
    ::unlink(path.c_str()); // what a process that was killed has left
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ? for_owner : for_everyone);
    if (descriptor < 0) return false;
    const bool written =
        (!mode || ::fchmod(descriptor, *mode) == 0) && write_all(descriptor, bytes) && ::fsync(descriptor) == 0;
    const int error = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written) errno = error;
    return written && closed;
}

// So that a crash of the machine cannot take the new name back. Not every file system can do it.
void sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    static_cast<void>(::fsync(descriptor));
    ::close(descriptor);
}

// Writes to a file that may stay where it is. The reason why not, if it cannot be done.
std::optional<std::string> write_into(const fs::path& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return reason();
    std::optional<std::string> failure;
    if (!write_all(descriptor, bytes)) failure = reason();
    if (::close(descriptor) != 0 && !failure) failure = reason();
    return failure;
}

// A new file in place of what is there. The reason why not, if it cannot be done: then nothing has changed.
std::optional<std::string> put(const fs::path& fresh, const fs::path& path, std::string_view bytes,
                               std::optional<mode_t> mode) {
    if (!write_new(fresh, bytes, mode) || ::rename(fresh.c_str(), path.c_str()) != 0) {
        std::string failure = reason();
        ::unlink(fresh.c_str());
        return failure;
    }
    sync_folder(path.parent_path());
    return std::nullopt;
}

} // namespace

std::optional<std::string> bytes_of(const fs::path& path, std::vector<Problem>& problems) {
    const auto close = [](std::FILE* open) { std::fclose(open); };
    const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "rb"), close);
    if (!file) {
        problems.push_back(unreadable(path, "cannot open: "));
        return std::nullopt;
    }
    std::string bytes;
    std::array<char, 65536> block{};
    while (bytes.size() <= most_bytes) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        if (count == 0) break;
        bytes.append(block.data(), count);
    }
    if (std::ferror(file.get()) != 0) {
        problems.push_back(unreadable(path, "cannot read: "));
        return std::nullopt;
    }
    return bytes;
}

fs::path behind_links(fs::path path) {
    std::error_code error;
    for (int hop = 0; hop < most_links && fs::is_symlink(path, error); ++hop) {
        const fs::path link = fs::read_symlink(path, error);
        if (error) break;
        path = path.parent_path() / link; // an absolute link stands for itself
    }
    return path;
}

std::optional<std::string> make_folders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::exists(folder, error)) return std::nullopt;
    if (auto failure = make_folders(folder.parent_path())) return failure;
    if (::mkdir(folder.c_str(), folder_for_owner) == 0 || errno == EEXIST) return std::nullopt;
    return "cannot create " + folder.string() + ": " + reason();
}

FileLock::FileLock(const fs::path& file)
    : m_descriptor(::open(beside(file, ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, for_owner)) {
    int result = m_descriptor < 0 ? -1 : ::flock(m_descriptor, LOCK_EX);
    while (m_descriptor >= 0 && result != 0 && errno == EINTR) result = ::flock(m_descriptor, LOCK_EX);
    if (result != 0) m_failure = reason();
}

FileLock::~FileLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::optional<std::string> replace_file(const fs::path& path, std::string_view bytes) {
    return put(beside(path, ".new"), path, bytes, for_owner);
}

std::optional<std::string> write_file(const fs::path& path, std::string_view bytes) {
    struct stat old {};
    const bool present = ::stat(path.c_str(), &old) == 0;
    if (present && !S_ISREG(old.st_mode)) return write_into(path, bytes);
    if (present && ::access(path.c_str(), W_OK) != 0) return reason();
    const fs::path file = behind_links(path);
    const auto mode = present ? std::optional<mode_t>(old.st_mode & all_bits) : std::nullopt;
    return put(beside(file, ".new" + std::to_string(::getpid())), file, bytes, mode);
}

std::optional<std::string> remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return reason();
    sync_folder(path.parent_path());
    return std::nullopt;
}

} // namespace rung::load
