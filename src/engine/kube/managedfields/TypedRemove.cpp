// SPDX-License-Identifier: Apache-2.0
// After typed/remove.go of structured-merge-diff.
#include "kube/managedfields/Typed.h"

namespace kube {

using core::Value;

namespace {

Value select(const Value &value, const FieldSet &set, const Type *type, bool keep);

/// What becomes of one item or member; nothing if it goes.
std::optional<Value> child(const Value &value, const PathElement &element, const FieldSet &set, const Type *type, bool keep)
{
    const FieldSet &below = set.below(element);
    if (set.hasMember(element))
        return keep ? std::optional(select(value, below, type, keep)) : std::nullopt;
    if (!below.empty())
        return select(value, below, type, keep);
    return keep ? std::nullopt : std::optional(value);
}

Value select(const Value &value, const FieldSet &set, const Type *type, bool keep)
{
    const Shape shape = shapeOf(type, value);
    if (shape == Shape::Scalar)
        return value;
    if (value.size() == 0)
        return {};
    if (isAtomic(type, shape))
        return keep ? value : Value();
    if (shape == Shape::List) {
        core::Items items;
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            const auto element = elementOf(value.items()[i], i, type);
            if (auto item = child(value.items()[i], element.value_or(indexElement(i)), set, itemType(type), keep))
                items.push_back(std::move(*item));
        }
        return items.empty() ? Value() : Value(std::move(items));
    }
    core::Members members;
    for (const core::Member &member : value.members()) {
        if (auto kept = child(member.value, fieldElement(member.key), set, memberType(type, member.key), keep))
            members.push_back({member.key, std::move(*kept)});
    }
    return members.empty() ? Value() : Value(std::move(members));
}

} // namespace

Value withoutFields(const Value &value, const FieldSet &set, const Type *type)
{
    return select(value, set, type, false);
}

Value onlyFields(const Value &value, const FieldSet &set, const Type *type)
{
    return select(value, set, type, true);
}

} // namespace kube
