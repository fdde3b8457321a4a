#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# install.sh CMAKE BUILD: what `cmake --install` puts into an empty folder, and that it runs from there.
set -euo pipefail
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
DESTDIR=$root "$1" --install "$2" --prefix /usr >/dev/null
wrong=0
expect() {
    [ -s "$root/usr/$1" ] || { echo "missing: $1"; wrong=1; }
}
expect bin/rung
expect share/man/man1/rung.1
expect share/bash-completion/completions/rung
expect share/zsh/vendor-completions/_rung
expect share/fish/vendor_completions.d/rung.fish
for document in README.md CHANGELOG.md LICENSE docs/own-data.md docs/session.svg examples/acme.json; do
    expect "share/doc/rung/$document"
done
answer=$(cd / && env -i "$root/usr/bin/rung" show ml-engineer -f jsonl -n 1)
[[ $answer == '{"id":"ml-engineer"'* ]] || { echo "unexpected answer: $answer"; wrong=1; }
exit "$wrong"
