// SPDX-License-Identifier: Apache-2.0
#include "core/TextDiff.h"

#include <algorithm>

namespace core {

namespace {

using Lines = std::vector<std::string_view>;

/// Texts that differ in more lines than this are shown as replaced as a whole: the search is quadratic in it.
constexpr std::ptrdiff_t maxEdits = 1500;

Lines split(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        lines.push_back(line);
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// E. Myers, "An O(ND) difference algorithm" (1986): the furthest reaching points per diagonal, remembered per number of edits.
/// Gives for every line of `a` and `b` whether it stays.
struct Kept {
    std::vector<bool> a;
    std::vector<bool> b;
};

Kept nothingKept(const Lines &a, const Lines &b)
{
    return {std::vector<bool>(a.size(), false), std::vector<bool>(b.size(), false)};
}

Kept myers(const Lines &a, const Lines &b)
{
    Kept kept = nothingKept(a, b);
    const auto n = std::ptrdiff_t(a.size()), m = std::ptrdiff_t(b.size());
    const std::ptrdiff_t limit = std::min(n + m, maxEdits);
    std::vector<std::ptrdiff_t> furthest(std::size_t(2 * limit + 3), 0);
    const auto at = [limit](std::ptrdiff_t diagonal) { return std::size_t(diagonal + limit + 1); };
    std::vector<std::vector<std::ptrdiff_t>> trace;
    std::ptrdiff_t found = -1;
    for (std::ptrdiff_t edits = 0; edits <= limit && found < 0; ++edits) {
        // Only the diagonals -edits..edits can have changed since the last round.
        trace.emplace_back(furthest.begin() + std::ptrdiff_t(at(-edits)), furthest.begin() + std::ptrdiff_t(at(edits)) + 1);
        for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
            const bool down = k == -edits || (k != edits && furthest[at(k - 1)] < furthest[at(k + 1)]);
            std::ptrdiff_t x = down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1;
            std::ptrdiff_t y = x - k;
            while (x < n && y < m && a[std::size_t(x)] == b[std::size_t(y)])
                ++x, ++y;
            furthest[at(k)] = x;
            if (x >= n && y >= m) {
                found = edits;
                break;
            }
        }
    }
    if (found < 0)
        return kept;
    std::ptrdiff_t x = n, y = m;
    for (std::ptrdiff_t edits = found; edits >= 0; --edits) {
        const std::vector<std::ptrdiff_t> &round = trace[std::size_t(edits)];
        const auto reached = [&round, edits](std::ptrdiff_t diagonal) {
            const std::ptrdiff_t index = diagonal + edits;
            return index >= 0 && index < std::ptrdiff_t(round.size()) ? round[std::size_t(index)] : 0;
        };
        const std::ptrdiff_t k = x - y;
        const bool down = k == -edits || (k != edits && reached(k - 1) < reached(k + 1));
        const std::ptrdiff_t fromK = down ? k + 1 : k - 1;
        const std::ptrdiff_t fromX = edits == 0 ? 0 : reached(fromK);
        const std::ptrdiff_t fromY = edits == 0 ? 0 : fromX - fromK;
        const std::ptrdiff_t startX = edits == 0 ? 0 : (down ? fromX : fromX + 1);
        while (x > startX && y > 0) {
            --x, --y;
            kept.a[std::size_t(x)] = true;
            kept.b[std::size_t(y)] = true;
        }
        x = fromX, y = fromY;
    }
    return kept;
}

/// Where two lines differ: between their common beginning and their common end, never inside a UTF-8 character.
void markChanged(DiffLine &removed, DiffLine &added)
{
    const std::string &a = removed.text, &b = added.text;
    const auto continues = [](const std::string &text, std::size_t i) { return i < text.size() && (text[i] & '\xC0') == '\x80'; };
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    while (head > 0 && (continues(a, head) || continues(b, head)))
        --head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (continues(a, a.size() - tail) || continues(b, b.size() - tail)))
        --tail;
    if (head + tail == 0)
        return; // nothing in common: the sign in front says it all
    removed.changed = {head, a.size() - tail};
    added.changed = {head, b.size() - tail};
}

void pairUp(std::vector<DiffLine> &lines, std::size_t removedAt, std::size_t addedAt, std::size_t end)
{
    if (addedAt - removedAt != end - addedAt)
        return; // not line by line
    for (std::size_t i = 0; removedAt + i < addedAt; ++i)
        markChanged(lines[removedAt + i], lines[addedAt + i]);
}

} // namespace

std::vector<DiffLine> diffLines(std::string_view before, std::string_view after)
{
    const Lines a = split(before), b = split(after);
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const auto middle = [head, tail](const Lines &all) {
        return Lines(all.begin() + std::ptrdiff_t(head), all.end() - std::ptrdiff_t(tail));
    };
    const Kept kept = myers(middle(a), middle(b));
    const auto keeps = [head](const std::vector<bool> &flags, std::size_t i) {
        return i < head || i >= head + flags.size() || flags[i - head];
    };

    std::vector<DiffLine> lines;
    lines.reserve(std::max(a.size(), b.size()));
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const std::size_t removedAt = lines.size();
        for (; i < a.size() && !keeps(kept.a, i); ++i)
            lines.push_back({DiffLine::Kind::Removed, std::string(a[i]), i + 1, 0, {}});
        const std::size_t addedAt = lines.size();
        for (; j < b.size() && !keeps(kept.b, j); ++j)
            lines.push_back({DiffLine::Kind::Added, std::string(b[j]), 0, j + 1, {}});
        pairUp(lines, removedAt, addedAt, lines.size());
        for (; i < a.size() && j < b.size() && keeps(kept.a, i) && keeps(kept.b, j); ++i, ++j)
            lines.push_back({DiffLine::Kind::Same, std::string(a[i]), i + 1, j + 1, {}});
    }
    return lines;
}

std::vector<DiffHunk> diffHunks(const std::vector<DiffLine> &lines, std::size_t context)
{
    std::vector<DiffHunk> hunks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == DiffLine::Kind::Same)
            continue;
        const std::size_t first = i > context ? i - context : 0;
        const std::size_t end = std::min(lines.size(), i + 1 + context);
        if (!hunks.empty() && first <= hunks.back().first + hunks.back().count)
            hunks.back().count = end - hunks.back().first;
        else
            hunks.push_back({first, end - first});
    }
    return hunks;
}

std::string unifiedDiff(std::string_view before, std::string_view after, std::size_t context)
{
    const std::vector<DiffLine> lines = diffLines(before, after);
    std::string out;
    for (const DiffHunk &hunk : diffHunks(lines, context)) {
        std::size_t removed = 0, added = 0, firstBefore = 0, firstAfter = 0;
        std::string body;
        for (std::size_t i = hunk.first; i < hunk.first + hunk.count; ++i) {
            const DiffLine &line = lines[i];
            if (line.before != 0 && removed++ == 0)
                firstBefore = line.before;
            if (line.after != 0 && added++ == 0)
                firstAfter = line.after;
            body += line.kind == DiffLine::Kind::Same ? ' ' : line.kind == DiffLine::Kind::Removed ? '-' : '+';
            body += line.text + "\n";
        }
        out += "@@ -" + std::to_string(firstBefore) + "," + std::to_string(removed) + " +" + std::to_string(firstAfter) + ","
            + std::to_string(added) + " @@\n" + body;
    }
    return out;
}

} // namespace core
