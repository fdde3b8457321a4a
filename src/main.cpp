// SPDX-License-Identifier: MIT
// rung, a career atlas for the terminal. To read the program from here:
//
//   cli/        terminal.cpp: the process; options.cpp, request.cpp: the command line; run.cpp: a call from its
//               arguments to its exit code
//   commands/   list.cpp: every command; then one file a command: it asks, and describes the answer as a report
//   query/      one question a file, computed from plain values
//   report/     what an answer is: records of typed fields; --where, --sort, --limit, --columns
//   render/     one format a file: a report becomes bytes
//   load/       packs of JSON become records, with every problem told; differences of packs; the profile
//   catalogue/  records become one SQLite image; all that is read from it. SQL lives here
//   model/      what the data consist of, as plain structs
//   text/       width, wrapping, nearest words, hostile characters
//
// data/ holds the built-in pack; pack_compiler.cpp compiles it into the program when that is built.
#include "rung/catalogue/builtin.hpp"
#include "rung/cli/run.hpp"
#include "rung/cli/terminal.hpp"

#include <string>
#include <vector>

int main(int argc, char** argv) {
    rung::cli::prepare_process();
    rung::cli::World world = rung::cli::world_of_process();
    world.builtin = rung::catalogue::builtin_image();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return rung::cli::run(arguments, world);
}
