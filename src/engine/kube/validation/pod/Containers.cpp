// SPDX-License-Identifier: Apache-2.0
// Rules of containers and init containers. Source: validateContainers, validateInitContainers of pkg/apis/core/validation/validation.go.
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

namespace kube {

namespace {

using core::Value;

void validateResizePolicy(Errors &errors, const Path &path, const Value &policies, const std::string &podRestartPolicy)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const std::string &resource = policies.at(i)["resourceName"].string(), &restart = policies.at(i)["restartPolicy"].string();
        if (!seen.insert(resource).second)
            errors.duplicate(path.index(i), shownTyped(resource));
        errors.oneOf(path, policies.at(i)["resourceName"], {"cpu", "memory"}, true);
        errors.oneOf(path, policies.at(i)["restartPolicy"], {"NotRequired", "RestartContainer"}, true);
        if (podRestartPolicy == "Never" && restart != "NotRequired")
            errors.invalid(path, shownTyped(restart), "must be 'NotRequired' when `restartPolicy` is 'Never'");
    }
}

/// What containers and init containers share, in the server's order.
void validateCommon(Errors &errors, const Path &path, const Value &container, const PodScope &scope)
{
    const std::string &name = container["name"].string();
    if (name.empty())
        errors.required(path.child("name"));
    else
        errors.invalidEach(path.child("name"), name, dns1123Label(name));
    if (container["image"].string().empty())
        errors.required(path.child("image"));
    errors.oneOf(path.child("terminationMessagePolicy"), container["terminationMessagePolicy"], {"File", "FallbackToLogsOnError"}, true);
    validateContainerPorts(errors, path.child("ports"), container["ports"]);
    validateEnv(errors, path.child("env"), container["env"]);
    validateEnvFrom(errors, path.child("envFrom"), container["envFrom"]);
    validateMounts(errors, path.child("volumeMounts"), container, scope);
    validateDevices(errors, path.child("volumeDevices"), container, scope);
    errors.oneOf(path.child("imagePullPolicy"), container["imagePullPolicy"], {"Always", "IfNotPresent", "Never"}, true);
    validateResources(errors, path.child("resources"), container["resources"], scope.claimNames);
    validateResizePolicy(errors, path.child("resizePolicy"), container["resizePolicy"], scope.spec["restartPolicy"].string());
    validateSecurityContext(errors, path.child("securityContext"), container["securityContext"], scope.hostUsers);
}

} // namespace

void validateContainers(Errors &errors, const Path &path, const PodScope &scope)
{
    const core::Items &containers = scope.spec["containers"].items();
    if (containers.empty()) {
        errors.required(path);
        return;
    }
    const Value &gracePeriod = scope.spec["terminationGracePeriodSeconds"];
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const Value &container = containers[i];
        const Path item = path.index(i);
        validateCommon(errors, item, container, scope);
        const std::string &name = container["name"].string();
        if (!names.insert(name).second)
            errors.duplicate(item.child("name"), shown(name));
        if (!container["lifecycle"].isNull())
            validateLifecycle(errors, item.child("lifecycle"), container["lifecycle"], scope.spec);
        validateProbes(errors, item, container, gracePeriod);
    }
    validateHostPorts(errors, path, containers, 0, containers.size());
}

void validateInitContainers(Errors &errors, const Path &path, const PodScope &scope)
{
    const core::Items &containers = scope.spec["initContainers"].items();
    const Value &gracePeriod = scope.spec["terminationGracePeriodSeconds"];
    std::set<std::string_view> names;
    for (const Value &container : scope.spec["containers"].items())
        names.insert(container["name"].string());
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const Value &container = containers[i];
        const Path item = path.index(i);
        validateCommon(errors, item, container, scope);
        const std::string &name = container["name"].string();
        if (names.count(name) > 0)
            errors.duplicate(item.child("name"), shown(name));
        else if (!name.empty())
            names.insert(name);
        // The original looks at each init container alone, and so names the first one in the path.
        validateHostPorts(errors, path, containers, i, 1);
        if (container["restartPolicy"].string() == "Always") {
            if (!container["lifecycle"].isNull())
                validateLifecycle(errors, item.child("lifecycle"), container["lifecycle"], scope.spec);
            validateProbes(errors, item, container, gracePeriod);
            continue;
        }
        for (const char *field : {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"}) {
            if (!container[field].isNull())
                errors.forbidden(item.child(field), "may not be set for init containers without restartPolicy=Always");
        }
    }
}

void validateEphemeralContainers(Errors &errors, const Path &path, const PodScope &scope)
{
    constexpr const char *refusal = "cannot be set for an Ephemeral Container";
    std::set<std::string_view> others, names;
    for (const char *list : {"containers", "initContainers"}) {
        for (const Value &container : scope.spec[list].items())
            others.insert(container["name"].string());
    }
    names = others;
    const core::Items &containers = scope.spec["ephemeralContainers"].items();
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const Value &container = containers[i];
        const Path item = path.index(i);
        validateCommon(errors, item, container, scope);
        const std::string &image = container["image"].string(), &target = container["targetContainerName"].string();
        constexpr const char *blanks = " \t\n\v\f\r";
        if (!image.empty() && (image.find_first_not_of(blanks) != 0 || image.find_last_not_of(blanks) != image.size() - 1))
            errors.invalid(item.child("image"), shown(image), "must not have leading or trailing whitespace");
        if (!names.insert(container["name"].string()).second)
            errors.duplicate(item.child("name"), shown(container["name"].string()));
        if (!target.empty() && others.count(target) == 0)
            errors.notFound(item.child("targetContainerName"), shown(target));
        for (const char *field : {"ports", "resources", "resizePolicy", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle"}) {
            const bool isStruct = std::string_view(field) == "resources"; // always there
            if (!container[field].isNull() && (!isStruct || container[field].size() > 0))
                errors.forbidden(item.child(field), refusal);
        }
        const Path mounts = item.child("volumeMounts");
        for (std::size_t j = 0; j < container["volumeMounts"].size(); ++j) {
            for (const char *field : {"subPath", "subPathExpr"}) {
                if (!container["volumeMounts"].at(j)[field].string().empty())
                    errors.forbidden(mounts.index(j).child(field), refusal);
            }
        }
    }
}

} // namespace kube
