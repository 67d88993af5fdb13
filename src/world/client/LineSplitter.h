// SPDX-License-Identifier: Apache-2.0
// Cuts a byte stream into lines, however it was cut before, with a limit on one line. It decodes nothing.
#pragma once

#include <string>
#include <string_view>

namespace client {

class LineSplitter {
public:
    static constexpr std::size_t longestLine = 16u << 20;

    /// Calls `line(std::string_view)` for each complete, non-empty line until it returns false. False if a line is too long or `line` stopped it.
    template <typename Line>
    bool feed(std::string_view bytes, Line &&line)
    {
        m_rest.append(bytes);
        std::size_t begin = 0;
        for (;;) {
            const auto end = m_rest.find('\n', begin);
            if (end == std::string::npos)
                break;
            const std::string_view text = std::string_view(m_rest).substr(begin, end - begin);
            if (!text.empty() && text != "\r" && !line(text))
                return false;
            begin = end + 1;
        }
        m_rest.erase(0, begin);
        return m_rest.size() <= longestLine;
    }
    bool hasRest() const { return !m_rest.empty(); }
    void clear() { m_rest.clear(); }

private:
    std::string m_rest;
};

} // namespace client
