// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity/Digits.h"

#include <algorithm>

namespace kube {

int compareDigits(const std::string &a, const std::string &b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    const int order = a.compare(b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

std::string addDigits(const std::string &a, const std::string &b)
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

std::string subtractDigits(std::string a, const std::string &b)
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

unsigned divideDigits(std::string &digits, unsigned divisor)
{
    unsigned rest = 0;
    for (char &place : digits) {
        rest = rest * 10 + unsigned(place - '0');
        place = char('0' + rest / divisor);
        rest %= divisor;
    }
    return rest;
}

} // namespace kube
