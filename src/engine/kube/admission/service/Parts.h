// SPDX-License-Identifier: Apache-2.0
// The steps in which the registry completes a Service. Internal to ServiceRegistry.
#pragma once

#include "kube/admission/ServiceRegistry.h"

#include <cstdint>
#include <set>

namespace kube {

inline const Path specPath("spec");

bool isExternalName(const core::Value &spec);
bool isOnNodes(const core::Value &spec); ///< has node ports
bool allocatesNodePorts(const core::Value &spec);
std::int64_t nodePort(const core::Value &port); ///< 0 = none

// Families.cpp
/// Family fields, after initIPFamilyFields; errors end the request.
core::Value withFamilies(Errors &errors, core::Value spec, const core::Value &old);
/// An address the client chose must be in the range.
void checkAddress(Errors &errors, const core::Value &spec, const core::Value &old, const ServiceRanges &ranges);

// NodePorts.cpp
/// The node ports of one request. A dry run hands out made-up numbers, as the server's does.
class PortOperation {
public:
    PortOperation(const ServiceRanges &ranges, bool checkRange) : m_ranges(ranges), m_checkRange(checkRange) { }

    bool isDry() const { return !m_checkRange; }
    /// What is wrong with a port that the client asked for; empty if it is now taken.
    std::string take(std::int64_t port);
    std::int64_t next();

private:
    const ServiceRanges &m_ranges;
    bool m_checkRange;
    std::set<std::int64_t> m_taken;
};

void allocateNodePorts(Errors &errors, core::Value &spec, PortOperation &operation);
void updateNodePorts(Errors &errors, core::Value &spec, const core::Value &old, PortOperation &operation);
/// The port for health checks, if one is asked for by number. One that the server chooses is the caller's to give (serviceNeeds), but a dry
/// run may choose one that the rules refuse.
void allocateHealthCheckPort(Errors &errors, core::Value &spec, PortOperation &operation);

// KeptValues.cpp
/// What the server gave the Service before and the client did not send back stays (patchAllocatedValues).
core::Value withKeptValues(core::Value spec, const core::Value &old);
/// Fields of the old type that nobody changed go with it (dropTypeDependentFields).
core::Value withoutLeftovers(core::Value spec, const core::Value &old);
/// normalizeClusterIPs: the old field alone was changed, so the list follows it.
core::Value withFollowingIps(core::Value spec, const core::Value &old);

} // namespace kube
