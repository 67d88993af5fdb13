// SPDX-License-Identifier: Apache-2.0
#include "demo/engine/meta/OpenApi.h"

#include "core/Json.h"
#include "demo/engine/Kinds.h"
#include "demo/engine/meta/Discovery.h"
#include "kube/schema/Schema.h"

#include <functional>
#include <map>

namespace demo {

using core::map;
using core::Value;

namespace {

constexpr std::string_view oldPrefix = "#/definitions/", newPrefix = "#/components/schemas/";

const Value &definitions()
{
    static const Value value = core::parseJson(kube::builtInOpenApi()).value_or(Value())["definitions"];
    return value;
}

/// References of v2 rewritten for v3; `each` hears the name of each.
Value rewritten(const Value &node, const std::function<void(const std::string &)> &each)
{
    if (node.isList()) {
        core::Items items;
        for (const Value &item : node.items())
            items.push_back(rewritten(item, each));
        return Value(std::move(items));
    }
    if (!node.isMap())
        return node;
    core::Members members;
    for (const core::Member &member : node.members()) {
        if (member.key == "$ref" && member.value.isString()) {
            const std::string name = member.value.string().substr(oldPrefix.size());
            each(name);
            members.push_back({"$ref", Value(std::string(newPrefix) + name)});
        } else {
            members.push_back({member.key, rewritten(member.value, each)});
        }
    }
    return Value(std::move(members));
}

std::string definitionName(const Kind &kind)
{
    for (const core::Member &definition : definitions().members()) {
        const Value &gvk = definition.value["x-kubernetes-group-version-kind"];
        const Value &first = gvk.at(std::size_t(0));
        if (gvk.size() == 1 && first["group"].string() == kind.group && first["version"].string() == kind.version && first["kind"].string() == kind.kind)
            return definition.key;
    }
    return {};
}

Value queryParameter(const char *name)
{
    return map({{"name", Value(name)}, {"in", Value("query")}, {"schema", map({{"type", Value("string")}, {"uniqueItems", Value(true)}})}});
}

Value operation(const Kind &kind, const char *action, const std::string &schema)
{
    const std::string verb = action;
    core::Members members;
    core::Items parameters;
    const bool writes = verb == "post" || verb == "put" || verb == "patch";
    if (writes || verb == "delete")
        parameters.push_back(queryParameter("dryRun"));
    if (writes) {
        parameters.push_back(queryParameter("fieldManager"));
        parameters.push_back(queryParameter("fieldValidation"));
    }
    if (verb == "patch")
        parameters.push_back(queryParameter("force"));
    const Value reference = map({{"schema", map({{"$ref", Value(std::string(newPrefix) + schema)}})}});
    if (!parameters.empty())
        members.push_back({"parameters", Value(std::move(parameters))});
    if (writes) {
        core::Members content;
        if (verb == "patch") {
            for (const char *type : {"application/apply-patch+yaml", "application/json-patch+json", "application/merge-patch+json",
                                     "application/strategic-merge-patch+json"})
                content.push_back({type, map({{"schema", map({{"type", Value("object")}})}})});
        } else {
            content.push_back({"*/*", reference});
        }
        members.push_back({"requestBody", map({{"content", Value(std::move(content))}, {"required", Value(true)}})});
    }
    members.push_back({"responses", map({{"200", map({{"description", Value("OK")}, {"content", map({{"application/json", reference}})}})}})});
    members.push_back({"x-kubernetes-action", Value(action)});
    members.push_back({"x-kubernetes-group-version-kind",
                       map({{"group", Value(kind.group)}, {"version", Value(kind.version)}, {"kind", Value(kind.kind)}})});
    return Value(std::move(members));
}

Value pathsOf(const std::string &group, const std::string &version)
{
    const std::string root = group.empty() ? "/api/" + version + '/' : "/apis/" + group + '/' + version + '/';
    core::Members paths;
    for (const Kind &kind : kinds()) {
        if (kind.group != group || kind.version != version)
            continue;
        const std::string schema = definitionName(kind);
        const std::string collection = root + (kind.namespaced ? "namespaces/{namespace}/" : "") + kind.plural;
        paths.push_back({collection, map({{"get", operation(kind, "list", schema)}, {"post", operation(kind, "post", schema)}})});
        const Value one = map({{"get", operation(kind, "get", schema)},
                               {"put", operation(kind, "put", schema)},
                               {"delete", operation(kind, "delete", schema)},
                               {"patch", operation(kind, "patch", schema)}});
        paths.push_back({collection + "/{name}", one});
        if (kind.status)
            paths.push_back({collection + "/{name}/status", map({{"get", one["get"]}, {"put", one["put"]}, {"patch", one["patch"]}})});
    }
    return Value(std::move(paths));
}

Value document(const std::string &group, const std::string &version)
{
    std::map<std::string, Value> schemas;
    std::vector<std::string> todo;
    for (const Kind &kind : kinds()) {
        if (kind.group == group && kind.version == version)
            todo.push_back(definitionName(kind));
    }
    while (!todo.empty()) {
        const std::string name = todo.back();
        todo.pop_back();
        if (name.empty() || schemas.count(name))
            continue;
        schemas[name] = Value();
        schemas[name] = rewritten(definitions()[name], [&](const std::string &other) { todo.push_back(other); });
    }
    core::Members members;
    for (auto &[name, schema] : schemas)
        members.push_back({name, std::move(schema)});
    return map({{"openapi", Value("3.0.0")},
                {"info", map({{"title", Value("Kubernetes")}, {"version", Value(serverVersion)}})},
                {"paths", pathsOf(group, version)},
                {"components", map({{"schemas", Value(std::move(members))}})}});
}

std::string relativePath(const std::string &group, const std::string &version)
{
    return group.empty() ? "api/" + version : "apis/" + group + '/' + version;
}

} // namespace

std::optional<std::string> openApiProtobuf(const Call &call)
{
    if (call.path != std::vector<std::string>{"openapi", "v2"} || call.header("Accept").find("proto-openapi.spec.v2") == std::string::npos)
        return std::nullopt;
    const auto field = [](int number, const std::string &bytes) { return std::string{char(number * 8 + 2), char(bytes.size())} + bytes; };
    const std::string info = field(1, "Kubernetes") + field(2, serverVersion);
    return field(1, "2.0") + field(2, info) + field(8, {}) + field(9, {}); // swagger, info, paths, definitions
}

std::optional<Value> openApi(const Call &call)
{
    static std::map<std::string, Value> built;
    const auto &path = call.path;
    if (path.size() < 2 || path[0] != "openapi")
        return std::nullopt;
    if (path[1] == "v2" && path.size() == 2) {
        return map({{"swagger", Value("2.0")},
                    {"info", map({{"title", Value("Kubernetes")}, {"version", Value(serverVersion)}})},
                    {"paths", Value::emptyMap()},
                    {"definitions", definitions()}});
    }
    if (path[1] != "v3")
        return std::nullopt;
    if (path.size() == 2) {
        core::Members entries;
        for (const auto &[group, version] : groupVersions()) {
            const std::string relative = relativePath(group, version);
            entries.push_back({relative, map({{"serverRelativeURL", Value("/openapi/v3/" + relative)}})});
        }
        return map({{"paths", Value(std::move(entries))}});
    }
    for (const auto &[group, version] : groupVersions()) {
        std::string wanted;
        for (std::size_t i = 2; i < path.size(); ++i)
            wanted += (i > 2 ? "/" : "") + path[i];
        if (wanted != relativePath(group, version))
            continue;
        Value &kept = built[wanted];
        if (kept.isNull())
            kept = document(group, version);
        return kept;
    }
    return std::nullopt;
}

} // namespace demo
