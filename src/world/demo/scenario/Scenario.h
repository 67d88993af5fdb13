// SPDX-License-Identifier: Apache-2.0
// What a simulated cluster holds and what happens in it: a small JSON file of projects, images and steps. It changes no cluster.
#pragma once

#include "core/Result.h"
#include "core/Value.h"
#include "demo/kubelet/Kubelet.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace demo {

/// A change of a project at a time in seconds from the moment at which the cluster is shown; negative = before it.
struct ScenarioStep {
    double at = 0;
    std::optional<std::string> image;
    std::optional<std::int64_t> replicas;
};

struct ScenarioProject {
    std::optional<std::int64_t> replicas;
    std::string image;
    bool environment = false; ///< wants a ConfigMap and a Secret, which nobody makes
    std::vector<std::pair<std::string, core::Value>> changes; ///< of the Deployment: path and value; null removes
    std::vector<std::pair<std::string, std::string>> serviceAnnotations;
    std::vector<ScenarioStep> steps;
};

struct Scenario {
    std::string title;
    double pastSeconds = 300; ///< how long the cluster has been running when it is shown
    int count = 4;            ///< projects if nobody says otherwise
    bool repeat = false;      ///< the list of projects begins again at its end; else the rest are healthy ones
    std::vector<std::string> users;
    NodeShape nodes;
    std::string balancerDelay = "3";
    std::map<std::string, std::string> images; ///< reference -> behaviour (demo/app/Behaviour.h)
    std::vector<ScenarioProject> projects;
};

struct BuiltInScenario {
    const char *name;
    const char *text;
};
std::vector<BuiltInScenario> builtInScenarios();

/// A built-in scenario. Usage, with the known names, if there is none of that name.
core::Result<Scenario> scenarioNamed(const std::string &name);
/// Errors: YamlInvalid, ValueInvalid (an image's behaviour that says nothing).
core::Result<Scenario> readScenario(std::string_view text);

} // namespace demo
