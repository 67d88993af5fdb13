// SPDX-License-Identifier: Apache-2.0
// An immutable JSON/YAML value: ordered keys, numbers as their original text, copies that share. It reads and writes no text itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

class FieldPath;
class Value;
struct Member;
using Items = std::vector<Value>;
/// Members in the order of the text. A reader may keep duplicate keys; look-ups then give the last one, as Kubernetes' decoders do.
using Members = std::vector<Member>;

class Value {
public:
    enum class Kind : std::uint8_t { Null, Bool, Number, String, List, Map };

    Value() = default; ///< null
    explicit Value(bool value) : m_data(value) { }
    explicit Value(std::string text);
    explicit Value(std::string_view text) : Value(std::string(text)) { }
    explicit Value(const char *text) : Value(std::string(text)) { }
    explicit Value(std::int64_t number) : Value(number_(std::to_string(number))) { }
    explicit Value(int number) : Value(std::int64_t(number)) { }
    explicit Value(Items items);
    explicit Value(Members members);
    /// A number by its text, which must be a JSON number; kept as it is ("1.0", "1e3", "0.10").
    static Value number_(std::string text);
    static Value emptyMap();
    static Value emptyList();

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool isNull() const { return kind() == Kind::Null; }
    bool isBool() const { return kind() == Kind::Bool; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isString() const { return kind() == Kind::String; }
    bool isList() const { return kind() == Kind::List; }
    bool isMap() const { return kind() == Kind::Map; }

    /// False for anything but `true`.
    bool boolean() const;
    /// A number without fraction or exponent that fits 64 bits.
    std::optional<std::int64_t> integer() const;
    std::optional<double> real() const;
    /// A string's content or a number's text; empty for the rest.
    const std::string &text() const;
    /// A string's content; empty for the rest, numbers included.
    const std::string &string() const;
    /// Items of a list, members of a map; empty for other kinds.
    const Items &items() const;
    const Members &members() const;
    /// Items or members; 0 for the rest.
    std::size_t size() const;

    /// The member `key` of a map, or null where there is none; so chains are safe: `value["spec"]["replicas"].integer()`.
    const Value &operator[](std::string_view key) const;
    const Value &operator[](const char *key) const { return (*this)[std::string_view(key)]; }
    const Value &operator[](const std::string &key) const { return (*this)[std::string_view(key)]; }
    const Value *find(std::string_view key) const;
    bool contains(std::string_view key) const { return find(key) != nullptr; }
    /// An item of a list, or null beyond its end.
    const Value &at(std::size_t index) const;

    /// What stands at the path; nullptr if a step leads nowhere. A selector step finds the first item whose keys all match.
    const Value *find(const FieldPath &path) const;
    const Value &at(const FieldPath &path) const;

    /// Copies with one change; anything else is shared. On a value that is not of the kind needed they start from an empty one.
    Value with(std::string_view key, Value value) const; ///< replaces in place, else appends
    Value without(std::string_view key) const;
    Value inserted(std::size_t index, Value value) const; ///< into a list; an index beyond the end appends
    Value inserted(std::size_t index, std::string_view key, Value value) const; ///< into a map, at a position
    Value appended(Value value) const;
    Value replaced(std::size_t index, Value value) const;
    Value erased(std::size_t index) const;
    /// Sets at the path, making missing maps on the way; a selector without match appends an item with the selector's keys. An index step
    /// beyond the end appends.
    Value set(const FieldPath &path, Value value) const;
    /// Without what stands at the path; unchanged if nothing does. Parents stay, even if empty.
    Value removed(const FieldPath &path) const;

    /// JSON equality: order of members does not matter, numbers compare by value.
    bool operator==(const Value &other) const;
    /// The same kinds, order of members, and number texts.
    bool identical(const Value &other) const;

private:
    struct Number {
        std::shared_ptr<const std::string> text;
    };
    using Data = std::variant<std::monostate, bool, Number, std::shared_ptr<const std::string>, std::shared_ptr<const Items>,
                              std::shared_ptr<const Members>>;
    Data m_data;
};

struct Member {
    std::string key;
    Value value;
};

/// Builder for literals in code: `map({{"name", Value("web")}, {"port", Value(80)}})`.
Value map(std::vector<Member> members);
Value list(std::vector<Value> items);

} // namespace core
