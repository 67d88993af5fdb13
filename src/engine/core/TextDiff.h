// SPDX-License-Identifier: Apache-2.0
// The lines that differ between two texts (Myers' algorithm), grouped into hunks, with the changed part of a line. It draws nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Half-open byte range within one line.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin == end; }
    bool operator==(const LineRange &) const = default;
};

struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;         ///< without its newline
    std::size_t before = 0;   ///< one-based line number in the first text, 0 if it is not there
    std::size_t after = 0;    ///< one-based line number in the second text, 0 if it is not there
    LineRange changed;        ///< what differs from the line's counterpart; empty if it has none
    bool operator==(const DiffLine &) const = default;
};

/// Some changed lines with the unchanged ones around them.
struct DiffHunk {
    std::size_t first = 0; ///< index into the lines
    std::size_t count = 0;
};

/// All lines of both texts in reading order, removals before additions. A missing last newline makes no difference.
std::vector<DiffLine> diffLines(std::string_view before, std::string_view after);
/// The changed parts of diffLines() with `context` unchanged lines around them; parts that touch are one.
std::vector<DiffHunk> diffHunks(const std::vector<DiffLine> &lines, std::size_t context = 3);
/// The difference as `diff -u` writes it, without file names; empty if the texts have the same lines.
std::string unifiedDiff(std::string_view before, std::string_view after, std::size_t context = 3);

} // namespace core
