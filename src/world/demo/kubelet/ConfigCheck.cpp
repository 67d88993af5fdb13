// SPDX-License-Identifier: Apache-2.0
#include "demo/kubelet/ConfigCheck.h"

namespace demo {

using core::Value;

namespace {

struct Source {
    const char *reference; ///< field of envFrom and, with "Key", of env.valueFrom
    const char *keyReference;
    const char *resource;
    const char *word;
    const char *kind;
};
constexpr Source sources[] = {{"configMapRef", "configMapKeyRef", "configmaps", "configmap", "ConfigMap"},
                              {"secretRef", "secretKeyRef", "secrets", "secret", "Secret"}};

std::string missing(const Source &source, const std::string &name)
{
    return std::string(source.word) + " \"" + name + "\" not found";
}

} // namespace

std::string missingConfig(const Store &store, const std::string &space, const Value &container)
{
    for (const Value &from : container["envFrom"].items()) {
        for (const Source &source : sources) {
            const Value &reference = from[source.reference];
            if (reference.isMap() && !reference["optional"].boolean() && !store.get(source.resource, space, reference["name"].string()))
                return missing(source, reference["name"].string());
        }
    }
    for (const Value &variable : container["env"].items()) {
        for (const Source &source : sources) {
            const Value &reference = variable["valueFrom"][source.keyReference];
            if (!reference.isMap() || reference["optional"].boolean())
                continue;
            const std::string &name = reference["name"].string(), &key = reference["key"].string();
            const Value *object = store.get(source.resource, space, name);
            if (!object)
                return missing(source, name);
            if (!(*object)["data"].contains(key) && !(*object)["binaryData"].contains(key))
                return "couldn't find key " + key + " in " + source.kind + ' ' + space + '/' + name;
        }
    }
    return {};
}

std::vector<std::string> unmountable(const Store &store, const std::string &space, const Value &podSpec)
{
    std::vector<std::string> messages;
    for (const Value &volume : podSpec["volumes"].items()) {
        const Value &map = volume["configMap"], &secret = volume["secret"];
        const std::string failed = "MountVolume.SetUp failed for volume \"" + volume["name"].string() + "\" : ";
        if (map.isMap() && !map["optional"].boolean() && !store.get("configmaps", space, map["name"].string()))
            messages.push_back(failed + missing(sources[0], map["name"].string()));
        if (secret.isMap() && !secret["optional"].boolean() && !store.get("secrets", space, secret["secretName"].string()))
            messages.push_back(failed + missing(sources[1], secret["secretName"].string()));
    }
    return messages;
}

} // namespace demo
