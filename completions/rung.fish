# fish completion for rung. Nothing on the line is expanded or run: the words go to rung as they were typed.
function __rung_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l answer (command rung __complete $words[2..-1] 2>/dev/null)
    if string match -q -- ':2' $answer[-1]
        set -l before (string match -r -- '^--[^=]*=' $words[-1])
        __fish_complete_path (string replace -- "$before" '' $words[-1]) | string replace -r -- '^' "$before"
    else
        string match -v -r -- '^:[0-9]+$' $answer
    end
end
complete -c rung -f -a '(__rung_complete)'
