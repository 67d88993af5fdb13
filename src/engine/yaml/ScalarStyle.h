// SPDX-License-Identifier: Apache-2.0
// How a string is written so that it reads back as the same string: plain where that is safe, else quoted. Numbers and words are not its matter.
#pragma once

#include <string>
#include <string_view>

namespace yaml {

enum class ScalarStyle { Plain, Single, Double, Literal };

/// What the characters of a text allow (libyaml's analysis, as in go-yaml's emitter).
struct ScalarTraits {
    bool multiline = false;
    bool plain = true;     ///< in block context
    bool flowPlain = true; ///< within brackets
    bool single = true;
    bool block = true;
};
ScalarTraits traitsOf(std::string_view text);

/// Whether a plain text would be read as something else than a string, by this or an older YAML parser.
bool isAmbiguous(std::string_view text);

/// Signs that kubectl leaves plain and that other YAML 1.1 parsers give a meaning to.
inline bool isSpecialElsewhere(std::string_view text) { return text == "=" || text == "<<"; }

/// The style that kubectl chooses. `inline_` is for keys and for text within brackets. `quote` (' or ") is preferred where quotes are needed
/// and possible; 0 is kubectl's choice.
ScalarStyle chooseStyle(std::string_view text, bool inline_, char quote = 0);

/// The text in that style, without literal's lines.
std::string singleQuoted(std::string_view text, int indent);
std::string doubleQuoted(std::string_view text);
/// "|", hints, and the lines indented by `column`; without the last line break. `hint` is the indentation below the parent.
std::string literalBlock(std::string_view text, int column, int hint, std::string_view eol);

} // namespace yaml
