// SPDX-License-Identifier: Apache-2.0
#include "ui/FuzzyMatch.h"

#include <algorithm>
#include <vector>

namespace ui {

int fuzzyScore(const QString &letters, const QString &text)
{
    QString wanted = letters.toLower();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty())
        return 0;
    const QString given = text.toLower();
    const qsizetype n = wanted.size(), m = given.size();
    if (n > m)
        return -1;
    constexpr int none = -1'000'000;
    // best[j]: the best score with the current letter at position j.
    std::vector<int> before(std::size_t(m), none), best(std::size_t(m), none);
    for (qsizetype i = 0; i < n; ++i) {
        int earlier = none; // best of all positions left of j-1 for the letter before
        for (qsizetype j = 0; j < m; ++j) {
            if (j >= 2)
                earlier = std::max(earlier, before[std::size_t(j - 2)]);
            best[std::size_t(j)] = none;
            if (given[j] != wanted[i])
                continue;
            const bool start = j == 0 || !given[j - 1].isLetterOrNumber();
            const int own = (start ? 12 : 1) - (i == 0 ? int(std::min<qsizetype>(j, 8)) : 0);
            if (i == 0) {
                best[std::size_t(j)] = own;
            } else {
                const int inRow = j >= 1 && before[std::size_t(j - 1)] > none ? before[std::size_t(j - 1)] + 9 : none;
                const int apart = earlier > none ? earlier - 2 : none;
                if (std::max(inRow, apart) > none)
                    best[std::size_t(j)] = own + std::max(inRow, apart);
            }
        }
        std::swap(before, best);
    }
    const int score = *std::max_element(before.begin(), before.end());
    if (score == none)
        return -1;
    return std::max(0, 100 + score * 4 - int(std::min<qsizetype>(m, 60)) / 4);
}

} // namespace ui
