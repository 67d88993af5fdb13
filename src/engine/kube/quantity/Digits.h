// SPDX-License-Identifier: Apache-2.0
// Numbers too long for 128 bits, as texts of decimal digits: scaling, which is nearly all that quantities do, is then adding and cutting
// zeros. They have no sign and no leading zeros; internal to Decimal.
#pragma once

#include <string>

namespace kube {

int compareDigits(const std::string &a, const std::string &b);
std::string addDigits(const std::string &a, const std::string &b);
/// a - b, where a is not the smaller one.
std::string subtractDigits(std::string a, const std::string &b);
/// Divides in place; gives the remainder.
unsigned divideDigits(std::string &digits, unsigned divisor);

} // namespace kube
