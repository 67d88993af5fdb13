// SPDX-License-Identifier: Apache-2.0
#include "demo/Cluster.h"

#include "demo/scenario/Director.h"
#include "demo/scenario/Scenario.h"

namespace demo {

Cluster::Cluster(core::Clock &clock, core::Duration past, const Options &options)
    : m_clock(clock, past)
    , m_store(m_clock, options.seed)
    , m_api(std::make_unique<Api>(m_clock, m_store, Api::Options()))
    , m_transport(std::make_unique<InProcessTransport>(*m_api, clock))
{
}

Cluster::~Cluster() = default;

core::Result<std::unique_ptr<Cluster>> Cluster::make(core::Clock &clock, const Options &options)
{
    if (!(options.speed > 0 && options.speed <= 1000))
        return core::fail(core::ErrorCode::Usage, core::say("The speed of the simulated cluster must be above 0 and at most 1000"));
    if (options.projects && (*options.projects < 0 || *options.projects > 2500))
        return core::fail(core::ErrorCode::Usage, core::say("The simulated cluster holds 0 to 2500 projects"));
    const auto read = scenarioNamed(options.scenario);
    if (!read)
        return core::unexpected(read.error());
    const Scenario &scenario = *read;
    const core::Duration past(std::int64_t(scenario.pastSeconds * 1000));
    std::unique_ptr<Cluster> cluster(new Cluster(clock, past, options));
    Machinery::Options machinery;
    machinery.seed = options.seed;
    machinery.nodes = scenario.nodes;
    machinery.balancers = {scenario.balancerDelay, options.sockets};
    machinery.images = scenario.images;
    cluster->m_machinery = std::make_unique<Machinery>(cluster->m_store, machinery);
    cluster->m_api->setLogSource([machine = cluster->m_machinery.get()](const Api::LogRequest &request) {
        return machine->kubelet().log(request.space, request.pod, request.container, request.previous, request.tailLines);
    });
    cluster->m_director = std::make_unique<Director>(cluster->m_clock, *cluster->m_api, scenario, options.projects.value_or(scenario.count),
                                                     cluster->m_clock.now() + past, options.seed);
    // Nobody sees a resourceVersion of the past, so hardly anybody asks what came after it.
    cluster->m_store.setHistoryLimit(500);
    cluster->m_clock.runPast();
    cluster->m_store.setHistoryLimit(Store::usualHistory);
    cluster->m_clock.follow(options.speed);
    return cluster;
}

std::vector<std::string> scenarioNames()
{
    std::vector<std::string> names;
    for (const BuiltInScenario &row : builtInScenarios())
        names.push_back(row.name);
    return names;
}

} // namespace demo
