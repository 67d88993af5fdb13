// SPDX-License-Identifier: Apache-2.0
// Follows sigs.k8s.io/json (decode.go, kubernetes_patch.go), the case-sensitive decoder of the API server.
#include "kube/decoding/Decode.h"

#include "kube/decoding/DecodeProblems.h"
#include "kube/decoding/DuplicateFields.h"
#include "kube/defaulting/Defaults.h"
#include "kube/quantity/Quantity.h"
#include "kube/text/Time.h"

#include <algorithm>
#include <limits>

namespace kube {

namespace {

using core::Member;
using core::Members;
using core::Value;
using Kind = Type::Kind;

class Decoder {
public:
    explicit Decoder(const Defaults *defaults) : m_defaults(defaults) { }

    Decoded run(const Type &type, const Value &raw)
    {
        Decoded result;
        result.type = &type;
        Value object = value(type, raw, nullptr);
        result.error = m_problems.error();
        if (!result.error) {
            result.withEmpties = std::move(object);
            result.hasEmpties = m_hasEmpties;
            result.object = m_hasEmpties ? withoutEmpties(type, result.withEmpties) : result.withEmpties;
            result.strictErrors = m_problems.takeStrict();
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
            if (m_problems.aborted())
                return {};
            const Field *field = type.field(member.key);
            if (!field) {
                m_problems.strict("unknown field", frame, member.key);
                continue;
            }
            const std::size_t index = std::size_t(field - type.fields.data());
            const Frame here{frame, &type, &field->name, 0};
            if (seen[index]) {
                m_problems.strict("duplicate field", frame, member.key);
                const Value merged = mergedDuplicate(*field, earlierValue(raw, member), member.value);
                slots[index] = fieldValue(*field, merged, &here);
            } else {
                seen[index] = true;
                slots[index] = fieldValue(*field, member.value, &here);
            }
        }
        if (m_problems.any())
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
            if (m_problems.aborted())
                return {};
            const auto same = [&member](const Member &other) { return other.key == member.key; };
            const auto earlier = std::find_if(members.begin(), members.end(), same);
            if (earlier != members.end())
                m_problems.strict("duplicate field", frame, member.key);
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
            if (m_problems.aborted())
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
            m_problems.abort(text(parsed.error()));
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
        return m_problems.own([&] { return integer(int32, raw, frame, true); });
    }

    Value time(const Value &raw, const Frame *frame)
    {
        if (raw.isNull())
            return {};
        static const Type string{Kind::String, {}, "string", {}, {}, {}, nullptr, Type::ListKind::Atomic, {}, false};
        if (!raw.isString())
            return m_problems.own([&] { return mismatch(string, raw, frame, false); });
        const auto parsed = parseRfc3339(raw.string());
        if (parsed)
            return Value(*parsed);
        m_problems.abort(parsed.error());
        return {};
    }

    Value mismatch(const Type &type, const Value &raw, const Frame *frame, bool withNumber)
    {
        m_problems.mismatch(type, raw, frame, withNumber);
        return {};
    }

    const Defaults *m_defaults;
    DecodeProblems m_problems;
    bool m_hasEmpties = false;
};

} // namespace

Decoded decode(const Type &type, const Value &raw, const Defaults *defaults)
{
    return Decoder(defaults).run(type, raw);
}

} // namespace kube
