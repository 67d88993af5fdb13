// SPDX-License-Identifier: Apache-2.0
// The algebra of sigs.k8s.io/structured-merge-diff/fieldpath: a node can be a member, have children, or both.
#include "kube/managedfields/FieldSet.h"

namespace kube {

bool FieldSet::has(const ElementPath &path) const
{
    const FieldSet *node = this;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i + 1 == path.size())
            return node->m_members.count(path[i]) > 0;
        const auto next = node->m_children.find(path[i]);
        if (next == node->m_children.end())
            return false;
        node = &next->second;
    }
    return false;
}

void FieldSet::insert(const ElementPath &path)
{
    if (path.empty())
        return;
    FieldSet *node = this;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        node = &node->m_children[path[i]];
    node->m_members.insert(path.back());
}

const FieldSet &FieldSet::below(const PathElement &element) const
{
    static const FieldSet none;
    const auto found = m_children.find(element);
    return found == m_children.end() ? none : found->second;
}

void FieldSet::prune(const PathElement &element)
{
    if (const auto found = m_children.find(element); found != m_children.end() && found->second.empty())
        m_children.erase(found);
}

FieldSet FieldSet::united(const FieldSet &other) const
{
    FieldSet result = *this;
    result.m_members.insert(other.m_members.begin(), other.m_members.end());
    for (const auto &[element, below] : other.m_children) {
        FieldSet &own = result.m_children[element];
        own = own.empty() ? below : own.united(below);
    }
    return result;
}

FieldSet FieldSet::intersected(const FieldSet &other) const
{
    FieldSet result;
    for (const PathElement &element : m_members) {
        if (other.m_members.count(element))
            result.m_members.insert(element);
    }
    for (const auto &[element, below] : m_children) {
        FieldSet common = below.intersected(other.below(element));
        if (!common.empty())
            result.m_children.emplace(element, std::move(common));
    }
    return result;
}

FieldSet FieldSet::without(const FieldSet &other) const
{
    FieldSet result = *this;
    for (const PathElement &element : other.m_members)
        result.m_members.erase(element);
    for (const auto &[element, below] : other.m_children) {
        const auto own = result.m_children.find(element);
        if (own == result.m_children.end())
            continue;
        own->second = own->second.without(below);
        result.prune(element);
    }
    return result;
}

FieldSet FieldSet::withoutBelow(const FieldSet &other) const
{
    FieldSet result = *this;
    for (const PathElement &element : other.m_members) {
        result.m_members.erase(element);
        result.m_children.erase(element);
    }
    for (const auto &[element, below] : other.m_children) {
        const auto own = result.m_children.find(element);
        if (own == result.m_children.end())
            continue;
        own->second = own->second.withoutBelow(below);
        result.prune(element);
    }
    return result;
}

void FieldSet::each(const std::function<void(const ElementPath &)> &visit) const
{
    ElementPath prefix;
    each(prefix, visit);
}

void FieldSet::each(ElementPath &prefix, const std::function<void(const ElementPath &)> &visit) const
{
    for (const PathElement &element : m_members) {
        prefix.push_back(element);
        visit(prefix);
        prefix.pop_back();
    }
    for (const auto &[element, below] : m_children) {
        prefix.push_back(element);
        below.each(prefix, visit);
        prefix.pop_back();
    }
}

} // namespace kube
