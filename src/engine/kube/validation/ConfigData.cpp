// SPDX-License-Identifier: Apache-2.0
// Source: ValidateConfigMap, ValidateSecret and their updates in pkg/apis/core/validation/validation.go.
#include "kube/validation/ConfigData.h"

#include "core/Json.h"
#include "kube/text/Base64.h"
#include "kube/decoding/Decode.h"
#include "kube/validation/Metadata.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

using core::Value;

constexpr std::size_t mostBytes = 1024 * 1024; // core.MaxSecretSize

/// Bytes of base64 text when decoded.
std::size_t decodedSize(const std::string &text)
{
    return text.size() / 4 * 3 - std::size_t(std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ptrdiff_t(text.size())), text.end(), '='));
}

void validateKeys(Errors &errors, const Path &path, const Value &data)
{
    for (const core::Member &member : data.members())
        errors.invalidEach(path.key(member.key), member.key, configKey(member.key));
}

/// What must not change once `immutable` is true.
void validateStays(Errors &errors, const Value &object, const Value &old)
{
    static constexpr const char *why = "field is immutable when `immutable` is set";
    if (!old["immutable"].boolean())
        return;
    if (!object["immutable"].boolean())
        errors.forbidden(Path("immutable"), why);
    for (const char *field : {"data", "binaryData"}) {
        const Value &now = object[field], &before = old[field];
        if ((now.size() > 0 || before.size() > 0) && now != before)
            errors.forbidden(Path(field), why);
    }
}

/// The registry credentials of `key` have to be a JSON object.
void validateJson(Errors &errors, const Path &data, const Value &secret, const char *key)
{
    const Value *plain = secret["stringData"].find(key), *content = secret["data"].find(key);
    if (!plain && !content) {
        errors.required(data.key(key));
        return;
    }
    const core::Result<std::string> text = plain ? core::Result<std::string>(plain->string()) : fromBase64(content->string());
    if (!text)
        return;
    const auto syntax = jsonSyntaxError(*text);
    const auto json = core::parseJson(*text);
    if (syntax)
        errors.invalid(data.key(key), shown("<secret contents redacted>"), *syntax);
    else if (json && !json->isMap() && !json->isNull())
        errors.invalid(data.key(key), shown("<secret contents redacted>"),
                       std::string("json: cannot unmarshal ") + (json->isList() ? "array" : json->isString() ? "string" : json->isBool() ? "bool" : "number")
                           + " into Go value of type map[string]interface {}");
}

struct NeededKeys {
    std::string_view type;
    std::array<const char *, 2> keys;
    bool any; ///< one of them is enough
    bool notEmpty;
};
constexpr NeededKeys neededKeys[] = {
    {"kubernetes.io/basic-auth", {"username", "password"}, true, false},
    {"kubernetes.io/ssh-auth", {"ssh-privatekey", nullptr}, false, true},
    {"kubernetes.io/tls", {"tls.crt", "tls.key"}, false, false},
};

void validateType(Errors &errors, const Value &secret)
{
    static constexpr const char *account = "kubernetes.io/service-account.name";
    const std::string &type = secret["type"].string();
    const Value &content = secret["data"], &plain = secret["stringData"];
    const Path data("data"), annotations("metadata.annotations");
    if (type == "kubernetes.io/service-account-token" && secret["metadata"]["annotations"][account].string().empty())
        errors.required(annotations.key(account));
    if (type == "kubernetes.io/dockercfg")
        validateJson(errors, data, secret, ".dockercfg");
    if (type == "kubernetes.io/dockerconfigjson")
        validateJson(errors, data, secret, ".dockerconfigjson");
    for (const NeededKeys &row : neededKeys) {
        const auto there = [&](const char *key) { return !key || plain.contains(key) || (content.contains(key) && !(row.notEmpty && content[key].string().empty())); };
        if (row.type != type || (row.any && std::any_of(row.keys.begin(), row.keys.end(), there)))
            continue;
        for (const char *key : row.keys) {
            if (!there(key))
                errors.required(data.key(key));
        }
    }
}

} // namespace

void validateConfigMap(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Subdomain);
    const Path data("data"), binary("binaryData");
    std::size_t size = 0;
    for (const core::Member &member : object["data"].members()) {
        errors.invalidEach(data.key(member.key), member.key, configKey(member.key));
        if (object["binaryData"].contains(member.key))
            errors.invalid(data.key(member.key), shown(member.key), "duplicate of key present in binaryData");
        size += member.value.string().size();
    }
    validateKeys(errors, binary, object["binaryData"]);
    for (const core::Member &member : object["binaryData"].members())
        size += decodedSize(member.value.string());
    if (size > mostBytes)
        errors.tooLong(Path(""), mostBytes);
}

void validateConfigMapUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    validateStays(errors, object, old);
    validateConfigMap(errors, object);
}

void validateSecret(Errors &errors, const Value &object)
{
    validateObjectMeta(errors, Path("metadata"), object["metadata"], dns1123Subdomain);
    validateKeys(errors, Path("data"), object["data"]);
    std::size_t size = 0;
    for (const core::Member &member : object["data"].members())
        size += decodedSize(member.value.string());
    if (size > mostBytes)
        errors.tooLong(Path("data"), mostBytes);
    validateType(errors, object);
}

void validateSecretUpdate(Errors &errors, const Value &object, const Value &old)
{
    validateObjectMetaUpdate(errors, Path("metadata"), object["metadata"], old["metadata"]);
    validateImmutable(errors, Path("type"), object["type"], old["type"], shownTyped(object["type"].string()));
    validateStays(errors, object, old);
    validateSecret(errors, object);
}

} // namespace kube
