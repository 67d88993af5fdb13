// SPDX-License-Identifier: Apache-2.0
#include "demo/controllers/PodOrder.h"

#include "demo/controllers/Fields.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace demo {

using core::Value;

namespace {

int phaseOrder(const Value &pod)
{
    const std::string &phase = pod["status"]["phase"].string();
    return phase == "Pending" ? 0 : phase == "Unknown" ? 1 : 2;
}

/// Ages are compared by their order of magnitude, so that it is not always the newest that goes.
int ageRank(const std::string &time, core::Instant now)
{
    const auto since = core::fromRfc3339(time);
    const auto age = since ? std::chrono::duration_cast<std::chrono::seconds>(now - *since).count() : 0;
    return age <= 0 ? 0 : int(std::log2(double(age))) + 1;
}

std::int64_t restarts(const Value &pod)
{
    std::int64_t most = 0;
    for (const Value &status : pod["status"]["containerStatuses"].items())
        most = std::max(most, number(status["restartCount"]));
    return most;
}

} // namespace

void orderForRemoval(std::vector<Value> &pods, const std::vector<Value> &siblings, core::Instant now)
{
    std::map<std::string, int> onNode;
    for (const Value &pod : siblings)
        onNode[pod["spec"]["nodeName"].string()] += isActive(pod);
    const auto rank = [&](const Value &pod) {
        const bool ready = isReady(pod);
        const std::string &node = pod["spec"]["nodeName"].string();
        const int readyAge = ready ? ageRank(condition(pod["status"]["conditions"], "Ready")["lastTransitionTime"].string(), now) : 0;
        const std::string &cost = annotation(pod, "controller.kubernetes.io/pod-deletion-cost");
        return std::tuple(!node.empty(), phaseOrder(pod), ready, cost.empty() ? 0L : std::strtol(cost.c_str(), nullptr, 10), -onNode[node], readyAge,
                          -restarts(pod), ageRank(textOf(pod, "creationTimestamp"), now), uidOf(pod));
    };
    std::stable_sort(pods.begin(), pods.end(), [&rank](const Value &a, const Value &b) { return rank(a) < rank(b); });
}

} // namespace demo
