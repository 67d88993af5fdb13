// SPDX-License-Identifier: Apache-2.0
// Security context of a container, and the profiles that containers and pods share.
// Source: ValidateSecurityContext, validateSeccompProfileField, ValidateAppArmorProfileField of pkg/apis/core/validation/validation.go.
#include "kube/text/GoText.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <limits>

namespace kube {

using core::Value;

void validateSeccompProfile(Errors &errors, const Path &path, const Value &profile)
{
    if (profile.isNull())
        return;
    const std::string &type = profile["type"].string();
    const Value &local = profile["localhostProfile"];
    if (type.empty())
        errors.required(path.child("type"), "type is required when seccompProfile is set");
    else
        errors.oneOf(path.child("type"), profile["type"], {"Localhost", "RuntimeDefault", "Unconfined"});
    const Path localPath = path.child("localhostProfile");
    if (type != "Localhost") {
        if (!local.isNull())
            errors.invalid(localPath, "{\"Type\":" + shownTyped(type) + ",\"LocalhostProfile\":" + goJson(local) + '}',
                           "can only be set when seccomp type is Localhost");
    } else if (local.isNull()) {
        errors.required(localPath, "must be set when seccomp type is Localhost");
    } else {
        validateRelativePath(errors, localPath, local.string());
    }
}

void validateAppArmorProfile(Errors &errors, const Path &path, const Value &profile)
{
    if (profile.isNull())
        return;
    const std::string &type = profile["type"].string();
    const Value &local = profile["localhostProfile"];
    const Path localPath = path.child("localhostProfile");
    if (type == "Localhost") {
        constexpr std::size_t longest = 4095;
        const std::string &name = local.string();
        const std::string blanks = " \t\n\v\f\r";
        const std::size_t first = name.find_first_not_of(blanks);
        if (local.isNull())
            errors.required(localPath, "must be set when AppArmor type is Localhost");
        else if (!name.empty() && (first != 0 || name.find_last_not_of(blanks) != name.size() - 1))
            errors.invalid(localPath, shown(name), "must not be padded with whitespace");
        else if (name.empty())
            errors.required(localPath, "must be set when AppArmor type is Localhost");
        if (name.size() > longest)
            errors.tooLong(localPath, longest);
    } else if (type == "RuntimeDefault" || type == "Unconfined") {
        if (!local.isNull())
            errors.invalid(localPath, goJson(local), "can only be set when AppArmor type is Localhost");
    } else if (type.empty()) {
        errors.required(path.child("type"), "type is required when appArmorProfile is set");
    } else {
        errors.oneOf(path.child("type"), profile["type"], {"Localhost", "RuntimeDefault", "Unconfined"});
    }
}

namespace {

/// The internal struct as Go prints it, all fields with their Go names.
std::string shownContext(const Value &context)
{
    const auto pointer = [&context](const char *field) { return goJson(context[field]); };
    const Value &capabilities = context["capabilities"], &seccomp = context["seccompProfile"], &selinux = context["seLinuxOptions"];
    const std::string shownCapabilities = capabilities.isNull()
        ? "null"
        : "{\"Add\":" + goJson(capabilities["add"]) + ",\"Drop\":" + goJson(capabilities["drop"]) + '}';
    const auto text = [](const Value &value) { return goJsonQuoted(value.string()); };
    const std::string shownSelinux = selinux.isNull() ? "null"
                                                      : "{\"User\":" + text(selinux["user"]) + ",\"Role\":" + text(selinux["role"])
            + ",\"Type\":" + text(selinux["type"]) + ",\"Level\":" + text(selinux["level"]) + '}';
    const auto profile = [&text](const Value &one) {
        return one.isNull() ? std::string("null") : "{\"Type\":" + text(one["type"]) + ",\"LocalhostProfile\":" + goJson(one["localhostProfile"]) + '}';
    };
    const Value &windows = context["windowsOptions"];
    const std::string shownWindows = windows.isNull() ? "null"
                                                      : "{\"GMSACredentialSpecName\":" + goJson(windows["gmsaCredentialSpecName"])
            + ",\"GMSACredentialSpec\":" + goJson(windows["gmsaCredentialSpec"]) + ",\"RunAsUserName\":" + goJson(windows["runAsUserName"])
            + ",\"HostProcess\":" + goJson(windows["hostProcess"]) + '}';
    return "{\"Capabilities\":" + shownCapabilities + ",\"Privileged\":" + pointer("privileged") + ",\"SELinuxOptions\":" + shownSelinux
        + ",\"WindowsOptions\":" + shownWindows + ",\"RunAsUser\":" + pointer("runAsUser") + ",\"RunAsGroup\":" + pointer("runAsGroup")
        + ",\"RunAsNonRoot\":" + pointer("runAsNonRoot") + ",\"ReadOnlyRootFilesystem\":" + pointer("readOnlyRootFilesystem")
        + ",\"AllowPrivilegeEscalation\":" + pointer("allowPrivilegeEscalation") + ",\"ProcMount\":" + pointer("procMount")
        + ",\"SeccompProfile\":" + profile(seccomp) + ",\"AppArmorProfile\":" + profile(context["appArmorProfile"]) + '}';
}

} // namespace

void validateSecurityContext(Errors &errors, const Path &path, const Value &context, bool hostUsers)
{
    if (context.isNull())
        return;
    constexpr std::int64_t mostId = std::numeric_limits<std::int32_t>::max();
    for (const char *field : {"runAsUser", "runAsGroup"}) {
        if (!context[field].isNull())
            errors.inRange(path.child(field), context[field], 0, mostId);
    }
    const Value &procMount = context["procMount"];
    if (!procMount.isNull()) {
        errors.oneOf(path.child("procMount"), procMount, {"Default", "Unmasked"});
        if (hostUsers && procMount.string() == "Unmasked")
            errors.invalid(path.child("procMount"), goJson(procMount), "`hostUsers` must be false to use `Unmasked`");
    }
    validateSeccompProfile(errors, path.child("seccompProfile"), context["seccompProfile"]);
    const Value &escalation = context["allowPrivilegeEscalation"];
    if (!escalation.isNull() && !escalation.boolean()) {
        if (context["privileged"].boolean())
            errors.invalid(path, shownContext(context), "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        for (const Value &capability : context["capabilities"]["add"].items()) {
            if (capability.string() == "CAP_SYS_ADMIN")
                errors.invalid(path, shownContext(context), "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
        }
    }
    validateWindowsOptions(errors, path.child("windowsOptions"), context["windowsOptions"]);
    validateAppArmorProfile(errors, path.child("appArmorProfile"), context["appArmorProfile"]);
}

} // namespace kube
