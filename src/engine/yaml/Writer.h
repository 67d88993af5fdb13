// SPDX-License-Identifier: Apache-2.0
// Prints values as YAML the way kubectl does (sigs.k8s.io/yaml); it keeps no comments: changing a file is SmallestEdit's work.
#pragma once

#include "core/Value.h"

#include <string>
#include <vector>

namespace yaml {

struct WriteStyle {
    int indent = 2;      ///< of a map below its key
    int listIndent = 0;  ///< of a dash below its key
    int dashWidth = 2;   ///< from a dash to its item
    bool sortKeys = false; ///< kubectl's order of keys; else that of the value
    bool portable = false; ///< for any parser: number texts as they are, Unicode line breaks escaped; else to the letter as kubectl
    char quote = 0;      ///< for strings that need quotes: ' or " where possible, 0 as kubectl chooses
    bool quoteStrings = false; ///< also those that need no quotes (values, not keys)
    bool literal = true;   ///< block text for strings of several lines; else quoted with \n
    std::string eol = "\n";
};

/// One document without `---`, with a final line break.
std::string write(const core::Value &value, const WriteStyle &style = {});
/// Several documents, `---` between them.
std::string writeAll(const std::vector<core::Value> &values, const WriteStyle &style = {});

/// The lines of a map's or list's content, each indented by `column`, with a final line break. Empty collections give "{}" or "[]".
std::string writeBlock(const core::Value &value, int column, const WriteStyle &style = {});

} // namespace yaml
