// SPDX-License-Identifier: Apache-2.0
// How a document is written near a place: indentation, dashes, quotes, spaces within brackets. Taken from the nearest example.
#pragma once

#include "yaml/Writer.h"
#include "yaml/edit/Sheet.h"

namespace yaml::edit {

/// Of block text near a node.
WriteStyle blockStyle(const Sheet &sheet, std::size_t near);

/// The quotes that all strings directly in a collection have; 0 if there is none or one has no quotes.
char commonQuote(const Sheet &sheet, std::size_t collection);

/// How a collection within brackets is written.
struct FlowStyle {
    bool json = false;
    bool multiline = false;  ///< each member on a line of its own
    bool colonSpace = true;
    bool commaSpace = true;
    bool braceSpace = false; ///< { a: 1 }
    std::string indent;      ///< of the members' lines
    std::string step = "  "; ///< what a level adds
    std::string eol = "\n";
    char keyQuote = 0;
    char quote = 0;
    bool quoteStrings = false; ///< also those that need no quotes
};
FlowStyle flowStyle(const Sheet &sheet, const std::vector<std::size_t> &nodes);

/// Text of a value within brackets; `style.indent` is that of the line on which it begins.
std::string flowText(const core::Value &value, const FlowStyle &style);
std::string flowMember(const std::string &key, const core::Value &value, const FlowStyle &style);

} // namespace yaml::edit
