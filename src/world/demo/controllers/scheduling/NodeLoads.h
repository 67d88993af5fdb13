// SPDX-License-Identifier: Apache-2.0
// What the pods of each node take of it: places, requests, host ports. It is told of pods; it asks no store.
#pragma once

#include "core/Value.h"

#include <map>
#include <set>
#include <string>

namespace demo {

/// What the pod asks of a node: the largest of its containers' sum and its init containers, with sidecars counted in both.
std::int64_t requestOf(const core::Value &pod, const std::string &resource);
/// Names of all resources that its containers ask for, with the amounts.
std::map<std::string, std::int64_t> requestsOf(const core::Value &pod);
/// Thousandths for cpu, units for the rest.
std::int64_t amountOf(const core::Value &quantity, const std::string &resource);
/// "TCP/8080"
std::set<std::string> hostPortsOf(const core::Value &pod);

struct NodeLoad {
    std::int64_t pods = 0;
    std::map<std::string, std::int64_t> requests;
    std::multiset<std::string> hostPorts;
};

class NodeLoads {
public:
    /// Counts a pod that has a node, once.
    void place(const core::Value &pod);
    void forget(const std::string &uid);
    const NodeLoad &of(const std::string &node) const;

private:
    struct Placed {
        std::string node;
        std::map<std::string, std::int64_t> requests;
        std::set<std::string> hostPorts;
    };
    std::map<std::string, NodeLoad> m_loads;
    std::map<std::string, Placed> m_placed; ///< by the pod's uid
};

} // namespace demo
