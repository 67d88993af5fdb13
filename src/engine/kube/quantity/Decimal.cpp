// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity/Decimal.h"

#include <algorithm>

namespace kube {

namespace {

constexpr std::size_t mostSmallDigits = 37;

// Long numbers are texts of decimal digits: scaling, which is nearly all that quantities do, is then adding and cutting zeros.

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
    return rest;
}

/// 10^power for powers up to 18.
std::int64_t powerOfTen(int power)
{
    std::int64_t result = 1;
    for (int i = 0; i < power; ++i)
        result *= 10;
    return result;
}

/// Takes factors out while there are any; 64-bit division is much the faster one.
template <typename Integer>
int takeOut(Integer &value, int factor)
{
    int times = 0;
    for (; value != 0 && value % factor == 0; ++times)
        value /= factor;
    return times;
}

} // namespace

std::string Decimal::magnitude() const
{
    if (!isSmall())
        return m_digits;
    if (m_small == std::int64_t(m_small) && m_small > 0)
        return std::to_string(std::int64_t(m_small));
    std::string reversed;
    for (Int128 rest = m_small; rest != 0; rest /= 10) {
        const int digit = int(rest % 10);
        reversed += char('0' + (digit < 0 ? -digit : digit));
    }
    return {reversed.rbegin(), reversed.rend()};
}

void Decimal::setMagnitude(std::string digits, bool negative)
{
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    m_small = 0;
    m_digits.clear();
    m_negative = false;
    if (digits.size() > mostSmallDigits) {
        m_digits = std::move(digits);
        m_negative = negative;
        return;
    }
    for (const char c : digits)
        m_small = m_small * 10 + (c - '0');
    if (negative)
        m_small = -m_small;
}

bool Decimal::scaleUp(int power)
{
    if (!isSmall())
        return false;
    constexpr Int128 limit = Int128(1'000'000'000'000'000'000) * Int128(1'000'000'000'000'000'000);
    if (m_small == 0)
        return true;
    constexpr Int128 narrow = 1'000'000'000'000'000'000;
    if (power <= 18 && m_small < narrow && m_small > -narrow) {
        m_small *= powerOfTen(power);
        return true;
    }
    Int128 value = m_small;
    for (int i = 0; i < power; ++i) {
        if (value > limit || value < -limit)
            return false;
        value *= 10;
    }
    m_small = value;
    return true;
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    Decimal result;
    bool negative = false, point = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::string digits;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            digits += c;
            result.m_scale += point ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits.empty())
        return std::nullopt;
    result.setMagnitude(std::move(digits), negative);
    return result;
}

int Decimal::sign() const
{
    if (!isSmall())
        return m_negative ? -1 : 1;
    return m_small < 0 ? -1 : m_small > 0 ? 1 : 0;
}

std::string Decimal::unscaledText() const
{
    const std::string digits = magnitude();
    if (digits.empty())
        return "0";
    return sign() < 0 ? '-' + digits : digits;
}

std::int64_t Decimal::unscaledLow64() const
{
    if (isSmall())
        return std::int64_t(m_small);
    std::uint64_t low = 0;
    for (const char c : m_digits)
        low = low * 10 + std::uint64_t(c - '0');
    return std::int64_t(m_negative ? std::uint64_t(0) - low : low);
}

Decimal Decimal::negated() const
{
    Decimal result = *this;
    result.m_small = -m_small;
    result.m_negative = !m_negative && !isSmall();
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
    constexpr Int128 narrow = Int128(1) << 62;
    if (isSmall() && exponent <= 62 && m_small < narrow && m_small > -narrow) {
        result.m_small *= Int128(1) << exponent;
        return result;
    }
    for (int i = 0; i < exponent; ++i) {
        constexpr Int128 limit = Int128(1'000'000'000'000'000'000) * Int128(1'000'000'000'000'000'000);
        if (result.isSmall() && result.m_small < limit && result.m_small > -limit) {
            result.m_small *= 2;
        } else {
            const std::string digits = result.magnitude();
            result.setMagnitude(addMagnitude(digits, digits), sign() < 0);
        }
    }
    return result;
}

Decimal Decimal::roundedUp(std::int32_t scale) const
{
    Decimal result = *this;
    result.m_scale = scale;
    if (sign() == 0)
        return result;
    if (scale >= m_scale) {
        result.appendZeros(scale - m_scale);
        return result;
    }
    const std::size_t lost = std::size_t(m_scale - scale);
    if (isSmall()) {
        bool inexact = false;
        for (std::size_t left = lost; left > 0 && result.m_small != 0;) {
            const int step = int(std::min<std::size_t>(left, 18));
            const Int128 divisor = powerOfTen(step);
            inexact = inexact || result.m_small % divisor != 0;
            result.m_small /= divisor;
            left -= std::size_t(step);
        }
        result.m_small += inexact ? sign() : 0;
        return result;
    }
    std::string digits = m_digits;
    const std::size_t kept = digits.size() > lost ? digits.size() - lost : 0;
    const bool inexact = digits.find_first_not_of('0', kept) != std::string::npos;
    digits.resize(kept);
    result.setMagnitude(inexact ? addMagnitude(digits, "1") : digits, m_negative);
    return result;
}

Decimal Decimal::floorDivided(int power, bool *remainder) const
{
    Decimal result = *this;
    std::string digits = magnitude();
    const std::size_t kept = digits.size() > std::size_t(power) ? digits.size() - std::size_t(power) : 0;
    *remainder = digits.find_first_not_of('0', kept) != std::string::npos;
    digits.resize(kept);
    const bool negative = sign() < 0;
    result.setMagnitude(*remainder && negative ? addMagnitude(digits, "1") : digits, negative);
    return result;
}

int Decimal::takeOutOfSmall(int factor)
{
    if (m_small != std::int64_t(m_small))
        return takeOut(m_small, factor);
    std::int64_t value = std::int64_t(m_small);
    const int times = takeOut(value, factor);
    m_small = value;
    return times;
}

int Decimal::removeTens()
{
    if (isSmall())
        return takeOutOfSmall(10);
    const std::size_t last = m_digits.find_last_not_of('0');
    const int times = int(m_digits.size() - last - 1);
    setMagnitude(m_digits.substr(0, last + 1), m_negative);
    return times;
}

int Decimal::remove1024s()
{
    int times = 0;
    for (; !isSmall(); ++times) {
        std::string quotient = m_digits;
        if (divideMagnitude(quotient, 1024) != 0)
            return times;
        setMagnitude(std::move(quotient), m_negative);
    }
    return times + takeOutOfSmall(1024);
}

void Decimal::appendZeros(int count)
{
    if (sign() != 0 && !scaleUp(count))
        setMagnitude(magnitude().append(std::size_t(count), '0'), sign() < 0);
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
    if (left.isSmall() && right.isSmall()) {
        left.m_small += right.m_small;
        return left;
    }
    if (left.sign() == right.sign()) {
        left.setMagnitude(addMagnitude(left.magnitude(), right.magnitude()), left.sign() < 0);
        return left;
    }
    if (compareMagnitude(left.magnitude(), right.magnitude()) < 0)
        std::swap(left, right);
    left.setMagnitude(subtractMagnitude(left.magnitude(), right.magnitude()), left.sign() < 0);
    return left;
}

int compare(const Decimal &a, const Decimal &b)
{
    if (a.sign() != b.sign())
        return a.sign() < b.sign() ? -1 : 1;
    const std::int32_t scale = std::max(a.m_scale, b.m_scale);
    const Decimal left = a.rescaled(scale), right = b.rescaled(scale);
    if (left.isSmall() && right.isSmall())
        return left.m_small < right.m_small ? -1 : left.m_small > right.m_small ? 1 : 0;
    const int order = compareMagnitude(left.magnitude(), right.magnitude());
    return a.sign() < 0 ? -order : order;
}

} // namespace kube
