// SPDX-License-Identifier: Apache-2.0
// Field errors in the API server's words, and the paths they carry. Which rule is broken is for the rules to say.
#pragma once

#include "core/Value.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kube {

/// One field error. `type` is the reason in Status.details.causes (FieldValueInvalid ...), `message` the whole line with the field.
struct FieldError {
    std::string type;
    std::string field;
    std::string detail;
    std::string message;
    bool operator==(const FieldError &) const = default;
};

/// A field path as a chain on the stack, made to text only for an error. A path refers to its parent: keep the parent alive.
class Path {
public:
    explicit Path(std::string_view name) : m_name(name) { }

    /// `name` may hold dots to go down several levels.
    Path child(std::string_view name) const { return Path(this, Kind::Field, name, 0); }
    Path index(std::size_t index) const { return Path(this, Kind::Index, {}, index); }
    Path key(std::string_view key) const { return Path(this, Kind::Key, key, 0); }
    std::string toString() const;

private:
    enum class Kind : std::uint8_t { Field, Index, Key };
    Path(const Path *parent, Kind kind, std::string_view name, std::size_t index) : m_parent(parent), m_name(name), m_index(index), m_kind(kind) { }

    const Path *m_parent = nullptr;
    std::string_view m_name;
    std::size_t m_index = 0;
    Kind m_kind = Kind::Field;
};

/// Texts that say what is wrong with one value; empty if nothing is.
using Messages = std::vector<std::string>;

// How a value stands in a message: Go prints plain strings quoted and plain numbers bare, all else as JSON.
std::string shown(std::string_view text);
std::string shown(const core::Value &value);
std::string shownTyped(std::string_view text); ///< strings of a type of their own (enums, resource names)

class Errors {
public:
    void required(const Path &path, std::string_view detail = {});
    void forbidden(const Path &path, std::string_view detail);
    void invalid(const Path &path, const std::string &shownValue, std::string_view detail);
    void invalidEach(const Path &path, std::string_view text, const Messages &messages);
    void notSupported(const Path &path, const std::string &shownValue, std::initializer_list<std::string_view> supported);
    void duplicate(const Path &path, const std::string &shownValue);
    void notFound(const Path &path, const std::string &shownValue, std::string_view detail = {});
    void tooLong(const Path &path, std::size_t most);

    /// `must be greater than or equal to 0` for a negative number; absent counts as 0.
    void nonNegative(const Path &path, const core::Value &number);
    void inRange(const Path &path, const core::Value &number, std::int64_t least, std::int64_t most);
    /// Unsupported unless `value` is one of the texts. An empty value is Required where `requiredWhenEmpty`.
    void oneOf(const Path &path, const core::Value &value, std::initializer_list<std::string_view> supported, bool requiredWhenEmpty = false);

    /// Not a field's fault: the server answers 500 with this message alone. `reason` is InternalError or empty.
    void failed(std::string message, const char *reason);
    /// That failure, if there is one; it is the last entry then.
    const FieldError *failure() const;

    bool empty() const { return m_errors.empty(); }
    std::size_t size() const { return m_errors.size(); }
    const std::vector<FieldError> &list() const { return m_errors; }
    std::vector<FieldError> take() { return std::move(m_errors); }

private:
    void add(const char *type, const char *words, const Path &path, const std::string *shownValue, std::string_view detail);

    std::vector<FieldError> m_errors;
    bool m_failed = false;
};

} // namespace kube
