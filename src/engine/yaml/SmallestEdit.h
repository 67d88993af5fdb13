// SPDX-License-Identifier: Apache-2.0
// Changes fields in the text of a manifest and touches no other byte; what it wrote is read back by two parsers and compared.
#pragma once

#include "core/Edit.h"
#include "core/Result.h"

#include <string>
#include <string_view>

namespace yaml {

/// `text` with the edit applied to one of its documents, in the style of the siblings. Comments, order, quotes, line endings, byte-order
/// mark, final newline and the other documents stay byte for byte. Paths are those of the document's value (`items[0].spec` inside a List).
/// Errors: EditRefused (shared anchors, templates, no small edit: with reason and position), ObjectMissing (no such document), and those of read().
core::Result<std::string> editText(std::string_view text, std::size_t documentIndex, const core::Edit &edit);

} // namespace yaml
