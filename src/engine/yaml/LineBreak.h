// SPDX-License-Identifier: Apache-2.0
// Line breaks as YAML 1.1 and libyaml know them: besides \n and \r\n also \r alone, NEL, LS and PS.
#pragma once

#include <cstddef>
#include <string_view>

namespace yaml {

/// How many bytes of a line break begin with `text`; 0 if none does. \r\n counts as two breaks of one byte.
std::size_t breakLength(std::string_view text);

/// Whether a line begins at `offset`: at the start of the text or behind a line break.
bool isLineStart(std::string_view text, std::size_t offset);

/// Offset of the first line break that is neither \n nor \r\n; npos if there is none.
std::size_t firstUnusualBreak(std::string_view text);

} // namespace yaml
