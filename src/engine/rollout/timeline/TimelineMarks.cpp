// SPDX-License-Identifier: Apache-2.0
#include "rollout/timeline/TimelineMarks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rollout {

std::optional<std::size_t> markAt(const TimelineLayout &layout, double x, double y, double reach)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        const double away = std::hypot(layout.marks[i].x - x, layout.marks[i].y - y);
        if (away < reach) {
            best = i;
            reach = away;
        }
    }
    return best;
}

std::optional<std::size_t> markAfter(const TimelineLayout &layout, std::optional<std::size_t> current, int step)
{
    if (layout.marks.empty())
        return std::nullopt;
    std::vector<std::size_t> order(layout.marks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&layout](auto a, auto b) { return layout.marks[a].x < layout.marks[b].x; });
    const int last = int(order.size()) - 1;
    int place = step > 0 ? -1 : last + 1;
    if (const auto found = current ? std::find(order.begin(), order.end(), *current) : order.end(); found != order.end())
        place = int(found - order.begin());
    return order[std::size_t(std::clamp(place + step, 0, last))];
}

} // namespace rollout
