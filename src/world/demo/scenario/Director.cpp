// SPDX-License-Identifier: Apache-2.0
#include "demo/scenario/Director.h"

#include "core/FieldPath.h"
#include "core/Json.h"
#include "demo/controllers/Fields.h"
#include "kube/project/Project.h"

namespace demo {

using core::FieldPath;
using core::Value;

namespace {

const FieldPath imagePath = FieldPath::of("spec.template.spec.containers[0].image");
const FieldPath replicasPath = FieldPath::of("spec.replicas");
constexpr int firstProject = 101;

} // namespace

Director::Director(core::Clock &clock, Api &api, const Scenario &scenario, int projects, core::Instant shownAt, std::uint64_t seed)
    : m_clock(clock), m_api(api), m_shownAt(shownAt)
{
    std::mt19937_64 random(seed);
    static const ScenarioProject healthy{std::nullopt, "registry.example/goose:1.4.2", false, {}, {}, {}};
    const std::size_t plans = scenario.projects.size();
    // A large fleet is complete in the first half of the past.
    const double apart = std::min(100.0, scenario.pastSeconds * 500 / std::max(1, projects));
    for (int i = 0; i < projects; ++i) {
        const bool planned = plans > 0 && (std::size_t(i) < plans || scenario.repeat);
        const ScenarioProject plan = planned ? scenario.projects[std::size_t(i) % plans] : healthy;
        const std::string user = scenario.users[std::size_t(i) % scenario.users.size()];
        // Not all at the same moment, so that their probes do not run in step.
        const core::Duration delay(std::int64_t(apart * i) + std::int64_t(random() % 100));
        m_clock.after(delay, &m_context, [this, plan, i, user] { add(plan, std::to_string(firstProject + i), user); });
    }
}

void Director::apply(const Value &object, const std::string &collection)
{
    core::Request request;
    request.method = "PATCH";
    request.target = collection + '/' + object["metadata"]["name"].string() + "?fieldManager=readyline&force=true";
    request.headers = {{"Content-Type", "application/apply-patch+yaml"}, {"Accept", "application/json"}, {"User-Agent", "readyline"}};
    request.body = core::toJson(object);
    (void)m_api.answer(request);
}

void Director::add(const ScenarioProject &plan, const std::string &project, const std::string &user)
{
    kube::ProjectLayout layout;
    layout.image = plan.image;
    layout.environmentFrom = plan.environment;
    layout.serviceAnnotations = plan.serviceAnnotations;
    const auto made = kube::makeProject(layout, {project, user}, kube::defaultProfile(), plan.replicas.value_or(1));
    if (!made)
        return;
    core::Request request;
    request.method = "POST";
    request.target = "/api/v1/namespaces?fieldManager=readyline";
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = core::toJson(made->namespace_);
    (void)m_api.answer(request); // 409 for the second project of a user

    const std::string space = textOf(made->deployment, "namespace");
    apply(made->service, "/api/v1/namespaces/" + space + "/services");
    Value deployment = made->deployment;
    for (const auto &[path, value] : plan.changes) {
        const FieldPath at = FieldPath::of(path);
        deployment = value.isNull() ? deployment.removed(at) : deployment.set(at, value);
    }
    m_projects.push_back({space, textOf(deployment, "name"), deployment});
    apply(deployment, "/apis/apps/v1/namespaces/" + space + "/deployments");
    const std::size_t index = m_projects.size() - 1;
    for (const ScenarioStep &next : plan.steps) {
        const core::Instant time = m_shownAt + core::Duration(std::int64_t(next.at * 1000));
        m_clock.at(time, &m_context, [this, index, next] { step(index, next); });
    }
}

void Director::step(std::size_t index, const ScenarioStep &step)
{
    Project &project = m_projects[index];
    if (step.image)
        project.deployment = project.deployment.set(imagePath, Value(*step.image));
    if (step.replicas) {
        // As deactivating does: the number to come back to is kept.
        if (*step.replicas == 0)
            project.deployment = withAnnotation(project.deployment, "readyline.dev/active-replicas",
                                                std::to_string(number(project.deployment.at(replicasPath), 1)));
        project.deployment = project.deployment.set(replicasPath, Value(*step.replicas));
    }
    apply(project.deployment, "/apis/apps/v1/namespaces/" + project.space + "/deployments");
}

} // namespace demo
