// SPDX-License-Identifier: Apache-2.0
#include "cli/Duration.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace cli {

namespace {

struct Unit {
    std::string_view name;
    double milliseconds;
};
constexpr std::array units{Unit{"ms", 1}, Unit{"s", 1000}, Unit{"m", 60000}, Unit{"h", 3600000}};

} // namespace

std::optional<core::Duration> parseDuration(std::string_view text)
{
    double total = 0;
    bool any = false;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
        if (end == 0)
            return std::nullopt;
        const std::string number(text.substr(0, end));
        char *rest = nullptr;
        const double value = std::strtod(number.c_str(), &rest);
        if (*rest != '\0')
            return std::nullopt;
        text.remove_prefix(end);
        if (text.empty()) { // seconds, and only as the whole
            if (any)
                return std::nullopt;
            total = value * 1000;
            any = true;
            break;
        }
        const Unit *unit = nullptr;
        for (const Unit &row : units) {
            const std::string_view after = text.substr(std::min(row.name.size(), text.size()));
            const bool complete = after.empty() || (after.front() >= '0' && after.front() <= '9');
            if (text.substr(0, row.name.size()) == row.name && complete)
                unit = &row;
        }
        if (!unit)
            return std::nullopt;
        total += value * unit->milliseconds;
        text.remove_prefix(unit->name.size());
        any = true;
    }
    if (!any || total > 1e15)
        return std::nullopt;
    return core::Duration(std::llround(total));
}

} // namespace cli
