// SPDX-License-Identifier: Apache-2.0
// A decimal number of any length, exactly what Quantity's slow path needs of one. It is not a general big number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kube {

/// unscaled * 10^-scale. Up to 37 digits are kept in 128 bits, longer ones as text.
class Decimal {
public:
    Decimal() = default;
    Decimal(std::int64_t unscaled, std::int32_t scale) : m_small(unscaled), m_scale(scale) { }
    /// [sign] digits [. digits]; nothing if there is no digit at all.
    static std::optional<Decimal> parse(std::string_view text);

    int sign() const;
    std::int32_t scale() const { return m_scale; }
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
    /// The value with scale 0, if nothing is lost by that.
    std::optional<Decimal> asWhole() const;
    /// Quotient towards minus infinity of the digits by 10^power, and whether anything was left over.
    Decimal floorDivided(int power, bool *remainder) const;

    /// Takes all factors 10 (or 1024) out of the digits and gives how many there were.
    int removeTens();
    int remove1024s();
    void appendZeros(int count);

    friend Decimal operator+(const Decimal &a, const Decimal &b);
    friend int compare(const Decimal &a, const Decimal &b);

private:
    __extension__ using Int128 = __int128;

    bool isSmall() const { return m_digits.empty(); }
    std::string magnitude() const;
    void setMagnitude(std::string digits, bool negative);
    bool scaleUp(int power); ///< in place, if it stays small
    std::optional<int> compareSmall(const Decimal &other) const; ///< without a long number on the way, if that is possible
    template <int factor>
    int takeOutOfSmall();
    Decimal rescaled(std::int32_t scale) const;

    Int128 m_small = 0;
    std::string m_digits; ///< of a long number, without sign and leading zeros
    std::int32_t m_scale = 0;
    bool m_negative = false; ///< of a long number
};

Decimal operator+(const Decimal &a, const Decimal &b);
int compare(const Decimal &a, const Decimal &b);

} // namespace kube
