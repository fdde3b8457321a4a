// SPDX-License-Identifier: MIT
#include "rung/cli/run.hpp"

#include "complete.hpp"
#include "errors.hpp"
#include "options.hpp"
#include "pager.hpp"
#include "request.hpp"
#include "rung/catalogue/names.hpp"
#include "rung/commands/open.hpp"
#include "rung/render/page.hpp"
#include "rung/render/render.hpp"
#include "rung/report/kinds.hpp"
#include "rung/text/nearest.hpp"
#include "rung/text/text.hpp"
#include "session.hpp"
#include "style.hpp"

#include <algorithm>

namespace rung::cli {

namespace {

using commands::Answer;
using commands::Request;
using commands::UsageError;

constexpr std::size_t most_problems_shown = 20;

// How the answer of this call is printed. Decided once, at the start.
struct Form {
    const render::Format* format = nullptr; // never null
    render::Style style;
};

Form form_of(const Request& request, const World& world) {
    const bool terminal = world.output_is_terminal;
    Form form;
    const auto asked = request.value("format");
    form.format = render::find_format(asked ? *asked : terminal ? "table" : "tsv");
    form.style.width = columns(world.environment, terminal, world.terminal_columns);
    form.style.colour = wants_colour(request.value("color").value_or("auto"), world.environment, terminal);
    form.style.links = wants_links(form.style.colour, world.environment, terminal);
    form.style.utf8 = world.utf8;
    form.style.header = !request.has("no-header") && (asked || terminal);
    return form;
}

std::string rendered(Answer& answer, const Request& request, const World& world) {
    if (answer.text) return std::move(*answer.text);
    if (answer.page) return render::write_page(*answer.page);
    const Form form = form_of(request, world);
    report::Report& report = answer.report;
    report::apply(request.selection, report.records);
    report.columns = report::columns_of(request.selection, *report.records.kind);
    if (answer.arrange && form.format->shape != render::Shape::records) answer.arrange(report, request.selection);
    return form.format->write(report, form.style);
}

// Tells of mistakes on standard error, in the form that was asked for.
class Complaints {
public:
    Complaints(const World& world, bool json) : m_world(world), m_json(json) {}

    // Returns the exit code that the complaint stands for.
    int tell(const Complaint& complaint) const {
        m_world.write_error(m_json ? as_json(complaint) : as_text(complaint));
        return exit_of(complaint.code);
    }

    void warn(const Complaint& complaint) const {
        m_world.write_error(m_json ? as_json(complaint, Weight::warning) : as_text(complaint, Weight::warning));
    }

    int tell(const commands::InvalidData& data) const {
        const std::size_t shown = m_json ? data.problems.size() : std::min(data.problems.size(), most_problems_shown);
        for (std::size_t i = 0; i < shown; ++i) tell(complaint(data.problems[i]));
        if (shown < data.problems.size())
            m_world.write_error("rung: " + std::to_string(data.problems.size() - shown) +
                                " more problems; --error-format json shows all\n");
        return exit_of("data-invalid");
    }

private:
    const World& m_world;
    bool m_json;
};

int write(const std::string& output, const World& world, const Complaints& complaints) {
    if (output.empty()) return 0;
    if (const auto reason = world.write_output(output))
        return complaints.tell({"write-failed", "cannot write output: " + *reason});
    return 0;
}

// What does not fit on the screen goes through a pager, but not what is made for programs, or to be read aloud.
int deliver(const Answer& answer, const std::string& output, const Request& request, const World& world,
            const Complaints& complaints) {
    if (answer.keep) {
        answer.keep(output);
        return 0;
    }
    const bool for_eyes = !answer.page && (answer.text ? form_of(request, world).format->name != "plain"
                                                       : form_of(request, world).format->name == "table");
    if (for_eyes && !request.has("no-pager") && needs_pager(output, world) &&
        page(pager_of(world.environment), output, world))
        return 0;
    return write(output, world, complaints);
}

// Reports what was asked for and is not there; then, on a terminal, what else people should know.
int tell_the_rest(const report::Report& report, const World& world, const Complaints& complaints) {
    for (const report::Failure& warning : report.warnings) complaints.warn(complaint(warning));
    int exit = 0;
    for (const report::Failure& failure : report.failures) exit = std::max(exit, complaints.tell(complaint(failure)));
    if (world.error_is_terminal)
        for (const std::string& note : report.notes)
            world.write_error("rung: " + text::clean(note, text::Clean::message) + '\n');
    return exit;
}

constexpr int interrupted = 130; // what fzf returns after Esc
constexpr int nothing_chosen = 1;

// Returns the exit code.
int run_program(const commands::Program& program, const World& world) {
    const std::string& name = program.words.front();
    if (!world.run_program || !world.input_is_terminal || !world.output_is_terminal) {
        UsageError error("needs-terminal", "this needs a terminal for input and for output");
        error.hint = "rung roles lists all roles, in a pipe too";
        throw error;
    }
    const int exit = world.run_program(program);
    if (exit == no_such_program || exit == cannot_be_run) {
        UsageError error("needs-program", "cannot run '" + name + "'", name);
        error.hint = program.hint;
        throw error;
    }
    return exit == interrupted || exit == nothing_chosen ? 0 : exit;
}

int answer_call(const Call& call, Session& session, const Complaints& complaints) {
    const World& world = session.world();
    if (!call.command->kind.empty()) report::check(call.request.selection, report::kind(call.command->kind));
    session.context().format = form_of(call.request, world).format->name;
    Answer answer = call.command->run(call.request, session.context());
    if (answer.program) return run_program(*answer.program, world);
    const std::string output = rendered(answer, call.request, world);
    if (const int failed = deliver(answer, output, call.request, world, complaints); failed != 0) return failed;
    const int exit = std::max(answer.exit, tell_the_rest(answer.report, world, complaints));
    if (world.leave) world.leave(exit);
    return exit;
}

// -h and --version win over every mistake on the line: then the first word that is a command says what help is about.
Call call_for_help(std::span<const std::string> arguments) {
    Call call;
    call.command = commands::find_command("help");
    call.request.command = "help";
    try {
        for (const GivenFlag& given : parse_options(arguments).flags)
            if (given.flag->name == "no-pager" || (given.flag->name == "format" && given.value == "plain"))
                call.request.flags[std::string(given.flag->name)] = {given.value};
    } catch (const UsageError&) {
        // How the help looks is no reason not to help.
    }
    if (std::string name = command_named_in(arguments); !name.empty()) call.request.arguments = {std::move(name)};
    return call;
}

int tell_version(std::span<const std::string> arguments, Session& session, const Complaints& complaints) {
    try {
        session.use(parse_call(arguments).request);
    } catch (const UsageError&) {
        // The version is told whatever else is wrong with the line.
    }
    return write(session.version(), session.world(), complaints);
}

// `rung ml-enginer`: who types a role where a command belongs is told how to read about it.
void suggest_reading(UsageError& error, Session& session) {
    if (error.code != "unknown-command" || !error.suggest.empty()) return;
    const catalogue::Catalogue* data = nullptr;
    try {
        data = &session.context().catalogue();
    } catch (const std::runtime_error&) {
        return; // broken data are no part of this mistake
    }
    const catalogue::Catalogue& catalogue = *data;
    std::vector<std::string> names = catalogue::all_names(catalogue, catalogue::NameKind::role);
    for (std::string& name : catalogue::all_names(catalogue, catalogue::NameKind::skill))
        names.push_back(std::move(name));
    for (const std::string& near : text::nearest(text::fold(error.value), names)) {
        const auto owners = catalogue::find_name(catalogue, near);
        if (owners.size() != 1) continue;
        error.hint = "to read about it: rung show " + catalogue::title_of(catalogue, owners.front()).key;
        return;
    }
}

int run_call(std::span<const std::string> arguments, Session& session, const Complaints& complaints) {
    if (stands_before_dashes(arguments, "-h") || stands_before_dashes(arguments, "--help"))
        return answer_call(call_for_help(arguments), session, complaints);
    if (stands_before_dashes(arguments, "--version")) return tell_version(arguments, session, complaints);
    Call call;
    try {
        call = parse_call(arguments);
    } catch (UsageError& error) {
        suggest_reading(error, session);
        return complaints.tell(complaint(error, "help"));
    }
    // In a group of letters: -hn5.
    if (call.request.has("help")) call = call_for_help(arguments);
    session.use(call.request);
    try {
        return answer_call(call, session, complaints);
    } catch (const UsageError& error) {
        return complaints.tell(complaint(error, call.request.command));
    } catch (const report::SelectionError& error) {
        return complaints.tell(complaint(error));
    }
}

} // namespace

int run(std::span<const std::string> arguments, const World& world) {
    const Complaints complaints(world, wants_json_errors(arguments));
    Session session(world);
    try {
        if (asks_for_completion(arguments))
            return write(completion_for(arguments, session.context()), world, complaints);
        return run_call(arguments, session, complaints);
    } catch (const UsageError& error) {
        return complaints.tell(complaint(error, "help"));
    } catch (const commands::InvalidData& data) {
        return complaints.tell(data);
    } catch (const catalogue::BrokenCatalogue& error) {
        return complaints.tell({"data-invalid", error.what()});
    }
}

} // namespace rung::cli
