#!/usr/bin/env bash
# Builds the fuzz targets with Clang and runs each for 60 seconds, or as many as are given, as many at a time as there are cores.
# They begin with the seeds in tests/fuzz/corpus and go on from build/fuzz/corpus, with the random seed READYLINE_FUZZ_SEED if it is set. Inputs that a target fails on are kept in build/fuzz/found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export seconds=${1:-60}
cmake --preset fuzz
cmake --build --preset fuzz

run() {
    local target=$1 source=tests/fuzz/$1.cpp log=build/fuzz/$1.log
    mkdir -p "build/fuzz/corpus/$target" build/fuzz/found
    local arguments=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="build/fuzz/found/$target-")
    [ -n "${READYLINE_FUZZ_SEED:-}" ] && arguments+=(-seed="$READYLINE_FUZZ_SEED")
    local seeds words
    seeds=$(sed -n 's|^// seeds: ||p' "$source")
    words=tests/fuzz/$seeds.dict
    [ -f "$words" ] && arguments+=(-dict="$words")
    if "build/fuzz/tests/fuzz/fuzz-$target" "${arguments[@]}" "build/fuzz/corpus/$target" "tests/fuzz/corpus/$seeds" >"$log" 2>&1; then
        sed -n 's|^stat::number_of_executed_units: *\(.*\)|'"$target"': \1 executions, nothing found|p' "$log"
    else
        echo "$target failed; the end of $log:"
        tail -n 60 "$log"
        return 1
    fi
}
export -f run
printf '%s\n' tests/fuzz/*.cpp | xargs -n 1 basename -s .cpp | xargs -P "$(nproc)" -I {} bash -c 'run {}'
