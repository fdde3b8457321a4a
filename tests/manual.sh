#!/bin/sh
# SPDX-License-Identifier: MIT
# manual.sh MANUAL: mandoc has no warning about it, and man finds its name. Exit 77 where mandoc is not installed.
command -v mandoc >/dev/null || {
    echo 'skipped: mandoc is not installed'
    exit 77
}
failed=0
mandoc -Tlint -W warning "$1" || failed=1
if command -v lexgrog >/dev/null; then
    found=$(lexgrog "$1")
    case $found in
    *'"rung - a career atlas for the terminal"') ;;
    *) echo "lexgrog finds: $found" && failed=1 ;;
    esac
fi
wide=$(mandoc -Tascii -O width=78 "$1" | col -b | expand | awk 'length > 80' | head -n 3)
[ -z "$wide" ] || { printf 'wider than 80 columns:\n%s\n' "$wide" && failed=1; }
exit $failed
