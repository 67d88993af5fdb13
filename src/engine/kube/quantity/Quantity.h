// SPDX-License-Identifier: Apache-2.0
// An amount of a resource ("100m", "1.5Gi", "1e3") that reads, prints, rounds, compares and adds exactly as Kubernetes' own does.
#pragma once

#include "kube/quantity/Decimal.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace core {
class Value;
}

namespace kube {

enum class QuantityError : std::uint8_t {
    Format,   ///< not a number with a suffix
    Suffix,   ///< the suffix is none
    Numeric,  ///< no digits
    Exponent, ///< more than four digits of exponent: Kubernetes' own parser takes unbounded time over some of these
};

/// The server's text for the error ("quantities must match the regular expression ..."); Exponent has a text of ours.
const char *text(QuantityError error);

class Quantity {
public:
    enum class Format : std::uint8_t { None, DecimalSI, BinarySI, DecimalExponent };
    using Parsed = tl::expected<Quantity, QuantityError>;

    Quantity() = default; ///< zero without a format, the start of a sum
    Quantity(std::int64_t value, Format format) : m_value(value), m_format(format) { }
    static Quantity milli(std::int64_t value, Format format = Format::DecimalSI);

    static Parsed parse(std::string_view text);
    /// A value of a manifest as the API server decodes it: a string (blanks around it trimmed, escapes not undone), a number by its
    /// text, null for zero.
    static Parsed fromJson(const core::Value &value);
    /// The same from raw JSON text.
    static Parsed fromJsonText(std::string_view raw);

    /// The canonical text, or the text it was read from where that is kept.
    std::string toString() const;
    Format format() const { return m_format; }
    int sign() const;
    bool isZero() const { return sign() == 0; }
    /// Rounded up to a whole number; on overflow what Kubernetes gives.
    std::int64_t value() const { return scaledValue(0); }
    std::int64_t milliValue() const { return scaledValue(-3); }

    /// Rounded away from zero to a multiple of 10^scale. The API server does this with -3 to every container resource.
    void roundUp(std::int32_t scale);
    Quantity roundedUp(std::int32_t scale) const;

    Quantity &operator+=(const Quantity &other);
    Quantity &operator-=(const Quantity &other);
    Quantity negated() const;
    friend int compare(const Quantity &a, const Quantity &b);
    friend bool operator==(const Quantity &a, const Quantity &b) { return compare(a, b) == 0; }
    friend bool operator<(const Quantity &a, const Quantity &b) { return compare(a, b) < 0; }

private:
    struct Parts;
    static Parsed parseExact(const Parts &parts, int base, std::int32_t exponent, Format format);
    Decimal decimal() const;
    void setDecimal(Decimal amount);
    std::int64_t scaledValue(std::int32_t scale) const;
    std::string canonical() const;
    std::string decimalText(Format format) const;
    std::string binaryText(const Quantity &whole) const;

    // value * 10^scale while there is no m_exact. Both paths matter: they round, overflow and keep text differently.
    std::int64_t m_value = 0;
    std::int32_t m_scale = 0;
    Format m_format = Format::None;
    std::shared_ptr<const Decimal> m_exact;
    std::string m_text; ///< kept text; empty = canonical
};

int compare(const Quantity &a, const Quantity &b);

} // namespace kube
