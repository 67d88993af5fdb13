// SPDX-License-Identifier: Apache-2.0
#include "core/Clock.h"

#include <charconv>
#include <cstdio>

namespace core {

using namespace std::chrono;

std::string toRfc3339(Instant instant, bool milliseconds)
{
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()), unsigned(date.month()), unsigned(date.day()),
                  int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    std::string out(buffer);
    if (milliseconds) {
        std::snprintf(buffer, sizeof buffer, ".%03d", int(time.subseconds().count()));
        out += buffer;
    }
    return out + 'Z';
}

namespace {

/// Reads `width` digits at `at`; nothing if there are fewer.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t width)
{
    if (at + width > text.size())
        return std::nullopt;
    int value = 0;
    const char *begin = text.data() + at;
    const auto parsed = std::from_chars(begin, begin + width, value);
    if (parsed.ec != std::errc() || parsed.ptr != begin + width || *begin == '-')
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Instant> fromRfc3339(std::string_view text)
{
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), dayOfMonth = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!year || !month || !dayOfMonth || !hour || !minute || !second || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't')
        || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*dayOfMonth))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    Instant instant = time_point_cast<Duration>(sys_days(date)) + hours(*hour) + minutes(*minute) + seconds(*second);

    std::size_t at = 19;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            instant += Duration((text[at] - '0') * scale);
    }
    const std::string_view zone = text.substr(std::min(at, text.size()));
    if (zone == "Z" || zone == "z")
        return instant;
    const auto offsetHours = digits(zone, 1, 2), offsetMinutes = digits(zone, 4, 2);
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || !offsetHours || !offsetMinutes)
        return std::nullopt;
    const Duration offset = hours(*offsetHours) + minutes(*offsetMinutes);
    return zone[0] == '+' ? instant - offset : instant + offset;
}

} // namespace core
