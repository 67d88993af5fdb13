// SPDX-License-Identifier: Apache-2.0
// After typed/compare.go of structured-merge-diff.
#include "kube/managedfields/Typed.h"

namespace kube {

using core::Value;

namespace {

bool hollow(const Value *value)
{
    return !value || value->size() == 0;
}

class CompareWalker {
public:
    explicit CompareWalker(Comparison &result) : m_result(result) { }

    void walk(const Value *left, const Value *right, const Type *type)
    {
        // Most of an object is shared with what it was: that compares by pointer.
        if (left && right && *left == *right)
            return;
        const Shape shape = shapeOf(type, right ? *right : *left);
        bool leaf = true;
        if (left && right && shapeOf(type, *left) != shape)
            m_result.modified.insert(m_path);
        else if (shape == Shape::Scalar || isAtomic(type, shape) || (hollow(left) && hollow(right)))
            compareLeaf(left, right);
        else {
            leaf = false;
            if (shape == Shape::List)
                walkList(left ? *left : Value(), right ? *right : Value(), type);
            else
                walkMap(left ? *left : Value(), right ? *right : Value(), type);
        }
        if (!leaf && !left)
            m_result.added.insert(m_path);
        else if (!leaf && !right)
            m_result.removed.insert(m_path);
    }

private:
    void compareLeaf(const Value *left, const Value *right)
    {
        if (!left)
            m_result.added.insert(m_path);
        else if (!right)
            m_result.removed.insert(m_path);
        else if (*left != *right)
            m_result.modified.insert(m_path);
    }

    using Indexed = std::map<PathElement, std::vector<const Value *>>;
    static Indexed indexed(const Value &list, const Type *type, std::vector<PathElement> &order)
    {
        Indexed result;
        for (std::size_t i = 0; i < list.items().size(); ++i) {
            if (const auto element = elementOf(list.items()[i], i, type)) {
                order.push_back(*element);
                result[*element].push_back(&list.items()[i]);
            }
        }
        return result;
    }

    void walkList(const Value &left, const Value &right, const Type *type)
    {
        std::vector<PathElement> order;
        const Indexed lefts = indexed(left, type, order), rights = indexed(right, type, order);
        std::set<PathElement> done;
        for (const PathElement &element : order) {
            if (!done.insert(element).second)
                continue;
            const auto l = lefts.find(element), r = rights.find(element);
            const std::size_t leftCount = l == lefts.end() ? 0 : l->second.size(), rightCount = r == rights.end() ? 0 : r->second.size();
            m_path.push_back(element);
            if (leftCount > 1 || rightCount > 1)
                compareRepeated(leftCount ? l->second : std::vector<const Value *>(), rightCount ? r->second : std::vector<const Value *>());
            else
                walk(leftCount ? l->second[0] : nullptr, rightCount ? r->second[0] : nullptr, itemType(type));
            m_path.pop_back();
        }
    }

    void compareRepeated(const std::vector<const Value *> &left, const std::vector<const Value *> &right)
    {
        bool equal = left.size() == right.size();
        for (std::size_t i = 0; equal && i < left.size(); ++i)
            equal = *left[i] == *right[i];
        if (left.empty())
            m_result.added.insert(m_path);
        else if (right.empty())
            m_result.removed.insert(m_path);
        else if (!equal)
            m_result.modified.insert(m_path);
    }

    void walkMap(const Value &left, const Value &right, const Type *type)
    {
        const auto each = [&](const Value &one, bool rightToo) {
            for (const core::Member &member : one.members()) {
                const Value *l = left.find(member.key), *r = right.find(member.key);
                if (!rightToo && l)
                    continue;
                m_path.push_back(fieldElement(member.key));
                walk(l, r, memberType(type, member.key));
                m_path.pop_back();
            }
        };
        each(left, true);
        each(right, false);
    }

    Comparison &m_result;
    ElementPath m_path;
};

} // namespace

Comparison compare(const Value &before, const Value &after, const Type *type)
{
    Comparison result;
    CompareWalker(result).walk(&before, &after, type);
    return result;
}

} // namespace kube
