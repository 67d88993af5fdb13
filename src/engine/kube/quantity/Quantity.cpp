// SPDX-License-Identifier: Apache-2.0
// Arithmetic and text of k8s.io/apimachinery/pkg/api/resource (quantity.go, amount.go, scale_int.go), with its quirks.
#include "kube/quantity/Quantity.h"

#include "kube/quantity/Int64Math.h"

#include <array>
#include <limits>

namespace kube {

namespace {

constexpr std::int64_t maxInt64 = std::numeric_limits<std::int64_t>::max();

/// Suffixes by exponent; beyond them the original prints none, wrong as that is.
std::string decimalSuffix(std::int32_t exponent)
{
    static constexpr std::array<const char *, 10> suffixes = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    const std::int32_t index = exponent / 3 + 3;
    return index >= 0 && index < std::int32_t(suffixes.size()) ? suffixes[std::size_t(index)] : "";
}

std::string binarySuffix(std::int32_t times)
{
    static constexpr std::array<const char *, 7> suffixes = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    return times >= 0 && times < std::int32_t(suffixes.size()) ? suffixes[std::size_t(times)] : "";
}

std::string suffixOf(std::int32_t exponent, Quantity::Format format)
{
    if (format == Quantity::Format::DecimalSI)
        return decimalSuffix(exponent);
    return exponent == 0 ? std::string() : 'e' + std::to_string(exponent);
}

/// int64(math.Pow10(power)) on amd64: what does not fit becomes the lowest number.
std::int64_t powerOfTen(int power)
{
    return power > 18 ? std::numeric_limits<std::int64_t>::min() : scaleUp(1, power).value;
}

std::string wholeBinaryText(std::int64_t value)
{
    const int times = remove1024s(value);
    return std::to_string(value) + binarySuffix(times);
}

std::int64_t wrappedProduct(std::int64_t a, std::int64_t b)
{
    return std::int64_t(std::uint64_t(a) * std::uint64_t(b));
}

} // namespace

Quantity Quantity::milli(std::int64_t value, Format format)
{
    Quantity result(value, format);
    result.m_scale = -3;
    return result;
}

Decimal Quantity::decimal() const
{
    return m_exact ? *m_exact : Decimal(m_value, -m_scale);
}

void Quantity::setDecimal(Decimal amount)
{
    m_exact = std::make_shared<const Decimal>(std::move(amount));
    m_value = 0;
    m_scale = 0;
}

int Quantity::sign() const
{
    if (m_exact)
        return m_exact->sign();
    return m_value < 0 ? -1 : m_value > 0 ? 1 : 0;
}

std::int64_t Quantity::scaledValue(std::int32_t scale) const
{
    if (!m_exact) {
        if (m_scale < scale)
            return scaleDown(m_value, scale - m_scale).value;
        return scaleUp(m_value, m_scale - scale).value;
    }
    const int places = m_exact->scale() + scale; // digits to cut
    const std::int64_t low = m_exact->unscaledLow64();
    if (places <= 0)
        return wrappedProduct(low, places == 0 ? 1 : powerOfTen(-places));
    if (places < 19 && compare(m_exact->withScale(0), Decimal(maxInt64, 0)) < 0) {
        const std::int64_t divisor = powerOfTen(places);
        return low / divisor + (low % divisor != 0 ? 1 : 0);
    }
    bool remainder = false;
    const Decimal quotient = m_exact->floorDivided(places, &remainder);
    return std::int64_t(std::uint64_t(quotient.unscaledLow64()) + (remainder ? 1 : 0));
}

void Quantity::roundUp(std::int32_t scale)
{
    if (m_exact) {
        m_text.clear();
        setDecimal(m_exact->roundedUp(-scale));
    } else if (m_scale < scale) {
        m_text.clear();
        m_value = scaleDown(m_value, scale - m_scale).value;
        m_scale = scale;
    }
}

Quantity Quantity::roundedUp(std::int32_t scale) const
{
    Quantity result = *this;
    result.roundUp(scale);
    return result;
}

namespace {

/// The sum in 64 bits, if it fits; the smaller scale wins.
bool addAmounts(std::int64_t &value, std::int32_t &scale, std::int64_t otherValue, std::int32_t otherScale)
{
    if (otherValue == 0)
        return true;
    if (value == 0) {
        value = otherValue;
        scale = otherScale;
        return true;
    }
    const Scaled mine = scale > otherScale ? scaleUp(value, scale - otherScale) : Scaled{value, true};
    const Scaled theirs = otherScale > scale ? scaleUp(otherValue, otherScale - scale) : Scaled{otherValue, true};
    if (!mine.ok || !theirs.ok)
        return false;
    const Scaled sum = addInt64(mine.value, theirs.value);
    if (!sum.ok)
        return false;
    value = sum.value;
    scale = std::min(scale, otherScale);
    return true;
}

} // namespace

Quantity &Quantity::operator+=(const Quantity &other)
{
    m_text.clear();
    if (isZero())
        m_format = other.m_format;
    if (!m_exact && !other.m_exact && addAmounts(m_value, m_scale, other.m_value, other.m_scale))
        return *this;
    setDecimal(decimal() + other.decimal());
    return *this;
}

Quantity &Quantity::operator-=(const Quantity &other)
{
    return *this += other.negated();
}

Quantity Quantity::negated() const
{
    Quantity result = *this;
    result.m_text.clear();
    if (m_exact)
        result.m_exact = std::make_shared<const Decimal>(m_exact->negated());
    else
        result.m_value = std::int64_t(std::uint64_t(0) - std::uint64_t(m_value));
    return result;
}

int compare(const Quantity &a, const Quantity &b)
{
    if (!a.m_exact && !b.m_exact && a.m_scale == b.m_scale)
        return a.m_value < b.m_value ? -1 : a.m_value > b.m_value ? 1 : 0;
    return compare(a.decimal(), b.decimal());
}

std::string Quantity::toString() const
{
    return m_text.empty() ? canonical() : m_text;
}

std::string Quantity::canonical() const
{
    if (isZero())
        return "0";
    if (m_format != Format::BinarySI)
        return decimalText(m_format == Format::DecimalSI ? Format::DecimalSI : Format::DecimalExponent);
    constexpr std::int64_t most = 1024; // up to which there is no suffix
    if (!m_exact && m_scale == 0)
        return m_value > -most && m_value < most ? decimalText(Format::DecimalSI) : wholeBinaryText(m_value);
    if (m_exact) {
        std::optional<Decimal> whole = m_exact->asWhole();
        if (!whole || (kube::compare(*whole, Decimal(-most, 0)) > 0 && kube::compare(*whole, Decimal(most, 0)) < 0))
            return decimalText(Format::DecimalSI);
        const int times = whole->remove1024s();
        return whole->unscaledText() + binarySuffix(times);
    }
    const Quantity whole = roundedUp(0);
    const bool isWhole = kube::compare(whole, *this) == 0;
    return isWhole && (whole.m_value <= -most || whole.m_value >= most) ? binaryText(whole) : decimalText(Format::DecimalSI);
}

std::string Quantity::decimalText(Format format) const
{
    if (!m_exact) {
        std::int64_t mantissa = m_value;
        std::int32_t exponent = m_scale + removeTens(mantissa);
        const std::int32_t missing = ((exponent % 3) + 3) % 3;
        const Scaled widened = scaleUp(mantissa, missing);
        if (widened.ok)
            return std::to_string(widened.value) + suffixOf(exponent - missing, format);
    }
    Decimal amount = decimal();
    std::int32_t exponent = -amount.scale() + amount.removeTens();
    const std::int32_t missing = ((exponent % 3) + 3) % 3;
    amount.appendZeros(missing);
    return amount.unscaledText() + suffixOf(exponent - missing, format);
}

std::string Quantity::binaryText(const Quantity &whole) const
{
    const Scaled integer = scaleUp(whole.m_value, whole.m_scale);
    if (integer.ok)
        return wholeBinaryText(integer.value);
    Decimal amount = whole.decimal().roundedUp(0);
    const int times = amount.remove1024s();
    return amount.unscaledText() + binarySuffix(times);
}

} // namespace kube
