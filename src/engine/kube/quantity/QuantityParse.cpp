// SPDX-License-Identifier: Apache-2.0
// Reading of quantities: parseQuantityString, the suffixer and ParseQuantity of k8s.io/apimachinery/pkg/api/resource.
#include "core/Json.h"
#include "core/Value.h"
#include "kube/quantity/Int64Math.h"
#include "kube/quantity/Quantity.h"

#include <charconv>
#include <limits>

namespace kube {

const char *text(QuantityError error)
{
    switch (error) {
    case QuantityError::Suffix:
        return "unable to parse quantity's suffix";
    case QuantityError::Numeric:
        return "unable to parse numeric part of quantity";
    case QuantityError::Exponent:
        return "quantities must not have an exponent of more than four digits";
    case QuantityError::Format:
        break;
    }
    return "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
}

/// The pieces of a text. A missing number reads as 0, which the regular expression of the error text would not allow.
struct Quantity::Parts {
    bool positive = true;
    std::string_view all;
    std::string_view value; ///< sign, digits, point, digits
    std::string_view whole = "0";
    std::string_view fraction;
    std::string_view suffix;
};

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t skipDigits(std::string_view text, std::size_t from)
{
    while (from < text.size() && isDigit(text[from]))
        ++from;
    return from;
}

struct Suffix {
    int base;
    std::int32_t exponent;
    Quantity::Format format;
};

/// E is exa alone and an exponent with digits after it.
tl::expected<Suffix, QuantityError> interpret(std::string_view suffix)
{
    static constexpr std::string_view decimal = "num kMGTPE";
    static constexpr std::string_view binary = "KMGTPE";
    if (suffix.empty())
        return Suffix{10, 0, Quantity::Format::DecimalSI};
    if (suffix.size() == 1) {
        const auto at = decimal.find(suffix[0]);
        if (at != std::string_view::npos && suffix[0] != ' ')
            return Suffix{10, std::int32_t(at) * 3 - 9, Quantity::Format::DecimalSI};
        return tl::unexpected(QuantityError::Suffix);
    }
    if (suffix.size() == 2 && suffix[1] == 'i') {
        const auto at = binary.find(suffix[0]);
        if (at != std::string_view::npos)
            return Suffix{2, std::int32_t(at + 1) * 10, Quantity::Format::BinarySI};
    }
    if (suffix[0] != 'e' && suffix[0] != 'E')
        return tl::unexpected(QuantityError::Suffix);
    std::string_view digits = suffix.substr(1);
    const bool negative = digits[0] == '-';
    if (digits[0] == '-' || digits[0] == '+')
        digits.remove_prefix(1);
    if (digits.empty() || skipDigits(digits, 0) != digits.size())
        return tl::unexpected(QuantityError::Suffix);
    if (digits.size() > 4)
        return tl::unexpected(QuantityError::Exponent);
    std::int32_t exponent = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    return Suffix{10, negative ? -exponent : exponent, Quantity::Format::DecimalExponent};
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

Quantity::Parsed Quantity::parse(std::string_view text)
{
    if (text.empty())
        return tl::unexpected(QuantityError::Format);
    Parts parts;
    parts.all = text;
    std::size_t at = 0;
    if (text[0] == '-' || text[0] == '+') {
        parts.positive = text[0] == '+';
        ++at;
    }
    while (at < text.size() && text[at] == '0')
        ++at;
    if (at == text.size()) {
        Quantity zero(0, Format::DecimalSI);
        return zero;
    }
    const std::size_t digitsEnd = skipDigits(text, at);
    if (digitsEnd > at)
        parts.whole = text.substr(at, digitsEnd - at);
    at = digitsEnd;
    if (at < text.size() && text[at] == '.') {
        const std::size_t end = skipDigits(text, at + 1);
        parts.fraction = text.substr(at + 1, end - at - 1);
        at = end;
    }
    parts.value = text.substr(0, at);
    parts.suffix = text.substr(at);
    while (at < text.size() && std::string_view("eEinumkKMGTP").find(text[at]) != std::string_view::npos)
        ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    if (skipDigits(text, at) != text.size())
        return tl::unexpected(QuantityError::Format);

    const auto suffix = interpret(parts.suffix);
    if (!suffix)
        return tl::unexpected(suffix.error());

    // The fast path keeps 64 bits when they surely suffice, and then, at times, the text itself.
    const bool binary = suffix->format == Format::BinarySI;
    const int digitCount = int(parts.whole.size() + parts.fraction.size());
    const int precision = !binary ? 18 - digitCount : parts.fraction.empty() ? 14 - digitCount - suffix->exponent * 3 / 10 : -1;
    const std::int32_t scale = (binary ? 0 : suffix->exponent) - std::int32_t(parts.fraction.size());
    if (precision >= 0 && scale >= -9) {
        std::int64_t number = 0;
        for (const std::string_view digits : {parts.whole, parts.fraction}) {
            for (const char c : digits)
                number = number * 10 + (c - '0');
        }
        const Scaled product = multiplyInt64(number, binary ? std::int64_t(1) << suffix->exponent : 1);
        if (product.ok) {
            Quantity result(parts.positive ? product.value : -product.value, suffix->format);
            result.m_scale = scale;
            if (binary) {
                if ((number & 7) != 0)
                    result.m_text = std::string(text);
            } else if (scale % 3 == 0 && number % 1000 != 0 && parts.whole[0] != '0') {
                result.m_text = std::string(text);
            }
            return result;
        }
    }
    return parseExact(parts, suffix->base, suffix->exponent, suffix->format);
}

Quantity::Parsed Quantity::parseExact(const Parts &parts, int base, std::int32_t exponent, Format format)
{
    auto amount = Decimal::parse(parts.value);
    if (!amount)
        return tl::unexpected(QuantityError::Numeric);
    *amount = base == 10 ? amount->withScale(amount->scale() - exponent) : amount->timesPowerOfTwo(exponent);
    constexpr std::int32_t nano = 9; // digits after the point; fewer are filled up, which shows where 64 bits overflow
    const bool negative = amount->sign() < 0;
    if (negative)
        *amount = amount->negated();
    if (amount->sign() != 0)
        *amount = amount->roundedUp(nano);
    if (format == Format::BinarySI) {
        const Decimal most(std::numeric_limits<std::int64_t>::max(), 0);
        if (kube::compare(*amount, most) > 0)
            *amount = most;
        if (kube::compare(*amount, Decimal(1, 0)) < 0 && amount->sign() > 0)
            format = Format::DecimalSI;
    }
    Quantity result(0, format);
    result.setDecimal(negative ? amount->negated() : std::move(*amount));
    return result;
}

Quantity::Parsed Quantity::fromJson(const core::Value &value)
{
    if (value.isNull())
        return Quantity();
    if (value.isString()) {
        // The server parses the text between the quotes as it stands, escapes and all.
        const std::string &content = value.string();
        if (content.find_first_of("\\\"\b\f\n\r\t") == std::string::npos)
            return parse(trimmed(content));
        return fromJsonText(core::jsonQuoted(content));
    }
    if (value.isNumber())
        return parse(value.text());
    return fromJsonText(core::toJson(value));
}

Quantity::Parsed Quantity::fromJsonText(std::string_view raw)
{
    if (raw == "null")
        return Quantity();
    if (raw.size() >= 2 && raw.front() == '"' && raw.back() == '"')
        raw = raw.substr(1, raw.size() - 2);
    return parse(trimmed(raw));
}

} // namespace kube
