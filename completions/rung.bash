# bash completion for rung. Nothing on the line is expanded or run: the text goes to rung, which takes it apart itself.
_rung() {
    local line answer=0
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
        :*) answer=${line#:} ;;
        *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <(command rung __complete-bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
    if ((answer & 1)); then compopt -o nospace; fi
    if ((answer & 2)); then compopt -o default; fi
}
complete -F _rung rung
