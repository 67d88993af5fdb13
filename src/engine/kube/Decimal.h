// SPDX-License-Identifier: Apache-2.0
// A decimal number of any length, exactly what Quantity's slow path needs of one. It is not a general big number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kube {

/// digits * 10^-scale. The digits carry no leading zeros; zero has none.
class Decimal {
public:
    Decimal() = default;
    Decimal(std::int64_t unscaled, std::int32_t scale);
    /// [sign] digits [. digits]; nothing if there is no digit at all.
    static std::optional<Decimal> parse(std::string_view text);

    int sign() const { return m_digits.empty() ? 0 : m_negative ? -1 : 1; }
    std::int32_t scale() const { return m_scale; }
    const std::string &digits() const { return m_digits; }
    /// The digits with their sign, as if the scale were 0.
    std::string unscaledText() const;
    /// The low 64 bits of the signed digits.
    std::int64_t unscaledLow64() const;

    Decimal negated() const;
    /// The same digits, which mean another value.
    Decimal withScale(std::int32_t scale) const;
    Decimal timesPowerOfTwo(int exponent) const;
    /// The same value with exactly this scale, rounded away from zero where digits are lost.
    Decimal roundedUp(std::int32_t scale) const;
    /// Quotient towards minus infinity of the digits by 10^power, and whether anything was left over.
    Decimal floorDivided(int power, bool *remainder) const;

    /// Takes all factors 10 (or 1024) out of the digits and gives how many there were.
    int removeTens();
    int remove1024s();
    void appendZeros(int count);

    friend Decimal operator+(const Decimal &a, const Decimal &b);
    friend int compare(const Decimal &a, const Decimal &b);

private:
    Decimal rescaled(std::int32_t scale) const;
    void normalise();

    std::string m_digits;
    std::int32_t m_scale = 0;
    bool m_negative = false;
};

Decimal operator+(const Decimal &a, const Decimal &b);
int compare(const Decimal &a, const Decimal &b);

} // namespace kube
