// SPDX-License-Identifier: Apache-2.0
// The Services of one namespace, found by the workload they concern without looking at all of them. It reads nothing from a cluster.
#pragma once

#include "kube/workload/Workload.h"

#include <map>

namespace kube {

class ServiceIndex {
public:
    void add(core::Value service);
    /// Those that select the workload's pods and those that have its name, in the order in which they were added.
    std::vector<core::Value> concerning(const Workload &workload) const;

private:
    using Indices = std::vector<std::size_t>;
    std::vector<core::Value> m_services;
    std::map<std::string, Indices> m_byName;
    /// By the first label of the selector: who has it is worth a closer look.
    std::map<std::pair<std::string, std::string>, Indices> m_byLabel;
};

} // namespace kube
