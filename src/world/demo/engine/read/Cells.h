// SPDX-License-Identifier: Apache-2.0
// The texts in the cells of kubectl's tables, one function per cell that is more than a field. Which columns a kind has is in Tables.
#pragma once

#include "core/Clock.h"
#include "core/Value.h"

#include <string>
#include <string_view>

namespace demo::cells {

std::string orNone(std::string text);
std::string orUnknown(std::string text);
/// "3m2s" since a time; "<unknown>" without one.
std::string ageOf(const core::Value &time, core::Instant now);
/// A label selector or a plain map of labels.
std::string selector(const core::Value &selector);
/// One field of each container of a workload's template, with commas.
std::string ofContainers(const core::Value &workload, const char *field);
/// "1/2": conditions of readiness gates that are true.
std::string readinessGates(const core::Value &pod);

std::string externalAddress(const core::Value &service);
std::string servicePorts(const core::Value &service);
std::string slicePorts(const core::Value &slice);
std::string sliceAddresses(const core::Value &slice);

std::string nodeStatus(const core::Value &node);
std::string nodeRoles(const core::Value &node);
std::string nodeAddress(const core::Value &node, std::string_view type);

std::string eventObject(const core::Value &event);
std::string eventSource(const core::Value &event);
std::string eventFirstSeen(const core::Value &event, core::Instant now);
std::string eventLastSeen(const core::Value &event, core::Instant now);
std::int64_t eventCount(const core::Value &event);

} // namespace demo::cells
