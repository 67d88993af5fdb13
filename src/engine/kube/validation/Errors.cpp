// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/util/validation/field (errors.go, path.go).
#include "kube/validation/Errors.h"

#include "kube/text/GoText.h"

#include <algorithm>

namespace kube {

std::string Path::toString() const
{
    std::string result = m_parent ? m_parent->toString() : std::string();
    switch (m_kind) {
    case Kind::Field:
        if (m_parent)
            result += '.';
        result += m_name;
        break;
    case Kind::Index:
        result += '[' + std::to_string(m_index) + ']';
        break;
    case Kind::Key:
        result += '[';
        result += m_name;
        result += ']';
        break;
    }
    return result;
}

std::string shown(std::string_view text)
{
    return goQuoted(text);
}

std::string shown(const core::Value &value)
{
    return value.isString() ? goQuoted(value.string()) : goJson(value);
}

std::string shownTyped(std::string_view text)
{
    return goJsonQuoted(text);
}

void Errors::add(const char *type, const char *words, const Path &path, const std::string *shownValue, std::string_view detail)
{
    FieldError error{type, path.toString(), std::string(detail), {}};
    error.message = error.field + ": " + words;
    if (shownValue)
        error.message += ": " + *shownValue;
    if (!detail.empty())
        (error.message += ": ") += detail;
    m_errors.push_back(std::move(error));
}

void Errors::failed(std::string message, const char *reason)
{
    m_errors.push_back({reason, {}, {}, std::move(message)});
    m_failed = true;
}

const FieldError *Errors::failure() const
{
    return m_failed ? &m_errors.back() : nullptr;
}

void Errors::required(const Path &path, std::string_view detail)
{
    add("FieldValueRequired", "Required value", path, nullptr, detail);
}

void Errors::forbidden(const Path &path, std::string_view detail)
{
    add("FieldValueForbidden", "Forbidden", path, nullptr, detail);
}

void Errors::invalid(const Path &path, const std::string &shownValue, std::string_view detail)
{
    add("FieldValueInvalid", "Invalid value", path, &shownValue, detail);
}

void Errors::invalidEach(const Path &path, std::string_view text, const Messages &messages)
{
    for (const std::string &message : messages)
        invalid(path, shown(text), message);
}

void Errors::notSupported(const Path &path, const std::string &shownValue, std::initializer_list<std::string_view> supported)
{
    std::string detail;
    for (const std::string_view one : supported)
        detail += (detail.empty() ? "supported values: " : ", ") + goQuoted(one);
    add("FieldValueNotSupported", "Unsupported value", path, &shownValue, detail);
}

void Errors::duplicate(const Path &path, const std::string &shownValue)
{
    add("FieldValueDuplicate", "Duplicate value", path, &shownValue, {});
}

void Errors::notFound(const Path &path, const std::string &shownValue, std::string_view detail)
{
    add("FieldValueNotFound", "Not found", path, &shownValue, detail);
}

void Errors::tooLong(const Path &path, std::size_t most)
{
    add("FieldValueTooLong", "Too long", path, nullptr, "may not be more than " + std::to_string(most) + (most == 1 ? " byte" : " bytes"));
}

void Errors::nonNegative(const Path &path, const core::Value &number)
{
    if (number.integer().value_or(0) < 0)
        invalid(path, number.text(), "must be greater than or equal to 0");
}

void Errors::inRange(const Path &path, const core::Value &number, std::int64_t least, std::int64_t most)
{
    const std::int64_t value = number.integer().value_or(0);
    if (value < least || value > most)
        invalid(path, std::to_string(value), "must be between " + std::to_string(least) + " and " + std::to_string(most) + ", inclusive");
}

void Errors::oneOf(const Path &path, const core::Value &value, std::initializer_list<std::string_view> supported, bool requiredWhenEmpty)
{
    const std::string &text = value.string();
    if (text.empty() && requiredWhenEmpty)
        required(path);
    else if (std::find(supported.begin(), supported.end(), text) == supported.end())
        notSupported(path, shownTyped(text), supported);
}

} // namespace kube
