// SPDX-License-Identifier: Apache-2.0
// Scaling of 64-bit integers by powers of ten with overflow told, as apimachinery's resource/math.go does it. Internal to Quantity.
#pragma once

#include <cstdint>

namespace kube {

/// `value` is the wrapped result where `ok` is false, since some callers of the original use it all the same.
struct Scaled {
    std::int64_t value = 0;
    bool ok = true;
};

Scaled addInt64(std::int64_t a, std::int64_t b);
Scaled multiplyInt64(std::int64_t a, std::int64_t b);
/// base * 10^power. On overflow the wrapped product for the powers that the original multiplies in one step, else 0.
Scaled scaleUp(std::int64_t base, std::int32_t power);
/// base / 10^power, away from zero; ok = exact.
Scaled scaleDown(std::int64_t base, std::int32_t power);
/// Take factors out of `value` and give how many.
int removeTens(std::int64_t &value);
int remove1024s(std::int64_t &value);

} // namespace kube
