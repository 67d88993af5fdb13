// SPDX-License-Identifier: Apache-2.0
// Security context of the pod, and what depends on its operating system.
// Source: validatePodSpecSecurityContext, validateOS, validateLinux, validateWindows, validateWindowsHostProcessPod of
// pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <limits>

namespace kube {

namespace {

using core::Value;

constexpr const char *sysctlRule =
    "must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

/// The kernel namespace that a sysctl belongs to, by its first part.
std::string namespaceOf(const std::string &sysctl)
{
    std::string dotted = sysctl;
    for (char &c : dotted)
        c = c == '/' ? '.' : c;
    if (dotted.rfind("net.", 0) == 0)
        return "net";
    const bool ipc = dotted.rfind("kernel.shm", 0) == 0 || dotted.rfind("kernel.msg", 0) == 0 || dotted == "kernel.sem"
        || dotted.rfind("fs.mqueue.", 0) == 0;
    return ipc ? "ipc" : "";
}

void validateSysctls(Errors &errors, const Path &path, const Value &sysctls, const Value &pod)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < sysctls.size(); ++i) {
        const std::string &name = sysctls.at(i)["name"].string();
        const Path item = path.index(i);
        const Path namePath = item.child("name");
        if (name.empty())
            errors.required(namePath);
        else if (!isSysctlName(name))
            errors.invalid(namePath, shown(name), sysctlRule);
        else if (taken.count(name) > 0)
            errors.duplicate(namePath, shown(name));
        const std::string space = namespaceOf(name);
        if (pod["hostNetwork"].boolean() && space == "net")
            errors.invalid(namePath, shown(name), "may not be specified when 'hostNetwork' is true");
        else if (pod["hostIPC"].boolean() && space == "ipc")
            errors.invalid(namePath, shown(name), "may not be specified when 'hostIPC' is true");
        taken.insert(name);
    }
}

/// Fields that a Windows pod may not have, in the server's order; those of the pod itself are its security context in the original.
struct WindowsField {
    const char *name;
    bool ofPod = false;
    bool falseIsUnset = false;
};
constexpr WindowsField windowsPod[] = {{"appArmorProfile"}, {"seLinuxOptions"}, {"hostUsers", true}, {"hostPID", true, true},
                                       {"hostIPC", true, true}, {"seccompProfile"}, {"fsGroup"}, {"fsGroupChangePolicy"}, {"sysctls"},
                                       {"shareProcessNamespace", true}, {"runAsUser"}, {"runAsGroup"}, {"supplementalGroups"},
                                       {"supplementalGroupsPolicy"}, {"seLinuxChangePolicy"}};
/// Those of a container of it.
constexpr const char *windowsContainer[] = {"appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem",
                                            "privileged", "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup"};

void validateWindows(Errors &errors, const Path &spec, const Value &pod)
{
    constexpr const char *refusal = "cannot be set for a windows pod";
    const Value &context = pod["securityContext"];
    const Path contextPath = spec.child("securityContext");
    for (const WindowsField &field : windowsPod) {
        const Value &value = (field.ofPod ? pod : context)[field.name];
        if (!value.isNull() && (!field.falseIsUnset || value.boolean()))
            errors.forbidden((field.ofPod ? spec : contextPath).child(field.name), refusal);
    }
    eachContainer(pod, spec, [&errors](const Value &container, const Path &path) {
        const Path own = path.child("securityContext");
        for (const char *field : windowsContainer) {
            if (container["securityContext"].contains(field))
                errors.forbidden(own.child(field), refusal);
        }
    });
}

void validateLinux(Errors &errors, const Path &spec, const Value &pod)
{
    constexpr const char *refusal = "windows options cannot be set for a linux pod";
    if (!pod["securityContext"]["windowsOptions"].isNull())
        errors.forbidden(spec.child("securityContext.windowsOptions"), refusal);
    eachContainer(pod, spec, [&errors](const Value &container, const Path &path) {
        if (!container["securityContext"]["windowsOptions"].isNull())
            errors.forbidden(path.child("securityContext.windowsOptions"), refusal);
    });
}

} // namespace

bool isWindows(const Value &pod)
{
    return pod["os"]["name"].string() == "windows";
}

void validatePodSecurityContext(Errors &errors, const Path &path, const Value &pod, const Value &oldPod)
{
    const Value &context = pod["securityContext"];
    constexpr std::int64_t mostId = std::numeric_limits<std::int32_t>::max();
    for (const char *field : {"fsGroup", "runAsUser", "runAsGroup"}) {
        if (!context[field].isNull())
            errors.inRange(path.child(field), context[field], 0, mostId);
    }
    const Path groups = path.child("supplementalGroups");
    for (std::size_t i = 0; i < context["supplementalGroups"].size(); ++i)
        errors.inRange(groups.index(i), context["supplementalGroups"].at(i), 0, mostId);
    if (pod["shareProcessNamespace"].boolean() && pod["hostPID"].boolean())
        errors.invalid(path.child("shareProcessNamespace"), "true", "ShareProcessNamespace and HostPID cannot both be enabled");
    validateSysctls(errors, path.child("sysctls"), context["sysctls"], pod);
    if (!context["fsGroupChangePolicy"].isNull())
        errors.oneOf(path.child("fsGroupChangePolicy"), context["fsGroupChangePolicy"], {"Always", "OnRootMismatch"});
    validateSeccompProfile(errors, path.child("seccompProfile"), context["seccompProfile"]);
    validateWindowsOptions(errors, path.child("windowsOptions"), context["windowsOptions"]);
    validateAppArmorProfile(errors, path.child("appArmorProfile"), context["appArmorProfile"]);
    if (!context["supplementalGroupsPolicy"].isNull())
        errors.oneOf(path.child("supplementalGroupsPolicy"), context["supplementalGroupsPolicy"], {"Merge", "Strict"});
    // The feature SELinuxMount is off: another policy only where one stands already.
    const Value &relabelling = context["seLinuxChangePolicy"];
    if (!relabelling.isNull() && oldPod["securityContext"]["seLinuxChangePolicy"].isNull())
        errors.oneOf(path.child("seLinuxChangePolicy"), relabelling, {"Recursive"});
    else if (!relabelling.isNull())
        errors.oneOf(path.child("seLinuxChangePolicy"), relabelling, {"MountOption", "Recursive"});
}

void validateHostProcess(Errors &errors, const Path &spec, const Value &pod)
{
    const Value &ofPod = pod["securityContext"]["windowsOptions"]["hostProcess"];
    std::size_t count = 0, hostProcesses = 0;
    eachContainer(pod, spec, [&](const Value &container, const Path &path) {
        ++count;
        const Value &own = container["securityContext"]["windowsOptions"]["hostProcess"];
        if (!ofPod.isNull() && !own.isNull() && ofPod.boolean() != own.boolean())
            errors.invalid(path.child("securityContext.windowsOptions.hostProcess"), goJson(own),
                           "pod hostProcess value must be identical if both are specified, was " + goJson(ofPod));
        if (own.isNull() ? ofPod.boolean() : own.boolean())
            ++hostProcesses;
    });
    if (hostProcesses == 0)
        return;
    if (hostProcesses != count)
        errors.invalid(spec, "\"\"", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
    if (!pod["hostNetwork"].boolean())
        errors.invalid(spec.child("hostNetwork"), "false", "hostNetwork must be true if pod contains any hostProcess containers");
}

void validateOperatingSystem(Errors &errors, const Path &spec, const Value &pod)
{
    const Value &os = pod["os"];
    if (os.isNull())
        return;
    const std::string &name = os["name"].string();
    if (name.empty())
        errors.required(spec.child("os.name"));
    else if (name == "windows")
        validateWindows(errors, spec, pod);
    else if (name == "linux")
        validateLinux(errors, spec, pod);
    else
        errors.notSupported(spec.child("os"), shownTyped(name), {"linux", "windows"});
}

} // namespace kube
