// SPDX-License-Identifier: Apache-2.0
// After typed/merge.go of structured-merge-diff, with the rule "keep the right side".
#include "kube/managedfields/Typed.h"

namespace kube {

using core::Value;

namespace {

std::optional<Value> merge(const Value *left, const Value *right, const Type *type);

bool hollow(const Value *value)
{
    return !value || value->size() == 0;
}

struct Indexed {
    std::vector<PathElement> order; ///< parallel to the items; what stands more than once is in it as often
    std::vector<const Value *> places;
    std::map<PathElement, const Value *> items; ///< nullptr for what stands more than once
    bool has(const PathElement &element) const { return items.count(element) > 0; }
    const Value *at(const PathElement &element) const
    {
        const auto found = items.find(element);
        return found == items.end() ? nullptr : found->second;
    }
};

Indexed indexed(const Value *list, const Type *type)
{
    Indexed result;
    if (!list)
        return result;
    for (std::size_t i = 0; i < list->items().size(); ++i) {
        const auto element = elementOf(list->items()[i], i, type);
        if (!element)
            continue;
        result.order.push_back(*element);
        result.places.push_back(&list->items()[i]);
        if (!result.items.emplace(*element, &list->items()[i]).second)
            result.items[*element] = nullptr;
    }
    return result;
}

std::optional<Value> mergeList(const Value *leftList, const Value *rightList, const Type *type)
{
    const Indexed left = indexed(leftList, type), right = indexed(rightList, type);
    std::vector<PathElement> shared;
    for (const PathElement &element : right.order) {
        if (left.has(element))
            shared.push_back(element);
    }
    std::size_t nextShared = 0;
    std::set<PathElement> done;
    core::Items out;
    const auto take = [&](const PathElement &element, const Value *l, const Value *r) {
        if (auto item = l || r ? merge(l, r, itemType(type)) : std::nullopt)
            out.push_back(std::move(*item));
        done.insert(element);
    };
    for (std::size_t l = 0, r = 0; l < left.order.size() || r < right.order.size();) {
        if (l < left.order.size() && r < right.order.size()) {
            const PathElement &element = left.order[l];
            if (element == right.order[r]) {
                take(element, left.at(element), right.at(element));
                ++l;
                ++r;
                ++nextShared;
                continue;
            }
            if (right.has(element) && nextShared < shared.size() && shared[nextShared] != element) {
                ++l; // a shared item, but not the one wanted now
                continue;
            }
        }
        if (l < left.order.size()) {
            const PathElement &element = left.order[l];
            if (!right.has(element)) {
                take(element, left.places[l], nullptr);
                ++l;
                continue;
            }
            if (done.count(element))
                ++l;
        }
        if (r < right.order.size()) {
            const PathElement &element = right.order[r];
            take(element, left.at(element), right.at(element));
            ++r;
            if (nextShared < shared.size() && shared[nextShared] == element)
                ++nextShared;
        }
    }
    return out.empty() ? std::nullopt : std::optional(Value(std::move(out)));
}

std::optional<Value> mergeMap(const Value *left, const Value *right, const Type *type)
{
    core::Members out;
    const auto put = [&](const std::string &key, const Value *l, const Value *r) {
        if (auto value = merge(l, r, memberType(type, key)))
            out.push_back({key, std::move(*value)});
    };
    if (left) {
        for (const core::Member &member : left->members())
            put(member.key, &member.value, right ? right->find(member.key) : nullptr);
    }
    if (right) {
        for (const core::Member &member : right->members()) {
            if (!left || !left->contains(member.key))
                put(member.key, nullptr, &member.value);
        }
    }
    return out.empty() ? std::nullopt : std::optional(Value(std::move(out)));
}

std::optional<Value> merge(const Value *left, const Value *right, const Type *type)
{
    const Shape shape = shapeOf(type, right ? *right : *left);
    if (shape == Shape::Scalar || isAtomic(type, shape) || (hollow(left) && hollow(right)))
        return right ? *right : *left;
    return shape == Shape::List ? mergeList(left, right, type) : mergeMap(left, right, type);
}

} // namespace

Value merged(const Value &left, const Value &right, const Type *type)
{
    return merge(&left, &right, type).value_or(Value());
}

} // namespace kube
