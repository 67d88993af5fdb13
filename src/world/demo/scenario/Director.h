// SPDX-License-Identifier: Apache-2.0
// Plays a scenario in a cluster: makes its projects through the API, as `readyline` would, and changes them at their times. It decides no behaviour.
#pragma once

#include "demo/engine/Api.h"
#include "demo/scenario/Scenario.h"

#include <QObject>

#include <random>

namespace demo {

class Director {
public:
    /// `shownAt` is the moment from which the steps count.
    Director(core::Clock &clock, Api &api, const Scenario &scenario, int projects, core::Instant shownAt, std::uint64_t seed);

private:
    struct Project {
        std::string space;
        std::string name;
        core::Value deployment; ///< the applied set
    };
    void add(const ScenarioProject &plan, const std::string &project, const std::string &user);
    void step(std::size_t index, const ScenarioStep &step);
    void apply(const core::Value &object, const std::string &collection);

    core::Clock &m_clock;
    Api &m_api;
    core::Instant m_shownAt;
    std::vector<Project> m_projects;
    QObject m_context;
};

} // namespace demo
