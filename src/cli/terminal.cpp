// SPDX-License-Identifier: MIT
#include "rung/cli/terminal.hpp"

#include "pager.hpp"
#include "rung/commands/command.hpp"

#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <langinfo.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

// POSIX declares it nowhere.
extern "C" char** environ;

namespace rung::cli {

namespace {

// A descriptor found closed is opened the wrong way round: no data file lands on it, and using it still fails.
void open_if_closed(int descriptor, int mode) {
    if (fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) return;
    const int opened = open("/dev/null", mode);
    if (opened >= 0 && opened != descriptor) {
        dup2(opened, descriptor);
        close(opened);
    }
}

std::map<std::string, std::string, std::less<>> environment_of_process() {
    std::map<std::string, std::string, std::less<>> result;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos) result.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return result;
}

winsize size_of_terminal() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

std::string read_all(int descriptor) {
    std::string result;
    char buffer[1 << 16];
    for (;;) {
        const ssize_t count = read(descriptor, buffer, sizeof buffer);
        if (count > 0)
            result.append(buffer, static_cast<std::size_t>(count));
        else if (count == 0)
            return result;
        else if (errno != EINTR)
            throw commands::UsageError("read-failed",
                                       std::string("cannot read standard input: ") + std::strerror(errno));
    }
}

// True if all was written; else errno says why not.
bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return false;
    }
    return true;
}

constexpr int heap_step = 1 << 18;
constexpr int whole_heap = 1 << 25;

// Closing tells of errors that writing did not, on network file systems for instance.
std::optional<std::string> write_and_close(std::string_view bytes) {
    if (write_all(STDOUT_FILENO, bytes) && close(STDOUT_FILENO) == 0) return std::nullopt;
    return std::strerror(errno);
}

// While another program has the terminal, keys that end programs are its business, and it may leave before it has read
// everything.
class Aside {
public:
    Aside() {
        for (std::size_t i = 0; i < signals.size(); ++i) m_before[i] = std::signal(signals[i], SIG_IGN);
    }
    ~Aside() {
        for (std::size_t i = 0; i < signals.size(); ++i) std::signal(signals[i], m_before[i]);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

private:
    static constexpr std::array<int, 3> signals{SIGINT, SIGQUIT, SIGPIPE};
    std::array<void (*)(int), 3> m_before{};
};

std::string path_of_program() {
    std::error_code none;
    return std::filesystem::read_symlink("/proc/self/exe", none).string();
}

[[noreturn]] void become(const commands::Program& program) {
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_DFL);
    setenv("RUNG_PROGRAM", path_of_program().c_str(), 1);
    for (const auto& [name, value] : program.environment) setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    std::vector<std::string> own = program.words; // exec takes words that it could change
    for (std::string& word : own) words.push_back(word.data());
    words.push_back(nullptr);
    execvp(words.front(), words.data());
    _exit(errno == ENOENT ? no_such_program : cannot_be_run);
}

int exit_of_child(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

int run_program(const commands::Program& program) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_be_run;
    const Aside aside;
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[0], STDIN_FILENO);
        become(program);
    }
    close(ends[0]);
    if (child > 0) static_cast<void>(write_all(ends[1], program.input));
    close(ends[1]);
    return child > 0 ? exit_of_child(child) : cannot_be_run;
}

// The day that the calendar on the wall shows.
model::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return model::Date::of({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday}).value_or(model::Date{});
}

} // namespace

void prepare_process() {
    open_if_closed(STDIN_FILENO, O_WRONLY);
    open_if_closed(STDOUT_FILENO, O_RDONLY);
    open_if_closed(STDERR_FILENO, O_RDONLY);
    // Even if the parent ignores it: `rung roles | head -1` ends silently.
    std::signal(SIGPIPE, SIG_DFL);
    // A limit of the size of files is told as a full disk is.
    std::signal(SIGXFSZ, SIG_IGN);
    // Only this one: decimal points and messages must not depend on the locale.
    std::setlocale(LC_CTYPE, "");
    // A call is over before memory that it gives back could be of use to anyone else.
    mallopt(M_TRIM_THRESHOLD, whole_heap);
    mallopt(M_MMAP_THRESHOLD, whole_heap);
    mallopt(M_TOP_PAD, heap_step);
}

World world_of_process() {
    World world;
    world.environment = environment_of_process();
    world.input_is_terminal = isatty(STDIN_FILENO) == 1;
    world.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    world.error_is_terminal = isatty(STDERR_FILENO) == 1;
    world.shows_progress = world.error_is_terminal;
    const winsize size = size_of_terminal();
    world.terminal_columns = size.ws_col;
    world.terminal_rows = size.ws_row;
    world.utf8 = std::string_view(nl_langinfo(CODESET)) == "UTF-8";
    world.today = today;
    world.read_input = [] { return read_all(STDIN_FILENO); };
    world.write_output = write_and_close;
    // Nowhere is left to report a failure to.
    world.write_error = [](std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); };
    world.run_program = run_program;
    world.leave = [](int exit) { std::_Exit(exit); };
    return world;
}

} // namespace rung::cli
