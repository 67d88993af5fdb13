// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity/Int64Math.h"

#include <limits>

namespace kube {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();

std::int64_t wrappedProduct(std::int64_t a, std::int64_t b)
{
    return std::int64_t(std::uint64_t(a) * std::uint64_t(b));
}

Scaled multiplyScale(std::int64_t a, std::int64_t b)
{
    if (a == 0 || a == 1)
        return {a * b, true};
    if (a == lowest)
        return {0, false};
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return {wrappedProduct(a, b), false};
    return {product, true};
}

/// A factor known to the compiler needs no division.
template <std::int64_t factor>
int removeFactors(std::int64_t &value)
{
    int times = 0;
    // The lowest number has no positive twin: the original's loop does not run for it either.
    while (value != lowest && (value >= factor || value <= -factor) && value % factor == 0) {
        value /= factor;
        ++times;
    }
    return times;
}

} // namespace

Scaled addInt64(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return {0, false};
    return {sum, true};
}

Scaled multiplyInt64(std::int64_t a, std::int64_t b)
{
    if (a == 0 || b == 0 || a == 1 || b == 1)
        return {a * b, true};
    if (a == lowest || b == lowest)
        return {0, false};
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return {wrappedProduct(a, b), false};
    return {product, true};
}

Scaled scaleUp(std::int64_t base, std::int32_t power)
{
    switch (power) {
    case 0:
        return {base, true};
    case 1:
        return multiplyScale(base, 10);
    case 2:
        return multiplyScale(base, 100);
    case 3:
        return multiplyScale(base, 1000);
    case 6:
        return multiplyScale(base, 1'000'000);
    case 9:
        return multiplyScale(base, 1'000'000'000);
    default:
        break;
    }
    Scaled result{base, true};
    for (std::int32_t i = 0; i < power && result.value != 0; ++i) {
        result = multiplyScale(result.value, 10);
        if (!result.ok)
            return {0, false};
    }
    return result;
}

Scaled scaleDown(std::int64_t base, std::int32_t power)
{
    std::int64_t value = base;
    bool fraction = false;
    for (std::int32_t i = 0; i < power; ++i) {
        fraction = fraction || value % 10 != 0;
        value /= 10;
        if (value == 0)
            break;
    }
    if (fraction)
        value += base > 0 ? 1 : -1;
    return {value, !fraction};
}

int removeTens(std::int64_t &value)
{
    return removeFactors<10>(value);
}

int remove1024s(std::int64_t &value)
{
    return removeFactors<1024>(value);
}

} // namespace kube
