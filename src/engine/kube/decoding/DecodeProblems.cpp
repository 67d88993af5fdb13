// SPDX-License-Identifier: Apache-2.0
#include "kube/decoding/DecodeProblems.h"

#include "kube/text/GoText.h"

#include <algorithm>

namespace kube {

using core::Value;

namespace {

/// Path with indexes and map keys, for the strict errors.
std::string strictPath(const Frame *frame)
{
    if (!frame)
        return {};
    const std::string head = strictPath(frame->parent);
    if (!frame->key)
        return head + '[' + std::to_string(frame->index) + ']';
    return head.empty() ? *frame->key : head + '.' + *frame->key;
}

/// Names of the fields only, as Go's type errors give them.
std::string fieldPath(const Frame *frame)
{
    if (!frame)
        return {};
    std::string head = fieldPath(frame->parent);
    if (!frame->owner)
        return head;
    return head.empty() ? *frame->key : head + '.' + *frame->key;
}

const Type *innermostOwner(const Frame *frame)
{
    while (frame && !frame->owner)
        frame = frame->parent;
    return frame ? frame->owner : nullptr;
}

std::string valueName(const Value &value, bool withNumber)
{
    switch (value.kind()) {
    case Value::Kind::Bool:
        return "bool";
    case Value::Kind::Number:
        return withNumber ? "number " + value.text() : "number";
    case Value::Kind::String:
        return "string";
    case Value::Kind::List:
        return "array";
    case Value::Kind::Map:
        return "object";
    case Value::Kind::Null:
        break;
    }
    return "null";
}

} // namespace

void DecodeProblems::mismatch(const Type &type, const Value &raw, const Frame *frame, bool withNumber)
{
    if (m_error)
        return;
    const Type *owner = innermostOwner(frame);
    const std::string where = owner ? "Go struct field " + owner->goName + '.' + fieldPath(frame) : "Go value";
    m_error = "json: cannot unmarshal " + valueName(raw, withNumber) + " into " + where + " of type " + type.goType;
}

void DecodeProblems::abort(std::string message)
{
    if (!m_abort)
        m_abort = std::move(message);
}

void DecodeProblems::strict(const char *what, const Frame *frame, const std::string &key)
{
    constexpr std::size_t limit = 100; // as the server
    if (m_strict.size() >= limit)
        return;
    const std::string head = strictPath(frame);
    std::string message = std::string(what) + ' ' + goQuoted(head.empty() ? key : head + '.' + key);
    if (std::find(m_strict.begin(), m_strict.end(), message) == m_strict.end())
        m_strict.push_back(std::move(message));
}

} // namespace kube
