// SPDX-License-Identifier: Apache-2.0
#include "kube/text/HumanDuration.h"

#include <fmt/format.h>

namespace kube {

namespace {

    std::string pair(long long big, const char *bigUnit, long long small, const char *smallUnit)
    {
        return small == 0 ? fmt::format("{}{}", big, bigUnit) : fmt::format("{}{}{}{}", big, bigUnit, small, smallUnit);
    }

} // namespace

std::string humanDuration(core::Duration duration)
{
    const long long seconds = duration.count() / 1000, minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
    if (seconds < -1)
        return "<invalid>";
    if (seconds < 0)
        return "0s";
    if (seconds < 60 * 2)
        return fmt::format("{}s", seconds);
    if (minutes < 10)
        return pair(minutes, "m", seconds % 60, "s");
    if (minutes < 60 * 3)
        return fmt::format("{}m", minutes);
    if (hours < 8)
        return pair(hours, "h", minutes % 60, "m");
    if (hours < 48)
        return fmt::format("{}h", hours);
    if (hours < 24 * 8)
        return pair(days, "d", hours % 24, "h");
    if (days < 365 * 2)
        return fmt::format("{}d", days);
    if (days < 365 * 8)
        return pair(days / 365, "y", days % 365, "d");
    return fmt::format("{}y", days / 365);
}

} // namespace kube
