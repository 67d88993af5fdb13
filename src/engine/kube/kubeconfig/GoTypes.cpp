// SPDX-License-Identifier: Apache-2.0
#include "kube/kubeconfig/GoTypes.h"

#include "kube/text/Base64.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kube {

namespace {

using core::Value;

enum class Shape { String, Bool, Bytes, Strings, StringMap, StringsMap, Struct, Structs, Any };

struct Field {
    const char *owner; ///< Go's struct
    const char *key;
    Shape shape;
    const char *inner; ///< struct of Struct and Structs
};

// Source: k8s.io/client-go/tools/clientcmd/api/v1/types.go.
constexpr std::array fields{
    Field{"Config", "kind", Shape::String, ""},
    Field{"Config", "apiVersion", Shape::String, ""},
    Field{"Config", "preferences", Shape::Struct, "Preferences"},
    Field{"Config", "clusters", Shape::Structs, "NamedCluster"},
    Field{"Config", "users", Shape::Structs, "NamedAuthInfo"},
    Field{"Config", "contexts", Shape::Structs, "NamedContext"},
    Field{"Config", "current-context", Shape::String, ""},
    Field{"Config", "extensions", Shape::Structs, "NamedExtension"},
    Field{"Preferences", "colors", Shape::Bool, ""},
    Field{"Preferences", "extensions", Shape::Structs, "NamedExtension"},
    Field{"NamedExtension", "name", Shape::String, ""},
    Field{"NamedExtension", "extension", Shape::Any, ""},
    Field{"NamedCluster", "name", Shape::String, ""},
    Field{"NamedCluster", "cluster", Shape::Struct, "Cluster"},
    Field{"Cluster", "server", Shape::String, ""},
    Field{"Cluster", "tls-server-name", Shape::String, ""},
    Field{"Cluster", "insecure-skip-tls-verify", Shape::Bool, ""},
    Field{"Cluster", "certificate-authority", Shape::String, ""},
    Field{"Cluster", "certificate-authority-data", Shape::Bytes, ""},
    Field{"Cluster", "proxy-url", Shape::String, ""},
    Field{"Cluster", "disable-compression", Shape::Bool, ""},
    Field{"Cluster", "extensions", Shape::Structs, "NamedExtension"},
    Field{"NamedContext", "name", Shape::String, ""},
    Field{"NamedContext", "context", Shape::Struct, "Context"},
    Field{"Context", "cluster", Shape::String, ""},
    Field{"Context", "user", Shape::String, ""},
    Field{"Context", "namespace", Shape::String, ""},
    Field{"Context", "extensions", Shape::Structs, "NamedExtension"},
    Field{"NamedAuthInfo", "name", Shape::String, ""},
    Field{"NamedAuthInfo", "user", Shape::Struct, "AuthInfo"},
    Field{"AuthInfo", "client-certificate", Shape::String, ""},
    Field{"AuthInfo", "client-certificate-data", Shape::Bytes, ""},
    Field{"AuthInfo", "client-key", Shape::String, ""},
    Field{"AuthInfo", "client-key-data", Shape::Bytes, ""},
    Field{"AuthInfo", "token", Shape::String, ""},
    Field{"AuthInfo", "tokenFile", Shape::String, ""},
    Field{"AuthInfo", "as", Shape::String, ""},
    Field{"AuthInfo", "as-uid", Shape::String, ""},
    Field{"AuthInfo", "as-groups", Shape::Strings, ""},
    Field{"AuthInfo", "as-user-extra", Shape::StringsMap, ""},
    Field{"AuthInfo", "username", Shape::String, ""},
    Field{"AuthInfo", "password", Shape::String, ""},
    Field{"AuthInfo", "auth-provider", Shape::Struct, "AuthProviderConfig"},
    Field{"AuthInfo", "exec", Shape::Struct, "ExecConfig"},
    Field{"AuthInfo", "extensions", Shape::Structs, "NamedExtension"},
    Field{"AuthProviderConfig", "name", Shape::String, ""},
    Field{"AuthProviderConfig", "config", Shape::StringMap, ""},
    Field{"ExecConfig", "command", Shape::String, ""},
    Field{"ExecConfig", "args", Shape::Strings, ""},
    Field{"ExecConfig", "env", Shape::Structs, "ExecEnvVar"},
    Field{"ExecConfig", "apiVersion", Shape::String, ""},
    Field{"ExecConfig", "installHint", Shape::String, ""},
    Field{"ExecConfig", "provideClusterInfo", Shape::Bool, ""},
    Field{"ExecConfig", "interactiveMode", Shape::String, ""},
    Field{"ExecEnvVar", "name", Shape::String, ""},
    Field{"ExecEnvVar", "value", Shape::String, ""},
};

const Field *findField(std::string_view owner, std::string_view key)
{
    for (const Field &field : fields) {
        if (owner == field.owner && key == field.key)
            return &field;
    }
    return nullptr;
}

const char *jsonWord(const Value &value)
{
    static constexpr const char *words[] = {"null", "bool", "number", "string", "array", "object"};
    return words[int(value.kind())];
}

class Check {
public:
    std::optional<std::string> problem; ///< Go keeps the first and decodes on

    void object(const Value &value, const char *owner, const std::string &path)
    {
        // YAML becomes JSON with sorted keys before it is decoded.
        std::vector<const core::Member *> members;
        for (const core::Member &member : value.members())
            members.push_back(&member);
        std::stable_sort(members.begin(), members.end(), [](auto *a, auto *b) { return a->key < b->key; });
        for (const core::Member *member : members) {
            const Field *field = findField(owner, member->key);
            if (!field || member->value.isNull())
                continue;
            const std::string inner = path.empty() ? member->key : path + '.' + member->key;
            one(member->value, *field, owner, inner);
        }
    }

private:
    void wrong(const Value &value, const char *owner, const std::string &path, const std::string &type)
    {
        if (!problem)
            problem = std::string("json: cannot unmarshal ") + jsonWord(value) + " into Go struct field " + owner + '.' + path + " of type " + type;
    }
    void want(bool fits, const Value &value, const char *owner, const std::string &path, const char *type)
    {
        if (!fits && !value.isNull())
            wrong(value, owner, path, type);
    }
    void strings(const Value &value, const char *owner, const std::string &path)
    {
        if (!value.isList())
            return wrong(value, owner, path, "[]string");
        for (const Value &item : value.items())
            want(item.isString(), item, owner, path, "string");
    }
    void one(const Value &value, const Field &field, const char *owner, const std::string &path)
    {
        switch (field.shape) {
        case Shape::String: return want(value.isString(), value, owner, path, "string");
        case Shape::Bool: return want(value.isBool(), value, owner, path, "bool");
        case Shape::Bytes:
            if (!value.isString())
                return wrong(value, owner, path, "[]uint8");
            if (const auto decoded = fromBase64(value.string()); !decoded && !problem)
                problem = decoded.error().what.english();
            return;
        case Shape::Strings: return strings(value, owner, path);
        case Shape::StringMap:
            if (!value.isMap())
                return wrong(value, owner, path, "map[string]string");
            for (const core::Member &member : value.members())
                want(member.value.isString(), member.value, owner, path, "string");
            return;
        case Shape::StringsMap:
            if (!value.isMap())
                return wrong(value, owner, path, "map[string][]string");
            for (const core::Member &member : value.members()) {
                if (!member.value.isNull())
                    strings(member.value, owner, path);
            }
            return;
        case Shape::Struct:
            if (!value.isMap())
                return wrong(value, owner, path, std::string("v1.") + field.inner);
            return object(value, field.inner, path);
        case Shape::Structs:
            if (!value.isList())
                return wrong(value, owner, path, std::string("[]v1.") + field.inner);
            for (const Value &item : value.items()) {
                if (item.isMap())
                    object(item, field.inner, path);
                else
                    want(false, item, owner, path, (std::string("v1.") + field.inner).c_str());
            }
            return;
        case Shape::Any: return;
        }
    }
};

} // namespace

std::optional<std::string> kubeconfigTypeError(const Value &config)
{
    Check check;
    check.object(config, "Config", {});
    return check.problem;
}

} // namespace kube
