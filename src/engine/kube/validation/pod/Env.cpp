// SPDX-License-Identifier: Apache-2.0
// Environment variables and references to the pod's own fields.
// Source: ValidateEnv, ValidateEnvFrom, validateObjectFieldSelector, validateContainerResourceFieldSelector of
// pkg/apis/core/validation/validation.go; ConvertDownwardAPIFieldLabel of pkg/apis/core/pods/helpers.go.
#include "kube/quantity/Quantity.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <algorithm>
#include <array>

namespace kube {

namespace {

using core::Value;

template <std::size_t Count>
bool has(const std::array<std::string_view, Count> &list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::array<std::string_view, 15> podFields = {
    "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.restartPolicy",
    "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs", "spec.host"};
constexpr std::array<std::string_view, 6> resourceFields = {"limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu",
                                                             "requests.ephemeral-storage", "requests.memory"};
constexpr std::array<std::string_view, 13> byteDivisors = {"1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"};

void validateDivisor(Errors &errors, const Path &path, const std::string &resource, const Value &divisor)
{
    const auto quantity = Quantity::fromJson(divisor);
    if (!quantity || quantity->isZero())
        return;
    const std::string text = quantity->toString();
    const std::string kind = resource.substr(std::min(resource.find('.'), resource.size() - 1) + 1);
    const auto refuse = [&](const char *what) {
        errors.invalid(path, shown(resource),
                       std::string("only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the ") + what
                           + " resource");
    };
    const bool known = resource == "limits." + kind || resource == "requests." + kind;
    if (!known)
        return;
    if (kind == "cpu" && text != "1m" && text != "1")
        errors.invalid(path, shown(resource), "only divisor's values 1m and 1 are supported with the cpu resource");
    else if (kind == "memory" && !has(byteDivisors, text))
        refuse("memory");
    else if (kind == "ephemeral-storage" && !has(byteDivisors, text))
        refuse("local ephemeral storage");
    else if (kind.rfind("hugepages-", 0) == 0 && !has(byteDivisors, text))
        refuse("hugepages");
}

/// metadata.labels['key']: the part before the bracket and the key.
struct Subscripted {
    std::string path;
    std::string key;
    bool found = false;
};

Subscripted split(const std::string &text)
{
    const std::size_t open = text.find("['");
    if (text.size() < 2 || text.substr(text.size() - 2) != "']" || open == std::string::npos || open == 0 || open + 2 > text.size() - 2)
        return {text, {}, false};
    return {text.substr(0, open), text.substr(open + 2, text.size() - 2 - open - 2), true};
}

std::string lowered(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
    return text;
}

void validateKeyReference(Errors &errors, const Path &path, const Value &reference)
{
    const std::string &name = reference["name"].string(), &key = reference["key"].string();
    errors.invalidEach(path.child("name"), name, dns1123Subdomain(name));
    if (key.empty())
        errors.required(path.child("key"));
    else
        errors.invalidEach(path.child("key"), key, configKey(key));
}

void validateValueFrom(Errors &errors, const Path &path, const Value &variable)
{
    const Value &source = variable["valueFrom"];
    if (source.isNull())
        return;
    int count = 0;
    const auto found = [&source, &count](const char *field) {
        const bool there = !source[field].isNull();
        count += there ? 1 : 0;
        return there;
    };
    if (found("fieldRef"))
        validateFieldRef(errors, path.child("fieldRef"), source["fieldRef"], false);
    if (found("resourceFieldRef"))
        validateResourceFieldRef(errors, path.child("resourceFieldRef"), source["resourceFieldRef"], false);
    for (const char *field : {"configMapKeyRef", "secretKeyRef"}) {
        if (found(field))
            validateKeyReference(errors, path.child(field), source[field]);
    }
    if (count == 0)
        errors.invalid(path, "\"\"", "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
    else if (!variable["value"].string().empty())
        errors.invalid(path, "\"\"", "may not be specified when `value` is not empty");
    else if (count > 1)
        errors.invalid(path, "\"\"", "may not have more than one field specified at a time");
}

} // namespace

void validateFieldRef(Errors &errors, const Path &path, const Value &reference, bool forVolume)
{
    const std::string &version = reference["apiVersion"].string(), &field = reference["fieldPath"].string();
    const Path fieldPath = path.child("fieldPath");
    if (version.empty() || field.empty()) {
        errors.required(version.empty() ? path.child("apiVersion") : fieldPath);
        return;
    }
    const Subscripted parts = split(field);
    const bool isMap = parts.path == "metadata.annotations" || parts.path == "metadata.labels";
    std::string problem;
    if (version != "v1")
        problem = "unsupported pod version: " + version;
    else if (parts.found && !isMap)
        problem = "field label does not support subscript: " + field;
    else if (!parts.found && !has(podFields, field))
        problem = "field label not supported: " + field;
    if (!problem.empty()) {
        errors.invalid(fieldPath, shown(field), "error converting fieldPath: " + problem);
        return;
    }
    if (parts.found) {
        const std::string key = parts.path == "metadata.annotations" ? lowered(parts.key) : parts.key;
        errors.invalidEach(path, key, qualifiedName(key));
        return;
    }
    const std::string target = field == "spec.host" ? "spec.nodeName" : field;
    if (forVolume) {
        if (target.rfind("metadata.", 0) != 0)
            errors.notSupported(fieldPath, shown(target),
                                {"metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"});
    } else if (isMap || target == "spec.restartPolicy" || target == "spec.schedulerName" || target == "status.phase") {
        errors.notSupported(fieldPath, shown(target),
                            {"metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
                             "status.hostIPs", "status.podIP", "status.podIPs"});
    }
}

void validateResourceFieldRef(Errors &errors, const Path &path, const Value &reference, bool forVolume)
{
    const std::string &resource = reference["resource"].string();
    const bool isHugePages = resource.rfind("limits.hugepages-", 0) == 0 || resource.rfind("requests.hugepages-", 0) == 0;
    if (forVolume && reference["containerName"].string().empty())
        errors.required(path.child("containerName"));
    else if (resource.empty())
        errors.required(path.child("resource"));
    else if (!has(resourceFields, resource) && !isHugePages)
        errors.notSupported(path.child("resource"), shown(resource),
                            {"limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage",
                             "requests.memory"});
    validateDivisor(errors, path.child("divisor"), resource, reference["divisor"]);
}

void validateEnv(Errors &errors, const Path &path, const Value &variables)
{
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const Value &variable = variables.at(i);
        const Path item = path.index(i);
        const std::string &name = variable["name"].string();
        if (name.empty())
            errors.required(item.child("name"));
        else
            errors.invalidEach(item.child("name"), name, environmentName(name));
        validateValueFrom(errors, item.child("valueFrom"), variable);
    }
}

void validateEnvFrom(Errors &errors, const Path &path, const Value &sources)
{
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Value &source = sources.at(i);
        const Path item = path.index(i);
        const std::string &prefix = source["prefix"].string();
        if (!prefix.empty())
            errors.invalidEach(item.child("prefix"), prefix, environmentName(prefix));
        int count = 0;
        for (const char *field : {"configMapRef", "secretRef"}) {
            if (source[field].isNull())
                continue;
            ++count;
            const std::string &name = source[field]["name"].string();
            const Path reference = item.child(field);
            if (name.empty())
                errors.required(reference.child("name"));
            else
                errors.invalidEach(reference.child("name"), name, dns1123Subdomain(maskedTrailingDash(name)));
        }
        if (count == 0)
            errors.invalid(path, "\"\"", "must specify one of: `configMapRef` or `secretRef`");
        else if (count > 1)
            errors.invalid(path, "\"\"", "may not have more than one field specified at a time");
    }
}

} // namespace kube
