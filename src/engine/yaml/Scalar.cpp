// SPDX-License-Identifier: Apache-2.0
#include "yaml/Scalar.h"

#include "core/Json.h"
#include "yaml/Utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace yaml {

using core::ErrorCode;
using core::fail;
using core::say;
using core::Value;

namespace {

struct Word {
    std::string_view text;
    PlainType type;
    bool truth;
};

// The words of go-yaml's resolveMap.
constexpr std::array words{
    Word{"y", PlainType::Bool, true},      Word{"Y", PlainType::Bool, true},      Word{"yes", PlainType::Bool, true},
    Word{"Yes", PlainType::Bool, true},    Word{"YES", PlainType::Bool, true},    Word{"true", PlainType::Bool, true},
    Word{"True", PlainType::Bool, true},   Word{"TRUE", PlainType::Bool, true},   Word{"on", PlainType::Bool, true},
    Word{"On", PlainType::Bool, true},     Word{"ON", PlainType::Bool, true},     Word{"n", PlainType::Bool, false},
    Word{"N", PlainType::Bool, false},     Word{"no", PlainType::Bool, false},    Word{"No", PlainType::Bool, false},
    Word{"NO", PlainType::Bool, false},    Word{"false", PlainType::Bool, false}, Word{"False", PlainType::Bool, false},
    Word{"FALSE", PlainType::Bool, false}, Word{"off", PlainType::Bool, false},   Word{"Off", PlainType::Bool, false},
    Word{"OFF", PlainType::Bool, false},   Word{"", PlainType::Null, false},      Word{"~", PlainType::Null, false},
    Word{"null", PlainType::Null, false},  Word{"Null", PlainType::Null, false},  Word{"NULL", PlainType::Null, false},
    Word{".nan", PlainType::NotFinite, false},  Word{".NaN", PlainType::NotFinite, false},  Word{".NAN", PlainType::NotFinite, false},
    Word{".inf", PlainType::NotFinite, false},  Word{".Inf", PlainType::NotFinite, false},  Word{".INF", PlainType::NotFinite, false},
    Word{"+.inf", PlainType::NotFinite, false}, Word{"+.Inf", PlainType::NotFinite, false}, Word{"+.INF", PlainType::NotFinite, false},
    Word{"-.inf", PlainType::NotFinite, false}, Word{"-.Inf", PlainType::NotFinite, false}, Word{"-.INF", PlainType::NotFinite, false},
};

const Word *findWord(std::string_view text)
{
    if (text.size() > 5)
        return nullptr;
    const auto found = std::find_if(words.begin(), words.end(), [text](const Word &word) { return word.text == text; });
    return found == words.end() ? nullptr : found;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// An unsigned number of one base, whole text; nothing on a wrong digit. Too large ones give `tooLarge`.
std::optional<std::uint64_t> magnitude(std::string_view digits, int base, bool &tooLarge)
{
    std::uint64_t value = 0;
    if (digits.empty() || digits[0] == '-')
        return std::nullopt;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    tooLarge = parsed.ec == std::errc::result_out_of_range;
    if (parsed.ptr != digits.data() + digits.size() || (parsed.ec != std::errc() && !tooLarge))
        return std::nullopt;
    return value;
}

/// strconv.ParseInt(text, base, 64), then ParseUint: decimal text of the number.
std::optional<std::string> parseSigned(std::string_view text, int base)
{
    const bool hasSign = !text.empty() && (text[0] == '-' || text[0] == '+');
    const bool negative = hasSign && text[0] == '-';
    if (hasSign)
        text.remove_prefix(1);
    if (base == 0) {
        base = 10;
        const char letter = text.size() >= 3 && text[0] == '0' ? char(text[1] | 0x20) : '0';
        if (letter == 'x' || letter == 'o' || letter == 'b') {
            base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
            text.remove_prefix(2);
        } else if (text.size() >= 2 && text[0] == '0') {
            base = 8;
            text.remove_prefix(1);
        }
    }
    bool tooLarge = false;
    const auto value = magnitude(text, base, tooLarge);
    constexpr auto most = std::uint64_t(std::numeric_limits<std::int64_t>::max());
    if (!value || tooLarge || (hasSign && *value > most + (negative ? 1 : 0)))
        return std::nullopt;
    return (negative && *value > 0 ? "-" : "") + std::to_string(*value);
}

/// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool looksLikeFloat(std::string_view text)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t whole = digitsFrom(text, at);
    const bool hasWhole = whole > at;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsFrom(text, at + 1);
        if (!hasWhole && fraction == at + 1)
            return false;
        at = fraction;
    } else if (!hasWhole) {
        return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const std::size_t end = digitsFrom(text, at);
        if (end == at)
            return false;
        at = end;
    }
    return at == text.size();
}

/// Whether a number that no double can hold is too small (then it is 0) and not too large.
bool isTiny(std::string_view text)
{
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    const std::size_t first = text.find_first_of("123456789");
    if (first >= e)
        return true;
    const std::size_t point = std::min(text.find('.'), e);
    const bool negativeExponent = e + 1 < text.size() && text[e + 1] == '-';
    return e == text.size() ? first > point : negativeExponent;
}

std::optional<double> parseFloat(std::string_view text)
{
    if (!looksLikeFloat(text))
        return std::nullopt;
    if (text[0] == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec == std::errc::result_out_of_range)
        return isTiny(text) ? std::optional(0.0) : std::nullopt;
    return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

struct Number {
    std::string json;
    bool isInteger = false;
};

std::optional<Number> parseNumber(std::string_view text)
{
    const auto asFloat = [](std::string_view digits) -> std::optional<Number> {
        const auto value = parseFloat(digits);
        return value ? std::optional(Number{goJsonNumber(*value), false}) : std::nullopt;
    };
    if (text.empty())
        return std::nullopt;
    if (text[0] == '.')
        return asFloat(text);
    if (!isDigit(text[0]) && text[0] != '-' && text[0] != '+')
        return std::nullopt;
    std::string plain(text);
    std::erase(plain, '_');
    if (auto integer = parseSigned(plain, 0))
        return Number{std::move(*integer), true};
    if (auto real = asFloat(plain))
        return real;
    // go-yaml reads what follows 0b once more, with a sign of its own.
    if (plain.starts_with("0b")) {
        if (auto integer = parseSigned(std::string_view(plain).substr(2), 2))
            return Number{std::move(*integer), true};
    }
    return std::nullopt;
}

/// Days of a month are checked as Go's time.Parse does.
bool validDate(int year, int month, int day)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[std::size_t(month) - 1] + (leap ? 1 : 0);
}

/// One or two digits.
std::optional<int> shortNumber(std::string_view &text)
{
    const std::size_t count = std::min(digitsFrom(text, 0), std::size_t(2));
    if (count == 0)
        return std::nullopt;
    const int value = count == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(count);
    return value;
}

bool eat(std::string_view &text, char c)
{
    if (text.empty() || text[0] != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The forms of go-yaml's allowedTimestampFormats.
bool isTimestamp(std::string_view text)
{
    if (digitsFrom(text, 0) != 4)
        return false;
    int year = 0;
    std::from_chars(text.data(), text.data() + 4, year);
    text.remove_prefix(4);
    if (!eat(text, '-'))
        return false;
    const auto month = shortNumber(text);
    if (!month || !eat(text, '-'))
        return false;
    const auto day = shortNumber(text);
    if (!day || !validDate(year, *month, *day))
        return false;
    if (text.empty())
        return true;
    const char separator = text[0];
    if (separator != 'T' && separator != 't' && separator != ' ')
        return false;
    text.remove_prefix(1);
    const auto hour = shortNumber(text);
    if (!hour || *hour > 23 || !eat(text, ':'))
        return false;
    const auto minute = shortNumber(text);
    if (!minute || *minute > 59 || !eat(text, ':'))
        return false;
    const auto second = shortNumber(text);
    if (!second || *second > 59)
        return false;
    if (!text.empty() && (text[0] == '.' || text[0] == ',')) {
        const std::size_t end = digitsFrom(text, 1);
        if (end == 1)
            return false;
        text.remove_prefix(end);
    }
    if (separator == ' ')
        return text.empty();
    if (text == "Z")
        return true;
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' && digitsFrom(text, 1) == 3 && digitsFrom(text, 4) == 6
        && (text[1] - '0') * 10 + text[2] - '0' <= 24 && (text[4] - '0') <= 6;
}

core::Result<Value> decodeBinary(std::string_view text)
{
    const auto data = fromBase64(text);
    if (!data)
        return fail(ErrorCode::YamlInvalid, say("the !!binary value is not base64"));
    if (!isUtf8(*data))
        return fail(ErrorCode::YamlInvalid, say("the !!binary value is not text"), say("Kubernetes keeps binary data as base64 text: leave out !!binary."));
    return Value(*data);
}

core::Result<Value> wrongTag(std::string_view text, std::string_view tag)
{
    return fail(ErrorCode::YamlInvalid, say("%1 cannot be read as !!%2", core::jsonQuoted(text.substr(0, 40)), tag));
}

} // namespace

PlainType plainType(std::string_view text)
{
    if (const Word *word = findWord(text))
        return word->type;
    if (isTimestamp(text))
        return PlainType::Timestamp;
    return parseNumber(text) ? PlainType::Number : PlainType::String;
}

std::string printedNumber(std::string_view json)
{
    if (auto integer = parseSigned(json, 0))
        return std::move(*integer);
    const auto real = parseFloat(json);
    return real ? goYamlNumber(*real) : std::string(json);
}

core::Result<Value> resolveScalar(std::string_view text, std::string_view tag, bool plain)
{
    constexpr std::string_view prefix = "tag:yaml.org,2002:";
    const bool standard = tag.starts_with(prefix);
    const std::string_view name = standard ? tag.substr(prefix.size()) : std::string_view();
    if ((tag.empty() && !plain) || (!tag.empty() && !standard) || name == "str")
        return Value(text);
    if (name == "binary")
        return decodeBinary(text);
    constexpr std::array<std::string_view, 5> resolved{"bool", "int", "float", "null", "timestamp"};
    if (standard && std::find(resolved.begin(), resolved.end(), name) == resolved.end())
        return Value(text);
    // Nothing but these begins a word, a number or a date.
    constexpr std::string_view starts = "+-.0123456789yYnNtTfFoO~";
    if (!text.empty() && starts.find(text[0]) == std::string_view::npos)
        return name.empty() ? core::Result<Value>(Value(text)) : wrongTag(text, name);

    if (const Word *word = findWord(text)) {
        if (word->type == PlainType::NotFinite)
            return fail(ErrorCode::YamlInvalid, say("%1 is no number that JSON can hold", text), say("Put it in quotes if it is meant as text."));
        if (!name.empty() && name != (word->type == PlainType::Bool ? "bool" : "null"))
            return wrongTag(text, name);
        return word->type == PlainType::Bool ? Value(word->truth) : Value();
    }
    if ((name.empty() || name == "timestamp") && isTimestamp(text))
        return Value(text);
    if (auto number = parseNumber(text)) {
        if (!name.empty() && name != "float" && !(name == "int" && number->isInteger))
            return wrongTag(text, name);
        return Value::number_(std::move(number->json));
    }
    return name.empty() ? core::Result<Value>(Value(text)) : wrongTag(text, name);
}

} // namespace yaml
