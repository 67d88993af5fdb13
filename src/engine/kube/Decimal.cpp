// SPDX-License-Identifier: Apache-2.0
#include "kube/Decimal.h"

#include <algorithm>

namespace kube {

namespace {

// Magnitudes are texts of decimal digits: scaling, which is nearly all that quantities do, is then adding and cutting zeros.

int compareMagnitude(const std::string &a, const std::string &b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    const int order = a.compare(b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

std::string addMagnitude(const std::string &a, const std::string &b)
{
    std::string sum(std::max(a.size(), b.size()) + 1, '0');
    int carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        int digit = carry;
        if (i < a.size())
            digit += a[a.size() - 1 - i] - '0';
        if (i < b.size())
            digit += b[b.size() - 1 - i] - '0';
        sum[sum.size() - 1 - i] = char('0' + digit % 10);
        carry = digit / 10;
    }
    return sum;
}

/// a - b, where a is not the smaller one.
std::string subtractMagnitude(std::string a, const std::string &b)
{
    int borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        char &place = a[a.size() - 1 - i];
        int digit = place - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        borrow = digit < 0 ? 1 : 0;
        if (digit < 0)
            digit += 10;
        place = char('0' + digit);
    }
    return a;
}

/// Divides in place; gives the remainder.
unsigned divideMagnitude(std::string &digits, unsigned divisor)
{
    unsigned rest = 0;
    for (char &place : digits) {
        rest = rest * 10 + unsigned(place - '0');
        place = char('0' + rest / divisor);
        rest %= divisor;
    }
    digits.erase(0, digits.find_first_not_of('0'));
    return rest;
}

} // namespace

Decimal::Decimal(std::int64_t unscaled, std::int32_t scale) : m_scale(scale), m_negative(unscaled < 0)
{
    const std::uint64_t magnitude = unscaled < 0 ? std::uint64_t(0) - std::uint64_t(unscaled) : std::uint64_t(unscaled);
    if (magnitude != 0)
        m_digits = std::to_string(magnitude);
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    Decimal result;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        result.m_negative = text[0] == '-';
        text.remove_prefix(1);
    }
    bool point = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            result.m_digits += c;
            result.m_scale += point ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (result.m_digits.empty())
        return std::nullopt;
    result.normalise();
    return result;
}

void Decimal::normalise()
{
    m_digits.erase(0, std::min(m_digits.find_first_not_of('0'), m_digits.size()));
    m_negative = m_negative && !m_digits.empty();
}

std::string Decimal::unscaledText() const
{
    if (m_digits.empty())
        return "0";
    return m_negative ? '-' + m_digits : m_digits;
}

std::int64_t Decimal::unscaledLow64() const
{
    std::uint64_t low = 0;
    for (const char c : m_digits)
        low = low * 10 + std::uint64_t(c - '0');
    return std::int64_t(m_negative ? std::uint64_t(0) - low : low);
}

Decimal Decimal::negated() const
{
    Decimal result = *this;
    result.m_negative = !m_negative && !m_digits.empty();
    return result;
}

Decimal Decimal::withScale(std::int32_t scale) const
{
    Decimal result = *this;
    result.m_scale = scale;
    return result;
}

Decimal Decimal::timesPowerOfTwo(int exponent) const
{
    Decimal result = *this;
    for (int i = 0; i < exponent; ++i) {
        result.m_digits = addMagnitude(result.m_digits, result.m_digits);
        result.normalise();
    }
    result.m_negative = m_negative;
    return result;
}

Decimal Decimal::roundedUp(std::int32_t scale) const
{
    Decimal result = *this;
    result.m_scale = scale;
    if (m_digits.empty())
        return result;
    if (scale >= m_scale) {
        result.appendZeros(scale - m_scale);
        return result;
    }
    const std::size_t lost = std::size_t(m_scale - scale);
    const std::size_t kept = m_digits.size() > lost ? m_digits.size() - lost : 0;
    const bool inexact = m_digits.find_first_not_of('0', kept) != std::string::npos;
    result.m_digits.resize(kept);
    if (inexact)
        result.m_digits = addMagnitude(result.m_digits, "1");
    result.normalise();
    return result;
}

Decimal Decimal::floorDivided(int power, bool *remainder) const
{
    Decimal result = *this;
    const std::size_t kept = m_digits.size() > std::size_t(power) ? m_digits.size() - std::size_t(power) : 0;
    *remainder = m_digits.find_first_not_of('0', kept) != std::string::npos;
    result.m_digits.resize(kept);
    if (*remainder && m_negative)
        result.m_digits = addMagnitude(result.m_digits, "1");
    result.normalise();
    return result;
}

int Decimal::removeTens()
{
    const std::size_t last = m_digits.find_last_not_of('0');
    if (last == std::string::npos)
        return 0;
    const int times = int(m_digits.size() - last - 1);
    m_digits.resize(last + 1);
    return times;
}

int Decimal::remove1024s()
{
    int times = 0;
    while (!m_digits.empty()) {
        std::string quotient = m_digits;
        if (divideMagnitude(quotient, 1024) != 0)
            break;
        m_digits = std::move(quotient);
        ++times;
    }
    return times;
}

void Decimal::appendZeros(int count)
{
    if (!m_digits.empty())
        m_digits.append(std::size_t(count), '0');
}

Decimal Decimal::rescaled(std::int32_t scale) const
{
    Decimal result = withScale(scale);
    result.appendZeros(scale - m_scale);
    return result;
}

Decimal operator+(const Decimal &a, const Decimal &b)
{
    const std::int32_t scale = std::max(a.m_scale, b.m_scale);
    Decimal left = a.rescaled(scale), right = b.rescaled(scale);
    if (left.m_negative == right.m_negative) {
        left.m_digits = addMagnitude(left.m_digits, right.m_digits);
    } else {
        if (compareMagnitude(left.m_digits, right.m_digits) < 0)
            std::swap(left, right);
        left.m_digits = subtractMagnitude(std::move(left.m_digits), right.m_digits);
    }
    left.normalise();
    return left;
}

int compare(const Decimal &a, const Decimal &b)
{
    if (a.sign() != b.sign())
        return a.sign() < b.sign() ? -1 : 1;
    const std::int32_t scale = std::max(a.m_scale, b.m_scale);
    const int magnitude = compareMagnitude(a.rescaled(scale).m_digits, b.rescaled(scale).m_digits);
    return a.sign() < 0 ? -magnitude : magnitude;
}

} // namespace kube
