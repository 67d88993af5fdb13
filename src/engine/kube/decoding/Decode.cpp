// SPDX-License-Identifier: Apache-2.0
// Follows sigs.k8s.io/json (decode.go, kubernetes_patch.go), the case-sensitive decoder of the API server.
#include "kube/decoding/Decode.h"

#include "kube/decoding/DuplicateFields.h"
#include "kube/defaulting/Defaults.h"
#include "kube/quantity/Quantity.h"
#include "kube/text/GoText.h"
#include "kube/text/Time.h"

#include <algorithm>
#include <limits>

namespace kube {

namespace {

using core::Member;
using core::Members;
using core::Value;
using Kind = Type::Kind;

/// Where the decoder stands; a chain on the stack, read only when something is wrong.
struct Frame {
    const Frame *parent = nullptr;
    const Type *owner = nullptr;      ///< of a field: the struct it belongs to
    const std::string *key = nullptr; ///< field name or map key; null for a list item
    std::size_t index = 0;
};

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

class Decoder {
public:
    explicit Decoder(const Defaults *defaults) : m_defaults(defaults) { }

    Decoded run(const Type &type, const Value &raw)
    {
        Decoded result;
        result.type = &type;
        Value object = value(type, raw, nullptr);
        result.error = m_abort ? m_abort : m_error;
        if (!result.error) {
            result.withEmpties = std::move(object);
            result.hasEmpties = m_hasEmpties;
            result.object = m_hasEmpties ? withoutEmpties(type, result.withEmpties) : result.withEmpties;
            result.strictErrors = std::move(m_strict);
        }
        return result;
    }

private:
    Value value(const Type &type, const Value &raw, const Frame *frame)
    {
        switch (type.kind) {
        case Kind::Object:
            return raw.isMap() || raw.isNull() ? object(type, raw, frame) : mismatch(type, raw, frame, false);
        case Kind::Map:
            return raw.isMap() ? map(type, raw, frame) : raw.isNull() ? Value() : mismatch(type, raw, frame, false);
        case Kind::List:
            return raw.isList() ? list(type, raw, frame) : raw.isNull() ? Value() : mismatch(type, raw, frame, false);
        case Kind::String:
            return raw.isString() ? raw : raw.isNull() ? Value("") : mismatch(type, raw, frame, false);
        case Kind::Bool:
            return raw.isBool() ? raw : raw.isNull() ? Value(false) : mismatch(type, raw, frame, false);
        case Kind::Int32:
        case Kind::Int64:
            return integer(type, raw, frame, type.kind == Kind::Int32);
        case Kind::Quantity:
            return quantity(raw, false);
        case Kind::IntOrString:
            return raw.isString() ? raw : intOrString(raw, frame);
        case Kind::Time:
            return time(raw, frame);
        case Kind::Number:
            return raw.isNumber() ? raw : raw.isNull() ? Value(0) : mismatch(type, raw, frame, false);
        case Kind::Any:
            break;
        }
        return raw;
    }

    /// A second value for the same key is merged into the first, as decoding into a used Go value does.
    Value object(const Type &type, const Value &raw, const Frame *frame)
    {
        std::vector<Value> slots(type.fields.size());
        std::vector<bool> seen(type.fields.size());
        for (const Member &member : raw.members()) {
            if (m_abort)
                return {};
            const Field *field = type.field(member.key);
            if (!field) {
                strict("unknown field", frame, member.key);
                continue;
            }
            const std::size_t index = std::size_t(field - type.fields.data());
            const Frame here{frame, &type, &field->name, 0};
            if (seen[index]) {
                strict("duplicate field", frame, member.key);
                const Value merged = mergedDuplicate(*field, earlierValue(raw, member), member.value);
                slots[index] = fieldValue(*field, merged, &here);
            } else {
                seen[index] = true;
                slots[index] = fieldValue(*field, member.value, &here);
            }
        }
        if (m_abort || m_error)
            return {};
        fillStructs(type, slots, frame);
        if (m_defaults)
            m_defaults->apply(type, slots);
        return emitted(type, std::move(slots));
    }

    /// Null for a pointer, map or list that is not there.
    Value fieldValue(const Field &field, const Value &raw, const Frame *frame)
    {
        if (raw.isNull() && (field.pointer || field.type->kind == Kind::Any))
            return {};
        return value(*field.type, raw, frame);
    }

    /// Structs that are no pointers exist without being named.
    void fillStructs(const Type &type, std::vector<Value> &slots, const Frame *frame)
    {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            const Field &field = type.fields[i];
            if (!slots[i].isNull() || field.pointer)
                continue;
            if (field.type->kind == Kind::Object) {
                const Frame here{frame, &type, &field.name, 0};
                slots[i] = object(*field.type, Value::emptyMap(), &here);
            } else if (field.type->kind == Kind::IntOrString) {
                slots[i] = Value(0);
            } else if (field.type->kind == Kind::Quantity) {
                slots[i] = Value("0");
            }
        }
    }

    Value emitted(const Type &type, std::vector<Value> slots)
    {
        Members members;
        members.reserve(slots.size());
        for (std::size_t i = 0; i < slots.size(); ++i) {
            const Field &field = type.fields[i];
            if (slots[i].isNull() && !field.omitEmpty && !field.pointer)
                slots[i] = zero(*field.type);
            const bool isEmptyContainer = (slots[i].isList() || field.type->kind == Kind::Map) && !slots[i].isNull() && slots[i].size() == 0;
            m_hasEmpties = m_hasEmpties || (isEmptyContainer && field.omitEmpty);
            if (!field.omitEmpty || isEmptyContainer || !isEmptyField(field, slots[i]))
                members.push_back({field.name, std::move(slots[i])});
        }
        return Value(std::move(members));
    }

    static Value zero(const Type &type)
    {
        switch (type.kind) {
        case Kind::String:
            return Value("");
        case Kind::Bool:
            return Value(false);
        case Kind::Int32:
        case Kind::Int64:
        case Kind::Number:
            return Value(0);
        case Kind::Quantity:
            return Value("0");
        default:
            return {};
        }
    }

    Value map(const Type &type, const Value &raw, const Frame *frame)
    {
        const bool isResourceList = type.goType == "v1.ResourceList";
        Members members;
        members.reserve(raw.size());
        for (const Member &member : raw.members()) {
            if (m_abort)
                return {};
            const auto same = [&member](const Member &other) { return other.key == member.key; };
            const auto earlier = std::find_if(members.begin(), members.end(), same);
            if (earlier != members.end())
                strict("duplicate field", frame, member.key);
            const Frame here{frame, nullptr, &member.key, 0};
            Value item = isResourceList ? quantity(member.value, m_defaults != nullptr) : value(*type.items, member.value, &here);
            if (earlier != members.end())
                earlier->value = std::move(item);
            else
                members.push_back({member.key, std::move(item)});
        }
        return Value(std::move(members));
    }

    Value list(const Type &type, const Value &raw, const Frame *frame)
    {
        core::Items items;
        items.reserve(raw.size());
        for (std::size_t i = 0; i < raw.items().size(); ++i) {
            if (m_abort)
                return {};
            const Frame here{frame, nullptr, nullptr, i};
            items.push_back(value(*type.items, raw.items()[i], &here));
        }
        return Value(std::move(items));
    }

    Value integer(const Type &type, const Value &raw, const Frame *frame, bool narrow)
    {
        if (raw.isNull())
            return Value(0);
        const auto number = raw.integer();
        if (number && (!narrow || (*number >= std::numeric_limits<std::int32_t>::min() && *number <= std::numeric_limits<std::int32_t>::max())))
            return *number == 0 ? Value(0) : raw;
        return mismatch(type, raw, frame, true);
    }

    /// The amounts of containers and claims are rounded up to milli when defaults are given.
    Value quantity(const Value &raw, bool rounded)
    {
        auto parsed = Quantity::fromJson(raw);
        if (!parsed) {
            abort(text(parsed.error()));
            return {};
        }
        if (rounded)
            parsed->roundUp(-3);
        std::string canonical = parsed->toString();
        return raw.isString() && raw.string() == canonical ? raw : Value(std::move(canonical));
    }

    Value intOrString(const Value &raw, const Frame *frame)
    {
        static const Type int32{Kind::Int32, {}, "int32", {}, {}, {}, nullptr, Type::ListKind::Atomic, {}, false};
        return ownDecoding([&] { return integer(int32, raw, frame, true); });
    }

    Value time(const Value &raw, const Frame *frame)
    {
        if (raw.isNull())
            return {};
        static const Type string{Kind::String, {}, "string", {}, {}, {}, nullptr, Type::ListKind::Atomic, {}, false};
        if (!raw.isString())
            return ownDecoding([&] { return mismatch(string, raw, frame, false); });
        const auto parsed = parseRfc3339(raw.string());
        if (parsed)
            return Value(*parsed);
        abort(parsed.error());
        return {};
    }

    /// A type with decoding of its own: its error ends the decoding, and is the one reported.
    template <typename Step>
    Value ownDecoding(Step step)
    {
        std::optional<std::string> earlier = std::move(m_error);
        m_error.reset();
        Value result = step();
        if (m_error)
            abort(std::move(*m_error));
        m_error = std::move(earlier);
        return result;
    }

    Value mismatch(const Type &type, const Value &raw, const Frame *frame, bool withNumber)
    {
        if (m_error)
            return {};
        const Type *owner = innermostOwner(frame);
        std::string where = owner ? "Go struct field " + owner->goName + '.' + fieldPath(frame) : "Go value";
        m_error = "json: cannot unmarshal " + valueName(raw, withNumber) + " into " + where + " of type " + type.goType;
        return {};
    }

    void abort(std::string message)
    {
        if (!m_abort)
            m_abort = std::move(message);
    }

    void strict(const char *what, const Frame *frame, const std::string &key)
    {
        constexpr std::size_t limit = 100; // as the server
        if (m_strict.size() >= limit)
            return;
        const std::string head = strictPath(frame);
        std::string message = std::string(what) + ' ' + goQuoted(head.empty() ? key : head + '.' + key);
        if (std::find(m_strict.begin(), m_strict.end(), message) == m_strict.end())
            m_strict.push_back(std::move(message));
    }

    const Defaults *m_defaults;
    std::optional<std::string> m_error; ///< the first wrong type
    std::optional<std::string> m_abort; ///< what ended the decoding; it wins over m_error
    std::vector<std::string> m_strict;
    bool m_hasEmpties = false;
};

} // namespace

Value withoutEmpties(const Type &type, const Value &object)
{
    if (type.kind == Kind::List) {
        core::Items items;
        for (const Value &item : object.items())
            items.push_back(withoutEmpties(*type.items, item));
        return object.isList() ? Value(std::move(items)) : object;
    }
    if (type.kind != Kind::Object || !object.isMap())
        return object;
    Members members;
    for (const Member &member : object.members()) {
        const Field *field = type.field(member.key);
        if (!field)
            members.push_back(member);
        else if (!field->omitEmpty || !isEmptyField(*field, member.value))
            members.push_back({member.key, withoutEmpties(*field->type, member.value)});
    }
    return Value(std::move(members));
}

Decoded decode(const Type &type, const Value &raw, const Defaults *defaults)
{
    return Decoder(defaults).run(type, raw);
}

} // namespace kube
