// SPDX-License-Identifier: MIT
#include "memory.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>

#include <sqlite3.h>

namespace rung::catalogue {

namespace {

// SQLite asks for the size of a block and gives none when it frees one: the size stands before the block.
constexpr std::size_t head = alignof(std::max_align_t);

std::byte* start_of(void* block) {
    return static_cast<std::byte*>(block) - head;
}

int size_of(void* block) {
    int size = 0;
    if (block != nullptr) std::memcpy(&size, start_of(block), sizeof size);
    return size;
}

void* allocate(int size) {
    void* start = ::operator new(static_cast<std::size_t>(size) + head, std::nothrow);
    if (start == nullptr) return nullptr;
    std::memcpy(start, &size, sizeof size);
    return static_cast<std::byte*>(start) + head;
}

void release(void* block) {
    if (block != nullptr) ::operator delete(start_of(block), static_cast<std::size_t>(size_of(block)) + head);
}

void* resize(void* block, int size) {
    void* larger = allocate(size);
    if (larger == nullptr) return nullptr;
    if (block != nullptr) std::memcpy(larger, block, static_cast<std::size_t>(std::min(size, size_of(block))));
    release(block);
    return larger;
}

int round_up(int size) {
    return (size + 7) & ~7;
}

int begin(void*) {
    return SQLITE_OK;
}

void end(void*) {}

} // namespace

void share_memory() {
    static const sqlite3_mem_methods methods{allocate, release, resize, size_of, round_up, begin, end, nullptr};
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // counting memory costs time
}

} // namespace rung::catalogue
