#!/usr/bin/env bash
# tour.sh PROGRAMS PICTURES: the main job without a display, with the programs of a build folder. A project is created in a simulated cluster,
# exported, edited, compared, applied and waited for; the timeline comes as text, and the window's pages are written as PNG into PICTURES.
set -euo pipefail
programs=$1 pictures=$2
work=$(mktemp -d)
"$programs/readyline-cli" demo serve --kubeconfig-out "$work/kubeconfig" >"$work/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || :; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/kubeconfig" ] && break; sleep 0.1; done
[ -s "$work/kubeconfig" ] || { cat "$work/serve.log" >&2; exit 1; }
export KUBECONFIG=$work/kubeconfig
step() { printf '\n== %s\n   readyline-cli %s\n' "$1" "${*:2}"; "$programs/readyline-cli" "${@:2}"; }

step "A new project, until it answers" create 42 --user-id 7 --image registry.example/goose:1 --wait -o wide
step "Its manifests" export user-7/proj-42-api --dir "$work/proj-42"
file=$(grep -rl '^kind: Deployment' "$work/proj-42")
step "A longer start is allowed" set "$file" --kind Deployment --container goose-api -i startupProbe.failureThreshold=18
step "What would change" diff "$file" || [ $? -eq 1 ]
step "Apply, until the new pod answers" apply "$file" --wait -o wide
step "All projects" projects -A
printf '\n== The pages of the window: %s\n' "$pictures"
# Warnings would be those of the platform about what it cannot do without a screen.
QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false "$programs/readyline" --screenshots "$pictures"
ls "$pictures"
