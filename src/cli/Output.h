// SPDX-License-Identifier: Apache-2.0
// Where a command writes: data to standard output, everything else to standard error, both safe for a terminal. It knows no command.
#pragma once

#include "core/Value.h"

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// Rows of text under upper-case headings, aligned as kubectl does.
struct Table {
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
    bool headless = false; ///< the headings stand above already
};

/// Text of a cluster or a file made safe to show: control, bidi and line-break characters become \xNN or \u{NNNN} escapes.
std::string terminalSafe(std::string_view text);

enum class Colour { Red = 31, Green = 32, Yellow = 33, Cyan = 36 };

class Output {
public:
    virtual ~Output() = default;
    /// Bytes as they are: a file's text, YAML, SVG.
    virtual void data(std::string_view bytes) = 0;
    /// A line for people on standard error.
    virtual void note(std::string_view line) = 0;
    /// A line of progress: standard error, and only if that is a terminal.
    virtual void progress(std::string_view line) = 0;
    /// Whether data did not arrive: then there is no use in going on for it.
    virtual bool broken() const = 0;
    /// Whether colours may be written to standard output.
    virtual bool colour() const = 0;

    void line(std::string_view text);                ///< data and a newline
    void json(const core::Value &value);             ///< pretty, with a newline
    void jsonLine(const core::Value &value);         ///< compact, one line, flushed
    void table(const Table &table);                  ///< each cell made safe; words of levels and states in colours
    /// The text in the colour, or as it is where colours may not be written.
    std::string coloured(std::string_view text, Colour colour) const;
};

} // namespace cli
