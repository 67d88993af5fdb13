// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity/Decimal.h"

#include "kube/quantity/Digits.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

constexpr std::size_t mostSmallDigits = 37;

constexpr std::array<std::int64_t, 19> powersOfTen = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

/// 10^power for powers up to 18.
std::int64_t powerOfTen(int power)
{
    return powersOfTen[std::size_t(power)];
}

/// Takes factors out while there are any; 64-bit division by a constant is much the faster one.
template <int factor, typename Integer>
int takeOut(Integer &value)
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

std::optional<int> Decimal::compareSmall(const Decimal &other) const
{
    const std::int32_t steps = m_scale - other.m_scale;
    const Int128 scaled = steps < 0 ? m_small : other.m_small; // 64 bits and 18 digits are less than 128 bits
    if (!isSmall() || !other.isSmall() || scaled != std::int64_t(scaled) || steps < -18 || steps > 18)
        return std::nullopt;
    const Int128 left = steps < 0 ? m_small * powerOfTen(-steps) : m_small, right = steps > 0 ? other.m_small * powerOfTen(steps) : other.m_small;
    return left < right ? -1 : left > right ? 1 : 0;
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    Decimal result;
    bool negative = false, point = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::size_t count = 0;
    std::uint64_t low = 0; // of the digits, as long as 64 bits hold them
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            low = low * 10 + std::uint64_t(c - '0');
            result.m_scale += point ? 1 : 0;
            ++count;
        } else {
            return std::nullopt;
        }
    }
    if (count == 0)
        return std::nullopt;
    if (count <= 18) {
        result.m_small = negative ? -std::int64_t(low) : std::int64_t(low);
        return result;
    }
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
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
            result.setMagnitude(addDigits(digits, digits), sign() < 0);
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
    result.setMagnitude(inexact ? addDigits(digits, "1") : digits, m_negative);
    return result;
}

std::optional<Decimal> Decimal::asWhole() const
{
    Decimal result = *this;
    result.m_scale = 0;
    if (m_scale <= 0) {
        result.appendZeros(-m_scale);
        return result;
    }
    if (isSmall() && m_scale <= 18) {
        const std::int64_t divisor = powerOfTen(m_scale);
        if (m_small == std::int64_t(m_small))
            result.m_small = std::int64_t(m_small) / divisor; // much faster than in 128 bits
        else
            result.m_small /= divisor;
        return result.m_small * divisor == m_small ? std::optional(std::move(result)) : std::nullopt;
    }
    result = roundedUp(0);
    return compare(result, *this) == 0 ? std::optional(std::move(result)) : std::nullopt;
}

Decimal Decimal::floorDivided(int power, bool *remainder) const
{
    Decimal result = *this;
    std::string digits = magnitude();
    const std::size_t kept = digits.size() > std::size_t(power) ? digits.size() - std::size_t(power) : 0;
    *remainder = digits.find_first_not_of('0', kept) != std::string::npos;
    digits.resize(kept);
    const bool negative = sign() < 0;
    result.setMagnitude(*remainder && negative ? addDigits(digits, "1") : digits, negative);
    return result;
}

template <int factor>
int Decimal::takeOutOfSmall()
{
    int times = 0;
    for (; m_small != std::int64_t(m_small) && m_small % factor == 0; ++times)
        m_small /= factor;
    if (m_small != std::int64_t(m_small))
        return times;
    std::int64_t value = std::int64_t(m_small);
    times += takeOut<factor>(value);
    m_small = value;
    return times;
}

int Decimal::removeTens()
{
    if (isSmall())
        return takeOutOfSmall<10>();
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
        if (divideDigits(quotient, 1024) != 0)
            return times;
        setMagnitude(std::move(quotient), m_negative);
    }
    return times + takeOutOfSmall<1024>();
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
        left.setMagnitude(addDigits(left.magnitude(), right.magnitude()), left.sign() < 0);
        return left;
    }
    if (compareDigits(left.magnitude(), right.magnitude()) < 0)
        std::swap(left, right);
    left.setMagnitude(subtractDigits(left.magnitude(), right.magnitude()), left.sign() < 0);
    return left;
}

int compare(const Decimal &a, const Decimal &b)
{
    if (const auto order = a.compareSmall(b))
        return *order;
    if (a.sign() != b.sign())
        return a.sign() < b.sign() ? -1 : 1;
    const std::int32_t scale = std::max(a.m_scale, b.m_scale);
    const Decimal left = a.rescaled(scale), right = b.rescaled(scale);
    if (left.isSmall() && right.isSmall())
        return left.m_small < right.m_small ? -1 : left.m_small > right.m_small ? 1 : 0;
    const int order = compareDigits(left.magnitude(), right.magnitude());
    return a.sign() < 0 ? -order : order;
}

} // namespace kube
