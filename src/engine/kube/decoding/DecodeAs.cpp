// SPDX-License-Identifier: Apache-2.0
// What stands before the decoding proper: apiVersion and kind, as apimachinery's json serializer and scheme look at them.
#include "core/Json.h"
#include "kube/decoding/Decode.h"
#include "kube/text/GoText.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

using core::Value;

/// Kinds of the same versions that the server knows too; a body of one of these fails only when it is converted.
struct Known {
    std::string_view apiVersion;
    std::string_view kind;
};

constexpr std::array<Known, 20> otherKinds = {{
    {"apps/v1", "ControllerRevision"}, {"apps/v1", "DaemonSet"}, {"apps/v1", "Deployment"}, {"apps/v1", "ReplicaSet"},
    {"apps/v1", "StatefulSet"}, {"v1", "ConfigMap"}, {"v1", "Endpoints"}, {"v1", "Event"}, {"v1", "LimitRange"}, {"v1", "Namespace"},
    {"v1", "Node"}, {"v1", "PersistentVolume"}, {"v1", "PersistentVolumeClaim"}, {"v1", "Pod"}, {"v1", "PodTemplate"},
    {"v1", "ReplicationController"}, {"v1", "ResourceQuota"}, {"v1", "Secret"}, {"v1", "Service"}, {"v1", "ServiceAccount"},
}};

/// Old versions that the server still reads, though it serves them no more.
constexpr std::array<Known, 9> oldKinds = {{
    {"apps/v1beta1", "Deployment"}, {"apps/v1beta1", "StatefulSet"}, {"apps/v1beta2", "DaemonSet"}, {"apps/v1beta2", "Deployment"},
    {"apps/v1beta2", "ReplicaSet"}, {"apps/v1beta2", "StatefulSet"}, {"extensions/v1beta1", "DaemonSet"}, {"extensions/v1beta1", "Deployment"},
    {"extensions/v1beta1", "ReplicaSet"},
}};

template <std::size_t Count>
bool has(const std::array<Known, Count> &kinds, std::string_view apiVersion, std::string_view kind)
{
    return std::any_of(kinds.begin(), kinds.end(), [&](const Known &known) { return known.apiVersion == apiVersion && known.kind == kind; });
}

/// Go's standard decoder, which reads these two, takes any case.
bool sameName(std::string_view key, std::string_view name)
{
    return key.size() == name.size() && std::equal(name.begin(), name.end(), key.begin(), [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

const char *kindName(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool:
        return "bool";
    case Value::Kind::Number:
        return "number";
    case Value::Kind::List:
        return "array";
    case Value::Kind::String:
        return "string";
    default:
        return "object";
    }
}

std::string groupOf(std::string_view apiVersion)
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? "core" : std::string(apiVersion.substr(0, slash));
}

/// Fills in what `raw` calls itself; an error if that cannot be read.
std::optional<std::string> readNames(const Value &raw, Decoded &result)
{
    const std::string start = "couldn't get version/kind; json parse error: json: cannot unmarshal ";
    if (!raw.isMap() && !raw.isNull())
        return start + kindName(raw)
            + " into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string "
              "\"json:\\\"kind,omitempty\\\"\" }";
    for (const core::Member &member : raw.members()) {
        for (const auto &[name, text] : {std::pair{"apiVersion", &result.apiVersion}, std::pair{"kind", &result.kind}}) {
            if (!sameName(member.key, name) || member.value.isNull())
                continue; // null leaves what stood there
            if (!member.value.isString())
                return start + kindName(member.value) + " into Go struct field ." + name + " of type string";
            *text = member.value.string();
        }
    }
    if (std::count(result.apiVersion.begin(), result.apiVersion.end(), '/') > 1)
        return "unexpected GroupVersion string: " + result.apiVersion;
    return std::nullopt;
}

/// ParseGroupVersion and gvkWithDefaults: "/v1" is the core group's, "apps/" leaves the version to the request.
std::string completed(const std::string &given, std::string_view asked)
{
    const std::string version = given.starts_with('/') ? given.substr(1) : given;
    const bool isStart = version.empty() || (version.ends_with('/') && asked.starts_with(version));
    return isStart ? std::string(asked) : version;
}

/// What is said of an object of another kind than asked for.
std::string otherKind(const Decoded &given, std::string_view apiVersion, std::string_view kind)
{
    const std::string &version = given.apiVersion;
    if (has(otherKinds, version, given.kind) || has(oldKinds, version, given.kind))
        return "converting (" + version.substr(version.find('/') + 1) + '.' + given.kind + ") to (" + groupOf(apiVersion) + '.' + std::string(kind)
            + "): unknown conversion";
    return "no kind " + goQuoted(given.kind) + " is registered for version " + goQuoted(version) + " in scheme \"pkg/runtime/scheme.go:110\"";
}

} // namespace

std::optional<Decoded> decodeAs(const Schema &schema, std::string_view apiVersion, std::string_view kind, const Value &raw, const Defaults *defaults)
{
    const Type *type = schema.kind(apiVersion, kind);
    if (!type)
        return std::nullopt;
    Decoded result;
    result.type = type;
    result.error = readNames(raw, result);
    if (result.error)
        return result;
    result.apiVersion = completed(result.apiVersion, apiVersion);
    if (result.kind.empty())
        result.kind = kind;
    result.isOldVersion = result.kind == kind && has(oldKinds, result.apiVersion, result.kind);
    if (result.isOldVersion)
        return result;
    if (result.apiVersion != apiVersion || result.kind != kind) {
        result.error = otherKind(result, apiVersion, kind);
        return result;
    }
    Decoded body = decode(*type, raw, defaults);
    body.apiVersion = std::move(result.apiVersion);
    body.kind = std::move(result.kind);
    const auto complete = [&](const Value &object) {
        return object["apiVersion"].string() == apiVersion && object["kind"].string() == kind
            ? object
            : object.without("kind").without("apiVersion").inserted(0, "kind", Value(kind)).inserted(1, "apiVersion", Value(apiVersion));
    };
    if (!body.error) {
        body.object = complete(body.object);
        body.withEmpties = complete(body.withEmpties);
    }
    return body;
}

} // namespace kube
