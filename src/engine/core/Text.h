// SPDX-License-Identifier: Apache-2.0
// A sentence for people that is not yet in anybody's language; rendered at the edge (window, CLI tables), English in JSON and history.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Text;

/// What stands for a %1: words as they are, a number that each language writes in its own way, or a sentence inside the sentence.
struct Argument {
    std::string text;
    bool decimal = false;                ///< `text` is a number with a '.' that a language may write differently
    std::shared_ptr<const Text> sentence; ///< then `text` is empty

    bool operator==(const Argument &other) const;
};

/// `source` is English with %1..%9 for `arguments` and %n for `count`. A verbatim text (the server's own words) has an empty context
/// and is never translated.
struct Text {
    const char *context = ""; ///< translation context; empty = verbatim
    std::string source;
    std::vector<Argument> arguments;
    std::optional<int> count;

    bool empty() const { return source.empty(); }
    /// The English sentence with its arguments filled in.
    std::string english() const;
    static Text verbatim(std::string text);

    bool operator==(const Text &other) const;
};

/// A language: its pattern for a text, and how it writes the point in a number.
struct Language {
    std::function<std::string(const Text &)> pattern;
    std::string point = ".";
};
/// The sentence in a language, with the sentences inside it. A verbatim text stays as it is.
std::string rendered(const Text &text, const Language &language);

/// Fills %1..%9 and %n of an already translated pattern. Unknown markers stay as they are; arguments are never expanded again.
std::string fill(std::string_view pattern, const std::vector<std::string> &arguments, std::optional<int> count);

/// A number with so many digits after its point.
Argument decimal(double value, int digits);

inline Argument argument(Argument ready) { return ready; }
inline Argument argument(std::string text) { return {std::move(text), false, nullptr}; }
inline Argument argument(std::string_view text) { return {std::string(text), false, nullptr}; }
inline Argument argument(const char *text) { return {text, false, nullptr}; }
inline Argument argument(const Text &sentence) { return {{}, false, std::make_shared<const Text>(sentence)}; }
template <typename Number>
Argument argument(Number number)
    requires std::is_integral_v<Number>
{
    return {std::to_string(number), false, nullptr};
}

/// The way every translatable sentence of the engine is written: `say("Port %1 is not declared", port)`. The source must be a literal,
/// so that the translation tool finds it.
template <typename... Arguments>
Text say(const char *source, Arguments &&...arguments)
{
    return Text{"engine", source, {argument(std::forward<Arguments>(arguments))...}, std::nullopt};
}

/// As say(), with a number that picks the plural form: `sayCount("%n files", 3)`.
template <typename... Arguments>
Text sayCount(const char *source, int count, Arguments &&...arguments)
{
    return Text{"engine", source, {argument(std::forward<Arguments>(arguments))...}, count};
}

} // namespace core
