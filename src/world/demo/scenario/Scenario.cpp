// SPDX-License-Identifier: Apache-2.0
#include "demo/scenario/Scenario.h"

#include "core/Json.h"
#include "demo/app/Behaviour.h"
#include "demo/controllers/Fields.h"

#include <algorithm>

namespace demo {

using core::Value;

namespace {

constexpr const char *usualImage = "registry.example/goose:1.4.2";

ScenarioProject readProject(const Value &value)
{
    ScenarioProject project;
    project.replicas = value["replicas"].integer();
    project.image = value.contains("image") ? value["image"].string() : usualImage;
    project.environment = value["environment"].boolean();
    for (const Value &change : value["set"].items())
        project.changes.emplace_back(change.at(0).string(), change.at(1));
    for (const Value &path : value["unset"].items())
        project.changes.emplace_back(path.string(), Value());
    for (const core::Member &item : value["service"].members())
        project.serviceAnnotations.emplace_back(item.key, item.value.string());
    for (const Value &step : value["then"].items()) {
        project.steps.push_back({step["at"].real().value_or(0), std::nullopt, step["replicas"].integer()});
        if (step.contains("image"))
            project.steps.back().image = step["image"].string();
    }
    return project;
}

} // namespace

core::Result<Scenario> readScenario(std::string_view text)
{
    const auto parsed = core::parseJson(text);
    if (!parsed)
        return core::unexpected(parsed.error());
    const Value &value = *parsed;
    Scenario scenario;
    scenario.title = value["title"].string();
    scenario.pastSeconds = value["past"].real().value_or(scenario.pastSeconds);
    scenario.count = int(number(value["count"], scenario.count));
    scenario.repeat = value["repeat"].boolean();
    for (const Value &user : value["users"].items())
        scenario.users.push_back(user.string());
    for (std::int64_t i = 1; i <= number(value["users"]); ++i)
        scenario.users.push_back(std::to_string(i));
    if (scenario.users.empty())
        scenario.users.push_back("7");
    const Value &nodes = value["nodes"];
    scenario.nodes.count = int(number(nodes["count"], scenario.nodes.count));
    scenario.nodes.pods = int(number(nodes["pods"], scenario.nodes.pods));
    if (nodes.contains("cpu"))
        scenario.nodes.cpu = nodes["cpu"].string();
    if (nodes.contains("memory"))
        scenario.nodes.memory = nodes["memory"].string();
    if (value.contains("loadBalancer"))
        scenario.balancerDelay = value["loadBalancer"].text();
    for (const core::Member &image : value["images"].members()) {
        if (const auto behaviour = readBehaviour(image.value.string()); !behaviour)
            return core::unexpected(behaviour.error());
        scenario.images[image.key] = image.value.string();
    }
    for (const Value &project : value["projects"].items())
        scenario.projects.push_back(readProject(project));
    return scenario;
}

core::Result<Scenario> scenarioNamed(const std::string &name)
{
    std::string known;
    for (const BuiltInScenario &row : builtInScenarios()) {
        if (name == row.name)
            return readScenario(row.text);
        known += (known.empty() ? "" : ", ") + std::string(row.name);
    }
    return core::fail(core::ErrorCode::Usage, core::say("There is no scenario \"%1\"", name), core::say("Known scenarios: %1", known));
}

} // namespace demo
