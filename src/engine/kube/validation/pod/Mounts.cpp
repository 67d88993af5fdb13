// SPDX-License-Identifier: Apache-2.0
// Source: ValidateVolumeMounts, ValidateVolumeDevices of pkg/apis/core/validation/validation.go.
#include "kube/validation/pod/Pod.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

bool anyHas(const Value &list, const char *field, const std::string &text)
{
    const auto &items = list.items();
    return std::any_of(items.begin(), items.end(), [&](const Value &item) { return item[field].string() == text; });
}

/// The path that the last item of each name has, as the original's map from names to paths keeps it.
bool anyPathIs(const Value &list, const char *pathField, const std::string &text)
{
    Value paths = Value::emptyMap();
    for (const Value &item : list.items())
        paths = paths.with(item["name"].string(), Value(item[pathField].string()));
    const auto &members = paths.members();
    return std::any_of(members.begin(), members.end(), [&text](const core::Member &one) { return one.value.string() == text; });
}

void validatePropagation(Errors &errors, const Path &path, const Value &mode, const Value &container)
{
    if (mode.isNull())
        return;
    errors.oneOf(path, mode, {"Bidirectional", "HostToContainer", "None"});
    if (mode.string() == "Bidirectional" && !container["securityContext"]["privileged"].boolean())
        errors.forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
}

void validateRecursive(Errors &errors, const Path &path, const Value &mount)
{
    const Value &mode = mount["recursiveReadOnly"];
    if (mode.isNull() || mode.string() == "Disabled")
        return;
    if (mode.string() != "Enabled" && mode.string() != "IfPossible") {
        errors.oneOf(path, mode, {"Disabled", "Enabled", "IfPossible"});
        return;
    }
    if (!mount["readOnly"].boolean())
        errors.forbidden(path, "may only be specified when readOnly is true");
    const Value &propagation = mount["mountPropagation"];
    if (!propagation.isNull() && propagation.string() != "None")
        errors.forbidden(path, "may only be specified when mountPropagation is None or not specified");
}

} // namespace

void validateMounts(Errors &errors, const Path &path, const Value &container, const PodScope &scope)
{
    const Value &mounts = container["volumeMounts"], &devices = container["volumeDevices"];
    std::set<std::string_view> taken;
    for (std::size_t i = 0; i < mounts.size(); ++i) {
        const Value &mount = mounts.at(i);
        const Path item = path.index(i);
        const Path namePath = item.child("name"), target = item.child("mountPath");
        const std::string &name = mount["name"].string(), &mountPath = mount["mountPath"].string();
        if (name.empty())
            errors.required(namePath);
        if (!scope.volumes.contains(name))
            errors.notFound(namePath, shown(name));
        if (mountPath.empty())
            errors.required(target);
        if (!taken.insert(mountPath).second)
            errors.invalid(target, shown(mountPath), "must be unique");
        if (anyHas(devices, "name", name))
            errors.invalid(namePath, shown(name), "must not already exist in volumeDevices");
        if (devices.size() > 0 && anyPathIs(devices, "devicePath", mountPath))
            errors.invalid(target, shown(mountPath), "must not already exist as a path in volumeDevices");
        const std::string &subPath = mount["subPath"].string(), &expression = mount["subPathExpr"].string();
        // The paths of these lack the index in the original too.
        if (!subPath.empty())
            validateRelativePath(errors, path.child("subPath"), subPath);
        if (!expression.empty()) {
            if (!subPath.empty())
                errors.invalid(item.child("subPathExpr"), shown(expression), "subPathExpr and subPath are mutually exclusive");
            validateRelativePath(errors, path.child("subPathExpr"), expression);
        }
        validatePropagation(errors, path.child("mountPropagation"), mount["mountPropagation"], container);
        validateRecursive(errors, path.child("recursiveReadOnly"), mount);
    }
}

void validateDevices(Errors &errors, const Path &path, const Value &container, const PodScope &scope)
{
    const Value &mounts = container["volumeMounts"], &devices = container["volumeDevices"];
    std::set<std::string_view> names, paths;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const Path item = path.index(i);
        const Path namePath = item.child("name"), target = item.child("devicePath");
        const std::string &name = devices.at(i)["name"].string(), &devicePath = devices.at(i)["devicePath"].string();
        const Value *volume = scope.volumes.find(name);
        const bool isBlock = volume && (volume->contains("persistentVolumeClaim") || volume->contains("ephemeral"));
        if (name.empty())
            errors.required(namePath);
        if (names.count(name) > 0)
            errors.invalid(namePath, shown(name), "must be unique");
        if (volume && !isBlock)
            errors.invalid(namePath, shown(name), "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
        if (!volume)
            errors.notFound(namePath, shown(name));
        if (devicePath.empty())
            errors.required(target);
        if (paths.count(devicePath) > 0)
            errors.invalid(target, shown(devicePath), "must be unique");
        Errors steps;
        validateNoBackSteps(steps, target, devicePath);
        if (!steps.empty())
            errors.invalid(target, shown(devicePath), "can not contain backsteps ('..')");
        else
            paths.insert(devicePath);
        if (anyHas(mounts, "name", name))
            errors.invalid(namePath, shown(name), "must not already exist in volumeMounts");
        if (mounts.size() > 0 && anyPathIs(mounts, "mountPath", devicePath))
            errors.invalid(target, shown(devicePath), "must not already exist as a path in volumeMounts");
        if (!name.empty())
            names.insert(name);
    }
}

} // namespace kube
