#!/usr/bin/env bash
# From nothing to a running program: installs the packages, builds, and starts `readyline --demo` (or hands on the arguments given).
# Without a display it does the same job headless: a project is created in a simulated cluster, edited, compared, applied, waited for and
# exported; the timeline comes as text, and the window's pages are written as PNG into build/pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/install-packages.sh
cmake --preset release >/dev/null
cmake --build --preset release --target readyline readyline-cli
programs=$PWD/build/release/src
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -gt 0 ] || set -- --demo
    exec "$programs/readyline" "$@"
fi

work=$(mktemp -d)
"$programs/readyline-cli" demo serve --kubeconfig-out "$work/kubeconfig" >"$work/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/kubeconfig" ] && break; sleep 0.1; done
[ -s "$work/kubeconfig" ] || { cat "$work/serve.log" >&2; exit 1; }
export KUBECONFIG=$work/kubeconfig
step() { printf '\n== %s\n   readyline-cli %s\n' "$1" "${*:2}"; "$programs/readyline-cli" "${@:2}"; }

step "A new project, until it answers" create 42 --user-id 7 --image registry.example/goose:1 --wait -o wide
step "Its manifests" export user-7/proj-42-api --dir "$work/proj-42"
file=$(grep -l '^kind: Deployment' "$work"/proj-42/*)
step "A longer start is allowed" set "$file" --kind Deployment --container goose-api -i startupProbe.failureThreshold=18
step "What would change" diff "$file" || [ $? -eq 1 ]
step "Apply, until the new pod answers" apply "$file" --wait -o wide
step "All projects" projects -A
printf '\n== The pages of the window: build/pictures\n'
QT_QPA_PLATFORM=offscreen "$programs/readyline" --screenshots build/pictures
ls build/pictures
