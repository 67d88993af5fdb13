// SPDX-License-Identifier: Apache-2.0
// Source: k8s.io/apimachinery third_party/forked/golang/reflect, pkg/api/equality.
#include "kube/equality/SemanticEqual.h"

#include "kube/quantity/Quantity.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

/// Whether the field decodes to its type's zero value.
bool isNothing(const Field &field, const Value &value)
{
    if (isEmptyField(field, value))
        return true;
    if (field.pointer)
        return false;
    switch (field.type->kind) {
    case Type::Kind::Object: {
        const auto &members = value.members();
        return value.isMap() && std::all_of(members.begin(), members.end(), [&field](const core::Member &member) {
                   const Field *below = field.type->field(member.key);
                   return below && isNothing(*below, member.value);
               });
    }
    case Type::Kind::Quantity: {
        const auto amount = Quantity::fromJson(value);
        return amount && amount->isZero();
    }
    case Type::Kind::IntOrString:
        return value.integer() == 0;
    default:
        return false;
    }
}

bool sameMember(const Type &type, std::string_view key, const Value *a, const Value *b)
{
    if (type.kind == Type::Kind::Map)
        return a && b && semanticallyEqual(*type.items, *a, *b);
    static const Value missing;
    const Value &left = a ? *a : missing, &right = b ? *b : missing;
    const Field *field = type.field(key);
    if (!field)
        return left == right;
    const bool nothing = isNothing(*field, left);
    return nothing == isNothing(*field, right) && (nothing || semanticallyEqual(*field->type, left, right));
}

bool sameMembers(const Type &type, const Value &a, const Value &b)
{
    const auto &left = a.members(), &right = b.members();
    return std::all_of(left.begin(), left.end(),
                       [&](const core::Member &member) { return sameMember(type, member.key, &member.value, b.find(member.key)); })
        && std::all_of(right.begin(), right.end(), [&](const core::Member &member) {
               return a.contains(member.key) || sameMember(type, member.key, nullptr, &member.value);
           });
}

Value withoutHash(const Value &podTemplate)
{
    const Value &metadata = podTemplate["metadata"];
    if (!metadata["labels"].contains("pod-template-hash"))
        return podTemplate;
    return podTemplate.with("metadata", metadata.with("labels", metadata["labels"].without("pod-template-hash")));
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

bool equalTemplates(const Value &a, const Value &b)
{
    static const Type &type = *builtInSchema().definition("PodTemplateSpec");
    return semanticallyEqual(type, withoutHash(a), withoutHash(b));
}

} // namespace kube
