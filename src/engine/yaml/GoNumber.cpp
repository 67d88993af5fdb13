// SPDX-License-Identifier: Apache-2.0
// The number formats of Go's strconv, encoding/json and go-yaml.
#include "yaml/Scalar.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace yaml {

namespace {

/// Shortest digits that read back as the same number; the value is 0.DIGITS * 10^point.
struct Digits {
    bool negative = false;
    std::string digits;
    int point = 0;
};

template <typename Float>
Digits shortest(Float number)
{
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number), std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), std::size_t(end - buffer.data()));
    const std::size_t e = text.find('e');
    Digits out;
    out.negative = std::signbit(number);
    for (const char c : text.substr(0, e)) {
        if (c != '.')
            out.digits += c;
    }
    out.point = std::atoi(std::string(text.substr(e + 1)).c_str()) + 1;
    if (number == 0)
        out.point = 1;
    return out;
}

std::string fixed(const Digits &d)
{
    const int count = int(d.digits.size());
    std::string out = d.negative ? "-" : "";
    if (d.point <= 0)
        return out + "0." + std::string(std::size_t(-d.point), '0') + d.digits;
    if (d.point >= count)
        return out + d.digits + std::string(std::size_t(d.point - count), '0');
    return out + d.digits.substr(0, std::size_t(d.point)) + '.' + d.digits.substr(std::size_t(d.point));
}

std::string exponential(const Digits &d, int exponentDigits)
{
    std::string out = d.negative ? "-" : "";
    out += d.digits[0];
    if (d.digits.size() > 1)
        out += '.' + d.digits.substr(1);
    const int exponent = d.point - 1;
    std::string text = std::to_string(std::abs(exponent));
    if (int(text.size()) < exponentDigits)
        text.insert(0, std::size_t(exponentDigits) - text.size(), '0');
    return out + 'e' + (exponent < 0 ? '-' : '+') + text;
}

/// strconv.FormatFloat(x, 'g', -1, bits): the shortest form has an exponent when that is below -4 or from 6 on.
std::string general(const Digits &d)
{
    const int exponent = d.point - 1;
    return exponent < -4 || exponent >= 6 ? exponential(d, 2) : fixed(d);
}

} // namespace

std::string goJsonNumber(double number)
{
    const Digits d = shortest(number);
    const double size = std::abs(number);
    // encoding/json's floatEncoder: like ES6, with e-09 cleaned to e-9.
    return number != 0 && (size < 1e-6 || size >= 1e21) ? exponential(d, 1) : fixed(d);
}

std::string goYamlNumber(double number)
{
    return general(shortest(number));
}

std::optional<std::string> keyText(const core::Value &key)
{
    switch (key.kind()) {
    case core::Value::Kind::Bool:
        return key.boolean() ? "true" : "false";
    case core::Value::Kind::String:
        return key.string();
    case core::Value::Kind::Number:
        // sigs.k8s.io/yaml prints keys that are no integers with the digits of a float32.
        return key.integer() ? key.text() : general(shortest(static_cast<float>(key.real().value_or(0))));
    default:
        return std::nullopt;
    }
}

} // namespace yaml
