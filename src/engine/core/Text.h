// SPDX-License-Identifier: Apache-2.0
// A sentence for people that is not yet in anybody's language; rendered at the edge (window, CLI tables), English in JSON and history.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// `source` is English with %1..%9 for `arguments` and %n for `count`. A verbatim text (the server's own words) has an empty context
/// and is never translated.
struct Text {
    const char *context = ""; ///< translation context; empty = verbatim
    std::string source;
    std::vector<std::string> arguments;
    std::optional<int> count;

    bool empty() const { return source.empty(); }
    /// The English sentence with its arguments filled in.
    std::string english() const;
    static Text verbatim(std::string text);

    bool operator==(const Text &other) const;
};

/// Fills %1..%9 and %n of an already translated pattern. Unknown markers stay as they are; arguments are never expanded again.
std::string fill(std::string_view pattern, const std::vector<std::string> &arguments, std::optional<int> count);

inline std::string argumentText(std::string text) { return text; }
inline std::string argumentText(std::string_view text) { return std::string(text); }
inline std::string argumentText(const char *text) { return text; }
template <typename Number>
std::string argumentText(Number number)
    requires std::is_arithmetic_v<Number>
{
    return std::to_string(number);
}

/// The way every translatable sentence of the engine is written: `say("Port %1 is not declared", port)`. The source must be a literal,
/// so that the translation tool finds it.
template <typename... Arguments>
Text say(const char *source, Arguments &&...arguments)
{
    return Text{"engine", source, {argumentText(std::forward<Arguments>(arguments))...}, std::nullopt};
}

/// As say(), with a number that picks the plural form: `sayCount("%n files", 3)`.
template <typename... Arguments>
Text sayCount(const char *source, int count, Arguments &&...arguments)
{
    return Text{"engine", source, {argumentText(std::forward<Arguments>(arguments))...}, count};
}

} // namespace core
