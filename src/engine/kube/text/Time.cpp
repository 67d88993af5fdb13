// SPDX-License-Identifier: Apache-2.0
#include "kube/text/Time.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace kube {

namespace {

constexpr const char *layout = "2006-01-02T15:04:05Z07:00";

struct Piece {
    std::string_view layout; ///< as Go names the piece in its error
    std::size_t digits;      ///< 0 for a separator
};

constexpr std::array<Piece, 11> pieces = {{{"2006", 4}, {"-", 0}, {"01", 2}, {"-", 0}, {"02", 2}, {"T", 0}, {"15", 2}, {":", 0}, {"04", 2}, {":", 0},
                                           {"05", 2}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Go's package time quotes by itself: what is not ASCII byte by byte.
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x80)
            out += fmt::format("\\x{:02x}", byte);
        else if (c == '"' || c == '\\')
            out.append({'\\', c});
        else
            out += c;
    }
    return out + '"';
}

} // namespace

tl::expected<std::string, std::string> parseRfc3339(std::string_view text)
{
    const auto failed = [text](std::string_view rest, std::string_view piece) {
        return tl::unexpected("parsing time " + quoted(text) + " as " + quoted(layout) + ": cannot parse " + quoted(rest) + " as "
                              + quoted(piece));
    };
    const auto outOfRange = [text](const char *what) {
        return tl::unexpected("parsing time " + quoted(text) + ": " + what + " out of range");
    };
    std::array<int, 6> numbers{};
    std::size_t count = 0;
    std::string_view rest = text;
    for (const Piece &piece : pieces) {
        if (piece.digits == 0) {
            if (rest.substr(0, 1) != piece.layout)
                return failed(rest, piece.layout);
            rest.remove_prefix(1);
            continue;
        }
        int number = 0;
        std::size_t digits = 0;
        for (; digits < piece.digits && digits < rest.size() && isDigit(rest[digits]); ++digits)
            number = number * 10 + (rest[digits] - '0');
        const bool oneWillDo = piece.layout == "15"; // Go takes an hour of one digit
        if (digits < piece.digits && !(oneWillDo && digits == 1))
            return failed(rest, piece.layout);
        numbers[count++] = number;
        rest.remove_prefix(digits);
    }
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ',') && rest.size() > 1 && isDigit(rest[1])) {
        rest.remove_prefix(1);
        while (!rest.empty() && isDigit(rest[0]))
            rest.remove_prefix(1);
    }
    int offset = 0;
    if (rest.substr(0, 1) == "Z") {
        rest.remove_prefix(1);
    } else {
        const bool shaped = rest.size() >= 6 && (rest[0] == '+' || rest[0] == '-') && isDigit(rest[1]) && isDigit(rest[2]) && rest[3] == ':'
            && isDigit(rest[4]) && isDigit(rest[5]);
        if (!shaped)
            return failed(rest, "Z07:00");
        const int hours = (rest[1] - '0') * 10 + rest[2] - '0', minutes = (rest[4] - '0') * 10 + rest[5] - '0';
        offset = (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
        rest.remove_prefix(6);
    }
    if (!rest.empty())
        return tl::unexpected("parsing time " + quoted(text) + ": extra text: " + quoted(rest));
    const std::chrono::year_month_day day{std::chrono::year{numbers[0]}, std::chrono::month{unsigned(numbers[1])},
                                          std::chrono::day{unsigned(numbers[2])}};
    if (!day.month().ok())
        return outOfRange("month");
    if (!day.ok())
        return outOfRange("day");
    if (numbers[3] > 23)
        return outOfRange("hour");
    if (numbers[4] > 59)
        return outOfRange("minute");
    if (numbers[5] > 59)
        return outOfRange("second");
    const auto moment = std::chrono::sys_days(day) + std::chrono::hours(numbers[3]) + std::chrono::minutes(numbers[4] - offset)
        + std::chrono::seconds(numbers[5]);
    const auto date = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day utc(date);
    const std::chrono::hh_mm_ss clock(moment - date);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(utc.year()), unsigned(utc.month()), unsigned(utc.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace kube
