// SPDX-License-Identifier: Apache-2.0
// Shapes, elements and field sets; after typed/tofieldset.go and typed/helpers.go of structured-merge-diff.
#include "kube/managedfields/Typed.h"

#include <algorithm>

namespace kube {

using core::Value;

namespace {

struct KeyDefault {
    std::string_view item; ///< Go struct of the list's items
    std::string_view key;
    std::string_view value;
};

// OpenAPI v2 does not say defaults; these are the ones of list keys in the API types (+default markers).
constexpr KeyDefault keyDefaults[] = {
    {"ContainerPort", "protocol", "TCP"},
    {"ServicePort", "protocol", "TCP"},
    {"LocalObjectReference", "name", ""},
};

std::optional<Value> keyDefault(const Type *item, std::string_view key)
{
    for (const KeyDefault &row : keyDefaults) {
        if (item && item->goName == row.item && key == row.key)
            return Value(row.value);
    }
    // Fields that Go always writes default to their zero value.
    const Field *field = item ? item->field(key) : nullptr;
    if (!field || field->pointer || field->omitEmpty)
        return std::nullopt;
    return field->type->kind == Type::Kind::String ? Value("") : Value(0);
}

bool isDeduced(const Type *type)
{
    return !type || type->kind == Type::Kind::Any;
}

} // namespace

Shape shapeOf(const Type *type, const Value &value)
{
    if (isDeduced(type))
        return value.isMap() ? Shape::Map : value.isList() ? Shape::List : Shape::Scalar;
    if (type->kind == Type::Kind::List)
        return Shape::List;
    return type->isScalar() ? Shape::Scalar : Shape::Map;
}

bool isAtomic(const Type *type, Shape shape)
{
    if (shape == Shape::Scalar)
        return false;
    if (isDeduced(type))
        return shape == Shape::List;
    return shape == Shape::List ? type->listKind == Type::ListKind::Atomic : type->atomic;
}

const Type *itemType(const Type *list)
{
    return list ? list->items : nullptr;
}

const Type *memberType(const Type *map, std::string_view name)
{
    if (!map)
        return nullptr;
    const Field *field = map->field(name);
    return field ? field->type : map->items;
}

bool declares(const Type *type, std::string_view name)
{
    return type && type->field(name);
}

std::optional<PathElement> elementOf(const Value &item, std::size_t index, const Type *list, std::string *problem)
{
    const auto fail = [&](std::string text) -> std::optional<PathElement> {
        if (problem)
            *problem = "element " + std::to_string(index) + ": " + text;
        return std::nullopt;
    };
    if (list && !list->mapKeys.empty()) {
        if (item.isNull())
            return fail("associative list with keys may not have a null element");
        if (!item.isMap())
            return fail("associative list with keys may not have non-map elements");
        core::Members keys;
        for (const std::string &key : list->mapKeys) {
            if (const Value *value = item.find(key))
                keys.push_back({key, *value});
            else if (auto standard = keyDefault(list->items, key))
                keys.push_back({key, std::move(*standard)});
            else
                return fail("associative list with keys has an element that omits key field \"" + key + "\" (and doesn't have default value)");
        }
        return keyElement(Value(std::move(keys)));
    }
    if (list && list->listKind == Type::ListKind::Set) {
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

    void walk(const Value &value, const Type *type)
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
    void walkList(const Value &value, const Type *type)
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

    void walkMap(const Value &value, const Type *type)
    {
        for (const core::Member &member : value.members()) {
            m_path.push_back(fieldElement(member.key));
            walk(member.value, memberType(type, member.key));
            const bool hollow = member.value.isNull() || (member.value.isMap() && member.value.size() == 0);
            if (hollow || !declares(type, member.key))
                m_set.insert(m_path);
            m_path.pop_back();
        }
    }

    FieldSet &m_set;
    ElementPath m_path;
};

} // namespace

FieldSet toFieldSet(const Value &value, const Type *type)
{
    FieldSet set;
    SetWalker(set).walk(value, type);
    return set;
}

FieldSet withNamedParents(const FieldSet &set, const Type *type)
{
    FieldSet result = set;
    for (const auto &[element, below] : set.children()) {
        const bool field = element[0] == 'f';
        const std::string name = element.substr(2);
        if (field && declares(type, name))
            result.insertMember(element);
        result.child(element) = withNamedParents(below, field ? memberType(type, name) : itemType(type));
    }
    return result;
}

} // namespace kube
