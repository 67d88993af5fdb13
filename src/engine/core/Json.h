// SPDX-License-Identifier: Apache-2.0
// JSON text to Value and back, keeping order, duplicates and number texts. It knows no schema.
#pragma once

#include "core/Result.h"
#include "core/Value.h"

#include <string>
#include <string_view>

namespace core {

/// One whole JSON document (UTF-8). Errors: YamlInvalid with position, TooLarge beyond `maxDepth` levels.
Result<Value> parseJson(std::string_view text, int maxDepth = 500);

enum class JsonStyle { Compact, Pretty }; ///< Pretty: two spaces, a newline at the end
/// Strings are escaped so that the text is safe to show on a terminal (control characters as \u00XX).
std::string toJson(const Value &value, JsonStyle style = JsonStyle::Compact);
/// With members sorted by key at every level: equal values give equal texts.
std::string toCanonicalJson(const Value &value);
/// A JSON string literal with its quotes.
std::string jsonQuoted(std::string_view text);

} // namespace core
