#!/usr/bin/env bash
# From nothing to tested: installs the packages, builds with all warnings as errors, runs every test. ctest's summary is the last output.
# READYLINE_E2E_KUBECONFIG names a cluster for the tests with label `cluster`; without it they are skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/install-packages.sh
cmake --preset ci
cmake --build --preset ci
exec ctest --preset ci "$@"
