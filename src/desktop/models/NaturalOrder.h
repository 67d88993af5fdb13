// SPDX-License-Identifier: Apache-2.0
// Order of names as people expect it: proj-7 before proj-12, independent of the locale. It compares bytes otherwise.
#pragma once

#include <string_view>

namespace models {

/// Less than, equal, greater: -1, 0, 1. A strict order: names that differ are never equal.
inline int naturalCompare(std::string_view a, std::string_view b)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const std::size_t startA = i, startB = j;
            while (i < a.size() && digit(a[i]))
                ++i;
            while (j < b.size() && digit(b[j]))
                ++j;
            std::string_view first = a.substr(startA, i - startA), second = b.substr(startB, j - startB);
            while (first.size() > 1 && first.front() == '0')
                first.remove_prefix(1);
            while (second.size() > 1 && second.front() == '0')
                second.remove_prefix(1);
            if (first.size() != second.size())
                return first.size() < second.size() ? -1 : 1;
            if (const int order = first.compare(second); order != 0)
                return order < 0 ? -1 : 1;
        } else {
            if (a[i] != b[j])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
            ++i;
            ++j;
        }
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return a == b ? 0 : (a < b ? -1 : 1); // "01" and "1"
}

} // namespace models
