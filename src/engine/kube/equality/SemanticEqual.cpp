// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery/pkg/api/equality.
#include "kube/equality/SemanticEqual.h"

#include "kube/quantity/Quantity.h"

namespace kube {

namespace {

using core::Value;

bool isEmpty(const Field *field, const Value &value)
{
    return field ? isEmptyField(*field, value) : value.isNull();
}

bool sameMembers(const Type &type, const Value &a, const Value &b)
{
    const auto covers = [&type](const Value &all, const Value &part, bool compare) {
        for (const core::Member &member : part.members()) {
            const Field *field = type.kind == Type::Kind::Object ? type.field(member.key) : nullptr;
            const Value *other = all.find(member.key);
            if (!other) {
                // A struct that stands there with nothing in it equals one that is not shown.
                const bool nothing = field ? isEmpty(field, member.value) || (!field->pointer && member.value.isMap() && member.value.size() == 0)
                                           : false;
                if (!nothing)
                    return false;
            } else if (compare) {
                const Type *item = field ? field->type : type.items;
                if (item ? !semanticallyEqual(*item, member.value, *other) : member.value != *other)
                    return false;
            }
        }
        return true;
    };
    return covers(b, a, true) && covers(a, b, false);
}

} // namespace

bool semanticallyEqual(const Type &type, const Value &a, const Value &b)
{
    if (a.identical(b))
        return true;
    switch (type.kind) {
    case Type::Kind::Quantity: {
        const auto left = Quantity::fromJson(a), right = Quantity::fromJson(b);
        return left && right && compare(*left, *right) == 0;
    }
    case Type::Kind::List:
        if (a.size() != b.size() || (a.size() > 0 && (!a.isList() || !b.isList())))
            return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!semanticallyEqual(*type.items, a.at(i), b.at(i)))
                return false;
        }
        return true;
    case Type::Kind::Map:
    case Type::Kind::Object:
        return sameMembers(type, a, b);
    default:
        return a == b;
    }
}

} // namespace kube
