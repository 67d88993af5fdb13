// SPDX-License-Identifier: Apache-2.0
// Source: encoding/json, which decodes into used values: structs keep fields that are not named again, slices their first items.
#include "kube/decoding/DuplicateFields.h"

namespace kube {

namespace {

using core::Member;
using core::Value;

Value merged(const Type &type, const Value &first, const Value &second)
{
    if (first.kind() != second.kind() || type.isScalar())
        return second;
    const bool isList = type.kind == Type::Kind::List;
    Value result = isList ? second : first;
    for (std::size_t i = 0; isList && i < second.size() && i < first.size(); ++i)
        result = result.replaced(i, merged(*type.items, first.at(i), second.at(i)));
    for (const Member &member : second.members()) {
        const Field *field = type.kind == Type::Kind::Object ? type.field(member.key) : nullptr;
        const Value *earlier = first.find(member.key);
        result = result.with(member.key, field && earlier ? mergedDuplicate(*field, *earlier, member.value) : member.value);
    }
    return result;
}

} // namespace

Value earlierValue(const Value &raw, const Member &member)
{
    Value result;
    for (const Member &other : raw.members()) {
        if (&other == &member)
            break;
        if (other.key == member.key && !other.value.isNull())
            result = other.value;
    }
    return result;
}

Value mergedDuplicate(const Field &field, const Value &first, const Value &second)
{
    const bool canBeNull = field.pointer || field.type->kind == Type::Kind::Map || field.type->kind == Type::Kind::List;
    return second.isNull() && !canBeNull ? first : merged(*field.type, first, second);
}

} // namespace kube
