// SPDX-License-Identifier: Apache-2.0
#include "yaml/LineTable.h"

#include "yaml/Reader.h"

#include <algorithm>

namespace yaml {

LineTable::LineTable(std::string_view text)
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_begins.push_back(at + 1);
}

core::Position LineTable::positionOf(std::string_view text, std::size_t offset) const
{
    const std::size_t at = std::min(offset, text.size());
    const auto line = std::prev(std::upper_bound(m_begins.begin() + 1, m_begins.end(), at));
    core::Position position = yaml::positionOf(text.substr(*line), at - *line);
    position.offset += *line;
    position.line = int(line - m_begins.begin()) + 1;
    return position;
}

} // namespace yaml
