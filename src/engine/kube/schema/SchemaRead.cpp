// SPDX-License-Identifier: Apache-2.0
// Builds a Schema from the two JSON texts.
#include "core/Json.h"
#include "core/Value.h"
#include "kube/schema/Schema.h"

#include <algorithm>
#include <set>

namespace kube {

namespace {

using core::Value;

/// Definitions that the server decodes by code of their own.
const std::map<std::string_view, Type::Kind> special = {
    {"io.k8s.apimachinery.pkg.api.resource.Quantity", Type::Kind::Quantity},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.Time", Type::Kind::Time},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime", Type::Kind::Time},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1", Type::Kind::Any},
    {"io.k8s.apimachinery.pkg.util.intstr.IntOrString", Type::Kind::IntOrString},
};

std::string lastPart(const std::string &name)
{
    return name.substr(name.rfind('.') + 1);
}

std::string definitionOf(const Value &node)
{
    const std::string &reference = node["$ref"].string();
    return reference.substr(reference.rfind('/') + 1);
}

/// One row of go-fields: "name,omitempty *v1.Probe".
struct GoField {
    std::string name;
    std::string type;
    bool pointer = false;
    bool omitEmpty = false;
};

GoField goField(const std::string &row)
{
    const std::size_t space = row.find(' ');
    const std::size_t comma = std::min(row.find(','), space);
    GoField result{row.substr(0, comma), row.substr(space + 1), false, row.find("omit") < space};
    if (!result.type.empty() && result.type[0] == '*') {
        result.pointer = true;
        result.type.erase(0, 1);
    }
    return result;
}

Type::Kind scalarKind(const Value &node)
{
    const std::string &type = node["type"].string(), &format = node["format"].string();
    if (type == "string")
        return Type::Kind::String;
    if (type == "boolean")
        return Type::Kind::Bool;
    if (type == "integer")
        return format == "int64" ? Type::Kind::Int64 : Type::Kind::Int32;
    if (type == "number")
        return Type::Kind::Number;
    return Type::Kind::Any;
}

const char *scalarGoType(Type::Kind kind)
{
    switch (kind) {
    case Type::Kind::String:
        return "string";
    case Type::Kind::Bool:
        return "bool";
    case Type::Kind::Int32:
        return "int32";
    case Type::Kind::Int64:
        return "int64";
    case Type::Kind::Number:
        return "float64";
    default:
        return "interface {}";
    }
}

/// The Go type of a list's or map's items, from the Go type of the whole if that spells it.
std::string itemGoType(const std::string &goType)
{
    const std::size_t bracket = goType.find(']');
    if (bracket == std::string::npos)
        return {};
    const std::string item = goType.substr(bracket + 1);
    return !item.empty() && item[0] == '*' ? item.substr(1) : item;
}

} // namespace

class Schema::Builder {
public:
    Builder(Schema &schema, const Value &definitions, const Value &goFields)
        : m_schema(schema), m_definitions(definitions), m_goFields(goFields)
    {
    }

    void build()
    {
        for (const core::Member &member : m_definitions.members())
            definition(member.key);
    }

private:
    Type *make(Type::Kind kind)
    {
        m_schema.m_types.push_back(std::make_unique<Type>());
        m_schema.m_types.back()->kind = kind;
        return m_schema.m_types.back().get();
    }

    const Type *definition(const std::string &name)
    {
        const auto known = m_schema.m_definitions.find(name);
        if (known != m_schema.m_definitions.end())
            return known->second;
        const Value &node = m_definitions[name];
        const auto own = special.find(name);
        const bool isObject = own == special.end() && (node.contains("properties") || node["type"].string() == "object");
        Type *type = make(own != special.end() ? own->second : isObject ? Type::Kind::Object : scalarKind(node));
        // Registered before its fields are read, since a type may hold itself.
        m_schema.m_definitions.emplace(name, type);
        type->name = name;
        type->goName = lastPart(name);
        type->goType = "v1." + type->goName;
        if (type->kind == Type::Kind::Quantity)
            type->goType = "resource.Quantity";
        else if (type->kind == Type::Kind::IntOrString)
            type->goType = "intstr.IntOrString";
        type->atomic = node["x-kubernetes-map-type"].string() == "atomic";
        if (isObject)
            readFields(*type, node);
        for (const Value &gvk : node["x-kubernetes-group-version-kind"].items()) {
            const std::string &group = gvk["group"].string();
            const std::string apiVersion = (group.empty() ? "" : group + '/') + gvk["version"].string();
            m_schema.m_kinds.emplace(apiVersion + ' ' + gvk["kind"].string(), type);
        }
        return type;
    }

    void readFields(Type &type, const Value &node)
    {
        std::set<std::string> required;
        for (const Value &name : node["required"].items())
            required.insert(name.string());
        const Value &properties = node["properties"];
        const auto add = [&](const GoField &row, bool fromGo) {
            const Value &property = properties[row.name];
            Field field;
            field.name = row.name;
            field.required = required.count(row.name) > 0;
            field.type = typeOf(property, row.type);
            field.pointer = fromGo ? row.pointer : !field.required && field.type->kind == Type::Kind::Object;
            field.omitEmpty = fromGo ? row.omitEmpty : !field.required;
            const std::string &strategy = property["x-kubernetes-patch-strategy"].string();
            field.patchMergeKey = property["x-kubernetes-patch-merge-key"].string();
            field.patchMerge = strategy.find("merge") != std::string::npos;
            field.patchRetainKeys = strategy.find("retainKeys") != std::string::npos;
            type.fields.push_back(std::move(field));
        };
        for (const Value &text : m_goFields[type.name].items()) {
            const GoField row = goField(text.string());
            if (properties.contains(row.name))
                add(row, true);
        }
        for (const core::Member &property : properties.members()) {
            const auto same = [&property](const Field &field) { return field.name == property.key; };
            if (std::none_of(type.fields.begin(), type.fields.end(), same))
                add(GoField{property.key, {}, false, false}, false);
        }
        type.order.resize(type.fields.size());
        for (std::size_t i = 0; i < type.order.size(); ++i)
            type.order[i] = i;
        std::sort(type.order.begin(), type.order.end(),
                  [&type](std::size_t a, std::size_t b) { return type.fields[a].name < type.fields[b].name; });
    }

    const Type *typeOf(const Value &node, const std::string &goType)
    {
        if (node.contains("$ref"))
            return definition(definitionOf(node));
        const bool isList = node["type"].string() == "array";
        if (isList || node.contains("additionalProperties")) {
            Type *type = make(isList ? Type::Kind::List : Type::Kind::Map);
            type->items = typeOf(node[isList ? "items" : "additionalProperties"], itemGoType(goType));
            type->goType = goType.empty() ? (isList ? "[]" : "map[string]") + type->items->goType : goType;
            type->atomic = node["x-kubernetes-map-type"].string() == "atomic";
            const std::string &listType = node["x-kubernetes-list-type"].string();
            type->listKind = listType == "map" ? Type::ListKind::Map : listType == "set" ? Type::ListKind::Set : Type::ListKind::Atomic;
            for (const Value &key : node["x-kubernetes-list-map-keys"].items())
                type->mapKeys.push_back(key.string());
            return type;
        }
        const Type::Kind kind = scalarKind(node);
        const std::string name = goType.empty() ? scalarGoType(kind) : goType;
        auto &shared = m_scalars[{kind, name}];
        if (!shared) {
            Type *type = make(kind);
            type->goType = name;
            shared = type;
        }
        return shared;
    }

    Schema &m_schema;
    const Value &m_definitions;
    const Value &m_goFields;
    std::map<std::pair<Type::Kind, std::string>, const Type *> m_scalars;
};

core::Result<Schema> Schema::read(std::string_view openApi, std::string_view goFields)
{
    const auto document = core::parseJson(openApi);
    if (!document)
        return tl::unexpected(document.error());
    const auto fields = core::parseJson(goFields);
    if (!fields)
        return tl::unexpected(fields.error());
    Schema schema;
    Builder(schema, (*document)["definitions"], *fields).build();
    return schema;
}

} // namespace kube
