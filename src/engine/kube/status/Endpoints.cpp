// SPDX-License-Identifier: Apache-2.0
#include "kube/status/Endpoints.h"

#include <algorithm>

namespace kube {

namespace {

    Endpoint &entryFor(std::vector<Endpoint> &endpoints, const core::Value &endpoint)
    {
        const std::string &uid = endpoint["targetRef"]["uid"].string();
        const std::string &address = endpoint["addresses"].at(0).string();
        for (Endpoint &known : endpoints) {
            const bool same = uid.empty() ? known.podUid.empty() && !known.addresses.empty() && known.addresses.front() == address
                                          : known.podUid == uid;
            if (same)
                return known;
        }
        Endpoint fresh;
        fresh.podUid = uid;
        fresh.podName = endpoint["targetRef"]["name"].string();
        fresh.nodeName = endpoint["nodeName"].string();
        endpoints.push_back(std::move(fresh));
        return endpoints.back();
    }

} // namespace

std::vector<Endpoint> endpointsOf(const std::string &service, const std::vector<core::Value> &slices)
{
    std::vector<Endpoint> endpoints;
    for (const core::Value &slice : slices) {
        if (slice["metadata"]["labels"]["kubernetes.io/service-name"].string() != service)
            continue;
        for (const core::Value &item : slice["endpoints"].items()) {
            Endpoint &endpoint = entryFor(endpoints, item);
            for (const core::Value &address : item["addresses"].items()) {
                if (std::find(endpoint.addresses.begin(), endpoint.addresses.end(), address.string()) == endpoint.addresses.end())
                    endpoint.addresses.push_back(address.string());
            }
            const core::Value &ready = item["conditions"]["ready"];
            endpoint.ready = endpoint.ready || ready.isNull() || ready.boolean();
            endpoint.terminating = endpoint.terminating || item["conditions"]["terminating"].boolean();
        }
    }
    return endpoints;
}

} // namespace kube
