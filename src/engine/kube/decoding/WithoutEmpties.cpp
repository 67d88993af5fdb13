// SPDX-License-Identifier: Apache-2.0
#include "kube/decoding/Decode.h"

namespace kube {

using core::Members;
using core::Value;
using Kind = Type::Kind;

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
    for (const core::Member &member : object.members()) {
        const Field *field = type.field(member.key);
        const bool isEmptyList = member.value.isList() && member.value.size() == 0;
        if (!field)
            members.push_back(member);
        else if (!field->omitEmpty && isEmptyList) // the store does not tell it from none
            members.push_back({member.key, Value()});
        else if (!field->omitEmpty || !isEmptyField(*field, member.value))
            members.push_back({member.key, withoutEmpties(*field->type, member.value)});
    }
    return Value(std::move(members));
}

} // namespace kube
