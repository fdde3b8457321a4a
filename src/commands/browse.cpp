// SPDX-License-Identifier: MIT
// rung browse: all roles in fzf, with the card of each beside them. fzf calls this program again for all that it shows.
#include "all.hpp"

#include "rung/catalogue/roles.hpp"
#include "rung/text/text.hpp"

namespace rung::commands {

namespace {

// An id and a title a line. fzf puts ids in quotes itself, and they hold nothing that a shell would look at.
std::string list_of(const catalogue::Catalogue& catalogue) {
    std::string list;
    for (const auto& role : catalogue::roles(catalogue))
        list += role.key + '\t' + text::clean(role.title, text::Clean::replace) + '\n';
    return list;
}

// No path stands in a line that a shell reads: RUNG_PROGRAM holds our own, whatever is in it.
std::vector<std::string> words_of_fzf(const std::string& query) {
    return {"fzf",
            "--multi",
            "--delimiter=\t",
            "--with-nth=2",
            "--layout=reverse",
            "--query=" + query,
            "--header=Enter: read, Tab: mark, Ctrl-O: compare the marked, Ctrl-P: pay, Ctrl-L: learn, Esc: leave",
            "--preview=\"$RUNG_PROGRAM\" show {1} -f table --no-pager",
            "--preview-window=right,60%,wrap",
            "--bind=enter:become(\"$RUNG_PROGRAM\" show {1})",
            "--bind=ctrl-o:become(\"$RUNG_PROGRAM\" compare {+1})",
            "--bind=ctrl-p:become(\"$RUNG_PROGRAM\" pay {+1})",
            "--bind=ctrl-l:become(\"$RUNG_PROGRAM\" learn {1})"};
}

} // namespace

Answer browse(const Request& request, Context& context) {
    std::string query;
    for (const std::string& word : request.arguments) query += (query.empty() ? "" : " ") + word;
    Program fzf;
    fzf.words = words_of_fzf(query);
    // The preview is no terminal; what forbids colour still does.
    if (context.environment("CLICOLOR") != "0") fzf.environment["CLICOLOR_FORCE"] = "1";
    const std::string colour = request.value("color").value_or("auto");
    if (colour == "never") fzf.environment["NO_COLOR"] = "1";
    if (colour == "always") fzf.environment["NO_COLOR"] = "";
    if (!context.data.empty()) fzf.environment["RUNG_DATA"] = context.data;
    fzf.input = list_of(context.catalogue());
    fzf.hint = "fzf 0.38 or later is what it runs on (apt install fzf); rung roles lists the same";
    Answer answer;
    answer.program = std::move(fzf);
    return answer;
}

} // namespace rung::commands
