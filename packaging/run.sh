#!/usr/bin/env bash
# From nothing to a running program: installs the packages, builds, and starts `readyline --demo` (or hands on the arguments given).
# Without a display it does the same job headless (tour.sh), and the window's pages are written as PNG into build/pictures.
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
exec packaging/tour.sh "$programs" build/pictures
