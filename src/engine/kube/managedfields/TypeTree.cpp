// SPDX-License-Identifier: Apache-2.0
// As k8s.io/kube-openapi/pkg/schemaconv turns OpenAPI into the schema of structured-merge-diff.
#include "kube/managedfields/TypeTree.h"

#include <string_view>

namespace kube {

using core::Value;

namespace {

constexpr std::string_view prefix = "#/definitions/";

struct KeyDefault {
    std::string_view element; ///< end of the definition's name
    std::string_view key;
    std::string_view value;
};

// OpenAPI v2 does not say defaults; these are the ones of list keys in the API types (+default markers).
constexpr KeyDefault keyDefaults[] = {
    {".ContainerPort", "protocol", "TCP"},
    {".ServicePort", "protocol", "TCP"},
};

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string rootName(std::string_view apiVersion, std::string_view kind)
{
    return std::string(apiVersion) + ", Kind=" + std::string(kind);
}

} // namespace

const FieldType *FieldType::member(std::string_view name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? element : found->second;
}

const FieldType *TypeTree::deduced()
{
    static const FieldType type;
    return &type;
}

TypeTree::TypeTree(const Value &schema) : m_definitions(schema["definitions"])
{
    for (const core::Member &definition : m_definitions.members()) {
        const Value &kinds = definition.value["x-kubernetes-group-version-kind"];
        // Definitions shared by every group (DeleteOptions) name many kinds and are no roots.
        if (kinds.size() != 1)
            continue;
        const Value &kind = kinds.at(std::size_t(0));
        const std::string &group = kind["group"].string(), &version = kind["version"].string();
        m_roots[rootName(group.empty() ? version : group + '/' + version, kind["kind"].string())] = named(definition.key);
    }
}

const FieldType *TypeTree::root(std::string_view apiVersion, std::string_view kind) const
{
    const auto found = m_roots.find(rootName(apiVersion, kind));
    return found == m_roots.end() ? nullptr : found->second;
}

const FieldType *TypeTree::named(const std::string &name)
{
    const auto [entry, fresh] = m_named.try_emplace(name, nullptr);
    if (fresh) {
        m_types.push_back(std::make_unique<FieldType>());
        FieldType *type = m_types.back().get();
        entry->second = type;
        // A quantity may be written as a number.
        if (endsWith(name, ".Quantity"))
            type->shape = FieldType::Shape::Scalar;
        else
            fill(*type, m_definitions[name]);
        return type;
    }
    return entry->second;
}

void TypeTree::fill(FieldType &type, const Value &schema)
{
    using Shape = FieldType::Shape;
    using Scalar = FieldType::Scalar;
    const auto typeOf = [this](const Value &part) -> const FieldType * {
        const std::string &reference = part["$ref"].string();
        if (!reference.empty())
            return named(reference.substr(prefix.size()));
        m_types.push_back(std::make_unique<FieldType>());
        FieldType *inner = m_types.back().get();
        fill(*inner, part);
        return inner;
    };
    const std::string &name = schema["type"].string(), &format = schema["format"].string();
    type.atomic = schema["x-kubernetes-map-type"].string() == "atomic";
    if (name == "object" && (schema.contains("properties") || schema.contains("additionalProperties"))) {
        type.shape = Shape::Map;
        for (const core::Member &property : schema["properties"].members())
            type.fields[property.key] = typeOf(property.value);
        if (schema.contains("additionalProperties"))
            type.element = typeOf(schema["additionalProperties"]);
    } else if (name == "array") {
        type.shape = Shape::List;
        type.element = typeOf(schema["items"]);
        const std::string &kind = schema["x-kubernetes-list-type"].string();
        type.atomic = kind != "map" && kind != "set";
        type.setList = kind == "set";
        for (const Value &key : schema["x-kubernetes-list-map-keys"].items()) {
            FieldType::ListKey listKey{key.string(), std::nullopt};
            for (const KeyDefault &row : keyDefaults) {
                if (endsWith(schema["items"]["$ref"].string(), row.element) && row.key == listKey.name)
                    listKey.standard = Value(row.value);
            }
            type.keys.push_back(std::move(listKey));
        }
    } else if (name == "string" && format != "int-or-string") {
        type.shape = Shape::Scalar;
        type.scalar = Scalar::String;
    } else if (name == "integer" || name == "number") {
        type.shape = Shape::Scalar;
        type.scalar = Scalar::Numeric;
    } else if (name == "boolean") {
        type.shape = Shape::Scalar;
        type.scalar = Scalar::Boolean;
    } else if (name == "string") {
        type.shape = Shape::Scalar;
    }
}

} // namespace kube
