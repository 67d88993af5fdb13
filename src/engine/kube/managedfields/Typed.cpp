// SPDX-License-Identifier: Apache-2.0
// Shapes, elements and field sets; after typed/tofieldset.go and typed/helpers.go of structured-merge-diff.
#include "kube/managedfields/Typed.h"

#include <algorithm>

namespace kube {

using core::Value;
using Shape = FieldType::Shape;

Shape shapeOf(const FieldType &type, const Value &value)
{
    if (type.shape != Shape::Deduced)
        return type.shape;
    return value.isMap() ? Shape::Map : value.isList() ? Shape::List : Shape::Scalar;
}

bool isAtomic(const FieldType &type, Shape shape)
{
    return type.shape == Shape::Deduced ? shape == Shape::List : type.atomic;
}

const FieldType &itemType(const FieldType &list)
{
    return list.element ? *list.element : *TypeTree::deduced();
}

const FieldType &memberType(const FieldType &map, const std::string &name)
{
    const FieldType *type = map.member(name);
    return type ? *type : *TypeTree::deduced();
}

std::optional<PathElement> elementOf(const Value &item, std::size_t index, const FieldType &list, std::string *problem)
{
    const auto fail = [&](std::string text) -> std::optional<PathElement> {
        if (problem)
            *problem = "element " + std::to_string(index) + ": " + text;
        return std::nullopt;
    };
    if (!list.keys.empty()) {
        if (item.isNull())
            return fail("associative list with keys may not have a null element");
        if (!item.isMap())
            return fail("associative list with keys may not have non-map elements");
        core::Members keys;
        for (const FieldType::ListKey &key : list.keys) {
            if (const Value *value = item.find(key.name))
                keys.push_back({key.name, *value});
            else if (key.standard)
                keys.push_back({key.name, *key.standard});
            else
                return fail("associative list with keys has an element that omits key field \"" + key.name + "\" (and doesn't have default value)");
        }
        return keyElement(Value(std::move(keys)));
    }
    if (list.setList) {
        if (item.isNull())
            return fail("associative list without keys has an element that's an explicit null");
        if (item.isMap() || item.isList())
            return fail("associative list without keys has an element that's a map type");
        return valueElement(item);
    }
    return indexElement(index);
}

namespace {

class SetWalker {
public:
    explicit SetWalker(FieldSet &set) : m_set(set) { }

    void walk(const Value &value, const FieldType &type)
    {
        const Shape shape = shapeOf(type, value);
        if (shape == Shape::Scalar || isAtomic(type, shape))
            m_set.insert(m_path);
        else if (shape == Shape::List)
            walkList(value, type);
        else
            walkMap(value, type);
    }

private:
    void walkList(const Value &value, const FieldType &type)
    {
        std::map<PathElement, int> seen;
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            if (const auto element = elementOf(value.items()[i], i, type))
                ++seen[*element];
        }
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            const auto element = elementOf(value.items()[i], i, type);
            if (!element)
                continue;
            m_path.push_back(*element);
            // What stands twice is owned as a whole.
            if (seen[*element] == 1)
                walk(value.items()[i], itemType(type));
            m_set.insert(m_path);
            m_path.pop_back();
        }
    }

    void walkMap(const Value &value, const FieldType &type)
    {
        for (const core::Member &member : value.members()) {
            m_path.push_back(fieldElement(member.key));
            walk(member.value, memberType(type, member.key));
            const bool hollow = member.value.isNull() || (member.value.isMap() && member.value.size() == 0);
            if (hollow || !type.declares(member.key))
                m_set.insert(m_path);
            m_path.pop_back();
        }
    }

    FieldSet &m_set;
    ElementPath m_path;
};

} // namespace

FieldSet toFieldSet(const Value &value, const FieldType &type)
{
    FieldSet set;
    SetWalker(set).walk(value, type);
    return set;
}

FieldSet withNamedParents(const FieldSet &set, const FieldType &type)
{
    FieldSet result = set;
    for (const auto &[element, below] : set.children()) {
        const bool field = element[0] == 'f';
        const std::string name = element.substr(2);
        if (field && type.declares(name))
            result.insertMember(element);
        const FieldType *inner = field ? type.member(name) : type.element;
        result.child(element) = withNamedParents(below, inner ? *inner : *TypeTree::deduced());
    }
    return result;
}

} // namespace kube
