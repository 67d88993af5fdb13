// SPDX-License-Identifier: Apache-2.0
#include "core/Transport.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

bool equalFolded(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

std::string headerValue(const Headers &headers, std::string_view name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const Header &header) { return equalFolded(header.name, name); });
    return found == headers.end() ? std::string() : found->value;
}

} // namespace core
