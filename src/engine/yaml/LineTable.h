// SPDX-License-Identifier: Apache-2.0
// Where the lines of a text begin, for texts that are asked for many positions. It holds no text.
#pragma once

#include "core/Result.h"

#include <string_view>
#include <vector>

namespace yaml {

class LineTable {
public:
    explicit LineTable(std::string_view text);
    /// As yaml::positionOf() says of the same text, but only one line of it is read.
    core::Position positionOf(std::string_view text, std::size_t offset) const;

private:
    std::vector<std::size_t> m_begins{0};
};

} // namespace yaml
