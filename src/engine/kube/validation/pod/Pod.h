// SPDX-License-Identifier: Apache-2.0
// What the rules of the parts of a pod know of each other. Internal to the validation.
#pragma once

#include "kube/validation/Errors.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace kube {

/// A pod spec under validation. Volumes are those without an error, by name.
struct PodScope {
    explicit PodScope(const core::Value &pod) : spec(pod) { }

    const core::Value &spec;
    core::Value volumes = core::Value::emptyMap();
    std::set<std::string> claimNames;
    bool hostUsers = true;
};

bool isWindows(const core::Value &pod);

/// Init containers, containers, ephemeral containers, each with its path below `spec`.
void eachContainer(const core::Value &pod, const Path &spec, const std::function<void(const core::Value &, const Path &)> &visit);

// Volumes.cpp, Projected.cpp
core::Value validateVolumes(Errors &errors, const Path &path, const core::Value &volumes);
void validateProjected(Errors &errors, const Path &path, const core::Value &projected);
void validateDownwardFile(Errors &errors, const Path &path, const core::Value &file);
void validateKeyToPath(Errors &errors, const Path &path, const core::Value &item);
void validateMode(Errors &errors, const Path &path, const core::Value &mode);
void validateRelativePath(Errors &errors, const Path &path, const std::string &text);      ///< not absolute, no ".."
void validateNoBackSteps(Errors &errors, const Path &path, const std::string &text);
void validateUnreservedPath(Errors &errors, const Path &path, const std::string &text);    ///< and not beginning with ".."

// Containers.cpp
void validateContainers(Errors &errors, const Path &path, const PodScope &scope);
void validateInitContainers(Errors &errors, const Path &path, const PodScope &scope);
void validateEphemeralContainers(Errors &errors, const Path &path, const PodScope &scope);
// Ports.cpp, Env.cpp, Mounts.cpp
void validateContainerPorts(Errors &errors, const Path &path, const core::Value &ports);
void validateHostPorts(Errors &errors, const Path &path, const core::Items &containers, std::size_t first, std::size_t count);
void validateEnv(Errors &errors, const Path &path, const core::Value &variables);
void validateEnvFrom(Errors &errors, const Path &path, const core::Value &sources);
void validateFieldRef(Errors &errors, const Path &path, const core::Value &reference, bool forVolume);
void validateResourceFieldRef(Errors &errors, const Path &path, const core::Value &reference, bool forVolume);
void validateMounts(Errors &errors, const Path &path, const core::Value &container, const PodScope &scope);
void validateDevices(Errors &errors, const Path &path, const core::Value &container, const PodScope &scope);
// Probe.cpp
void validateProbes(Errors &errors, const Path &container, const core::Value &value, const core::Value &gracePeriod);
void validateLifecycle(Errors &errors, const Path &path, const core::Value &lifecycle, const core::Value &pod);
// Resources.cpp, PodResources.cpp
void validateResources(Errors &errors, const Path &path, const core::Value &resources, const std::set<std::string> &claimNames, bool podLevel = false);
void validatePodResources(Errors &errors, const Path &path, const core::Value &pod, const std::set<std::string> &claimNames);
// Security.cpp, PodSecurity.cpp
void validateSecurityContext(Errors &errors, const Path &path, const core::Value &context, bool hostUsers);
void validatePodSecurityContext(Errors &errors, const Path &path, const core::Value &pod, const core::Value &oldPod);
void validateSeccompProfile(Errors &errors, const Path &path, const core::Value &profile);
void validateAppArmorProfile(Errors &errors, const Path &path, const core::Value &profile);
void validateWindowsOptions(Errors &errors, const Path &path, const core::Value &options);
void validateHostProcess(Errors &errors, const Path &spec, const core::Value &pod);
void validateOperatingSystem(Errors &errors, const Path &spec, const core::Value &pod);
// Affinity.cpp, Scheduling.cpp, Network.cpp
void validateAffinity(Errors &errors, const Path &path, const core::Value &affinity);
void validateTolerations(Errors &errors, const Path &path, const core::Value &tolerations);
void validateSpread(Errors &errors, const Path &path, const core::Value &constraints);
void validateLabelKeys(Errors &errors, const Path &term, const core::Value &matching, const core::Value &mismatching, const core::Value &selector);
void validateDns(Errors &errors, const Path &spec, const core::Value &pod);
void validateHostAliases(Errors &errors, const Path &path, const core::Value &aliases);

} // namespace kube
