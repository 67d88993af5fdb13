// SPDX-License-Identifier: Apache-2.0
// The address of a field inside a value, in the syntax of the command line: spec.containers[name=web].args[0], limits["nvidia.com/gpu"].
#pragma once

#include "core/Result.h"

#include <compare>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

class Value;

/// Picks the first list item in which every key has the given text: [name=web], [containerPort=80,protocol=TCP].
struct Selector {
    struct Key {
        std::string name;
        std::string text;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys;
    auto operator<=>(const Selector &) const = default;
};

class FieldPath {
public:
    using Step = std::variant<std::string, std::size_t, Selector>; ///< key, index, selector

    FieldPath() = default; ///< the root
    explicit FieldPath(std::vector<Step> steps) : m_steps(std::move(steps)) { }

    /// Error (ErrorCode::Usage) names the position of what it does not understand. Keys with dots, brackets or quotes stand in ["..."].
    static Result<FieldPath> parse(std::string_view text);
    /// For literals in code, which are known to be right; a wrong one is the root.
    static FieldPath of(std::string_view text);

    const std::vector<Step> &steps() const { return m_steps; }
    bool isRoot() const { return m_steps.empty(); }
    std::size_t size() const { return m_steps.size(); }
    const Step &last() const { return m_steps.back(); }
    /// The last step's key, empty if it is an index or a selector.
    std::string key() const;

    FieldPath parent() const;
    FieldPath child(std::string key) const;
    FieldPath child(std::size_t index) const;
    FieldPath child(Selector selector) const;
    FieldPath item(std::string keyName, std::string text) const; ///< child with a one-key selector
    FieldPath joined(const FieldPath &tail) const;
    bool startsWith(const FieldPath &head) const;

    /// The form that parse() reads.
    std::string toString() const;

    auto operator<=>(const FieldPath &) const = default;

private:
    std::vector<Step> m_steps;
};

/// Whether `item` (a map) has all the selector's keys; scalars compare by their text ("80", "true").
bool matches(const Selector &selector, const Value &item);

} // namespace core
