// SPDX-License-Identifier: Apache-2.0
#include "kube/workload/ServiceIndex.h"

#include <set>

namespace kube {

using core::Value;

void ServiceIndex::add(Value service)
{
    const std::size_t index = m_services.size();
    m_byName[service["metadata"]["name"].string()].push_back(index);
    const core::Members &selector = service["spec"]["selector"].members();
    if (!selector.empty())
        m_byLabel[{selector.front().key, selector.front().value.string()}].push_back(index);
    m_services.push_back(std::move(service));
}

std::vector<Value> ServiceIndex::concerning(const Workload &workload) const
{
    std::set<std::size_t> found;
    if (const auto same = m_byName.find(workload.name()); same != m_byName.end())
        found.insert(same->second.begin(), same->second.end());
    for (const core::Member &label : workload.podLabels().members()) {
        const auto candidates = m_byLabel.find({label.key, label.value.string()});
        if (candidates == m_byLabel.end())
            continue;
        for (const std::size_t index : candidates->second) {
            if (selects(m_services[index], workload.podLabels()))
                found.insert(index);
        }
    }
    std::vector<Value> out;
    for (const std::size_t index : found)
        out.push_back(m_services[index]);
    return out;
}

} // namespace kube
