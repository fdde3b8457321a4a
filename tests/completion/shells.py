#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""shells.py SHELL RUNG SOURCE: types into a real shell on a terminal, presses TAB and compares the line.

Exit 77 where the shell is not installed. The shell writes its line into a file at Ctrl-X Ctrl-P, so that nothing
depends on how it paints the screen.
"""
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

# What is typed, and the line after TAB; `fish` puts a blank behind what may go on, and quotes in its own way.
LINES = [
    ("rung sho", "rung show "),
    ("rung data stat", "rung data status "),
    ("rung -n 3 rol", "rung roles ", {"any": "rung -n 3 roles "}),
    ("rung roles --js", "rung roles --json "),
    ("rung pay -f cs", "rung pay -f csv "),
    ("rung pay --format=cs", "rung pay --format=csv "),
    ("rung pay --format=js", "rung pay --format=json"),
    ("rung show data-sci", "rung show data-scientist"),
    ("rung show ml-engineer@sen", "rung show ml-engineer@senior "),
    ("rung show ml-engineer.cour", "rung show ml-engineer.course "),
    ("rung show ml-engineer@senior.cour", "rung show ml-engineer@senior.course "),
    ("rung pay -r los", "rung pay -r los-angeles "),
    ("rung pay -c id,as_", "rung pay -c id,as_stated", {"fish": "rung pay -c id,as_stated "}),
    ("rung pay -s -mid_p2", "rung pay -s -mid_p25", {"fish": "rung pay -s -mid_p25 "}),
    ("rung learn ml-engineer --have python,docu", "rung learn ml-engineer --have python,documentation"),
    ("rung learn --have python:sk", "rung learn --have python:skilled", {"fish": "rung learn --have python:skilled "}),
    ("rung learn --have=python:skilled,sql:ex", "rung learn --have=python:skilled,sql:expert",
     {"fish": "rung learn --have=python:skilled,sql:expert "}),
    ("rung learn --from=data-scientist@seni", "rung learn --from=data-scientist@senior "),
    ("rung why adv", "rung why adverts "),
    ("rung why s1:14", "rung why s1:14"),
    ("rung help environ", "rung help environment "),
    ("rung completion zs", "rung completion zsh "),
    ("rung data check some", "rung data check some\\ file.json "),
    ("rung roles --data=some", "rung roles --data=some\\ file.json "),
    # Inside quotes the shell goes on with them.
    ("rung pay -w \"level = 'sen", "rung pay -w \"level = 'senior'\"",
     {"fish": "rung pay -w \"level = 'senior'\" ", "zsh": "rung pay -w \"level = 'senior'"}),
    ("rung pay -w 'as_st", "rung pay -w 'as_stated"),
    ("rung show 'ml-engineer@sen", "rung show 'ml-engineer@senior' "),
    ("rung learn --have=\"python,sql:ex", "rung learn --have=\"python,sql:expert\"",
     {"fish": "rung learn --have=\"python,sql:expert\" ", "zsh": "rung learn --have=python,sql:expert"}),
    # Nothing on the line is run.
    ("rung show \"$(touch X)\" --js", "rung show \"$(touch X)\" --json "),
    ("rung show `touch X` --js", "rung show `touch X` --json ", {"bash": "rung show `touch X` --js"}),
    ("rung show $(touch X) --js", "rung show $(touch X) --json "),
    ("rung show \"$(touch X)", "rung show \"$(touch X)"),
    ("rung show '$(touch X)' --have \"`touch X`", None),
    ("rung show (touch X) --js", None),
    ("rung show ;touch${IFS}X --js", None),
    ("rung zzz --data \"$(touch X)\" ml-", None),
]


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.dump = os.path.join(folder, "line")
        child, self.descriptor = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def send(self, text):
        os.write(self.descriptor, text.encode())

    def drain(self, seconds):
        shown = b""
        while select.select([self.descriptor], [], [], seconds)[0]:
            try:
                shown += os.read(self.descriptor, 65536)
            except OSError:
                break
        return shown.decode(errors="replace")

    def line_at(self, keys):
        """The line of the shell after these keys; the line is empty afterwards."""
        if os.path.exists(self.dump):
            os.remove(self.dump)
        self.send(keys + "\x18\x10")
        for _ in range(400):
            if os.path.exists(self.dump):
                with open(self.dump, encoding="utf-8") as file:
                    return file.read()
            self.drain(0.025)
        return "(no answer)"


BASH = """PS1='$ '
bind 'set completion-query-items 0'
bind 'set page-completions off'
bind 'set bell-style none'
dump() { printf '%s' "$READLINE_LINE" >"$DUMP.new"; mv "$DUMP.new" "$DUMP"; READLINE_LINE=; }
bind -x '"\\C-x\\C-p": dump'
"""
# The usual expand-or-complete of zsh expands what stands before the cursor itself, before any completion is asked.
ZSH = """PS1='$ '
bindkey '^I' complete-word
setopt no_auto_menu no_beep
unsetopt list_beep
LISTMAX=-1
autoload -Uz compinit && compinit -u -D
dump() { print -rn -- "$BUFFER" >"$DUMP.new"; mv "$DUMP.new" "$DUMP"; BUFFER= }
zle -N dump
bindkey '^X^P' dump
"""
FISH = """set -g fish_greeting
function dump
    commandline | string collect | read -lz line
    printf '%s' "$line" >$DUMP.new
    command mv $DUMP.new $DUMP
    commandline -r ''
end
bind \\cx\\cp dump
"""


def start(shell, source, folder, variant):
    environment = {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder, "TERM": "xterm",
                   "LC_ALL": "C.UTF-8", "PATH": folder + "/bin:/usr/bin:/bin", "DUMP": folder + "/line"}
    if shell == "bash":
        script = BASH + variant + f"\nsource '{source}/completions/rung.bash'\n"
        command = ["bash", "--rcfile", folder + "/rc", "-i"]
    elif shell == "zsh":
        script = f"fpath=('{source}/completions' $fpath)\n" + ZSH + variant
        environment["ZDOTDIR"] = folder
        command = ["zsh", "-d", "-i"]
    else:
        script = FISH + f"source '{source}/completions/rung.fish'\n"
        command = ["fish", "--no-config", "-i", "-C", "source " + folder + "/rc"]
    with open(folder + ("/.zshrc" if shell == "zsh" else "/rc"), "w", encoding="utf-8") as file:
        file.write(script)
    terminal = Terminal(command, folder, environment)
    for _ in range(100):  # until it answers
        terminal.drain(0.1)
        if terminal.line_at("ready") == "ready":
            return terminal
    sys.exit(f"{shell} does not start")


def variants(shell):
    if shell == "zsh":
        return {"as installed": "", "sourced": "unfunction _rung 2>/dev/null; source <(command rung completion zsh)\n"}
    if shell == "fish":
        return {"": ""}
    known = {"bash alone": "", "other word breaks": "COMP_WORDBREAKS=$' \\t\\n\"\\'><=;|&('\n"}
    package = "/usr/share/bash-completion/bash_completion"
    if os.path.exists(package):
        known["with bash-completion"] = f"source {package}\n"
    else:
        print("skipped: bash-completion is not installed")
    return known


def wanted(shell, line):
    expected = line[1]
    others = line[2] if len(line) > 2 else {}
    return others.get(shell, others.get("any", expected))


def check(shell, rung, source, name, variant):
    folder = tempfile.mkdtemp(prefix="rung-completion-")
    failed = 0
    try:
        os.mkdir(folder + "/bin")
        os.symlink(rung, folder + "/bin/rung")
        with open(folder + "/some file.json", "w", encoding="utf-8"):
            pass
        terminal = start(shell, source, folder, variant)
        failed += check_meanings(shell, terminal)
        for line in LINES:
            after = terminal.line_at(line[0] + "\t")
            expected = wanted(shell, line)
            if expected is not None and after != expected:
                print(f"{shell} {name}: {line[0]!r} became {after!r}, expected {expected!r}")
                failed += 1
            if after == "(no answer)" or os.path.exists(folder + "/X"):
                print(f"{shell} {name}: {line[0]!r} " + ("hangs" if after == "(no answer)" else "was run"))
                failed += 1
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return failed


def check_meanings(shell, terminal):
    """zsh and fish say what candidates mean."""
    terminal.send("rung show ml-e\t\t\t")  # the first completes what all candidates share, bash lists at the third
    shown = terminal.drain(1)
    terminal.line_at("")
    if "-engineering-manager" in shown and ("ML engineering manager" in shown) == (shell != "bash"):
        return 0
    print(f"{shell}: the candidates of 'rung show ml-e' are shown as {shown!r}")
    return 1


def check_same_script(shell, rung, source):
    """The program prints the file that is installed."""
    file = {"bash": "rung.bash", "zsh": "_rung", "fish": "rung.fish"}[shell]
    with open(f"{source}/completions/{file}", "rb") as script:
        printed = subprocess.run([rung, "completion", shell], capture_output=True, check=True).stdout
        if printed == script.read():
            return 0
    print(f"rung completion {shell} does not print completions/{file}")
    return 1


def main():
    shell, rung, source = sys.argv[1:4]
    if shutil.which(shell) is None:
        print(f"skipped: {shell} is not installed")
        sys.exit(77)
    failed = check_same_script(shell, os.path.abspath(rung), source)
    for name, variant in variants(shell).items():
        failed += check(shell, os.path.abspath(rung), os.path.abspath(source), name, variant)
    print(f"{len(LINES)} lines, {failed} wrong")
    sys.exit(1 if failed else 0)


main()
